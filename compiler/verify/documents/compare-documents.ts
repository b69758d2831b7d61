import type { Place } from '../../diagnostics/place.ts'
import type { EmittedFile } from '../../emit/emitted-file.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference, Direction } from '../difference.ts'
import { type LineChange, lineChanges } from './line-changes.ts'
import { type Spoken, type Statement, spokenOf } from './spoken-of.ts'

export interface DocumentsOptions {
  readonly model: Model
  /** What the declaration is printed as; public ones with missing facts as drafts. */
  readonly expected: readonly EmittedFile[]
  /** Everything that is printed of it, where a part alone is expected. */
  readonly all: readonly EmittedFile[]
  /** Paths of those that are not written unless somebody asks for drafts. */
  readonly withheld: ReadonlySet<string>
}

export interface ComparedDocuments {
  readonly digest: string | null
  readonly compared: number
  readonly differences: readonly Difference[]
}

/**
 * Compares documents, by their paths below the build, with those of the declaration, line by line. Where something is
 * declared is no difference: lines move when a comment is written. One that is not ours is left alone.
 */
export function compareDocuments(
  files: ReadonlyMap<string, string>,
  { model, expected, all, withheld }: DocumentsOptions,
): ComparedDocuments {
  const statements = new Map(all.map(({ path, content }) => [path, statementsIn(path, content)] as const))
  const spokenBy = new Map<string, Spoken>()
  const project = declaredAmong(model, place('project', '', 'name'))
  const digests = new Map(
    [...files].flatMap(([path, content]) => digestIn(content).map((digest) => [path, digest] as const)),
  )
  const others = [...digests].filter(([, digest]) => digest !== model.digest)
  const differences: Difference[] = []
  const [first] = others
  if (first !== undefined) {
    const more = others.length === 1 ? '' : ` and ${others.length - 1} more`
    differences.push({
      direction: 'other',
      message: `\`${first[0]}\`${more} was written for another declaration, \`${first[1].slice(0, 12)}\`.`,
      at: project,
      help: 'Build, and publish what was built.',
    })
  }
  let compared = 0
  // Who publishes drafts publishes all of them.
  const areDrafts = [...files.keys()].some((path) => withheld.has(path))
  const known = new Set(expected.map(({ path }) => path))
  for (const { path, content } of expected) {
    const found = files.get(path)
    if (found === undefined) {
      if (!withheld.has(path) || areDrafts)
        differences.push({
          direction: 'narrower',
          message: `There is no \`${path}\`.`,
          at: noticeAt(model, path) ?? project,
        })
      continue
    }
    compared++
    const twin = path.replace(/\.[a-z]+$/, '.json')
    const spoken = spokenBy.get(twin) ?? spokenOf(model, statements.get(twin) ?? [])
    spokenBy.set(twin, spoken)
    const theirs = found.replaceAll(digests.get(path) ?? model.digest, model.digest)
    differences.push(
      ...changed(path, content, theirs, (line, position) => spoken(line, position) ?? noticeAt(model, path) ?? project),
    )
  }
  for (const path of files.keys()) {
    if (known.has(path) || !digests.has(path)) continue
    differences.push({ direction: 'wider', message: `\`${path}\` is not a document of this declaration.`, at: project })
  }
  return { digest: first?.[1] ?? [...digests.values()][0] ?? null, compared, differences }
}

/** Public documents are written as JSON, too, in which each statement has the facts that it was made of. */
function statementsIn(path: string, content: string): readonly Statement[] {
  if (!path.endsWith('.json')) return []
  const { statements } = JSON.parse(content) as { readonly statements?: readonly Partial<Statement>[] }
  return (Array.isArray(statements) ? (statements as readonly Partial<Statement>[]) : []).flatMap(({ text, facts }) =>
    typeof text === 'string' && facts !== undefined ? [{ text, facts }] : [],
  )
}

