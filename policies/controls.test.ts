import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { controls } from './controls.ts'

test('the page of build/not-enforced lists the controls', () => {
  const page = readFileSync(join(import.meta.dirname, 'build/not-enforced.md'), 'utf8')
  const listed = [...page.matchAll(/^\| `([a-z.-]+)` \| (.+) \|$/gm)].map(([, name, proof]) => [name, proof])
  expect(listed).toEqual(Object.entries(controls).map(([name, { proof }]) => [name, proof]))
})
