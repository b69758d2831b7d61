import { RecordConflict } from '../journal/port/records.ts'
import type { Journal } from '../journal/port.ts'
import { change } from '../register/stored.ts'
import type { Memory } from './memory.ts'
import type { Reminded } from './reminders.ts'

/**
 * A journal whose records are not written without reminders of what they change. What protects is on disk outside before
 * it is in the journal, the rest after: when the process dies between the two, the next start finds what protects.
 */
export function reminding<T extends Reminded>(journal: Journal, memory: Memory<T> | null): Journal {
  if (memory === null) return journal
  const { records } = journal
  const { reminders } = memory
  return {
    ...journal,
    records: {
      ...records,
      async write(given) {
        const { changes, states } = await memory.noted(given)
        const lenient = states.filter((state) => !memory.protects(state))
        const names = await reminders.write(states.filter(memory.protects))
        const generation = await records.write(changes).catch(async (error) => {
          // It did not happen, whereas of a journal that could not be reached nobody knows.
          if (error instanceof RecordConflict) await reminders.remove(names)
          throw error
        })
        if (lenient.length === 0) return generation
        await reminders.write(lenient)
        // Another router that started meanwhile saw the one and not the other, and has restored what was before.
        return Math.max(generation, await change(records, () => memory.restoring(records, lenient)))
      },
    },
  }
}
