import type { Clock } from './clock.ts'
import type { LogEvent } from './log-events.ts'

/**
 * Structured lines on stderr. What is logged is names from the declaration, counts, codes and times: never a payload,
 * an identifier of a person, an address of a client or the message of an unexpected error, which may quote any of them.
 */

/** Names of the line itself are not among them: a field `event` would take the place of what happened. */
export type LogFields = {
  readonly [name: string]: string | number | boolean | null | readonly string[] | undefined
  readonly time?: never
  readonly level?: never
  readonly event?: never
}

export interface Logger {
  info(event: LogEvent<'info'>, fields?: LogFields): void
  warn(event: LogEvent<'warn'>, fields?: LogFields): void
  error(event: LogEvent<'error'>, fields?: LogFields): void
}

/** Writes one JSON object a line: `time`, `level`, `event`, then the fields. */
export function createLogger(write: (line: string) => void, clock: Clock): Logger {
  const log = (level: string, event: string, fields?: LogFields): void =>
    write(`${JSON.stringify({ time: new Date(clock.now()).toISOString(), level, event, ...fields })}\n`)
  return {
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
  }
}

/**
 * What may be said of an error that nobody expected: its class, its code and where it was thrown. Its message is left
 * out because messages quote input (`JSON.parse` shows the text around the mistake).
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const { stack = '' } = error
  // The stack begins with the message, whose lines may look like places.
  const start = stack.indexOf(error.message)
  const lines = start === -1 ? [] : stack.slice(start + error.message.length).split('\n')
  const at = lines
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 4)
    .map((line) => line.trim().slice(3))
  return { error: error.name, code, at }
}
