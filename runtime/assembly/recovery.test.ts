import { createSecretKey } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEYS } from '../admin/keys/key.ts'
import type { RouterPlan } from '../contract/plan.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import type { Change, Journal, Stored } from '../journal/port.ts'
import { openSqliteJournal } from '../journal/sqlite/sqlite-journal.ts'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { testKeyring } from '../journal/testing/events.ts'
import { createIdentity } from '../keys/identity.ts'
import type { RecordState } from '../reminders/record-memory.ts'
import { createReminders } from '../reminders/reminders.ts'
import { HOLD, LIFECYCLE } from '../retention/records.ts'
import { forgetLifecycle, forgetLifecycleReminders } from '../subjects/forget-lifecycle.ts'
import { type Death, Killed, mortal } from '../subjects/testing/crash.ts'
import { copyOf, discard, newDirectory, putBack } from '../subjects/testing/home.ts'
import { plan } from '../subjects/testing/plan.ts'
import { createRecovery, type Recovery } from './recovery.ts'

const DAY = 86_400_000
let clock: TestClock
let keepsBackups: RouterPlan['backups']
let directory: string
let journal: Journal
let recovery: Recovery
let logged: readonly string[]
const backups: string[] = []

function open(death: Death = null): void {
  journal = openSqliteJournal({ directory: join(directory, 'data'), keyring: testKeyring, clock })
  recovery = router(mortal(death).wrap(journal))
}

/** One of several on a journal. */
function router(given: Journal): Recovery {
  const { logger, lines } = listLogger()
  logged = lines
  const own = { directory: join(directory, 'tombstones'), replicas: { passed: async () => {} } }
  return createRecovery({ journal: given, clock, logger, plan: () => ({ ...plan, backups: keepsBackups }), ...own })
}

beforeEach(() => {
  clock = createTestClock()
  keepsBackups = null
  directory = newDirectory()
  open()
})
afterEach(async () => {
  await journal.close()
  for (const each of [directory, ...backups.splice(0)]) discard(each)
})

function backup(): string {
  const made = copyOf(directory, ['data'])
  backups.push(made)
  return made
}

/** Starts again, as a router does before it takes, sends or deletes anything; answers how many were restored. */
async function restart(from?: string, death: Death = null): Promise<number> {
  await journal.close()
  if (from !== undefined) putBack(directory, from)
  open(death)
  return (await recovery.replay()) + (await recovery.replayLifecycle())
}

const reminders = (): readonly string[] =>
  readdirSync(join(directory, 'tombstones')).filter((name) => name.endsWith('.record-reminder'))

const find = (kind: string, id: string): Promise<Stored | null> => journal.records.get(kind, id)

/** Writes as the paths of the administration do: over what they have seen, or nothing. */
async function write(kind: string, id: string, value: object | null, own: Partial<Change> = {}): Promise<number> {
  const bytes = value === null ? null : Buffer.from(JSON.stringify(value))
  const expected = (await find(kind, id))?.generation ?? 0
  return recovery.journal.records.write([{ kind, id, value: bytes, expiresAt: null, expected, ...own }])
}

/** What a record holds, but for when that came to be; `null` without one. */
async function valueIn(kind: string, id: string): Promise<unknown> {
  const stored = await find(kind, id)
  if (stored === null || stored.value === null) return null
  const { changedAt: _, ...value } = JSON.parse(Buffer.from(stored.value).toString())
  return value
}

