import { createLogger, type Logger } from '../../core/log.ts'
import { stillClock } from './clock.ts'

/** A logger whose lines a test can read. */
export function listLogger(): { readonly logger: Logger; readonly lines: readonly string[] } {
  const lines: string[] = []
  return { logger: createLogger((line) => lines.push(line), stillClock()), lines }
}
