import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../compiler/compile.ts'
import { slip, type Word, wordsOf } from './testing/typos.ts'

const text = readFileSync(join(import.meta.dirname, 'testing/shop.yaml'), 'utf8')
const every = Number(process.env.EVERY ?? 11)

/** Words that nothing else in the project says: any other would do as well. */
const isFree = ({ path, part }: Word): boolean => {
  const at = path.join('.')
  return part === 'key'
    ? /^(routes|activities|channels|sources|organisation\.contacts)\.[\w-]+$|subjects\.\w+$|properties\.\w+$/.test(at)
    : /^project\.|plans|\.(after|why|process|does|hosts\.\d|secret|region|enum\.\d|legalName|country|title|withdrawn)$/.test(
        at,
      )
}

const found = (changed: string) => compile([{ path: 'bylaw.yaml', text: changed }], { asOf: '2026-11-21' }).diagnostics

test('a slip of the hand in a key or name of a whole project is one finding, at that word', () => {
  const wrong: string[] = []
  let tried = 0
  for (const [n, word] of wordsOf(text).entries()) {
    for (let kind = 0; kind < 4; kind++) {
      const typed = slip(word.text, kind, n * 7 + kind * 3)
      if ((n * 4 + kind) % every !== 0 || typed === word.text || typed === '' || isFree(word)) continue
      tried++
      const diagnostics = found(text.slice(0, word.start) + typed + text.slice(word.end))
      const line = text.slice(0, word.start).split('\n').length
      const [only] = diagnostics
      if (diagnostics.length === 1 && only?.start.line === line) continue
      wrong.push(`${word.path.join('.')}: ${typed}: ${diagnostics.map(({ rule, start }) => `${rule} ${start.line}`)}`)
    }
  }
  expect(tried).toBeGreaterThan(80)
  // Which of two names is misspelt is a guess where each stands once.
  expect(wrong.length / tried, wrong.join('\n')).toBeLessThan(0.04)
})
