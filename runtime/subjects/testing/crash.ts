import type { Journal } from '../../journal/port.ts'

/** What a process that was killed cannot say; tests throw it in its place. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

/** A journal whose process is killed at one of its writes. */
export interface Mortal {
  readonly wrap: (journal: Journal) => Journal
  /** How many writes there were. */
  readonly writes: () => number
}

/** Before or after which write, counted from 0; `null` lets it live. */
export type Death = { readonly write: number; readonly when: 'before' | 'after' } | null

export function mortal(death: Death): Mortal {
  let count = 0
  let dead = false

  const live = async <T>(does: () => Promise<T>, isWrite: boolean): Promise<T> => {
    if (dead) throw new Killed()
    const at = isWrite ? count++ : -1
    if (death?.write === at && death.when === 'before') dead = true
    if (dead) throw new Killed()
    const result = await does()
    if (death?.write === at && death.when === 'after') dead = true
    if (dead) throw new Killed()
    return result
  }

  return {
    writes: () => count,
    wrap: (journal) => ({
      ...journal,
      records: {
        get: (...given) => live(() => journal.records.get(...given), false),
        list: (...given) => live(() => journal.records.list(...given), false),
        changes: (...given) => live(() => journal.records.changes(...given), false),
        write: (...given) => live(() => journal.records.write(...given), true),
      },
      subjects: {
        linked: (...given) => live(() => journal.subjects.linked(...given), false),
        concerning: (...given) => live(() => journal.subjects.concerning(...given), false),
        disclosed: (...given) => live(() => journal.subjects.disclosed(...given), false),
        remains: (...given) => live(() => journal.subjects.remains(...given), false),
        rewrite: (...given) => live(() => journal.subjects.rewrite(...given), true),
        destroyKeys: (...given) => live(() => journal.subjects.destroyKeys(...given), true),
        wake: (...given) => live(() => journal.subjects.wake(...given), true),
        purge: (...given) => live(() => journal.subjects.purge(...given), true),
      },
      scopes: {
        stored: (...given) => live(() => journal.scopes.stored(...given), false),
        gone: (...given) => live(() => journal.scopes.gone(...given), false),
        remains: (...given) => live(() => journal.scopes.remains(...given), false),
        drop: (...given) => live(() => journal.scopes.drop(...given), true),
      },
      reschedule: (...given) => live(() => journal.reschedule(...given), true),
    }),
  }
}
