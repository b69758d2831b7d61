import { afterEach, beforeEach } from 'vitest'
import { type Bench, openBenchJournal, startBench } from './bench.ts'

/** A bench that each test of the file finds anew: a journal of its own, swept once. */
export function benchForEach(): Bench {
  const bench = {} as Bench
  let remove: () => void
  beforeEach(async () => {
    const opened = openBenchJournal()
    remove = opened.remove
    Object.assign(bench, await startBench(opened))
    await bench.retention.sweeper.sweep()
  })
  afterEach(async () => {
    await bench.close()
    await bench.journal.close()
    remove()
  })
  return bench
}
