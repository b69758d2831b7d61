import { readCondition } from '../../policies/support/assertions/condition.ts'
import { comparisons } from '../../policies/support/assertions/literals.ts'
import type { Step } from '../diagnostics/place.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { sourceOffset } from '../syntax/decoded-offset.ts'
import { isMap } from '../syntax/plain-value.ts'
import { walkReferences } from '../syntax/schema-walk.ts'
import { nearest } from '../syntax/span-at.ts'
import type { ParsedFile, ScalarNode } from '../syntax/tree.ts'

/** A place of a file that declares a resource or names one. */
export interface Named {
  readonly section: SectionName
  readonly name: string
  readonly declares: boolean
  /** Steps from the file's root. */
  readonly path: readonly Step[]
  /** UTF-16 offsets of what stands for the name, quotes of a whole value or key among it. */
  readonly start: number
  readonly end: number
}

/** What a text holds that is compared with a field of `flow`, by the section whose names it is from. */
const sectionOf: Readonly<Record<string, SectionName>> = {
  activity: 'activities',
  category: 'categories',
  recipient: 'recipients',
  hostedBy: 'recipients',
  source: 'sources',
  event: 'events',
  route: 'routes',
  channel: 'channels',
  bases: 'lawfulBases',
  'retention.name': 'retention',
}

const known = new WeakMap<ParsedFile, readonly Named[]>()

/** Every place of a file that declares or names a resource, in the order of the file; worked out once. */
export function namesIn(file: ParsedFile): readonly Named[] {
  let found = known.get(file)
  if (!found) {
    found = [...declared(file), ...referred(file), ...asserted(file), ...targeted(file)].sort(
      (a, b) => a.start - b.start,
    )
    known.set(file, found)
  }
  return found
}

/** The name that stands at an offset, or ends there. */
export const nameAt = (file: ParsedFile, offset: number): Named | null =>
  namesIn(file).find(({ start, end }) => start <= offset && offset <= end) ?? null

function* declared({ root, value }: ParsedFile): Iterable<Named> {
  for (const section of sectionNames) {
    const entry = root?.byKey.get(section)
    if (entry?.value.kind !== 'map' || singletons.has(section) || !isMap(value[section])) continue
    for (const { key, keyStart, keyEnd } of entry.value.entries)
      yield { section, name: key, declares: true, path: [section, key], start: keyStart, end: keyEnd }
  }
}

function referred({ root, value }: ParsedFile): readonly Named[] {
  const found: Named[] = []
  if (root === null) return found
  walkReferences(value, ({ section, name, path, part }) => {
    const { node, entry, complete } = nearest(root, path)
    if (!complete) return
    const common = { section, name, declares: false, path: [...path] }
    if (part === 'key' && entry) found.push({ ...common, start: entry.keyStart, end: entry.keyEnd })
    else if (part === 'value' && node.kind === 'scalar') found.push({ ...common, start: node.start, end: node.end })
  })
  return found
}

/** Names in assertions and house rules: `flow.recipient == "archive"`. */
function* asserted(file: ParsedFile): Iterable<Named> {
  for (const { path, node, text } of assertionsIn(file)) {
    const condition = readCondition(text)
    if (!('ast' in condition)) continue
    for (const { field, literal } of comparisons(condition.ast)) {
      const section = Object.hasOwn(sectionOf, field) ? sectionOf[field] : undefined
      const name: unknown = literal.args
      if (section === undefined || typeof name !== 'string' || name === '') continue
      // Without its quotes, which are part of the condition.
      const start = sourceOffset(file.file, node, literal.start + 1)
      yield { section, name, declares: false, path, start, end: sourceOffset(file.file, node, literal.end - 1) }
    }
  }
}

interface Assertion {
  readonly path: readonly Step[]
  readonly node: ScalarNode
  readonly text: string
}

/** The conditions over one `flow` that a file holds. */
function* assertionsIn({ root, value }: ParsedFile): Iterable<Assertion> {
  if (root === null) return
  for (const section of ['commitments', 'rules'] as const) {
    const resources = value[section]
    for (const name of isMap(resources) ? Object.keys(resources) : []) {
      const holder = section === 'commitments' ? [section, name, 'assert'] : [section, name]
      for (const key of ['where', 'must', 'never']) {
        const { node, complete } = nearest(root, [...holder, key])
        if (complete && node.kind === 'scalar' && typeof node.value === 'string')
          yield { path: [...holder, key], node, text: node.value }
      }
    }
  }
}

/** Targets of exceptions: `routes.tickets`, `recipients.host.contract`. The longest declared name is meant. */
function* targeted(file: ParsedFile): Iterable<Named> {
  const { root, value } = file
  const resources = value.exceptions
  if (root === null || !isMap(resources)) return
  for (const exception of Object.keys(resources)) {
    const path = ['exceptions', exception, 'target']
    const { node, complete } = nearest(root, path)
    if (!complete || node.kind !== 'scalar' || typeof node.value !== 'string') continue
    const dot = node.value.indexOf('.')
    const section = node.value.slice(0, dot) as SectionName
    if (dot < 0 || !sectionNames.includes(section) || singletons.has(section)) continue
    yield {
      section,
      // What of it is the name, and what the path below, is told when it is looked up.
      name: node.value.slice(dot + 1),
      declares: false,
      path,
      start: sourceOffset(file.file, node, dot + 1),
      end: sourceOffset(file.file, node, node.value.length),
    }
  }
}
