import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { createModelRecords } from '../admin/testing/records.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { type AuditOptions, createAudit } from './audit.ts'
import { verifyAudit } from './verify.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
const DAY = 86_400_000
const ada = 'ad'.repeat(16)
const officer = { key: 'k1', role: 'privacy-officer' } as const

function start(own: Partial<AuditOptions> = {}) {
  const clock = createTestClock()
  const records = createModelRecords()
  const open = () => createAudit({ records, key, clock, expiresAt: (at) => at + 30 * DAY, ...own })
  return { clock, records, open, audit: open() }
}

async function linesOf(audit: ReturnType<typeof createAudit>): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of audit.lines()) lines.push(line)
  return lines
}

test('an entry says who did what and how it ended, and the chain verifies', async () => {
  const { audit, clock } = start()
  await audit.note({ action: 'subject.erase', status: 202, actor: officer, facts: { request: 'r1' }, about: [ada] })
  const [entry] = await audit.page(0, 10)
  expect(entry).toMatchObject({
    seq: 1,
    at: clock.now(),
    action: 'subject.erase',
    status: 202,
    facts: { request: 'r1' },
    openings: [{ part: officer }, { part: { subject: ada } }],
  })
  expect(await audit.verify()).toEqual({
    ok: true,
    entries: 1,
    head: { seq: 1, hash: entry?.hash },
    sealed: true,
    faults: [],
  })
})

test('an empty log verifies, as an export too', async () => {
  const { audit } = start()
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 0, head: { seq: 0 } })
  expect(verifyAudit(await linesOf(audit), { key })).toMatchObject({ ok: true, entries: 0 })
})

test('several routers append at once: no fork, nothing lost, each in the order of its own notes', async () => {
  const { open } = start()
  const routers = [open(), open(), open()]
  const notes = routers.flatMap((audit, router) =>
    Array.from({ length: 40 }, (_, count) =>
      audit.note({ action: 'key.create', status: 201, actor: officer, facts: { router, count } }),
    ),
  )
  await Promise.all(notes)
  const entries = await open().page(0, 1000)
  expect(await open().verify()).toMatchObject({ ok: true, entries: 120 })
  for (const router of [0, 1, 2]) {
    const counts = entries.filter(({ facts }) => facts.router === router).map(({ facts }) => facts.count)
    expect(counts).toEqual(Array.from({ length: 40 }, (_, count) => count))
  }
})

test('what expired is cut, and the router vouches for where it ended', async () => {
  const { audit, clock } = start()
  for (const day of [0, 1, 2, 3]) {
    await audit.note({ action: 'hold.place', status: 200, actor: officer, facts: { day } })
    clock.advance(10 * DAY)
  }
  expect(await audit.cut(clock.now())).toBe(2)
  expect((await audit.page(0, 10)).map(({ seq }) => seq)).toEqual([3, 4])
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 2, head: { seq: 4 } })
  clock.advance(365 * DAY)
  expect(await audit.cut(clock.now())).toBe(2)
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 0, head: { seq: 4 } })
  await audit.note({ action: 'hold.lift', status: 200, actor: null, facts: {} })
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 1, head: { seq: 5 } })
})

test('a shorter period takes older entries with it', async () => {
  const { audit, clock, open, records } = start()
  await audit.note({ action: 'hold.place', status: 200, actor: null, facts: {} })
  const shorter = createAudit({ records, key, clock, expiresAt: (at) => at + DAY })
  await shorter.note({ action: 'hold.place', status: 200, actor: null, facts: {} })
  clock.advance(2 * DAY)
  expect(await shorter.cut(clock.now())).toBe(2)
  expect(await open().verify()).toMatchObject({ ok: true, entries: 0 })
})

test('appending, cutting, erasing and verifying at once get in nobody’s way', async () => {
  const { audit, open, clock } = start()
  for (let count = 0; count < 20; count++) {
    await audit.note({ action: 'subject.access', status: 200, actor: officer, facts: {}, about: [ada] })
  }
  clock.advance(31 * DAY)
  const [others, verdict] = await Promise.all([
    Promise.all(Array.from({ length: 20 }, () => open().note({ action: 'x', status: 200, actor: null, facts: {} }))),
    open().verify(),
    open().cut(clock.now()),
    audit.erase({ subjects: [ada] }),
  ])
  expect(others).toHaveLength(20)
  expect(verdict.ok).toBe(true)
  await audit.cut(clock.now())
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 20, head: { seq: 40 } })
})

test('erasing somebody leaves the others, and the chain', async () => {
  const { audit } = start()
  const eve = 'ee'.repeat(16)
  await audit.note({ action: 'subject.access', status: 200, actor: officer, facts: {}, about: [ada, eve] })
  await audit.note({ action: 'subject.access', status: 200, actor: officer, facts: {}, about: [eve] })
  expect(await audit.erase({ subjects: [ada] })).toBe(1)
  expect(await audit.erase({ subjects: [ada] })).toBe(0)
  const text = JSON.stringify(await audit.page(0, 10))
  expect(text).not.toContain(ada)
  expect(text).toContain(eve)
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 2 })
  expect(await audit.erase({ keys: ['k1'] })).toBe(2)
  expect(JSON.stringify(await audit.page(0, 10))).not.toContain('k1')
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 2 })
})

test('without a period in the declaration nothing is written', async () => {
  const { audit, records } = start({ expiresAt: () => null })
  await audit.note({ action: 'key.create', status: 201, actor: officer, facts: {} })
  expect(await records.changes(0, 10)).toEqual([])
})

test('a journal that cannot write fails the note, and the next one goes through', async () => {
  const { records, audit } = start()
  const { write } = records
  records.write = () => Promise.reject(new Error('no disk'))
  await expect(audit.note({ action: 'a', status: 200, actor: null, facts: {} })).rejects.toThrow('no disk')
  records.write = write
  await audit.note({ action: 'b', status: 200, actor: null, facts: {} })
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 1 })
})
