import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageReference } from '../scripts/language.ts'
import { paragraphPage } from '../scripts/paragraphs.ts'
import { generateTypes } from '../scripts/types.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

it('has fresh types of the language', async () => {
  expect(read('compiler/language/types.ts')).toBe(await generateTypes())
})

it('has a fresh reference of the language', () => {
  expect(read('docs/language.md')).toBe(languageReference())
})

it('has a fresh page of the law by paragraph', () => {
  expect(read('docs/paragraphs.md')).toBe(paragraphPage())
})

/** Descriptions of what many keys hold. */
const shapes = Object.entries(
  (JSON.parse(read('schema/v1/common.schema.json')) as { $defs: Record<string, { description?: string }> }).$defs,
).flatMap(([name, { description }]) =>
  ['name', 'date', 'duration', 'country', 'evidence'].includes(name) && description ? [description] : [],
)

it('describes every key of the language, with an example, and what holds where it is left out', () => {
  const rows = languageReference()
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.startsWith('| `flow.'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  expect(rows.length).toBeGreaterThan(330)
  for (const [, key, , example, text = ''] of rows) {
    expect(example, `${key} has no example`).toMatch(/^`.+`$/)
    expect(
      text.replace(/\(\*\*required\*\*\)|\(legal fact\)|Default: none\./g, '').trim(),
      `${key} has no description`,
    ).not.toBe('')
    // What a name, a day or a country looks like is no word on what this one is.
    for (const shape of shapes) expect(text, `${key} says what its value looks like alone`).not.toContain(shape)
    expect(text, `${key} says nothing of its default`).toMatch(/default|\(\*\*required\*\*\)|\(legal fact\)/i)
  }
})