describe('a key', () => {
  const setKey = (secrets: string): Promise<number> => write(KEYS, 'k', { secrets })
  const revoke = (): Promise<number> => write(KEYS, 'k', null)
  const key = (): Promise<unknown> => valueIn(KEYS, 'k')

  test('that was revoked after the backup stays revoked', async () => {
    await setKey('first')
    const from = backup()
    await revoke()
    expect([await restart(from), await key()]).toEqual([1, null])
    expect(logged.join()).toContain('"records-replayed"')
    expect(logged.join()).toContain('"count":1')
    // Once is enough.
    expect([await recovery.replay(), await restart(), await key()]).toEqual([0, 0, null])
  })

  test('has the secrets and the end that it was given last', async () => {
    await setKey('first')
    const from = backup()
    await setKey('second')
    await write(KEYS, 'k', { secrets: 'third' }, { expiresAt: clock.now() + DAY })
    expect([await restart(from), await key()]).toEqual([1, { secrets: 'third' }])
    expect((await find(KEYS, 'k'))?.expiresAt).toBe(clock.now() + DAY)
    // Also when that has come by the time of the restore.
    clock.advance(2 * DAY)
    await restart(from)
    expect((await find(KEYS, 'k'))?.expiresAt).toBeLessThan(clock.now())
  })

  test('that was made after the backup is lost, whatever became of it', async () => {
    const from = backup()
    await setKey('first')
    expect(reminders()).toEqual([])
    await setKey('second')
    expect([await restart(from), await key()]).toEqual([0, null])
  })

  test('that was made under the same id after one was revoked is there after a restart', async () => {
    await setKey('first')
    const from = backup()
    await revoke()
    await setKey('second')
    expect([await restart(), await key()]).toEqual([0, { secrets: 'second' }])
    await setKey('third')
    expect([await restart(), await key()]).toEqual([0, { secrets: 'third' }])
    expect([await restart(from), await key()]).toEqual([1, { secrets: 'third' }])
  })

  test('that the backup knows better stays as it is, also where the clock was set back', async () => {
    await setKey('first')
    await setKey('second')
    clock.leap(-DAY)
    await setKey('third')
    const from = backup()
    expect([await restart(from), await key()]).toEqual([0, { secrets: 'third' }])
    clock.leap(-DAY)
    await revoke()
    expect([await restart(from), await key()]).toEqual([1, null])
  })

  test.each(['before', 'after'] as const)('is revoked when the process died %s its write', async (when) => {
    await setKey('first')
    const from = backup()
    await restart(undefined, { write: 0, when })
    await expect(revoke()).rejects.toThrow(Killed)
    await restart()
    expect(await key()).toBeNull()
    await restart(from)
    expect(await key()).toBeNull()
  })

  test('is not changed by what somebody else was faster with', async () => {
    await setKey('first')
    const { generation } = (await find(KEYS, 'k')) ?? {}
    await setKey('second')
    await expect(write(KEYS, 'k', null, { expected: generation ?? 0 })).rejects.toThrow('somebody else')
    expect([await restart(), await key()]).toEqual([0, { secrets: 'second' }])
  })

  test('that several routers change stands as the last of them left it', async () => {
    await setKey('first')
    const from = backup()
    const [one, other] = [recovery, router(journal)]
    for (const [each, secrets] of [
      [one, 'second'],
      [other, 'third'],
      [one, 'fourth'],
    ] as const) {
      recovery = each
      await setKey(secrets)
    }
    expect(reminders()).toHaveLength(3)
    await restart(from)
    expect(await key()).toEqual({ secrets: 'fourth' })
  })

  test('cannot be revoked where that cannot be written outside of the journal', async () => {
    await setKey('first')
    discard(join(directory, 'tombstones'))
    await expect(revoke()).rejects.toThrow('ENOENT')
    expect(await key()).toEqual({ secrets: 'first' })
  })
})

