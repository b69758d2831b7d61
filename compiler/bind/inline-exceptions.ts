import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../diagnostics/span.ts'
import { isDay } from '../language/calendar.ts'
import type * as language from '../language/types.ts'
import type { Entry, MapNode, Node, ParsedFile, ScalarNode } from '../syntax/tree.ts'
import type { BoundResource } from './bound.ts'

/** Who answers for an exception that names nobody. */
const unnamed = 'whoever wrote it into the file'

const comment = /#[ \t]*(bylaw-ignore)(?![\w-])([^\r\n]*)/g
const pair = /(?<=\s)(until|by|officer)=(?:"([^"]*)"|([^\s"]+))/g
const help = 'Write `# bylaw-ignore basis/missing: why that is right here until=2026-12-31`.'

/** A text of a comment, with the offset at which it begins. */
interface Piece {
  readonly text: string
  readonly start: number
}

/**
 * The exceptions that stand as comments beside what they accept: `# bylaw-ignore rule: reason until=DATE`, on the line
 * itself or right above it. Each is a resource of the section `exceptions` like those that are written there, with a tree
 * whose places lie in the comment.
 */
export function inlineExceptions(file: ParsedFile): {
  readonly resources: readonly BoundResource[]
  readonly findings: readonly Finding[]
} {
  const { text, path } = file.file
  const resources: BoundResource[] = []
  const findings: Finding[] = []
  if (!file.readable || !text.includes('bylaw-ignore') || file.root === null) return { resources, findings }
  for (const match of text.matchAll(comment)) {
    if (!isComment(text, match.index, file.root)) continue
    const start = match.index + match[0].indexOf('bylaw-ignore')
    const end = match.index + match[0].trimEnd().length
    const refuse = (message: string): void => {
      findings.push({ rule: 'schema/invalid', message, help, at: { file: path, start, end } })
    }
    const read = piecesOf(match[2] ?? '', start + 'bylaw-ignore'.length)
    if ('lacks' in read) refuse(read.lacks)
    const { rule } = read
    if (rule === undefined) continue
    const covers = coveredBy(text, path, match.index, file.root)
    const target = firstOn(file.root, covers).join('.')
    const name = `inline ${rule.text} at ${target === '' ? path : target}`
    const nothing: Piece = { text: '', start }
    const pieces = 'lacks' in read ? { rule, reason: nothing, until: nothing } : read
    const resource = resourceOf(file, name, { ...pieces, target: { text: target, start } }, { start, end }, covers)
    // One that lacks something is a finding: what it is plainly for is not another.
    resources.push({ ...resource, poisoned: 'lacks' in read })
  }
  return { resources, findings }
}

type Pieces = Readonly<Record<'rule' | 'reason' | 'until', Piece>> & Partial<Readonly<Record<'by' | 'officer', Piece>>>

/** What a comment lacks, and the rule that it is for where it says so. */
interface Lacking {
  readonly lacks: string
  readonly rule?: Piece
}

/** The parts of a comment, or what it lacks. */
function piecesOf(body: string, offset: number): Pieces | Lacking {
  const head = /^[ \t]+([^\s:]+)[ \t]*:/.exec(body)
  if (!head) return { lacks: '`bylaw-ignore` does not say which rule it is for.' }
  const rule: Piece = { text: head[1] ?? '', start: offset + head[0].indexOf(head[1] ?? '') }
  const rest = body.slice(head[0].length)
  const base = offset + head[0].length
  const found = new Map<string, Piece>()
  for (const match of rest.matchAll(pair)) {
    const [whole, key = '', quoted, bare = ''] = match
    if (found.has(key)) return { lacks: `\`bylaw-ignore\` says \`${key}=\` twice.`, rule }
    const value = quoted ?? bare
    found.set(key, {
      text: value,
      start: base + match.index + whole.length - value.length - (quoted === undefined ? 0 : 1),
    })
  }
  const blank = rest.replace(pair, (whole) => ' '.repeat(whole.length))
  const text = blank.trim().replaceAll(/[ \t]{2,}/g, ' ')
  const until = found.get('until')
  if (text === '') return { lacks: '`bylaw-ignore` does not say why.', rule }
  if (!until) return { lacks: '`bylaw-ignore` does not say until when.', rule }
  if (!isDay(until.text)) return { lacks: `\`${until.text}\` is not a day.`, rule }
  const [by, officer] = [found.get('by'), found.get('officer')]
  return {
    rule,
    reason: { text, start: base + blank.search(/\S/) },
    until,
    ...(by && { by }),
    ...(officer && { officer }),
  }
}

