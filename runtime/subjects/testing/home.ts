import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listLogger } from '../../ingress/testing/logger.ts'
import type { Journal, Lease, NewEvent, SubjectId } from '../../journal/port.ts'
import { openSqliteJournal } from '../../journal/sqlite/sqlite-journal.ts'
import type { TestClock } from '../../journal/testing/clock.ts'
import { claimNow, createEvents, testKeyring } from '../../journal/testing/events.ts'
import { createMembership, type LocalMembership } from '../../register/membership.ts'
import { createRegister } from '../../register/register.ts'
import { createReminders, type Reminders } from '../../reminders/reminders.ts'
import { compileSplit } from '../../segments/split.ts'
import { createErasures, type Erasures } from '../erasures.ts'
import type { Right } from '../right.ts'
import { createSubjects, type Subjects, type SubjectsOptions } from '../subjects.ts'
import { createTombstones } from '../tombstones.ts'
import { generated } from './plan.ts'

/** A router's part for people on a real journal, in a directory of its own. */
export interface Home {
  readonly directory: string
  readonly journal: Journal
  readonly heart: LocalMembership
  readonly subjects: Subjects
  /** The erasure machine by itself, on the same journal. */
  readonly erasures: Erasures
  readonly reminders: Reminders<Right>
  readonly logged: readonly string[]
  /** Stores an event about people; answers its id. */
  accept(value: Record<string, unknown>, own?: Partial<NewEvent>): Promise<string>
  /** Claims what is due. */
  claim(): Promise<readonly Lease[]>
  /** Claims what is due, and recipients take it. */
  deliver(): Promise<void>
  /** Somebody of the tenant `acme`, by their address. */
  idOf(name: string): SubjectId
  close(): Promise<void>
}

export interface HomeOptions {
  readonly clock: TestClock
  /** A new one when it is absent. */
  readonly directory?: string
  /** Another engine's journal; SQLite in the directory when it is absent. */
  readonly opened?: Journal
  /** Stands before the journal that subjects use. */
  readonly wrap?: (journal: Journal) => Journal
  readonly own?: Partial<SubjectsOptions>
}

export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'bylaw-subjects-'))

/** The files as they are now: what a crash leaves, or a backup holds. */
export function copyOf(directory: string, parts: readonly string[] = ['data', 'tombstones']): string {
  const copy = newDirectory()
  for (const part of parts) {
    cpSync(join(directory, part), join(copy, part), { recursive: true, filter: (from) => !from.endsWith('lock') })
  }
  return copy
}

/** Puts a journal from a backup in the place of the one that is there, which is closed. */
export function putBack(directory: string, backup: string): void {
  discard(join(directory, 'data'))
  cpSync(join(backup, 'data'), join(directory, 'data'), { recursive: true })
}

export const discard = (directory: string): void => rmSync(directory, { recursive: true, force: true })

export async function openHome({ clock, directory = newDirectory(), opened, wrap, own }: HomeOptions): Promise<Home> {
  const real = opened ?? openSqliteJournal({ directory: join(directory, 'data'), keyring: testKeyring, clock })
  const journal = wrap?.(real) ?? real
  const { logger, lines } = listLogger()
  const register = createRegister({ records: real.records, logger, clock, newest: () => heart.pulse() })
  const heart = createMembership({ journal: real, clock, logger, register, digest: () => 'sha256:0' })
  const options: SubjectsOptions = {
    journal,
    register,
    replicas: heart,
    clock,
    logger,
    replica: randomUUID(),
    generated: () => generated,
    isTenant: (tenant) => tenant !== 'unknown',
    planOf: (tenant) => (tenant === 'unknown' ? null : ''),
    exemptionOf: () => null,
    sendNotice: async () => ({ kind: 'told' }),
    tombstonesDir: join(directory, 'tombstones'),
    recordReminders: null,
    due: () => {},
    forget: async () => 0,
    audit: async () => {},
    forgetTenant: async () => 0,
    ...own,
  }
  const subjects = createSubjects(options)
  const plan = () => options.generated().plan
  const outside = join(directory, 'tombstones')
  const reminders = createReminders<Right>({ directory: outside, identity: journal.identity, clock, plan })
  const erasures = createErasures({
    ...options,
    plan,
    tombstones: createTombstones(outside, journal.identity),
    reminders,
    expiry: () => null,
  })
  await register.start()
  await heart.start()
  const event = createEvents(clock)
  const claim = (): Promise<readonly Lease[]> => real.claim(claimNow(clock))
  return {
    directory,
    journal: real,
    heart,
    subjects,
    erasures,
    reminders,
    logged: lines,
    async accept(value, more) {
      const type = more?.type ?? 'github.push'
      const subjects = options.generated().plan.events.find(({ name }) => name === type)?.subjects ?? []
      const segments = compileSplit(subjects, real.identity)(value, more?.tenant ?? 'acme')
      const [accepted] = await real.accept([event({ tenant: 'acme', segments, ...more })])
      return accepted?.id ?? ''
    },
    claim,
    async deliver() {
      for (const lease of await claim()) await real.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
    },
    idOf: (name) => real.identity.subjectId('acme', 'contact.email', `${name}@example.org`),
    async close() {
      await subjects.stop()
      await heart.stop()
      await register.stop()
      await real.close()
    },
  }
}
