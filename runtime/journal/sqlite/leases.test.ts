import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, createEvents, testKeyring } from '../testing/events.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

test('what came in by a clock that was ahead does not wait for that time when the journal is opened by one that is right', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-journal-'))
  const clock = createTestClock()
  const open = () => openSqliteJournal({ directory, keyring: testKeyring, clock })
  const first = open()
  clock.leap(31 * 86_400_000)
  const event = createEvents(clock)()
  await first.accept([event])
  await first.close()
  clock.leap(-31 * 86_400_000)
  const second = open()
  expect(await second.claim(claimNow(clock))).toMatchObject([{ event: event.id }])
  await second.close()
  rmSync(directory, { recursive: true })
})

test('leases of a process that did not survive are given back when the journal is opened', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-journal-'))
  const clock = createTestClock()
  const open = () => openSqliteJournal({ directory, keyring: testKeyring, clock })
  const first = open()
  await first.accept([createEvents(clock)()])
  const [before] = await first.claim(claimNow(clock))
  await first.close()

  const second = open()
  const [after] = await second.claim(claimNow(clock))
  expect(after).toMatchObject({ delivery: before?.delivery, attempt: 2, interrupted: true })
  await second.close()
  rmSync(directory, { recursive: true })
})