describe('a hold', () => {
  const hold = { tenant: 'acme', ground: 'Claims', subjects: ['ab'] }
  const set = (own: object = {}): Promise<number> =>
    write(HOLD, 'case-7', { ...hold, ...own }, { expiresAt: clock.now() + 10 * DAY })
  const release = (): Promise<number> => write(HOLD, 'case-7', null)
  const held = (): Promise<unknown> => valueIn(HOLD, 'case-7')

  test('that was set after the backup holds, until its own end', async () => {
    const from = backup()
    await set()
    expect([await restart(from), await held()]).toEqual([1, hold])
    expect((await find(HOLD, 'case-7'))?.expiresAt).toBe(clock.now() + 10 * DAY)
    expect(await restart()).toBe(0)
    clock.advance(10 * DAY)
    expect([await restart(from), await held()]).toEqual([0, null])
  })

  test('that was released after the backup stays released, also when it was set after it', async () => {
    const empty = backup()
    await set()
    const from = backup()
    await release()
    expect([await restart(from), await held()]).toEqual([1, null])
    expect([await restart(empty), await held()]).toEqual([0, null])
    expect(await restart()).toBe(0)
  })

  test('that was set again under its name is the later one', async () => {
    await set()
    const from = backup()
    await release()
    await set({ ground: 'Audit' })
    expect([await restart(from), await held()]).toEqual([1, { ...hold, ground: 'Audit' }])
  })

  test.each(['before', 'after'] as const)('holds when the process died %s the write that sets it', async (when) => {
    await restart(undefined, { write: 0, when })
    await expect(set()).rejects.toThrow(Killed)
    await restart()
    expect(await held()).toEqual(hold)
  })

  test.each(['before', 'after'] as const)('holds when the process died %s the write that releases it', async (when) => {
    await set()
    await restart(undefined, { write: 0, when })
    await expect(release()).rejects.toThrow(Killed)
    expect([await restart(), await held()]).toEqual([when === 'after' ? 1 : 0, hold])
    await release()
    expect([await restart(), await held()]).toEqual([0, null])
  })

  test('released stays so when a router that starts meanwhile has brought it back', async () => {
    await set()
    await journal.close()
    open()
    const real = journal
    let starts = true
    const wrapped: Journal = {
      ...real,
      records: {
        ...real.records,
        async write(changes) {
          const generation = await real.records.write(changes)
          if (starts) {
            starts = false
            expect(await router(real).replay()).toBe(1)
          }
          return generation
        },
      },
    }
    recovery = router(wrapped)
    await release()
    expect([starts, await held(), await restart()]).toEqual([false, null, 0])
  })
})

describe('a lifecycle event', () => {
  const closed = { tenant: 'acme', event: 'account.closed', subjects: ['ab', 'cd'], at: 1 }
  const say = (at = 1): Promise<number> =>
    write(LIFECYCLE, 'closed', { ...closed, at }, { expiresAt: clock.now() + 10 * DAY })
  const takeBack = (): Promise<number> => write(LIFECYCLE, 'closed', null)
  const said = (): Promise<unknown> => valueIn(LIFECYCLE, 'closed')
  const sweep = (): Promise<unknown> => journal.sweep(clock.now())

  test('that was said, corrected or taken back after the backup stands as it did last', async () => {
    const empty = backup()
    await say()
    const from = backup()
    await say(2)
    expect([await restart(from), await said()]).toEqual([1, { ...closed, at: 2 }])
    expect([await restart(empty), await said()]).toEqual([1, { ...closed, at: 2 }])
    await takeBack()
    expect([await restart(from), await said()]).toEqual([1, null])
    expect([await restart(empty), await said(), await restart()]).toEqual([0, null, 0])
  })

  test('that is over ends once what came back with a backup from before it, and nothing of later', async () => {
    const empty = backup()
    await say()
    clock.advance(5 * DAY)
    const from = backup()
    clock.advance(5 * DAY)
    await sweep()
    expect([await restart(), await restart(from)]).toEqual([0, 0])
    await sweep()
    expect([await said(), await restart()]).toEqual([null, 0])
    expect([await restart(empty), await said()]).toEqual([1, closed])
    await sweep()
    expect([await said(), await restart(), await said()]).toEqual([null, 0, null])
  })

  test.each(['before', 'after'] as const)(
    'counts when the process died %s its write, and so does that it was taken back',
    async (when) => {
      await restart(undefined, { write: 0, when })
      await expect(say()).rejects.toThrow(Killed)
      await restart()
      expect(await said()).toEqual(closed)
      await restart(undefined, { write: 0, when })
      await expect(takeBack()).rejects.toThrow(Killed)
      await restart()
      expect(await said()).toBeNull()
    },
  )

  test('forgets whoever is erased outside of the journal too, but not what was said since', async () => {
    const from = backup()
    await say()
    const { reminders: outside } = recovery
    if (outside === null) throw new Error('There are none.')
    await forgetLifecycleReminders(outside, ['ab'], Number.POSITIVE_INFINITY)
    await journal.records.write(await forgetLifecycle(journal.records, ['ab']))
    const left = { ...closed, subjects: ['cd'] }
    expect([await said(), await restart(), await restart(from), await said()]).toEqual([left, 0, 1, left])
    const since = clock.now() + 1
    clock.advance(10)
    await say(2)
    await forgetLifecycleReminders(outside, ['cd'], since)
    expect([await restart(from), await said()]).toEqual([1, { ...closed, at: 2 }])
    await forgetLifecycleReminders(outside, ['ab', 'cd'], Number.POSITIVE_INFINITY)
    expect([reminders(), await restart(from), await said()]).toEqual([[], 0, null])
  })
})

