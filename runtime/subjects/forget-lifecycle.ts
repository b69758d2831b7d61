import type { Change, Records } from '../journal/port.ts'
import { LIFECYCLE, parseLifecycle } from '../retention/records.ts'
import { bytesOf, known } from './stored.ts'

const PAGE = 1000

/** Takes ids of an erased person out of lifecycle events (`account.closed`); one that was about nobody else goes. */
export async function forgetLifecycle(records: Records, subjects: readonly string[]): Promise<Change[]> {
  const gone = new Set(subjects)
  const changes: Change[] = []
  let after: string | undefined
  for (;;) {
    const page = await records.list(LIFECYCLE, { limit: PAGE, ...(after === undefined ? null : { after }) })
    for (const stored of page) {
      const event = known(stored, parseLifecycle)
      if (event === null || event.value.subjects === null) continue
      const left = event.value.subjects.filter((id) => !gone.has(id))
      if (left.length === event.value.subjects.length) continue
      const value = left.length === 0 ? null : bytesOf({ ...event.value, subjects: left })
      const expiresAt = value === null ? null : stored.expiresAt
      changes.push({ kind: LIFECYCLE, id: stored.id, value, expiresAt, expected: stored.generation })
    }
    after = page.at(-1)?.id
    if (page.length < PAGE) return changes
  }
}
