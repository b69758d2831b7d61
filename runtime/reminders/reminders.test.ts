import { createSecretKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsError } from '../config/settings.ts'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { createIdentity } from '../keys/identity.ts'
import type { Right } from '../subjects/right.ts'
import { forgetRights } from '../subjects/rights-memory.ts'
import { plan } from '../subjects/testing/plan.ts'
import { createReminders, type Reminders } from './reminders.ts'

const DAY = 86_400_000
const ada = 'ab'.repeat(16)
const bob = 'cd'.repeat(16)
let directory: string
let clock: TestClock

beforeEach(() => {
  clock = createTestClock()
  directory = mkdtempSync(join(tmpdir(), 'bylaw-reminders-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const open = (root = 7): Reminders<Right> =>
  createReminders<Right>({
    directory,
    identity: createIdentity(createSecretKey(Buffer.alloc(32, root))),
    clock,
    plan: () => plan,
  })
const restriction = (subject: string, at: number): Right => ({
  kind: 'restriction',
  subject,
  at,
  restricted: { at, ground: 'claims', request: 'r' },
})
const objection = (subject: string, at: number): Right => ({
  kind: 'objection',
  subject,
  activity: 'offers',
  at,
  objection: { state: 'upheld', at, request: 'r' },
})
const all = async (): Promise<readonly Right[]> => {
  const found = []
  for await (const [, right] of open().all()) found.push(right)
  return found.sort((one, other) => one.at - other.at)
}

test('routers that share a directory never write over each other', async () => {
  await Promise.all([open().write([restriction(ada, 1)]), open().write([restriction(ada, 2), objection(bob, 3)])])
  expect(await all()).toEqual([restriction(ada, 1), restriction(ada, 2), objection(bob, 3)])
})

test('neither names nor contents show anything of the person', async () => {
  await open().write([objection(ada, 1)])
  const [name = ''] = readdirSync(directory)
  const bytes = readFileSync(join(directory, name))
  const shows = (text: string | Buffer): boolean => name.includes(text.toString()) || bytes.includes(text)
  expect([ada, 'offers', 'upheld', Buffer.from(ada, 'hex')].map(shows)).toEqual([false, false, false, false])
})

test('one that is damaged, renamed or of another journal is an error that names the file', async () => {
  await open().write([objection(ada, 1)])
  const [name = ''] = readdirSync(directory)
  const file = join(directory, name)
  const bytes = readFileSync(file)
  const last = bytes.length - 1
  await expect(open(8).all().next()).rejects.toThrow(SettingsError)
  writeFileSync(file, bytes.with(last, (bytes[last] ?? 0) ^ 1))
  await expect(all()).rejects.toThrow(file)
  writeFileSync(file, bytes.subarray(0, 9))
  await expect(all()).rejects.toThrow(file)
  writeFileSync(file, bytes)
  expect(await all()).toHaveLength(1)
  const other = join(directory, `0${name.slice(1)}x.reminder`)
  renameSync(file, other)
  await expect(all()).rejects.toThrow(other)
})

test('they go when every backup knows better, and so does what a crash has left half written', async () => {
  await open().write([objection(ada, 1)])
  const [name = ''] = readdirSync(directory)
  writeFileSync(join(directory, `${name}.new`), 'half')
  clock.advance(96 * DAY)
  await open().write([objection(bob, 2)])
  await open().removeOld()
  expect(await all()).toHaveLength(2)
  clock.advance(2 * DAY)
  await open().removeOld()
  expect([await all(), readdirSync(directory).length]).toEqual([[objection(bob, 2)], 1])
})

test('time goes on for everybody, whatever the clock says', async () => {
  await open().write([restriction(ada, clock.now() + 5000)])
  expect(await open().time([bob, ada])).toBe(clock.now() + 5001)
  expect(await open().time([bob])).toBe(clock.now())
})

test('of somebody who is forgotten the objections stay, and what was written later', async () => {
  await open().write([restriction(ada, 1), objection(ada, 2), restriction(bob, 3)])
  const since = clock.now() + 1
  clock.advance(10)
  await open().write([restriction(ada, 4)])
  await forgetRights(open(), [ada], since)
  expect((await all()).map(({ at }) => at)).toEqual([2, 3, 4])
  await forgetRights(open(), [ada], Number.POSITIVE_INFINITY)
  expect((await all()).map(({ at }) => at)).toEqual([2, 3])
})