test('of two states of the same time, by clocks that nobody compared, a hold wins over its release and a revocation over a rotation', async () => {
  await write(KEYS, 'k', { secrets: 'first' })
  const at = clock.now() + 1
  const { identity } = journal
  const outside = { directory: join(directory, 'tombstones'), kind: 'record-reminder', identity, clock } as const
  const states = (kind: string, id: string, value: object): readonly RecordState[] =>
    [null, { ...value, changedAt: at }, null].map((each) => ({
      ...{ subject: `${kind}/${id}`, kind, id, at, expiresAt: null },
      value: each,
    }))
  await createReminders<RecordState>({ ...outside, plan: () => plan }).write([
    ...states(HOLD, 'case-7', { ground: 'Claims' }),
    ...states(KEYS, 'k', { secrets: 'second' }),
  ])
  expect(await recovery.replay()).toBe(2)
  expect([await valueIn(HOLD, 'case-7'), await valueIn(KEYS, 'k')]).toEqual([{ ground: 'Claims' }, null])
})

test('routers that start at the same time restore the same', async () => {
  await write(KEYS, 'k', { secrets: 'first' })
  const from = backup()
  await write(KEYS, 'k', null)
  await write(HOLD, 'case-7', { ground: 'Claims' })
  await journal.close()
  putBack(directory, from)
  open()
  await Promise.all([recovery, router(journal), router(journal)].map((each) => each.replay()))
  expect([await valueIn(KEYS, 'k'), await valueIn(HOLD, 'case-7')]).toEqual([null, { ground: 'Claims' }])
  expect([reminders().length, await restart()]).toEqual([2, 0])
})

test('reminders of another journal are refused', async () => {
  const identity = createIdentity(createSecretKey(Buffer.alloc(32, 7)))
  await createRecovery({
    journal: { ...journal, identity },
    directory: join(directory, 'tombstones'),
    clock,
    logger: listLogger().logger,
    plan: () => plan,
    replicas: { passed: async () => {} },
  }).journal.records.write([{ kind: HOLD, id: 'theirs', value: Buffer.from('{}'), expiresAt: null }])
  await expect(recovery.replay()).rejects.toThrow(/The record-reminder `.*` cannot be opened/)
})

test('reminders go when no backup is left that does not know, and none before one that it supersedes', async () => {
  await write(KEYS, 'k', { secrets: 'first' })
  await write(KEYS, 'k', { secrets: 'second' })
  keepsBackups = 'P1D'
  await write(KEYS, 'k', null)
  clock.advance(97 * DAY - 1)
  await restart()
  expect(reminders()).toHaveLength(2)
  clock.advance(1)
  await restart()
  expect(reminders()).toEqual([])
})
