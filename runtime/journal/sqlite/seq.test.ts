import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uuidBytes } from '../../core/uuid.ts'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, createEvents, testKeyring } from '../testing/events.ts'
import { seqOf } from './seq.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

test('places grow with time and with the counter, and a number holds them exactly', () => {
  const ids = ['019c13ec-9e00-7234', '019c13ec-9e00-7235', '019c13ec-9e01-7000', '019d0000-0000-7000']
  const places = ids.map((id) => seqOf(uuidBytes(`${id}-a43b-9a51c6239ce1`)))
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(new Set(places).size).toBe(ids.length)
  for (const id of ['00000000-0000-4000', 'ffffffff-ffff-7fff']) {
    expect(seqOf(uuidBytes(`${id}-a43b-9a51c6239ce1`))).toSatisfy(Number.isSafeInteger)
  }
})

test('events stand in the order of time, also two that would have one place', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-journal-'))
  const clock = createTestClock()
  const event = createEvents(clock)
  const journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
  const twins = ['019c13ec-9e00-7234-a43b-9a51c6239ce1', '019c13ec-9e00-7234-a43b-9a51c6239ce2']
  const others = [...twins, '019c13ec-9e00-7235-a43b-9a51c6239ce3', '419c13ec-9e00-4235-a43b-9a51c6239ce4']
  for (const id of others) await journal.accept([event({ id })])
  for (const id of others) expect(await journal.status(id)).toMatchObject({ id, deliveries: [{ state: 'queued' }] })
  const leases = await journal.claim(claimNow(clock))
  for (const lease of leases) await journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
  for (const id of others) expect(await journal.status(id)).toMatchObject({ deliveries: [{ state: 'delivered' }] })
  await expect(journal.accept([event({ id: twins[1] ?? '' })])).rejects.toThrow(/stored already/)
  await journal.close()
  rmSync(directory, { recursive: true })
})
