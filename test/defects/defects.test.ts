import { expect, it, vi } from 'vitest'
import { ruleByName } from '../../policies/registry.ts'
import { loadBases } from './bases.ts'
import { cleanCorpus, falseAlarms } from './clean/corpus.ts'
import { mutations } from './families/all.ts'
import { createJudge } from './judge.ts'

// A family is hundreds of checks, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 })

const bases = await loadBases()
const { survivors } = createJudge(bases)
const corpus = cleanCorpus(bases)
const kindOf = (id: string): string => id.split('/').slice(0, -1).join('/') || id
const kinds = [...new Set(corpus.map(({ id }) => kindOf(id)))]
const families = [...new Set(mutations.map(({ family }) => family))]

it('sows at least 300 defects, each under a name of its own', () => {
  expect(mutations.length).toBeGreaterThanOrEqual(300)
  expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length)
})

it('expects rules that there are', () => {
  const unknown = mutations.flatMap(({ id, rules }) =>
    rules.filter((rule) => !ruleByName.has(rule)).map((rule) => `${id}: ${rule}`),
  )
  expect(unknown).toEqual([])
})

it.each(families)('finds every defect of the family %s at its token', (name) => {
  const survived = survivors(mutations.filter(({ family }) => family === name))
  expect(survived.map(({ id }) => id)).toEqual([])
})

it('reads at least 60 sound projects', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60)
})

it.each(kinds)('stays silent on sound projects: %s', (kind) => {
  const alarms = falseAlarms(
    corpus.filter(({ id }) => kindOf(id) === kind),
    bases,
  )
  expect(alarms.map(({ id }) => id)).toEqual([])
})
