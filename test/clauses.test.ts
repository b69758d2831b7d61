import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readClauses } from '../compiler/clauses/read-clauses.ts'
import { compile } from '../compiler/compile.ts'
import { citationsOf } from '../compiler/model/clauses.ts'
import { loadProject } from '../compiler/source/load.ts'
import { runBylaw } from './run-bylaw.ts'

const examples = join(import.meta.dirname, '../examples/routes')

describe.each(['dispatchkit', 'whatsapp-automation', 'zaptic', 'inngest'])('%s', (name) => {
  test('carries every clause of its policy in full, letter by letter', { timeout: 300_000 }, async () => {
    const { code, out } = await runBylaw(examples, ['coverage', name, '--clauses', `${name}/clauses.csv`])
    expect(out).toMatch(/^(\d+) of \1 clauses carried in full \(100 %\)$/m)
    expect(out).not.toContain('NOTHING')
    expect(code).toBe(0)
  })

  test('cites no clause in a comment alone, and says so in its README', async () => {
    const list = readClauses(readFileSync(join(examples, name, 'clauses.csv'), 'utf8'))
    const loaded = await loadProject(join(examples, name))
    if (!list.ok || loaded.problem !== null) throw new Error('unreadable')
    const { model } = compile(loaded.files, { asOf: '2026-11-21' })
    if (!model) throw new Error('unreadable')
    const cited = new Set(citationsOf(model).map(({ clause }) => clause))
    expect(list.clauses.filter(({ id }) => !cited.has(id))).toEqual([])
    const readme = readFileSync(join(examples, name, 'README.md'), 'utf8').replace(/\s+/g, ' ')
    expect(readme).toContain(`All ${list.clauses.length} clauses are`)
  })
})

const files = {
  'bylaw.yaml': `
apiVersion: bylaw.dev/v1
project: { name: shop, level: inventory }
organisation: { legalName: Shop Ltd, country: IE, regimes: [eu-gdpr] }
lawfulBases: { sale: { type: contract, contract: Terms of sale, party: [customers] } }
retention: { a-year: { for: P1Y, why: Returns, onExpiry: erase, by: { process: support } } }
activities:
  sell:
    clause: [S-1, S-2]
    purpose: Sell shoes
    lawfulBasis: sale
    dataSubjects: [customers]
    retention: a-year
    data: { person.name: { source: person, clause: S-3 } }
    automatedDecisions: false
commitments:
  packed: { clause: S-5, promise: Shoes are packed by hand., process: { owner: the warehouse } }
`,
  'clauses.csv': [
    'id,letters,fact',
    'S-1,a b e,Shoes are sold.',
    'S-2,c,Shoes are sold by machine.',
    'S-3,a e,Names are known.',
    'S-4,a,"Boots, too."',
    'S-5,c f,Shoes are packed by hand.',
  ].join('\n'),
}

async function inFolder<T>(changed: Partial<typeof files>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-clauses-'))
  try {
    for (const [path, text] of Object.entries({ ...files, ...changed })) writeFileSync(join(folder, path), text)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const coverage = (folder: string, ...more: readonly string[]) =>
  runBylaw(folder, ['coverage', '.', '--clauses', 'clauses.csv', ...more])

test('what nothing carries is said, and fails', async () => {
  const { code, out } = await inFolder({}, coverage)
  expect(code).toBe(1)
  expect(out).toContain('S-4  Boots, too.\n  no entry cites it\n  a declared: NOTHING')
  expect(out).toContain('S-2  Shoes are sold by machine.\n  cited by activities.sell (bylaw.yaml:8)\n')
  expect(out).toContain('  c enforced by the router: NOTHING')
  expect(out).not.toContain('S-1  ')
  expect(out).toContain('3 of 5 clauses carried in full (60 %)')
  expect(out).toContain('  c  enforced by the router: 1 of 2, 1 of them by people alone')
})

test('an entry that is taken away takes its clause along, which fails', async () => {
  const without = files['bylaw.yaml'].replace(', clause: S-3', '')
  const { out } = await inFolder({ 'bylaw.yaml': without }, coverage)
  expect(out).toContain('S-3  Names are known.\n  no entry cites it')
})

test('machines get every carrier of every letter', async () => {
  const { out } = await inFolder({}, (folder) => coverage(folder, '--format', 'json'))
  const { clauses, counts } = JSON.parse(out)
  expect(counts.e).toEqual({ asked: 2, carried: 2, byPeopleAlone: 0 })
  expect(clauses[0].entries).toEqual([{ entry: 'activities.sell', declaredAt: 'bylaw.yaml:8' }])
  expect(clauses[0].letters[1].by).toEqual(['fact/missing', 'retention/unused'])
  expect(clauses[4].letters[0]).toEqual({ letter: 'c', by: ['commitments.packed.process'], byPeopleAlone: true })
})

test('a spreadsheet has a row for each letter', async () => {
  const { out } = await inFolder({}, (folder) => coverage(folder, '--format', 'csv'))
  expect(out.split('\r\n')[0]).toBe('id,fact,letter,carried,by,cited by,declared at')
  expect(out).toContain('S-2,Shoes are sold by machine.,c,no,,activities.sell,bylaw.yaml:8')
})

test('of a declaration that cannot be read whole nobody knows what carries what', async () => {
  const faulty = files['bylaw.yaml'].replace('activities:', 'activitys:')
  const { code, out, err } = await inFolder({ 'bylaw.yaml': faulty }, coverage)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('The declaration cannot be read whole; `bylaw check .` says why.')
})

test('a citation of a clause that is not in the list is a mistake', async () => {
  const { code, out } = await inFolder({ 'clauses.csv': 'id,letters\nS-1,a\nS-2,a\nS-5,a\n' }, coverage)
  expect(out).toContain('S-3  no clause of the list\n  cited by activities.sell.data.person.name (bylaw.yaml:14)')
  expect(code).toBe(1)
})

test.each([
  ['clause,letters\nS-1,a\n', 'the header has no column `id`'],
  ['id\nS-1\nS-1\n', 'line 3: `S-1` stands twice'],
  ['id,letters\nS-1,a z\n', 'line 2: `z` is none of the letters a, b, c, d, e, f'],
  ['id,fact\nS-1,"open\n', 'Quote Not Closed'],
  ['id\n', 'no clause stands in it'],
])('a list that cannot be read is a mistake of the call: %j', async (text, said) => {
  const { code, err } = await inFolder({ 'clauses.csv': text }, coverage)
  expect(err).toContain(said)
  expect(code).toBe(2)
})
