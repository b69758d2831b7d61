import { type Document, isMap, isNode, isPair, isSeq, type Node, type Pair, parseDocument, stringify } from 'yaml'

/** A fact that somebody has stated, to be written where its mark stands. */
export interface Stated {
  /** JSON pointer to the mark, from the file's root. */
  readonly pointer: string
  readonly value: unknown
  readonly by: string
  /** `YYYY-MM-DD` */
  readonly on: string
}

/**
 * Puts a fact in the place of its `{missing: ...}` and a comment above its line that says who stated it and when. Every
 * other byte of the file stays as it is.
 *
 * @returns the text, or `null` where no mark of its own stands at the pointer (one that an anchor holds, say)
 */
export function writeAnswer(text: string, { pointer, value, by, on }: Stated): string | null {
  const document = parseDocument(text, { prettyErrors: false })
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const found = walk(document, steps)
  if (found === null) return null
  const { pair, line } = found
  const { value: node } = pair
  if (!isMap(node) || !node.has('missing') || !node.range || node.anchor) return null
  const [start, end] = node.flow ? node.range : besides(text, pair, node)
  if (start === undefined || end === undefined) return null
  const written = oneLine(value)
  const comment = `# ${steps.slice(1).join('.')}: stated by ${onOneLine(by)} on ${on}`
  const begin = text.lastIndexOf('\n', line - 1) + 1
  const indent = /^ */.exec(text.slice(begin))?.[0] ?? ''
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const separator = node.flow ? '' : ' '
  return `${text.slice(0, begin)}${indent}${comment}${newline}${text.slice(begin, start)}${separator}${written}${text.slice(end)}`
}

/** The pair at a path, and the offset of the innermost key on the way that stands in a block. */
function walk(document: Document.Parsed, steps: readonly string[]): { pair: Pair; line: number } | null {
  let node: unknown = document.contents
  let pair: Pair | null = null
  let line: number | null = null
  for (const step of steps) {
    if (isSeq(node)) {
      pair = null
      node = node.items[Number(step)]
      if (isNode(node) && node.range && line === null) line = node.range[0]
      continue
    }
    if (!isMap(node)) return null
    const found: unknown = node.items.find((item) => String(isNode(item.key) ? item.key : '') === step)
    if (!isPair(found)) return null
    pair = found
    if (!node.flow && isNode(pair.key) && pair.key.range) line = pair.key.range[0]
    node = pair.value
  }
  return pair === null || line === null ? null : { pair, line }
}

/** A mark in block style, from behind its key's colon to the end of its last value. */
function besides(text: string, { key }: Pair, node: Node): readonly (number | undefined)[] {
  const last = isMap(node) ? node.items.at(-1)?.value : null
  const from = isNode(key) && key.range ? text.indexOf(':', key.range[1]) + 1 : undefined
  return [from, isNode(last) ? last.range?.[1] : undefined]
}

/** A value as it may stand anywhere on a line, within brackets too. */
const oneLine = (value: unknown): string =>
  stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: false })
    .trim()
    .replace(/^\[\s*|\s*\]$/g, '')

const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
