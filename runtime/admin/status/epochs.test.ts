import { expect, test } from 'vitest'
import type { EpochUse } from '../../journal/port.ts'
import { createTestClock } from '../../journal/testing/clock.ts'
import { createModelRecords } from '../testing/records.ts'
import { createEpochs } from './epochs.ts'

const DAY = 86_400_000

function start(backups: string | null = 'P30D') {
  const clock = createTestClock(Date.UTC(2026, 0, 1))
  let uses: readonly EpochUse[] = [
    { epoch: 1, keys: 5 },
    { epoch: 2, keys: 1 },
  ]
  const journal = {
    records: createModelRecords(),
    epochs: async () => uses,
    async rewrap() {
      const old = uses.filter(({ epoch }) => epoch === 1).reduce((sum, { keys }) => sum + keys, 0)
      uses = [{ epoch: 2, keys: 6 }]
      return old
    },
  }
  const set = (next: readonly EpochUse[]): void => {
    uses = next
  }
  return { clock, set, epochs: createEpochs({ journal, clock, backups: () => backups }) }
}

test('an epoch that wraps something may not be destroyed', async () => {
  expect(await start().epochs.list()).toEqual([
    { epoch: 1, keys: 5, current: false, unusedSince: null, destroyAfter: null },
    { epoch: 2, keys: 1, current: true, unusedSince: null, destroyAfter: null },
  ])
})

test('its file may be destroyed when the last backup has gone that needs it', async () => {
  const { epochs, clock } = start()
  expect(await epochs.rewrap()).toBe(5)
  clock.advance(DAY)
  const [old, current] = await epochs.list()
  expect(old).toEqual({
    epoch: 1,
    keys: 0,
    current: false,
    unusedSince: '2026-01-01T00:00:00.000Z',
    destroyAfter: '2026-01-31T00:00:00.000Z',
  })
  expect(current).toMatchObject({ epoch: 2, keys: 6, current: true, destroyAfter: null })
  expect(await epochs.rewrap()).toBe(0)
  expect((await epochs.list())[0]).toEqual(old)
})

test('without backups at once', async () => {
  const { epochs } = start(null)
  await epochs.rewrap()
  expect((await epochs.list())[0]?.destroyAfter).toBe('2026-01-01T00:00:00.000Z')
})

test('an epoch that ran out by itself counts from when it was first seen, until it is used again', async () => {
  const { epochs, set, clock } = start()
  set([
    { epoch: 1, keys: 0 },
    { epoch: 2, keys: 1 },
  ])
  expect((await epochs.list())[0]?.unusedSince).toBe('2026-01-01T00:00:00.000Z')
  clock.advance(DAY)
  expect((await epochs.list())[0]?.unusedSince).toBe('2026-01-01T00:00:00.000Z')
  set([
    { epoch: 1, keys: 2 },
    { epoch: 2, keys: 1 },
  ])
  expect((await epochs.list())[0]).toMatchObject({ keys: 2, unusedSince: null, destroyAfter: null })
})
