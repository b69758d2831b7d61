import { createHmac, randomBytes } from 'node:crypto'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Identity } from '../keys/identity.ts'
import { outOfBackups } from './backups.ts'
import { createSealedFiles } from './sealed-files.ts'

/** How something stands, and since when; of two the later counts. */
export interface Reminded {
  /** Whose it is: an id of a person in hexadecimal, or what identifies a record. */
  readonly subject: string
  readonly at: number
}

/** What is known outside of the journal of how things stand, so that one from a backup learns of them. */
export interface Reminders<T extends Reminded> {
  /** On disk when it resolves with the names. */
  write(states: readonly T[]): Promise<readonly string[]>
  /**
   * All of them, superseded ones too.
   *
   * @throws SettingsError when one of them cannot be opened
   */
  all(): AsyncGenerator<readonly [name: string, state: T]>
  /** Whether all of these, by their names, are still there: an erasure may have removed some. */
  have(names: readonly string[]): Promise<boolean>
  /** What was written of what did not happen. */
  remove(names: readonly string[]): Promise<void>
  /**
   * A time for what happens now to these, ids in hexadecimal for people: later than all that is remembered of them, also
   * where the clock has been set back or another router's was ahead.
   */
  time(subjects: readonly string[]): Promise<number>
  /**
   * Puts in the place of each what `decide` makes of it, which goes when the one before would have; `null` removes it.
   *
   * @param subjects whose; everybody's without
   */
  replace(decide: (state: T, writtenAt: number) => T | null, subjects?: readonly string[]): Promise<void>
  /** Removes what every backup knows that is still there. */
  removeOld(): Promise<void>
}

interface Reminder<T> {
  readonly state: T
  readonly writtenAt: number
}

export interface RemindersOptions {
  /** Outside of what backups restore; created when it does not exist. */
  readonly directory: string
  /** What they are about: rights of people, or records. */
  readonly kind?: 'reminder' | 'record-reminder'
  readonly identity: Pick<Identity, 'derive'>
  readonly clock: Clock
  readonly plan: () => RouterPlan
}

const PSEUDONYM_BYTES = 16
const RANDOM_BYTES = 8
/** Files that are read at the same time, because a directory that routers share is not near. */
const AT_ONCE = 64

/**
 * One sealed file for each state of what belongs to a subject, which nobody changes any more: routers that share the
 * directory never write over each other. Its name is a keyed hash of the subject, the time when it goes, and a random
 * part.
 *
 * @throws Error of the file system
 */
export function createReminders<T extends Reminded>(options: RemindersOptions): Reminders<T> {
  const { directory, kind = 'reminder', identity, clock, plan } = options
  const files = createSealedFiles(directory, kind, identity)
  const key = identity.derive(`${kind}s/names`)
  const pseudonymOf = (subject: string): string =>
    createHmac('sha256', key).update(subject).digest().subarray(0, PSEUDONYM_BYTES).toString('hex')
  const nameOf = (subject: string, until: number): string =>
    [pseudonymOf(subject), until, randomBytes(RANDOM_BYTES).toString('hex')].join('-')

  async function* read(names: readonly string[]): AsyncGenerator<readonly [string, Reminder<T>]> {
    for (let from = 0; from < names.length; from += AT_ONCE) {
      const some = names.slice(from, from + AT_ONCE)
      // Only what was written as one can be opened as one; another router may have removed it meanwhile.
      const found = (await Promise.all(some.map((name) => files.read(name)))) as readonly (Reminder<T> | null)[]
      for (const [index, name] of some.entries()) {
        const reminder = found[index] ?? null
        if (reminder !== null) yield [name, reminder]
      }
    }
  }

  async function* about(subjects: readonly string[]): AsyncGenerator<readonly [string, Reminder<T>]> {
    const own = new Set(subjects.map(pseudonymOf))
    yield* read((await files.names()).filter((name) => own.has(ownerOf(name))))
  }

  return {
    async write(states) {
      if (states.length === 0) return []
      const writtenAt = clock.now()
      // Never before an earlier state of the same, which would count again: the declared backups may have become fewer.
      const untils = new Map<string, number>()
      for (const name of await files.names()) {
        untils.set(ownerOf(name), Math.max(untils.get(ownerOf(name)) ?? 0, untilOf(name)))
      }
      const until = outOfBackups(plan(), writtenAt)
      const written = states.map((state) => ({
        name: nameOf(state.subject, Math.max(until, untils.get(pseudonymOf(state.subject)) ?? 0)),
        value: { state, writtenAt },
      }))
      await files.write(written)
      return written.map(({ name }) => name)
    },
    async *all() {
      for await (const [name, { state }] of read(await files.names())) yield [name, state]
    },
    async have(names) {
      const there = new Set(await files.names())
      return names.every((name) => there.has(name))
    },
    remove: (names) => files.remove(names),
    async time(subjects) {
      let time = clock.now()
      for await (const [, { state }] of about(subjects)) time = Math.max(time, state.at + 1)
      return time
    },
    async replace(decide, subjects) {
      const going: string[] = []
      for await (const [name, { state, writtenAt }] of subjects === undefined
        ? read(await files.names())
        : about(subjects)) {
        const other = decide(state, writtenAt)
        if (other === state) continue
        going.push(name)
        if (other === null) continue
        await files.write([{ name: nameOf(other.subject, untilOf(name)), value: { state: other, writtenAt } }])
      }
      await files.remove(going)
    },
    async removeOld() {
      const now = clock.now()
      const found = [...(await files.names()), ...(await files.unfinished())]
      await files.remove(found.filter((name) => untilOf(name) <= now))
    },
  }
}

const ownerOf = (name: string): string => name.split('-', 1).join()
const untilOf = (name: string): number => Number(name.split('-')[1])
