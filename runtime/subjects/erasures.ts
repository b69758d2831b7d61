import { randomUUID } from 'node:crypto'
import { hexOf } from '../journal/people.ts'
import { type Change, RecordConflict } from '../journal/port/records.ts'
import type { SubjectId } from '../journal/port.ts'
import { bytesOf, change, type Known, read } from '../register/stored.ts'
import { outOfBackups } from '../reminders/backups.ts'
import { ERASURE, type ErasureProgress, type ErasureRecord, newErasure, parseErasure } from './erasure-record.ts'
import { type ErasureParts, steps } from './erasure-steps.ts'
import { release } from './exempted-events.ts'
import { releaseScope, scopeSteps } from './scope-steps.ts'
import { changeSuppressions, withFence, withoutFence } from './suppression.ts'

/** How long a driver has an erasure to itself; it renews that while a step takes longer. */
const DRIVER_MS = 60_000
const RENEW_MS = 20_000
const DAY = 86_400_000

export interface NewErasure {
  readonly tenant: string
  readonly subjects: readonly SubjectId[]
  /** Id of the request; `null` when it comes from a tombstone. */
  readonly request: string | null
  /** What the receipt says of `subjects`. */
  readonly identifiers?: ErasureRecord['identifiers']
  /** Who asked for it: id of a caller's key, or `source:<name>`. */
  readonly by?: string
  /** Absent: what is the person's. */
  readonly scope?: ErasureRecord['scope']
  /** A UUID; a new one when it is absent. */
  readonly id?: string
  readonly restored?: boolean
  /** Written in the same commit. */
  readonly changes?: (erasure: string) => Promise<readonly Change[]>
}

export interface Erasures {
  /** Writes the request and the fences, in one commit; answers the erasure's id. The rest is `drive`'s. */
  begin(erasure: NewErasure): Promise<string>
  /**
   * Takes an erasure to its end, from wherever it stands. `false`: somebody else drives it, or has taken it over.
   *
   * @throws JournalUnavailable, ErasureIncomplete; it can be driven again
   */
  drive(id: string): Promise<boolean>
  /** Whether somebody has to drive it, and nobody does. */
  isIdle(erasure: ErasureProgress): boolean
  /**
   * Erases what an erasure had to keep, as far as the grounds are gone. `true`: nothing is kept any more.
   *
   * @throws JournalUnavailable, RecordConflict
   */
  review(id: string): Promise<boolean>
}

export interface ErasuresOptions extends ErasureParts {
  /** UUID of this process. */
  readonly replica: string
  /** When a record of requests expires that is closed now; `null` where none is kept. */
  readonly expiry: (tenant: string, now: number) => number | null
}

export function createErasures(options: ErasuresOptions): Erasures {
  const { journal, clock, replica } = options
  const { records } = journal
  // Without others on the journal a driver that is not this one has died.
  const single = journal.pollMs === undefined

  const isIdle = ({ state, driver }: ErasureProgress): boolean =>
    state !== 'done' && (driver === null || single || driver.replica === replica || driver.until <= clock.now())

  const driven = (record: ErasureRecord): ErasureRecord => ({
    ...record,
    driver: { replica, until: clock.now() + DRIVER_MS },
  })

  async function write(
    id: string,
    before: Known<ErasureRecord>,
    record: ErasureRecord,
    changes: readonly Change[],
  ): Promise<Known<ErasureRecord>> {
    const value = record.state === 'done' ? record : driven(record)
    const own = erasureChange(id, value, before.generation, expiresAt(value))
    // The generation of a write is that of its last change.
    return { value, generation: await records.write([...changes, own]), expiresAt: own.expiresAt }
  }

  /** Nothing of it may go while its tombstone could run it again, or while it holds what was kept. */
  function expiresAt(record: ErasureRecord): number | null {
    if (record.state !== 'done' || record.keptAs.length > 0) return null
    const now = clock.now()
    return Math.max(outOfBackups(options.plan(), now) + DAY, options.expiry(record.tenant, now) ?? 0)
  }

  /** One step and its write; `null` when somebody else has the erasure. */
  async function advance(id: string, known: Known<ErasureRecord>): Promise<Known<ErasureRecord> | null> {
    if (known.value.state === 'done') return known
    let current = known
    let renewing: Promise<void> = Promise.resolve()
    const renewal = setInterval(() => {
      renewing = renewing.then(async () => {
        current = await write(id, current, current.value, [])
      })
      // The step's own write fails too then.
      renewing.catch(() => {})
    }, RENEW_MS)
    try {
      const { record, changes } = await stepsOf(known.value)[known.value.state](options, id, known)
      clearInterval(renewal)
      await renewing
      return await write(id, current, record, changes)
    } catch (error) {
      if (!(error instanceof RecordConflict)) throw error
      // Something that it changes beside itself has changed meanwhile: the step is done again. Or it has been taken over.
      const again = await read(records, ERASURE, id, parseErasure)
      return again !== null && again.generation === current.generation ? again : null
    } finally {
      clearInterval(renewal)
    }
  }

  return {
    isIdle,
    async review(id) {
      const known = await read(records, ERASURE, id, parseErasure)
      if (known === null || known.value.state !== 'done' || known.value.keptAs.length === 0) return known !== null
      const { scope, keptAs } = known.value
      const over = scope === undefined ? release : releaseScope
      if (!(await over(journal, known.value, options.exemptionOf, clock.now()))) return false
      const record: ErasureRecord = { ...known.value, keptAs: [] }
      await change(records, async () => [
        erasureChange(id, record, known.generation, expiresAt(record)),
        ...(scope === undefined ? await changeSuppressions(records, keptAs, withoutFence(id)) : []),
      ])
      return true
    },
    async begin({ tenant, subjects, request, id = randomUUID(), restored = false, identifiers, scope, by, changes }) {
      const ids = [...new Set(subjects.map(hexOf))]
      const own = {
        tenant,
        request,
        subjects: ids,
        restored,
        ...(identifiers !== undefined && { identifiers }),
        ...(scope !== undefined && { scope }),
        ...(by !== undefined && { by }),
      }
      const record = newErasure(own, clock.now())
      await change(records, async () => [
        erasureChange(id, record, 0, null),
        ...(await changeSuppressions(records, ids, withFence(id))),
        ...((await changes?.(id)) ?? []),
      ])
      return id
    },
    async drive(id) {
      const found = await read(records, ERASURE, id, parseErasure)
      if (found === null || found.value.state === 'done') return found !== null
      if (!isIdle(found.value)) return false
      let known: Known<ErasureRecord> | null
      try {
        known = await write(id, found, found.value, [])
      } catch (error) {
        if (error instanceof RecordConflict) return false
        throw error
      }
      while (known !== null && known.value.state !== 'done') known = await advance(id, known)
      return known !== null
    },
  }
}

const stepsOf = ({ scope }: ErasureRecord): typeof steps => (scope === undefined ? steps : scopeSteps)

const erasureChange = (
  id: string,
  record: ErasureRecord,
  expected: number,
  expiresAt: number | null,
): Change & { readonly expected: number } => ({
  kind: ERASURE,
  id,
  value: bytesOf(record),
  expiresAt,
  expected,
})
