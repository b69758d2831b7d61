import { parseEvents } from 'js-yaml'
import { readTree } from '../../compiler/syntax/read-tree.ts'
import type { Node, ScalarNode } from '../../compiler/syntax/tree.ts'

/** A word of a project that can be misspelt: a key, or a value that is a name. */
export interface Word {
  readonly text: string
  /** Offsets of the word itself, without its quotes. */
  readonly start: number
  readonly end: number
  /** Where it stands, as steps from the root; a key's own step is the last. */
  readonly path: readonly (string | number)[]
  readonly part: 'key' | 'value'
}

/** Every key and every short plain value of a file, in the order of the file. */
export function wordsOf(text: string): readonly Word[] {
  const { root } = readTree(text, parseEvents(text, { maxDepth: 100 }))
  const words: Word[] = []
  const visit = (node: Node, path: readonly (string | number)[]): void => {
    if (node.kind === 'map')
      for (const { key, keyStart, keyEnd, value } of node.entries) {
        const quoted = text[keyStart] === '"' ? 1 : 0
        words.push({ text: key, start: keyStart + quoted, end: keyEnd - quoted, path: [...path, key], part: 'key' })
        visit(value, [...path, key])
      }
    else if (node.kind === 'list') for (const [i, item] of node.items.entries()) visit(item, [...path, i])
    else if (isName(node))
      words.push({ text: String(node.value), start: node.start, end: node.end, path, part: 'value' })
  }
  visit(root, [])
  return words
}

const isName = ({ value, style }: ScalarNode): boolean =>
  style === 'plain' && typeof value === 'string' && /^[A-Za-z][\w.-]*$/.test(value)

/** A slip of the hand: a letter left out, doubled, replaced, or two neighbours swapped. */
export function slip(word: string, kind: number, at: number): string {
  const letters = [...word].flatMap((c, i) => (/[A-Za-z]/.test(c) ? [i] : []))
  const i = letters[at % Math.max(1, letters.length)] ?? 0
  const c = word[i] ?? ''
  const next = word[i + 1] ?? ''
  switch (kind % 4) {
    case 0:
      return word.slice(0, i) + word.slice(i + 1)
    case 1:
      return word.slice(0, i) + c + word.slice(i)
    case 2:
      return word.slice(0, i) + (c === 'x' ? 'q' : 'x') + word.slice(i + 1)
    default:
      return next === '' || next === c
        ? word.slice(0, i) + word.slice(i + 1)
        : word.slice(0, i) + next + c + word.slice(i + 2)
  }
}
