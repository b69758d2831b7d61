import fc from 'fast-check'
import { parseEvents } from 'js-yaml'
import { expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'
import { plainValue } from './plain-value.ts'
import { readTree } from './read-tree.ts'
import { readValue } from './read-value.ts'
import { yamlDocument } from './testing/yaml-document.ts'

it('reads the same values as the tree holds', () => {
  let read = 0
  fc.assert(
    fc.property(yamlDocument, (text) => {
      const events = parseEvents(text, {})
      const value = readValue(text, events)
      if (value === null) return
      read++
      const marks: unknown[] = []
      const { root, fatal, refused } = readTree(text, events)
      expect(value).toEqual(plainValue(root, (path) => marks.push(path)))
      expect([fatal, refused, marks]).toEqual([[], [], []])
    }),
    { numRuns: 300 },
  )
  expect(read).toBeGreaterThan(100)
})

it.each([
  ['a key twice', 'a: 1\na: 2'],
  ['a key that an object has', '__proto__: 1'],
  ['a merge key', 'a: {<<: {b: 1}}'],
  ['an anchor', 'a: &x 1\nb: *x'],
  ['a tag', 'a: !!str 1'],
  ['a tag at a list', 'a: !!seq [1]'],
  ['a list as a key', '? [a]\n: 1'],
  ['a fact that is missing', 'a: {missing: why, ask: dpo}'],
  ['a fact that is missing, misspelt', 'a: {mising: why, ask: dpo}'],
  ['a list', '- 1'],
  ['nothing', ''],
])('leaves %s to the tree', (_, text) => {
  expect(readValue(text, parseEvents(text, {}))).toBeNull()
})

it('knows the places of a file in which all is well when it is asked', () => {
  const text =
    'apiVersion: bylaw.dev/v1\nretention: {payload: {for: P30D, why: Look-ups take so long, onExpiry: erase}}\n'
  const parsed = parseFile({ path: 'a.yaml', text })
  expect(parsed.findings).toEqual([])
  expect(parsed.root).toEqual(readTree(text, parseEvents(text, {})).root)
  expect(parsed.root).toBe(parsed.root)
})
