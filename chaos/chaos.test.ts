import { afterAll, beforeAll, expect, test } from 'vitest'
import { HASTY } from './faults/destination.ts'
import { erasures } from './faults/erasure.ts'
import { failover } from './faults/failover.ts'
import { killRounds } from './faults/kill.ts'
import { twoRouters } from './faults/two-routers.ts'
import { buildProject, type Project, withData } from './project.ts'
import { createRandom } from './random.ts'
import { sqliteStore } from './store/sqlite-store.ts'
import { canTrace, proofText, prove } from './trace/proof.ts'

/** A claim whose answer went with the primary is made again when its lease of 45 s has run out. */
const FAILOVER_MS = 120_000

let project: Project

beforeAll(async () => {
  project = await buildProject()
})
afterAll(() => project.remove())

test('nothing that was accepted is lost when the router is killed under load', async () => {
  const options = { rounds: 3, random: createRandom(1), perRound: 200, ahead: true, withinMs: 500 }
  const { lost } = await killRounds(project, sqliteStore(withData(project, 'data-killed').data), options)
  expect(lost).toBe(0)
})

test('nobody is sent anything after the receipt of their erasure, when the router is killed on the way', async () => {
  const hasty = await buildProject({ channel: HASTY })
  try {
    const options = { random: createRandom(3), routers: 1, killIn: ['destroyed'] } as const
    const { afterReceipt, receipts, tally } = await erasures(hasty, sqliteStore(hasty.data), options)
    expect({ afterReceipt, receipts, lost: tally.lost }).toEqual({ afterReceipt: 0, receipts: 1, lost: 0 })
  } finally {
    hasty.remove()
  }
})

test(
  'nothing that was accepted is lost with the primary of PostgreSQL',
  async () => {
    const shared = await buildProject({ engine: 'postgres' })
    try {
      const { tally, afterwards } = await failover(shared, createRandom(4), 500)
      expect(tally).toMatchObject({ lost: 0, waiting: 0 })
      expect(afterwards).toBeGreaterThan(0)
    } finally {
      shared.remove()
    }
  },
  FAILOVER_MS,
)

test('a second router on one data folder refuses to start', async () => {
  const { refused, alive, said } = await twoRouters(project, sqliteStore(withData(project, 'data-two').data))
  expect({ refused, alive }).toEqual({ refused: true, alive: true })
  expect(said).toContain('a journal has one router at a time')
})

test.skipIf(!canTrace())('a 202 is sent after its fsync, and the proof would notice if it were not', async () => {
  for await (const { name, traced, right } of prove(project, 60, createRandom(2))) {
    expect(right, proofText({ name, traced, right })).toBe(true)
  }
})
