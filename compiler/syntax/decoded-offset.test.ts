import fc from 'fast-check'
import { parseEvents } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../source/source-file.ts'
import { decodeBlock, decodeFlow } from './decode-scalar.ts'
import { sourceOffset } from './decoded-offset.ts'
import { readTree } from './read-tree.ts'
import { yamlDocument } from './testing/yaml-document.ts'
import type { MapNode, Node, ScalarNode } from './tree.ts'

function scalarOf(text: string): { file: SourceFile; node: ScalarNode } {
  const root = readTree(text, parseEvents(text, {})).root as MapNode
  return { file: { path: 'a.yaml', text }, node: root.byKey.get('a')?.value as ScalarNode }
}

/** Looks a word up in the decoded text, and says with which word its offset in the file begins. */
function found(text: string, word: string): string {
  const { file, node } = scalarOf(text)
  const start = sourceOffset(file, node, String(node.value).indexOf(word))
  return text.slice(start, start + word.length)
}

describe('a word of the decoded text is found in the file', () => {
  it.each([
    ['plain', 'a: one two three\n'],
    ['plain over lines', 'a: one\n  two\n\n  three\n'],
    ['single quotes', "a: 'it''s one, two three'\n"],
    ['double quotes', 'a: "\\u00e9\\n\\"one\\" two three"\n'],
    ['double quotes over lines', 'a: "\\U0001F600 one \\\n   two\n\n   three"\n'],
    ['literal', 'a: |\n  one\n    two\n\n  three\n'],
    ['literal that begins with a space', 'a: |2-\n    one\n  two three\n'],
    ['folded', 'a: >-\n  one\n  two\n\n   three\n'],
    ['Windows line breaks', 'a: >\r\n  one\r\n  two\r\n\r\n  three\r\n'],
  ])('%s', (_, text) => {
    for (const word of ['one', 'two', 'three']) expect(found(text, word)).toBe(word)
  })
})

it('points at the beginning of an escape', () => {
  const { file, node } = scalarOf('a: "x\\u00e9y"\n')
  expect([0, 1, 2, 3].map((index) => sourceOffset(file, node, index))).toEqual([4, 5, 11, 12])
})

it('stays inside the node whatever the index', () => {
  const { file, node } = scalarOf('a: |+\n  one\n\n\nb: 2\n')
  expect(node.value).toBe('one\n\n\n')
  expect(file.text.slice(node.start, node.end)).toBe('|+\n  one')
  for (const index of [-1, 5, 6, 100]) {
    const offset = sourceOffset(file, node, index)
    expect(offset >= node.start && offset <= node.end).toBe(true)
  }
})

it('reads every scalar character by character as the parser reads it as a whole', () => {
  fc.assert(
    fc.property(yamlDocument, (text) => {
      for (const node of scalars(readTree(text, parseEvents(text, {})).root)) {
        if (typeof node.value !== 'string') continue
        const { start, end, style, value } = node
        const block = style === 'literal' || style === 'folded'
        const decoded = block
          ? decodeBlock(text, start, end, style === 'folded', value)
          : decodeFlow(text, start, end, style)
        expect(decoded.text).toBe(value)
        expect(decoded.offsets).toHaveLength(value.length + 1)
        expect([...decoded.offsets].sort((a, b) => a - b)).toEqual(decoded.offsets)
        const file = { path: 'a.yaml', text }
        for (let i = 0; i <= value.length; i++) {
          const at = sourceOffset(file, node, i)
          expect(at >= start && at <= end).toBe(true)
          const same = /[a-z0-9:#%]/.test(value[i] ?? '') && style !== 'double'
          if (same) expect(text[at]).toBe(value[i])
        }
      }
    }),
    { numRuns: 200 },
  )
})

function scalars(node: Node): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node]
  return node.kind === 'list' ? node.items.flatMap(scalars) : node.entries.flatMap(({ value }) => scalars(value))
}