/** Documents say what they were generated from. */
const digestIn = (content: string): readonly string[] =>
  /(?:from declaration `?|"declaration": "|name="bylaw-declaration" content=")([0-9a-f]{64})\b/
    .exec(content)
    ?.slice(1) ?? []

function noticeAt(model: Model, path: string): Place | null {
  const notice = [...model.notices.keys()].find((name) => path.includes(`privacy-notice-${name}.`))
  return notice === undefined ? null : place('notices', notice)
}

/** `activities.yaml:12, 14` as `activities.yaml`. */
const unplaced = (text: string): string => text.replace(/(\.ya?ml):\d+(, \d+)*/g, '$1')

function changed(
  path: string,
  ours: string,
  theirs: string,
  at: (line: string, position?: number) => Place,
): readonly Difference[] {
  const [expected, actual] = [ours, theirs].map((text) => unplaced(text).split(/[ \t\r]*\n/))
  const changes = lineChanges(expected ?? [], actual ?? [])
  // What is drawn is one thing.
  if (path.endsWith('.svg'))
    return changes.length === 0
      ? []
      : [{ direction: 'other', message: `\`${path}\` draws another map than the declaration's.`, at: at('') }]
  const pairs = changes.flatMap((change) => paired(change))
  const elsewhere = movedAmong(pairs)
  return pairs.flatMap((pair): readonly Difference[] => {
    if (!elsewhere.has(pair)) return [differing(path, pair, at)]
    const { line, actual } = pair
    if (actual === null) return []
    const message = `\`${path}\`, line ${line}, says \`${shown(actual, 0)}\`, which the declaration says elsewhere.`
    return [{ direction: 'other', message, at: at(bare(actual)) }]
  })
}

/** Lines that were left out at one place and added at another. */
function movedAmong(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const moved = new Set<Pair>()
  const out = pairs.filter(({ actual }) => actual === null)
  for (const added of pairs.filter(({ expected }) => expected === null)) {
    const from = out.find((each) => each.expected === added.actual && !moved.has(each))
    if (from !== undefined) moved.add(from).add(added)
  }
  return moved
}

function differing(
  path: string,
  { line, expected: said, actual: says }: Pair,
  at: (line: string, position?: number) => Place,
): Difference {
  const direction: Direction = says === null ? 'narrower' : said === null ? 'wider' : 'other'
  const where = `\`${path}\`, line ${line},`
  const message =
    said === null
      ? `${where} says \`${shown(says ?? '', 0)}\`, which the declaration does not.`
      : says === null
        ? `${where} leaves out \`${shown(said, 0)}\`.`
        : `${where} says \`${shown(says, apart(said, says))}\`, where the declaration says \`${shown(said, apart(said, says))}\`.`
  const both = said !== null && says !== null
  return {
    direction,
    message,
    at: both ? at(bare(said), apart(bare(said), bare(says))) : at(bare(said ?? says ?? '')),
  }
}

interface Pair {
  readonly line: number
  readonly expected: string | null
  readonly actual: string | null
}

/** As many lines for as many are changed lines; else what was left out and what was added. Empty lines say nothing. */
function paired({ line, expected, actual }: LineChange): readonly Pair[] {
  const says = (text: string): boolean => text.trim() !== ''
  if (expected.length === actual.length)
    return expected.map((text, i) => ({ line: line + i, expected: text, actual: actual[i] ?? '' }))
  return [
    ...expected.filter(says).map((text) => ({ line, expected: text, actual: null })),
    ...actual.flatMap((text, i) => (says(text) ? [{ line: line + i, expected: null, actual: text }] : [])),
  ]
}

/** Markdown without what it escapes by. */
const bare = (text: string): string => text.replaceAll('\\', '')

/** Where two texts part. */
function apart(one: string, other: string): number {
  let i = 0
  while (i < one.length && one[i] === other[i]) i++
  return i
}

const width = 100

/** A stretch of a line around what it is shown for. */
function shown(text: string, around: number): string {
  const from = Math.max(0, Math.min(around - 40, text.length - width))
  const part = text
    .slice(from, from + width)
    .replaceAll('`', "'")
    .trim()
  return `${from > 0 ? '…' : ''}${part}${from + width < text.length ? '…' : ''}`
}
