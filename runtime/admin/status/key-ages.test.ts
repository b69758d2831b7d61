import { expect, test } from 'vitest'
import { createTestClock } from '../../journal/testing/clock.ts'
import { createModelRecords } from '../testing/records.ts'
import { createKeyAges } from './key-ages.ts'
import { createUnusedEpochs } from './unused-epochs.ts'

const day = 86_400_000

test('a key is as old as the journal has known it, whichever router asks', async () => {
  const clock = createTestClock(10 * day)
  const records = createModelRecords()
  const backups = (): string => 'P30D'
  const first = createKeyAges({ records, clock, held: [1], backups })
  expect(await first.read()).toEqual([])
  await first.note()
  clock.advance(5 * day)
  const second = createKeyAges({ records, clock, held: [1, 2], backups })
  await second.note()
  await first.note()
  expect(await second.read()).toEqual([
    { epoch: 1, since: 10 * day, destroyAfter: null },
    { epoch: 2, since: 15 * day, destroyAfter: null },
  ])

  await createUnusedEpochs({ records, backups }).note(1, clock.now())
  expect(await second.read()).toEqual([
    { epoch: 1, since: 10 * day, destroyAfter: 45 * day },
    { epoch: 2, since: 15 * day, destroyAfter: null },
  ])
  // Its file was destroyed.
  expect(await createKeyAges({ records, clock, held: [2], backups }).read()).toEqual([
    { epoch: 2, since: 15 * day, destroyAfter: null },
  ])
})
