import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../core/clock.ts'
import type { Journal } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, createEvents } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const now = (): ReturnType<typeof claimNow> => ({ ...claimNow(clock), now: Date.now() })
const bench = new PostgresBench()

describe('several routers', () => {
  test('that start at once make the tables once', async () => {
    await Promise.all([bench.open(), bench.open(), bench.open(), bench.open()])
    const { rows } = await bench.admin.query(`SELECT version FROM ${bench.schema}.migration`)
    expect(rows).toEqual([{ version: 2 }, { version: 3 }])
  })

  test('know a duplicate of each other, also when it comes to all of them at once, in any order', async () => {
    const journals = await Promise.all([bench.open(), bench.open(), bench.open()])
    const keys = Array.from({ length: 100 }, () => ({ key: randomBytes(16), expiresAt: Date.now() + 60_000 }))
    const answers = await Promise.all(
      journals.flatMap((journal, index) => {
        const own = index === 1 ? keys.toReversed() : keys
        return own.map(async (key) => {
          const [accepted] = await journal.accept([event({ dedupe: [key] })])
          return { key, ...accepted }
        })
      }),
    )
    for (const key of keys) {
      const its = answers.filter((each) => each.key === key)
      expect(new Set(its.map((each) => each.id)).size).toBe(1)
      expect(its.filter((each) => !each.duplicate)).toHaveLength(1)
    }
    expect(await bench.count('event')).toBe(100)
  })

  test('share out what is due, each delivery to one of them', async () => {
    const [first, second] = [await bench.open(), await bench.open()]
    await Promise.all(Array.from({ length: 400 }, () => first.accept([event()])))
    const taken: string[] = []
    const take = async (journal: Journal): Promise<void> => {
      for (;;) {
        const leases = await journal.claim({ ...now(), channels: [{ name: 'ops', limit: 7 }] })
        if (leases.length === 0) return
        taken.push(...leases.map((each) => each.delivery))
      }
    }
    await Promise.all([take(first), take(second), take(first)])
    expect(taken).toHaveLength(400)
    expect(new Set(taken).size).toBe(400)
  })

  test('hold leases by the clock of the database, whatever their own says', async () => {
    const journal = await bench.open()
    await journal.accept([event()])
    const [lease] = await journal.claim(now())
    const fast = await bench.open({ clock: { ...systemClock, now: () => Date.now() + 3_600_000 } })
    const hourAhead = { ...now(), now: Date.now() + 3_600_000 }
    expect(await fast.claim(hourAhead)).toEqual([])
    expect(Number(await fast.nextDue(['ops'])) - Date.now()).toBeGreaterThan(3_600_000)
    expect(lease?.until).toBeLessThanOrEqual(Date.now() + 60_000)
  })

  test('sweep together', async () => {
    const [first, second] = [await bench.open(), await bench.open()]
    await Promise.all(Array.from({ length: 1200 }, () => first.accept([event({ expiresAt: 5000 })])))
    const reports = await Promise.all([first.sweep(5000), second.sweep(5000)])
    expect(reports.reduce((sum, each) => sum + each.events, 0)).toBe(1200)
    expect(await bench.count('delivery')).toBe(0)
  })
})
