import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isMap, parseDocument } from 'yaml'
import { compile } from '../compiler/compile.ts'

const text = readFileSync(new URL('../policies/testing/shop.yaml', import.meta.url), 'utf8').replace(
  'source: shop\n',
  'source: shop\n    when: event.id != ""\n',
)

/** Every key of every resource, but for those of the project as a whole. */
function* keysOf(): Iterable<readonly string[]> {
  for (const [section, resources] of Object.entries(parseDocument(text).toJS() as Readonly<Record<string, unknown>>)) {
    for (const [name, resource] of entriesOf(resources))
      for (const [key] of entriesOf(resource)) yield [section, name, key]
  }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

test('a resource without one of its keys, or with something else there, is a finding and never a crash', () => {
  const crashes: string[] = []
  let tried = 0
  for (const path of keysOf()) {
    for (const spoil of ['deleted', 'a number'] as const) {
      const document = parseDocument(text)
      if (!isMap(document.contents)) throw new Error('the shop is a map')
      if (spoil === 'deleted') document.deleteIn(path)
      else document.setIn(path, 42)
      tried++
      try {
        compile([{ path: 'bylaw.yaml', text: document.toString() }], { asOf: '2026-11-21' })
      } catch (error) {
        crashes.push(`${path.join('.')} ${spoil}: ${error}`)
      }
    }
  }
  expect(tried).toBeGreaterThan(100)
  expect(crashes).toEqual([])
})
