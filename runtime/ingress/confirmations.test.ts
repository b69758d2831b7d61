import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChannelPlan, SourcePlan, VerifyPlan } from '../contract/plan.ts'
import type { Confirmation } from '../journal/port.ts'
import { createConfirm, readStatuses } from './confirmations.ts'

const NUMBER = '106540352242922'
const WAMID = 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3RkFFNTMxNjhBNzU3QjQyQzAA'

/** As published for a message that was delivered, with its price and its addressee. */
const delivered = {
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: NUMBER },
            statuses: [
              {
                id: WAMID,
                status: 'delivered',
                timestamp: '1750030073',
                recipient_id: '16505551234',
                pricing: { billable: true, pricing_model: 'CBP', category: 'marketing' },
              },
            ],
          },
          field: 'messages',
        },
      ],
    },
  ],
}

const verify = { scheme: 'meta' } as VerifyPlan
const source = { name: 'whatsapp', verify } as SourcePlan
const whatsapp = (name: string, phoneNumberId = NUMBER) =>
  ({ name, connector: { kind: 'whatsapp', phoneNumberId } }) as ChannelPlan
const slack = { name: 'chat', connector: { kind: 'slack' } } as ChannelPlan

function journalOf(known: readonly string[]) {
  const told: (readonly [string, Confirmation, number])[] = []
  return {
    told,
    identity: { providerRef: (channel: string, id: string) => Buffer.from(`${channel}/${id}`) } as never,
    async confirm(ref: Uint8Array, news: Confirmation, at: number) {
      const name = Buffer.from(ref).toString()
      told.push([name, news, at])
      return known.includes(name)
    },
  }
}

test('finds what is said of each message', () => {
  expect(readStatuses(delivered)).toEqual([{ id: WAMID, news: 'delivered', at: 1_750_030_073_000, number: NUMBER }])
})

test('finds them in all entries and changes, and leaves out what it does not know', () => {
  const statuses = [
    { id: 'a', status: 'sent', timestamp: '1' },
    { id: 'b', status: 'played', timestamp: '1' },
    { id: 'c', status: 'read' },
    { id: 7, status: 'read', timestamp: '1' },
    { id: 'x'.repeat(400), status: 'read', timestamp: '1' },
    null,
    { id: 'd', status: 'failed', timestamp: 2, errors: [{ code: 131026 }] },
  ]
  const entry = [
    { changes: [{ value: { messages: [{}] } }, { value: { statuses } }] },
    {},
    { changes: [{ value: { statuses } }] },
  ]
  expect(readStatuses({ entry }).map(({ id, news }) => `${id} ${news}`)).toEqual([
    'a sent',
    'd failed',
    'a sent',
    'd failed',
  ])
})

test('takes any JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(readStatuses(value))))
  const wrapped = fc.jsonValue().map((value) => ({ entry: [{ changes: [{ value: { statuses: [value] } }] }] }))
  fc.assert(fc.property(wrapped, (value) => Array.isArray(readStatuses(value))))
})

test('hands on what is known under any channel of the number, and not from the future', async () => {
  const journal = journalOf([`reminders/${WAMID}`])
  const channels = [whatsapp('news'), whatsapp('reminders'), whatsapp('other', '9'), slack]
  const confirm = createConfirm(source, { channels }, journal)
  expect(await confirm?.(delivered, 1_750_030_000_000)).toBe(1)
  expect(journal.told).toEqual([
    [`news/${WAMID}`, 'delivered', 1_750_030_000_000],
    [`reminders/${WAMID}`, 'delivered', 1_750_030_000_000],
  ])
})

test('a body of another kind says nothing', async () => {
  const journal = journalOf([])
  expect(await createConfirm(source, { channels: [whatsapp('news')] }, journal)?.({ object: 'page' }, 0)).toBe(0)
  expect(journal.told).toEqual([])
})

test('nobody confirms who is not verified as Meta, and nothing that was not sent over WhatsApp', () => {
  const unverified = { ...source, verify: { ...verify, scheme: 'none' } } as SourcePlan
  expect(createConfirm(unverified, { channels: [whatsapp('news')] }, journalOf([]))).toBeNull()
  expect(createConfirm(source, { channels: [slack] }, journalOf([]))).toBeNull()
})
