import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'

export type Signal = 'metrics' | 'traces'

/** Milliseconds. */
const QUIET_MS = 60_000

/**
 * Logs that exports fail, at most once a minute for each signal: how many since the last line, and by which status or
 * code. What the collector answered is not repeated.
 */
export function createExportFailures(logger: Logger, clock: Clock): (signal: Signal, error: Error) => void {
  const since = new Map<Signal, { failures: number; at: number }>()
  return (signal, error) => {
    const now = clock.monotonic()
    const before = since.get(signal)
    const failures = (before?.failures ?? 0) + 1
    if (before !== undefined && now - before.at < QUIET_MS) {
      before.failures = failures
      return
    }
    since.set(signal, { failures: 0, at: now })
    const code = 'code' in error ? error.code : null
    const status = typeof code === 'number' ? code : null
    logger.warn('telemetry-not-exported', { signal, failures, status, code: typeof code === 'string' ? code : null })
  }
}

interface Exporter<Items> {
  export(items: Items, done: (result: { readonly error?: Error }) => void): void
}

/** The same exporter, which tells of each failure. */
export function watched<Items, E extends Exporter<Items>>(exporter: E, failed: (error: Error) => void): E {
  const send = exporter.export.bind(exporter)
  exporter.export = (items, done) =>
    send(items, (result) => {
      if (result.error !== undefined) failed(result.error)
      done(result)
    })
  return exporter
}
