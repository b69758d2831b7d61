import { afterAll, beforeAll, expect, test } from 'vitest'
import { killRounds } from './faults/kill.ts'
import { buildProject, type Project, withData } from './project.ts'
import { createRandom } from './random.ts'
import { sqliteStore } from './store/sqlite-store.ts'
import { canTrace, proofText, prove } from './trace/proof.ts'

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

test.skipIf(!canTrace())('a 202 is sent after its fsync, and the proof would notice if it were not', async () => {
  for await (const { name, traced, right } of prove(project, 60, createRandom(2))) {
    expect(right, proofText({ name, traced, right })).toBe(true)
  }
})
