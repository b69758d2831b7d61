import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageReference } from '../scripts/language.ts'
import { generateTypes } from '../scripts/types.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

it('has fresh types of the language', async () => {
  expect(read('compiler/language/types.ts')).toBe(await generateTypes())
})

it('has a fresh reference of the language', () => {
  expect(read('docs/language.md')).toBe(languageReference())
})
