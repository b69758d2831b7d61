import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { Journal } from '../journal/port.ts'
import { probeDirectory } from '../reminders/sealed-files.ts'

export interface StorableOptions {
  readonly journal: Pick<Journal, 'probe'>
  /** Where erasures are remembered; `null` where they are not. */
  readonly directory: string | null
  readonly clock: Clock
  readonly logger: Logger
}

/** Strangers may ask too, and each answer is a commit: one answer holds for all who ask meanwhile. */
const KEPT_MS = 1000

/** Whether what comes in could be stored now: by storing something. What has changed is said once in the log. */
export function createStorable({ journal, directory, clock, logger }: StorableOptions): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null
  let failing = false

  async function look(): Promise<boolean> {
    try {
      await journal.probe()
      if (directory !== null) await probeDirectory(directory)
      if (failing) logger.info('storing-back')
      failing = false
    } catch (error) {
      if (!failing) logger.error('storing-lost', describeError(error))
      failing = true
    }
    return !failing
  }

  return () => {
    const at = clock.monotonic()
    if (last === null || at - last.at >= KEPT_MS) last = { at, answer: look() }
    return last.answer
  }
}
