import { isObject } from '../core/objects.ts'
import type { Change, Records } from '../journal/port.ts'
import { bytesOf, known } from '../register/stored.ts'
import type { RecordState } from '../reminders/record-memory.ts'
import type { Reminders } from '../reminders/reminders.ts'
import { LIFECYCLE, parseLifecycle } from '../retention/records.ts'

const PAGE = 1000

/** Takes ids of an erased person out of lifecycle events (`account.closed`); one that was about nobody else goes. */
export async function forgetLifecycle(records: Records, subjects: readonly string[]): Promise<Change[]> {
  const gone = new Set(subjects)
  const changes: Change[] = []
  let after: string | undefined
  for (;;) {
    const page = await records.list(LIFECYCLE, { limit: PAGE, ...(after === undefined ? null : { after }) })
    for (const stored of page) {
      const event = known(stored, (value) => (isObject(value) ? value : null))
      if (event === null) continue
      const left = without(event.value, gone)
      if (left === event.value) continue
      const value = left === null ? null : bytesOf(left)
      const expiresAt = value === null ? null : stored.expiresAt
      changes.push({ kind: LIFECYCLE, id: stored.id, value, expiresAt, expected: stored.generation })
    }
    after = page.at(-1)?.id
    if (page.length < PAGE) return changes
  }
}

/** The same with what was written outside of the journal before a time. */
export async function forgetLifecycleReminders(
  reminders: Reminders<RecordState>,
  subjects: readonly string[],
  before: number,
): Promise<void> {
  const gone = new Set(subjects)
  await reminders.replace((state, writtenAt) => {
    if (state.kind !== LIFECYCLE || state.value === null || writtenAt >= before) return state
    const value = without(state.value, gone)
    if (value === state.value) return state
    return value === null ? null : { ...state, value }
  })
}

/** An event without some people: the same when it is about none of them, `null` when it is about nobody else. */
function without<T extends Readonly<Record<string, unknown>>>(event: T, gone: ReadonlySet<string>): T | null {
  const named = parseLifecycle(event)?.subjects ?? []
  const left = named.filter((id) => !gone.has(id))
  if (left.length === named.length) return event
  return left.length === 0 ? null : { ...event, subjects: left }
}
