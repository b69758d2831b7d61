import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JournalUnavailable } from '../errors.ts'
import type { Journal } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { expectUnreadable } from '../testing/encodings.ts'
import { about, claimNow, common, createEvents, testKeyring, textOf } from '../testing/events.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'bylaw-journal-'))
const openAt = (directory: string): Journal => openSqliteJournal({ directory, keyring: testKeyring })

let directory: string
let journal: Journal
const clock = createTestClock()
const event = createEvents(clock)

beforeEach(() => {
  directory = newDirectory()
  journal = openAt(directory)
})
afterEach(async () => {
  await journal.close()
  rmSync(directory, { recursive: true })
})

const bytes = (): Buffer => Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))))

describe('of a person who was erased', () => {
  const [email, phone] = ['ada.lovelace@example.org', '+44 20 7946 0999']
  const ids = (): [Uint8Array, Uint8Array] => [
    journal.identity.subjectId('default', 'contact.email', email),
    journal.identity.subjectId('default', 'contact.phone', phone),
  ]
  const other = (count: number): Uint8Array => journal.identity.subjectId('default', 'account.id', String(count))
  /** Among events of others, so that their rows move from page to page. */
  async function acceptMany(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const noise = about([[other(index % 37)]], [[['other'], 'x'.repeat((index * 131) % 900)]])
      const theirs = about([ids()], [[['who'], { email, phone }]])
      const both = about([ids(), [other(index % 11)]], [[['text'], `${email} says`]])
      const segments = index % 3 === 0 ? [common({}), noise, theirs, both] : [common({ index }), noise]
      await journal.accept([event({ segments, tenant: `tenant-${index % 5}` })])
    }
  }
  async function erase(): Promise<void> {
    const linked = [ids()[0], ...(await journal.subjects.linked(ids()[0], 10))]
    expect(linked).toHaveLength(2)
    await journal.subjects.destroyKeys(linked)
    await journal.subjects.purge(linked)
    expect(await journal.subjects.remains(linked)).toBe(0)
  }

  test('nothing is left in any file, neither what is about them nor what stands for them', async () => {
    await acceptMany(400)
    const given = (await journal.claim(claimNow(clock, { channels: [{ name: 'ops', limit: 200 }] }))).length
    expect(given).toBe(200)
    expect(bytes().includes(Buffer.from(ids()[0]))).toBe(true)
    await erase()
    for (const what of [email, phone, ...ids()]) expectUnreadable(bytes(), what)
    await acceptMany(1)
    await erase()
    const what = [email, phone, ...ids()]
    await journal.close()
    for (const each of what) expectUnreadable(bytes(), each)
    journal = openAt(directory)
    expect(await journal.claim(claimNow(clock, { channels: [{ name: 'ops', limit: 500 }] }))).toHaveLength(201)
  })

  test('a copy that was taken before they were purged opens nothing of theirs', async () => {
    await acceptMany(3)
    await journal.subjects.destroyKeys(ids())
    const copy = newDirectory()
    cpSync(directory, copy, { recursive: true })
    const opened = openAt(copy)
    const { items } = await opened.subjects.concerning(ids(), null, 10)
    expect(items.map(textOf).join()).not.toContain(email)
    expect(items).toHaveLength(1)
    await opened.close()
    rmSync(copy, { recursive: true })
  })

  test('beside somebody who reads the database it is not done before the log is cut, and holds up nothing', async () => {
    await journal.accept([event({ segments: [common({}), about([ids()], [[['who'], { email, phone }]])] })])
    const { wrapped } = look('SELECT wrapped FROM key WHERE id = ?', ids()[0]) as { readonly wrapped: Uint8Array }
    const reader = startReading()
    const { subjects } = journal
    await subjects.destroyKeys(ids())
    let purged = false
    const purging = subjects.purge(ids()).then(() => {
      purged = true
    })
    // As long as somebody reads, others go on, and it is not said to be done.
    for (let count = 0; count < 20; count++) await journal.accept([event({ tenant: `tenant-${count}` })])
    expect((await journal.sweep(clock.now())).logCut).toBe(false)
    expect([purged, bytes().includes(Buffer.from(wrapped))]).toEqual([false, true])
    reader.close()
    await purging
    expect([purged, bytes().includes(Buffer.from(wrapped)), bytes().includes(Buffer.from(ids()[0]))]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('what is destroyed after the log was cut leaves it with the next sweep, and is gone after a start', async () => {
    const wrappedOf = (id: Uint8Array): Buffer =>
      Buffer.from((look('SELECT wrapped FROM key WHERE id = ?', id) as { readonly wrapped: Uint8Array }).wrapped)
    await journal.accept([event({ segments: [common({}), about([ids()], [])] })])
    const [first, second] = ids().map(wrappedOf) as [Buffer, Buffer]
    await journal.sweep(clock.now())
    await journal.subjects.destroyKeys([ids()[0]])
    expect(bytes().includes(first)).toBe(true)
    expect((await journal.sweep(clock.now())).logCut).toBe(true)
    expect([first, second].map((each) => bytes().includes(each))).toEqual([false, true])

    await journal.subjects.destroyKeys([ids()[1]])
    const copy = newDirectory()
    cpSync(directory, copy, { recursive: true })
    const bytesOf = (): Buffer => Buffer.concat(readdirSync(copy).map((name) => readFileSync(join(copy, name))))
    expect(bytesOf().includes(second)).toBe(true)
    const opened = openAt(copy)
    expect(bytesOf().includes(second)).toBe(false)
    await opened.close()
    rmSync(copy, { recursive: true })
  })

  test('a purge that waits for a reader ends when the journal is closed', async () => {
    await journal.accept([event({ segments: [common({}), about([ids()], [])] })])
    const reader = startReading()
    const purging = journal.subjects.purge(ids())
    const ended = expect(purging).rejects.toThrow(JournalUnavailable)
    await journal.accept([event()])
    await journal.close()
    await ended
    reader.close()
  })

  /** As another process, a dump or a backup, reads: it sees what was there when it began. */
  function startReading(): DatabaseSync {
    const reader = new DatabaseSync(join(directory, 'journal.db'), { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM event').get()
    return reader
  }

  function look(sql: string, id: Uint8Array): unknown {
    const reader = new DatabaseSync(join(directory, 'journal.db'), { readOnly: true })
    try {
      return reader.prepare(sql).get(id)
    } finally {
      reader.close()
    }
  }
})

test('a sweep beside somebody who reads comes back to the log when they have ended', async () => {
  await journal.accept([event({ tenant: 'tenant-to-be-forgotten', expiresAt: clock.now() + 1000 })])
  const reader = new DatabaseSync(join(directory, 'journal.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM event').get()
  expect(await journal.sweep(clock.now() + 1000)).toMatchObject({ events: 1, logCut: false })
  expect(bytes().includes('tenant-to-be-forgotten')).toBe(true)
  reader.close()
  // Nothing more is to be deleted.
  expect(await journal.sweep(clock.now() + 1000)).toMatchObject({ events: 0, logCut: true })
  expect(bytes().includes('tenant-to-be-forgotten')).toBe(false)
})
