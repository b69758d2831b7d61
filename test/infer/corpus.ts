import { readdirSync, readFileSync } from 'node:fs'
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { hasDataForNames } from '../../compiler/scaffold/infer/value-shape.ts'

/** What a leaf of a payload is, said by a person. */
export interface Label {
  /** The categories that are right, the likeliest first. */
  readonly categories: readonly string[]
  /** Whether the leaf must be found: personal beyond argument. */
  readonly personal: boolean
}

export interface Labelled {
  readonly name: string
  readonly payload: unknown
  /** Labels by path (`data.items.*.email`); a leaf without one is of nobody in particular. */
  readonly labels: ReadonlyMap<string, Label>
  /** All leaves that hold something. */
  readonly leaves: ReadonlySet<string>
}

/** The parts of the corpus: what the rules were made with, and what they never saw while they were made. */
export const parts = [
  'tuned',
  'held-out',
  'later',
  'wider',
  'unseen',
  'fresh',
  'sealed',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'terms',
] as const

export type Part = (typeof parts)[number]

/**
 * Reads the payloads of a part. A tag before a value is its label: `!contact.email` must be found,
 * `!location.coarse/contact.address` may be called either, `!-account.id` may be found or not.
 */
export function readCorpus(part: Part): readonly Labelled[] {
  const folder = new URL(`corpus/${part}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const document = parseDocument(readFileSync(new URL(file, folder), 'utf8'), { logLevel: 'silent' })
      if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`)
      const labels = new Map<string, Label>()
      const leaves = new Set<string>()
      const payload = plainValue(document.contents as Node, '', labels, leaves)
      return { name: file.replace('.yaml', ''), payload, labels, leaves }
    })
}

function plainValue(node: Node | null, path: string, labels: Map<string, Label>, leaves: Set<string>): unknown {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (isMap(node)) {
    const entries = node.items.map(
      ({ key, value }) => [String(isScalar(key) ? key.value : key), value as Node] as const,
    )
    // Names that are data stand for any: `usersByEmail.*.name`.
    const keyed = hasDataForNames(entries.map(([name, value]) => [name, isScalar(value) ? '' : {}]))
    return Object.fromEntries(
      entries.map(([name, value]) => [name, plainValue(value, below(keyed ? '*' : name), labels, leaves)]),
    )
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item as Node, below('*'), labels, leaves))
  if (!isScalar(node) || isAlias(node)) return null
  const tag = node.tag?.startsWith('!') && !node.tag.startsWith('!!') ? node.tag.slice(1) : ''
  const value = tag === '' ? node.value : typed(node.source ?? '', node.type === 'PLAIN')
  if (value === null) return null
  leaves.add(path)
  if (tag !== '') label(labels, path, tag)
  return value
}

/** A value beside a tag is read as text by the library; what it is without one decides. */
function typed(source: string, plain: boolean): unknown {
  if (!plain) return source
  if (source === 'null') return null
  if (source === 'true' || source === 'false') return source === 'true'
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(source) ? Number(source) : source
}

function label(labels: Map<string, Label>, path: string, tag: string): void {
  const personal = !tag.startsWith('-')
  const before = labels.get(path)
  const categories = tag.replace(/^-/, '').split('/')
  labels.set(path, {
    categories: [...new Set([...(before?.categories ?? []), ...categories])],
    personal: personal || (before?.personal ?? false),
  })
}
