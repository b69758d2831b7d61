import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { picture } from '../scripts/picture.ts'
import { shownFinding } from './readme-example.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The code block that follows a marker in the README. */
function block(marker: string): string {
  const after = read('README.md').split(`<!-- ${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```$/m.exec(after)?.[1] ?? ''
}

it('shows in the README what check really says', () => {
  expect(block('example: check')).toBe(`${shownFinding(false)}\n`)
})

it('has the picture that the example makes', async () => {
  expect(read('docs/picture.svg')).toBe(await picture())
})
