import { parseEvents } from 'js-yaml'
import type { Step } from '../diagnostics/place.ts'
import { type PlainMap, plainValue } from '../syntax/plain-value.ts'
import { readTree } from '../syntax/read-tree.ts'
import type { MapNode, Node } from '../syntax/tree.ts'

/** A word that no declaration holds: it stands where the cursor is, so that the place is found in the tree. */
const marker = 'zzBylawCursor'

/** Where a cursor stands in a text that may be half typed. */
export interface Cursor {
  /** The steps to the map that a key is typed in, or to the value that is typed. */
  readonly path: readonly Step[]
  readonly part: 'key' | 'value'
  /** What is typed of the word so far, and the offsets of the whole word. */
  readonly prefix: string
  readonly start: number
  readonly end: number
  /** The decoded text of the value before the word. */
  readonly before: string
  /** The file's value, with the marker where the word is. */
  readonly value: PlainMap
}

const wordBefore = /[\p{L}\p{N}_.*/-]*$/u
const wordAfter = /^[\p{L}\p{N}_.*/-]*/u

/**
 * Finds what is typed at an offset. The word there is replaced by a marker, closed in the ways in which a half-typed
 * text may go on, until the whole is YAML; `null` where none of them is.
 */
export function cursorIn(text: string, offset: number): Cursor | null {
  const prefix = wordBefore.exec(text.slice(Math.max(0, offset - 500), offset))?.[0] ?? ''
  const suffix = wordAfter.exec(text.slice(offset, offset + 500))?.[0] ?? ''
  const [start, end] = [offset - prefix.length, offset + suffix.length]
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const isKey = /^\s*(?:- +)*["']?$/.test(line)
  const close = closing(line)
  const words = isKey ? [': x', ''] : ['', ': x']
  const endings = (close === '' ? [''] : ['', close]).flatMap((end) => words.map((word) => `${word}${end}`))
  for (const ending of endings) {
    // The rest of the line may be what is not finished.
    for (const rest of [text.slice(end), text.slice(lineEnd(text, end))]) {
      const root = looseTree(`${text.slice(0, start)}${marker}${ending}${rest}`)
      const found = root && find(root)
      if (root && found) return { ...found, prefix, start, end, value: plainValue(root, () => undefined) as PlainMap }
    }
  }
  return null
}

/** What closes the quote, brackets and braces that are open at the end of a piece of a line. */
function closing(line: string): string {
  let quote = ''
  const open: string[] = []
  for (const c of line) {
    if (quote !== '') quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '{') open.unshift('}')
    else if (c === '[') open.unshift(']')
    else if (c === '}' || c === ']') open.shift()
  }
  return `${quote}${open.join('')}`
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/)
  return at < 0 ? text.length : from + at
}

function looseTree(text: string): MapNode | null {
  try {
    const { root, fatal } = readTree(text, parseEvents(text, { maxDepth: 100 }))
    return root.kind === 'map' && fatal.length === 0 ? root : null
  } catch {
    return null
  }
}

function find(root: Node): Pick<Cursor, 'path' | 'part' | 'before'> | null {
  const path: Step[] = []
  const walk = (node: Node): Pick<Cursor, 'path' | 'part' | 'before'> | null => {
    if (node.kind === 'scalar') {
      const at = typeof node.value === 'string' ? node.value.indexOf(marker) : -1
      return at < 0 ? null : { path: [...path], part: 'value', before: String(node.value).slice(0, at) }
    }
    const below: readonly (readonly [Step, Node])[] =
      node.kind === 'list' ? [...node.items.entries()] : node.entries.map(({ key, value }) => [key, value] as const)
    for (const [step, child] of below) {
      if (typeof step === 'string' && step.includes(marker)) {
        return { path: [...path], part: 'key', before: step.slice(0, step.indexOf(marker)) }
      }
      path.push(step)
      const found = walk(child)
      path.pop()
      if (found) return found
    }
    return null
  }
  return walk(root)
}
