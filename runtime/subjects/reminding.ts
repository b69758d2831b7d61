import type { Journal } from '../journal/port.ts'
import type { Reminders } from './reminders.ts'
import { restoring } from './restoring.ts'
import { protects, rightsOf } from './right.ts'
import { change } from './stored.ts'

/**
 * A journal whose records are not written without reminders of the rights that they change. What protects is on disk
 * outside before it is in the journal, what lets data be used after: when the process dies between the two, the next
 * start finds what protects.
 */
export function reminding(journal: Journal, reminders: Reminders | null): Journal {
  if (reminders === null) return journal
  const { records } = journal
  return {
    ...journal,
    records: {
      ...records,
      async write(changes) {
        const rights = rightsOf(changes)
        const lenient = rights.filter((right) => !protects(right))
        await reminders.write(rights.filter(protects))
        const generation = await records.write(changes)
        if (lenient.length === 0) return generation
        await reminders.write(lenient)
        // Another router that started meanwhile saw the one and not the other, and has restored what was before.
        return Math.max(generation, await change(records, () => restoring(records, lenient)))
      },
    },
  }
}
