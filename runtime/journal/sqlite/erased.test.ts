import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
})
