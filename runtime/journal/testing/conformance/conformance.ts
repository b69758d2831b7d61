import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JournalUnavailable } from '../../errors.ts'
import type { TestClock } from '../clock.ts'
import { describeAccept } from './accept.ts'
import { describeBegin } from './begin.ts'
import { JournalBench, type JournalHome } from './bench.ts'
import { describeClaim } from './claim.ts'
import { describeEpochs } from './epochs.ts'
import { describeAnyCourse } from './model.ts'
import { describeOperations } from './operate.ts'
import { describeOrder } from './order.ts'
import { describeRecords } from './records.ts'
import { describeScopes } from './scopes.ts'
import { describeSettle } from './settle.ts'
import { describeSubjects } from './subjects.ts'
import { describeSweep } from './sweep.ts'
import { describeFairness } from './tenant-fairness.ts'

/** What every engine promises; `createHome` gives an empty place whose clock is the test's. */
export function describeJournal(name: string, createHome: (clock: TestClock) => Promise<JournalHome>): void {
  describe(`${name}: the journal's promises`, () => {
    const bench = new JournalBench()
    beforeEach(async () => bench.open(createHome))
    afterEach(() => bench.home.remove())

    describeAccept(bench)
    describeBegin(bench)
    describeClaim(bench)
    describeFairness(bench)
    describeOrder(bench)
    describeSettle(bench)
    describeSweep(bench)
    describeRecords(bench)
    describeSubjects(bench)
    describeScopes(bench)
    describeOperations(bench)
    describeEpochs(bench)
    describeAnyCourse(bench)

    test('the time that was trusted last outlives the process', async () => {
      expect(await bench.journal.trustedTime()).toBeNull()
      await bench.journal.trust(bench.clock.now())
      const next = await bench.home.openAfterCrash()
      expect(await next.trustedTime()).toBe(bench.clock.now())
    })

    test('a probe stores for a moment, leaves nothing, and says when nothing can be stored', async () => {
      await bench.journal.probe()
      await bench.journal.probe()
      expect(bench.journal.backlog()).toBe(0)
      expect(await bench.journal.nextExpiry()).toBeNull()
      await bench.journal.close()
      await expect(bench.journal.probe()).rejects.toThrow(JournalUnavailable)
    })

    test('there is no status of what is no event', async () => {
      expect(await bench.journal.status(bench.event().id)).toBeNull()
      expect(await bench.journal.status('nonsense')).toBeNull()
      expect(await bench.journal.disclosures('nonsense')).toEqual([])
    })
  })
}
