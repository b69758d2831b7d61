import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createModelJournal } from './testing/model.ts'
import { type Activity, createRouter, createWorld, type Random, type Router, randomOf } from './testing/simulation.ts'

const LONGEST_MS = 15_000
const END_MS = 120_000

/** Routers that come, act, pause, are cut off and killed, while one after the other asks for a generation to pass. */
async function simulate(seed: number, count: number): Promise<{ readonly passed: number; readonly begun: number }> {
  const world = createWorld()
  const random = randomOf(seed)
  const journal = createModelJournal(() => world.now())
  const routers: Router[] = []
  const activities: Activity[] = []
  const failures: string[] = []
  let passed = 0

  const write = async (router: Router): Promise<void> => {
    const generation = await journal.records.write([{ kind: 'hold', id: 'a', value: null, expiresAt: null }])
    await router.heart.passed(generation)
    if (router.killed()) return
    passed++
    const alive = activities.filter((each) => each.generation < generation && !each.over())
    for (const each of alive) failures.push(`${each.replica} at ${each.generation} after ${generation} had passed`)
  }
  const often = (meanMs: number, run: () => void): void => {
    world.at(random() * 2 * meanMs, () => {
      run()
      often(meanMs, run)
    })
  }
  const live = (router: Router, random: Random): void => {
    const act = (): void => {
      const begun = router.act(random() < 0.1 ? random() * 60_000 : random() * 500, LONGEST_MS)
      if (begun !== null) activities.push(begun)
    }
    void router.start().then(act, () => {})
    often(300, act)
    often(15_000, () => router.pause(random() * 30_000))
    often(15_000, () => router.cut(random() * 30_000))
    if (random() < 0.3) world.at(random() * END_MS, () => router.kill())
    often(3000, () => void write(router).catch(() => {}))
  }
  for (let index = 0; index < count; index++) {
    world.at(random() < 0.5 ? 0 : random() * END_MS, () => {
      const router = createRouter(`r${index}`, world, journal, random)
      routers.push(router)
      live(router, random)
    })
  }
  await world.until(END_MS)
  expect(failures).toEqual([])
  return { passed, begun: activities.length }
}

test('after a generation has passed, nothing runs anywhere that began before it', async () => {
  let passed = 0
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 8 }), async (seed, count) => {
      passed += (await simulate(seed, count)).passed
    }),
    { numRuns: 40 },
  )
  expect(passed).toBeGreaterThan(100)
})
