import { afterEach, beforeEach } from 'vitest'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import type { JournalHome } from '../../journal/testing/conformance/bench.ts'
import { type Bench, openBenchJournal, startBench } from './bench.ts'

/**
 * A bench that each test of the file finds anew: a journal of its own, swept once.
 *
 * @param createHome where it is; absent for SQLite in a folder of its own
 */
export function benchForEach(createHome?: (clock: TestClock) => Promise<JournalHome>): Bench {
  const bench = {} as Bench
  let remove: () => unknown
  beforeEach(async () => {
    const opened = createHome === undefined ? openBenchJournal() : await openBenchHome(createHome)
    remove = opened.remove
    Object.assign(bench, await startBench(opened))
    await bench.retention.sweeper.sweep()
  })
  afterEach(async () => {
    await bench.close()
    await bench.journal.close()
    await remove()
  })
  return bench
}

async function openBenchHome(createHome: (clock: TestClock) => Promise<JournalHome>) {
  const clock = createTestClock()
  const home = await createHome(clock)
  return { journal: await home.open(), clock, remove: () => home.remove() }
}
