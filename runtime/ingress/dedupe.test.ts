import { expect, test } from 'vitest'
import type { DedupePlan, SourcePlan, VerifyPlan } from '../contract/plan.ts'
import { type Arrival, createDedupe } from './dedupe.ts'
import { verifyPlan } from './testing/plans.ts'

function idOf(dedupe: DedupePlan, arrival: Partial<Omit<Arrival, 'request'>> & { body?: string; id?: string }) {
  return idUnder('hmac', dedupe, arrival)
}

function idUnder(
  scheme: VerifyPlan['scheme'],
  dedupe: DedupePlan,
  { body = '{}', id = 'd1', type = 'a', value = {}, index = null, signedId = null }: Parameters<typeof idOf>[1],
) {
  const source = { verify: verifyPlan(scheme), dedupe } as SourcePlan
  const request = { headers: { 'x-id': id }, body: Buffer.from(body), query: '' }
  return createDedupe(source)?.({ request, signedId, type, value, index })?.join(' + ') ?? null
}

test("the sender's id stands in a header, or in the event", () => {
  expect(idOf({ header: 'X-Id' }, {})).toBe('d1')
  expect(idOf({ path: ['id'] }, { value: { id: 7 } })).toBe('7')
  expect(idOf({ path: ['id'] }, {})).toBeNull()
})

test('the header of a request that holds several events is the same for all, and so counts with their places', () => {
  expect([0, 1].map((index) => idOf({ header: 'x-id' }, { index }))).toEqual(['d1 0', 'd1 1'])
  expect(idOf({ path: ['id'] }, { index: 1, value: { id: 'e' } })).toBe('e')
})

test('the body counts to the byte, and with its type', () => {
  const body = { body: true } as const
  expect(idOf(body, { id: 'd2' })).toBe(idOf(body, {}))
  expect(idOf(body, { body: '{} ' })).not.toBe(idOf(body, {}))
  expect(idOf(body, { type: 'b' })).not.toBe(idOf(body, {}))
})

test('of several events in a request each counts for itself', () => {
  const one = (index: number, request: string) => idOf({ body: true }, { index, value: { a: 1 }, body: request })
  expect(one(0, '[{"a":1}]')).toBe(one(3, '[{}, {"a":1}]'))
})

test("GitHub's headers are not signed: neither another id nor another type makes another event of a body", () => {
  const github = (changes: object) => idUnder('github', { header: 'x-id' }, changes)
  expect(github({ id: 'd2', type: 'b' })).toBe(github({}))
  expect(github({ body: '{"a":1}' })).not.toBe(github({}))
  expect(github({ id: '' })).toBeNull()
  const byBody = (changes: object) => idUnder('github', { body: true }, changes)
  expect(byBody({ id: 'd2', type: 'b' })).toBe(byBody({}))
})

test("Shopify's headers are not signed either: its id counts, and its body beside it with the topic, which shares bodies", () => {
  const keysOf = (changes: object) => idUnder('shopify', { header: 'x-id' }, changes)?.split(' + ')
  const first = keysOf({})
  expect(first).toHaveLength(2)
  expect(first?.[0]).toBe('d1')
  expect(keysOf({ id: 'd2' })?.[1]).toBe(first?.[1])
  expect(keysOf({ id: 'd2', type: 'b' })?.[1]).not.toBe(first?.[1])
  expect(idUnder('shopify', { path: ['id'] }, { value: { id: 'e' } })).toBe('e')
})

test('an id that was verified counts, and not what a header says that is called like one', () => {
  const standard = { header: 'webhook-id' } as const
  expect(idUnder('standard-webhooks', standard, { signedId: 'msg_1' })).toBe('msg_1')
  expect(idUnder('standard-webhooks', standard, { signedId: 'msg_1', index: 2 })).toBe('msg_1 2')
  // Another header is as declared: `security/dedupe-unsigned` says what that is worth.
  expect(idUnder('standard-webhooks', { header: 'x-id' }, { signedId: 'msg_1' })).toBe('d1')
})

test.each(['adyen', 'mailgun', 'paypal', 'sns'] as const)(
  'what %s signs counts, whatever is declared: the body is not bound by it',
  (scheme) => {
    const declared: readonly DedupePlan[] = [{ body: true }, { header: 'x-id' }, { path: ['id'] }]
    for (const dedupe of declared)
      for (const body of ['{}', '{"a":1}'])
        expect(idUnder(scheme, dedupe, { signedId: 'token', body, value: { id: body } })).toBe('token')
  },
)
