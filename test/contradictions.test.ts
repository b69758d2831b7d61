import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../compiler/compile.ts'
import { loadProject } from '../compiler/source/load.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/contradictions.md'), 'utf8')

interface Row {
  readonly number: number
  /** Where each is found, as `example:place`. */
  readonly found: readonly { readonly rule: string; readonly example: string; readonly place: string }[]
  readonly why: string
}

const rows: readonly Row[] = [...page.matchAll(/^\| (\d+) \| [^|]+ \| [^|]+ \| ([^|]+) \| ([^|]*) \|$/gm)].map(
  ([, number, cell = '', why = '']) => ({
    number: Number(number),
    found: [...cell.matchAll(/`([a-z/-]+)` at `([a-z-]+):([^`]+)`/g)].map(
      ([, rule = '', example = '', place = '']) => ({
        rule,
        example,
        place,
      }),
    ),
    why: why.trim(),
  }),
)

test('all 64 stand in the table, each with what finds it or the reason why nothing can', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1))
  expect(rows.filter(({ found, why }) => found.length === 0 && why.length < 20)).toEqual([])
  const found = rows.filter((row) => row.found.length > 0)
  const byAuthor = found.filter(({ why }) => why === 'By the author.')
  expect(page).toContain(
    `${found.length} of 64 are found, ${byAuthor.length} of them only because the author wrote the promise down; ${64 - found.length} are not.`,
  )
})

const examples = [...new Set(rows.flatMap(({ found }) => found.map(({ example }) => example)))]

test.each(examples)('what the table says of %s is found there', async (example) => {
  const loaded = await loadProject(join(root, 'examples/routes', example))
  if (loaded.problem !== null) throw new Error(loaded.message)
  const { diagnostics } = compile(loaded.files, { asOf: '2026-11-21' })
  const findings = diagnostics.map(({ rule, pointer }) => `${rule} ${pointer?.slice(1)}`)
  const missed = rows.flatMap(({ number, found }) =>
    found
      .filter((one) => one.example === example)
      .filter(({ rule, place }) => !findings.some((finding) => finding.startsWith(`${rule} ${place}`)))
      .map(({ rule, place }) => `${number}: ${rule} at ${place}`),
  )
  expect(missed).toEqual([])
})

test('a promise of the author is said to be one', () => {
  const promised = rows.filter(
    ({ found }) => found.length > 0 && found.every(({ rule }) => rule === 'commitment/broken'),
  )
  expect(promised.map(({ why }) => why)).toEqual(promised.map(() => 'By the author.'))
})
