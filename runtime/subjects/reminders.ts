import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../journal/clock.ts'
import type { Identity } from '../keys/identity.ts'
import type { RouterPlan } from '../plan.ts'
import { outOfBackups } from './backups.ts'
import type { Right } from './right.ts'
import { createSealedFiles } from './sealed-files.ts'

/** What is known outside of the journal of rights that people have exercised, so that one from a backup learns of them. */
export interface Reminders {
  /** On disk when it resolves. */
  write(rights: readonly Right[]): Promise<void>
  /**
   * All of them, superseded ones too.
   *
   * @throws SettingsError when one of them cannot be opened
   */
  all(): AsyncGenerator<readonly [name: string, right: Right]>
  /** Whether all of these, by their names, are still there: an erasure may have removed some. */
  have(names: readonly string[]): Promise<boolean>
  /**
   * A time for what is exercised now under these ids, in hexadecimal: later than all that is remembered of them, also
   * where the clock has been set back or another router's was ahead.
   */
  time(subjects: readonly string[]): Promise<number>
  /** After an erasure: removes what was written before a time and about these ids, but for objections, which go on. */
  forget(subjects: readonly string[], before: number): Promise<void>
  /** Removes what every backup knows that is still there. */
  removeOld(): Promise<void>
}

interface Reminder {
  readonly right: Right
  readonly writtenAt: number
}

export interface RemindersOptions {
  /** Outside of what backups restore; created when it does not exist. */
  readonly directory: string
  readonly identity: Pick<Identity, 'derive'>
  readonly clock: Clock
  readonly plan: () => RouterPlan
}

const PSEUDONYM_BYTES = 16
const RANDOM_BYTES = 8
/** Files that are read at the same time, because a directory that routers share is not near. */
const AT_ONCE = 64

/**
 * One sealed file for each state of a right under an id, which nobody changes any more: routers that share the directory
 * never write over each other. Its name is a keyed hash of the id, the time when it goes, and a random part.
 *
 * @throws Error of the file system
 */
export function createReminders({ directory, identity, clock, plan }: RemindersOptions): Reminders {
  const files = createSealedFiles(directory, 'reminder', identity)
  const key = identity.derive('reminders/names')
  const pseudonymOf = (subject: string): string =>
    createHmac('sha256', key).update(subject).digest().subarray(0, PSEUDONYM_BYTES).toString('hex')
  const nameOf = (subject: string, until: number): string =>
    [pseudonymOf(subject), until, randomBytes(RANDOM_BYTES).toString('hex')].join('-')

  async function* read(names: readonly string[]): AsyncGenerator<readonly [string, Reminder]> {
    for (let from = 0; from < names.length; from += AT_ONCE) {
      const some = names.slice(from, from + AT_ONCE)
      // Only what was written as one can be opened as one; another router may have removed it meanwhile.
      const found = (await Promise.all(some.map((name) => files.read(name)))) as readonly (Reminder | null)[]
      for (const [index, name] of some.entries()) {
        const reminder = found[index] ?? null
        if (reminder !== null) yield [name, reminder]
      }
    }
  }

  async function* about(subjects: readonly string[]): AsyncGenerator<readonly [string, Reminder]> {
    const own = new Set(subjects.map(pseudonymOf))
    yield* read((await files.names()).filter((name) => own.has(ownerOf(name))))
  }

  return {
    async write(rights) {
      const writtenAt = clock.now()
      const until = outOfBackups(plan(), writtenAt)
      await files.write(rights.map((right) => ({ name: nameOf(right.subject, until), value: { right, writtenAt } })))
    },
    async *all() {
      for await (const [name, { right }] of read(await files.names())) yield [name, right]
    },
    async have(names) {
      const there = new Set(await files.names())
      return names.every((name) => there.has(name))
    },
    async time(subjects) {
      let time = clock.now()
      for await (const [, { right }] of about(subjects)) time = Math.max(time, right.at + 1)
      return time
    },
    async forget(subjects, before) {
      const going: string[] = []
      for await (const [name, { right, writtenAt }] of about(subjects)) {
        if (right.kind !== 'objection' && writtenAt < before) going.push(name)
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