/** What begins with `#` is a comment after white space, outside of every scalar. */
function isComment(text: string, at: number, root: MapNode): boolean {
  if (at > 0 && !/\s/.test(text[at - 1] as string)) return false
  return !isInScalar(root, at)
}

/** Whether an offset lies in a key or in a value that is no map or list. */
export function isInScalar(node: Node, at: number): boolean {
  if (node.kind === 'scalar') return node.start <= at && at < node.end
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)
  if (node.kind === 'map' && node.entries.some(({ keyStart, keyEnd }) => keyStart <= at && at < keyEnd)) return true
  return children.some((child) => isInScalar(child, at))
}

/** The line of a comment where something stands before it, otherwise the next line that holds something; with values that go on. */
function coveredBy(text: string, file: string, at: number, root: MapNode): Span {
  let start = text.lastIndexOf('\n', at - 1) + 1
  if (text.slice(start, at).trim() === '') {
    do {
      const next = text.indexOf('\n', start)
      start = next < 0 ? text.length : next + 1
    } while (
      start < text.length &&
      text.slice(start).trimStart().startsWith('#') &&
      !/^[ \t]*\r?\n/.test(text.slice(start))
    )
  }
  const line = text.indexOf('\n', start)
  const end = line < 0 ? text.length : line
  return { file, start, end: Math.max(end, lastOn(root, start, end)) }
}

/** Where the last scalar that begins between two offsets ends. */
function lastOn(node: Node, start: number, end: number): number {
  if (node.kind === 'scalar') return node.start >= start && node.start < end ? node.end : 0
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)
  return Math.max(0, ...children.map((child) => lastOn(child, start, end)))
}

/** The path of the first key or item that stands in a span; empty where there is none. */
function firstOn(node: Node, span: Span): readonly string[] {
  const isIn = (at: number): boolean => span.start <= at && at < span.end
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const below = firstOn(item, span)
      if (below.length > 0) return [String(index), ...below]
      if (isIn(item.start)) return [String(index)]
    }
    return []
  }
  for (const { key, keyStart, value } of node.entries) {
    if (isIn(keyStart)) return [key]
    const below = firstOn(value, span)
    if (below.length > 0) return [key, ...below]
  }
  return []
}

function resourceOf(
  file: ParsedFile,
  name: string,
  { rule, target, reason, until, by, officer }: Pieces & { readonly target: Piece },
  { start, end }: Pick<Span, 'start' | 'end'>,
  covers: Span,
): BoundResource {
  const value: language.Exception = {
    rule: rule.text,
    target: target.text,
    reason: reason.text,
    acceptedBy: by?.text ?? unnamed,
    until: until.text,
    ...(officer && { officer: officer.text }),
  }
  const whole: Piece = { text: '', start }
  const entries = Object.entries({ rule, reason, until, acceptedBy: by, officer }).map(
    ([key, piece]): Entry => ({ key, keyStart: start, keyEnd: end, value: scalar(piece ?? whole) }),
  )
  const entry: Entry = { key: name, keyStart: start, keyEnd: end, value: map(entries, start, end) }
  const section: Entry = { key: 'exceptions', keyStart: start, keyEnd: end, value: map([entry], start, end) }
  const root = map([section], start, end)
  return { section: 'exceptions', name, value, file: { ...nothing(file), root }, poisoned: false, covers }
}

const nothing = ({ file }: ParsedFile): Omit<ParsedFile, 'root'> => ({
  file,
  readable: true,
  value: {},
  missing: [],
  findings: [],
  poisoned: new Set(),
})

const scalar = ({ text, start }: Piece): ScalarNode => ({
  kind: 'scalar',
  value: text,
  style: 'plain',
  start,
  end: start + text.length,
})

const map = (entries: readonly Entry[], start: number, end: number): MapNode => ({
  kind: 'map',
  entries,
  byKey: new Map(entries.map((entry) => [entry.key, entry])),
  start,
  end,
})
