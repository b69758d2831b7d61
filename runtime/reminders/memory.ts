import type { LogEvent } from '../core/log-events.ts'
import type { Change, Records } from '../journal/port.ts'
import type { Reminded, Reminders } from './reminders.ts'

/** How things of one kind stand, as reminders tell it to a journal from a backup. */
export interface Memory<T extends Reminded> {
  readonly reminders: Reminders<T>
  /** Event of the log when some were restored. */
  readonly replayed: LogEvent<'warn'>
  /** What changes are to write, and the states that these are about. */
  noted(changes: readonly Change[]): Promise<Noted<T>>
  /** What a state is about, the same for all of its states; `null` for what others remember. */
  topicOf(state: T): string | null
  /** Whether it is on disk outside before it is in the journal; otherwise after. */
  protects(state: T): boolean
  /** Whether one counts rather than another on the same topic. */
  outranks(one: T, other: T): boolean
  /** Whether the journal knows neither it nor anything later. */
  isMissing(state: T): Promise<boolean>
  /** What changes so that these, one on each topic, stand at least: what the journal knows later stays. */
  restoring(records: Records, states: readonly T[]): Promise<readonly Change[]>
}

export interface Noted<T> {
  readonly changes: readonly Change[]
  readonly states: readonly T[]
}
