import fc from 'fast-check'
import { parseEvents } from 'js-yaml'
import { expect, it } from 'vitest'
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { plainValue } from './plain-value.ts'
import { readTree } from './read-tree.ts'
import { yamlDocument } from './testing/yaml-document.ts'
import type { Node } from './tree.ts'

/** Scalars with their offsets, and what holds them, in one notation for both readings. */
type Outline = readonly unknown[]

function ours(node: Node): Outline {
  if (node.kind === 'list') return ['list', ...node.items.map(ours)]
  if (node.kind === 'map') {
    return ['map', ...node.entries.map(({ key, keyStart, keyEnd, value }) => [key, keyStart, keyEnd, ours(value)])]
  }
  return node.start === node.end ? [node.value] : [node.value, node.style, node.start, node.end]
}

const styles: Readonly<Record<string, string>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

function theirs(node: unknown, text: string): Outline {
  if (isSeq(node)) return ['list', ...node.items.map((item) => theirs(item, text))]
  if (isMap(node)) {
    return [
      'map',
      ...node.items.map(({ key, value }) => {
        const range = isScalar(key) ? key.range : null
        return [isScalar(key) ? key.source : null, range?.[0], range?.[1], theirs(value, text)]
      }),
    ]
  }
  if (!isScalar(node)) throw new Error(isAlias(node) ? 'alias' : 'nothing')
  const [start, end] = node.range as [number, number, number]
  if (start === end) return [node.value]
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const trimmed = block ? text.slice(start, end).replace(/(\r?\n[ \t]*)*$/, '').length + start : end
  return [node.value, styles[node.type ?? ''], start, trimmed]
}

it('reads the same values at the same offsets as the `yaml` package', () => {
  fc.assert(
    fc.property(yamlDocument, (text) => {
      const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' })
      expect(document.errors).toEqual([])
      const { root, fatal, refused } = readTree(text, parseEvents(text, {}))
      expect([fatal, refused]).toEqual([[], []])
      expect(ours(root)).toEqual(theirs(document.contents, text))
    }),
    { numRuns: 400 },
  )
})

it('builds the same plain values', () => {
  fc.assert(
    fc.property(yamlDocument, (text) => {
      const { root } = readTree(text, parseEvents(text, {}))
      const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' })
      const keys = (node: unknown): unknown =>
        isMap(node)
          ? Object.fromEntries(node.items.map((p) => [isScalar(p.key) ? p.key.source : '', keys(p.value)]))
          : isSeq(node)
            ? node.items.map(keys)
            : (node as { value: unknown }).value
      expect(plainValue(root, () => {})).toEqual(keys(document.contents))
    }),
    { numRuns: 200 },
  )
})
