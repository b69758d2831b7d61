import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChannelPlan, SourcePlan } from '../contract/plan.ts'
import type { DeliveryStatus } from '../journal/port.ts'
import { openSqliteJournal } from '../journal/sqlite/sqlite-journal.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { claimNow, createEvents, testKeyring } from '../journal/testing/events.ts'
import { createConfirm } from './confirmations.ts'

const source = { name: 'whatsapp', verify: { scheme: 'meta' } } as SourcePlan
const channels = [{ name: 'ops', connector: { kind: 'whatsapp', phoneNumberId: '1' } }] as unknown as ChannelPlan[]
const webhook = (id: string, status: string) => ({
  entry: [
    {
      changes: [{ value: { metadata: { phone_number_id: '1' }, statuses: [{ id, status, timestamp: '1750030073' }] } }],
    },
  ],
})

test('what is said of a message that was sent goes forward on its delivery', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-confirm-'))
  const clock = createTestClock()
  const journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
  try {
    const [accepted] = await journal.accept([createEvents(clock)()])
    const [lease] = await journal.claim(claimNow(clock))
    if (lease === undefined || accepted === undefined) throw new Error('Nothing to send.')
    const ref = journal.identity.providerRef('ops', 'wamid.1')
    await journal.settle(lease, { kind: 'delivered', status: 200, ref }, clock.now())

    const confirm = createConfirm(source, { channels }, journal)
    const confirmed = async (): Promise<DeliveryStatus['confirmed'] | undefined> =>
      (await journal.status(accepted.id))?.deliveries[0]?.confirmed
    expect(await confirm?.(webhook('wamid.1', 'delivered'), clock.now())).toBe(1)
    expect(await confirmed()).toBe('delivered')
    await confirm?.(webhook('wamid.1', 'sent'), clock.now())
    expect(await confirmed()).toBe('delivered')
    await confirm?.(webhook('wamid.1', 'read'), clock.now())
    expect(await confirmed()).toBe('read')
    expect(await confirm?.(webhook('wamid.2', 'read'), clock.now())).toBe(0)
  } finally {
    await journal.close()
    rmSync(directory, { recursive: true })
  }
})
