import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SourcePlan, VerifyPlan } from '../../contract/plan.ts'
import { verifyPlan } from '../testing/plans.ts'
import { type Credential, encodeCredentials, hashOf, type KeptCredential, parseCredentials } from './credential.ts'
import { createTenantVerify } from './tenant-verify.ts'

const NOW = Date.UTC(2026, 0, 31)
const KEY = 'byi_key'
const body = Buffer.from('{"a": 1}')
const hex = (secret: string): string => createHmac('sha256', secret).update(body).digest('hex')
const request = (headers: Readonly<Record<string, string>>) => ({ headers, body, query: '' })

const credential = (own: Partial<Credential> = {}): Credential => ({
  id: '0'.repeat(16),
  name: 'shop',
  kind: 'key',
  scheme: 'bearer',
  header: null,
  createdAt: NOW,
  changedAt: NOW,
  live: [{ value: hashOf(KEY), until: null }],
  ...own,
})

/** As it comes out of the journal. */
const kept = (...credentials: readonly Credential[]): readonly KeptCredential[] =>
  parseCredentials(JSON.parse(Buffer.from(encodeCredentials(credentials)).toString())) ?? []

function verifying(given: Partial<VerifyPlan>, all: readonly KeptCredential[], raw?: SourcePlan['raw']) {
  let known = all
  const verify = verifyPlan(given.scheme ?? 'bearer', { secret: null, connection: true, ...given })
  const source = { name: 'in', verify, ...(raw !== undefined && { raw }) }
  const proves = createTenantVerify(source, { of: (_, tenant) => (tenant === 'acme' ? known : []) })
  return {
    proves: (headers: Readonly<Record<string, string>>, tenant = 'acme', now = NOW) =>
      proves(request(headers), now, tenant),
    change: (...credentials: readonly Credential[]) => {
      known = kept(...credentials)
    },
  }
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

test('a hash that was made for a key never signs, nor is a secret a key, when the declaration changes', () => {
  const hash = hashOf(KEY)
  const signed = verifying({ scheme: 'hmac', header: 'x-sig' }, kept(credential()))
  for (const secret of [hash, KEY]) expect(signed.proves({ 'x-sig': hex(secret) })).toBeNull()
  const secret = credential({ kind: 'secret', scheme: 'hmac', live: [{ value: 'a signing secret', until: null }] })
  expect(verifying({}, kept(secret)).proves(bearer('a signing secret'))).toBeNull()
  expect(verifying({}, kept({ ...secret, scheme: 'bearer' })).proves(bearer('a signing secret'))).toBeNull()
  expect(verifying({}, kept(credential())).proves(bearer(hash))).toBeNull()
  expect(verifying({}, kept(credential())).proves(bearer(KEY))).not.toBeNull()
})

test('any of a tenant’s fits, each in its own header, and none of another tenant', () => {
  const own = credential({ id: '1'.repeat(16), header: 'x-key', live: [{ value: hashOf('byi_other'), until: null }] })
  const { proves } = verifying({ ownHeader: true }, kept(credential(), own))
  expect(proves(bearer(KEY))).not.toBeNull()
  expect(proves({ 'x-key': 'byi_other' })).not.toBeNull()
  expect([proves(bearer('byi_other')), proves({ 'x-key': KEY }), proves(bearer(KEY), 'globex')]).toEqual([
    null,
    null,
    null,
  ])
  // Where the declaration has taken that back, the declared header counts.
  expect(verifying({}, kept(own)).proves({ 'x-key': 'byi_other' })).toBeNull()
})

test('nothing is proven in a header that events have kept since', () => {
  const own = kept(credential({ header: 'x-topic' }))
  expect(verifying({ ownHeader: true }, own).proves({ 'x-topic': KEY })).not.toBeNull()
  const raw = { to: 'body', headers: { 'x-topic': 'topic' } }
  expect(verifying({ ownHeader: true }, own, raw).proves({ 'x-topic': KEY })).toBeNull()
})

test('the one before counts until its time is over', () => {
  const live = [
    { value: hashOf('byi_new'), until: null },
    { value: hashOf(KEY), until: NOW + 1000 },
  ] as const
  const { proves } = verifying({}, kept(credential({ live })))
  expect(proves(bearer('byi_new'))).not.toBeNull()
  expect([proves(bearer(KEY), 'acme', NOW + 999) === null, proves(bearer(KEY), 'acme', NOW + 1000) === null]).toEqual([
    false,
    true,
  ])
})

test('what is revoked after it was verified does not hold any more, and what is changed beside it does', () => {
  const { proves, change } = verifying({}, kept(credential()))
  const proven = proves(bearer(KEY))
  expect(proven?.holds()).toBe(true)
  change(credential(), credential({ id: '2'.repeat(16), live: [{ value: hashOf('byi_other'), until: null }] }))
  expect(proven?.holds()).toBe(true)
  change(credential({ live: [{ value: hashOf('byi_new'), until: null }] }))
  expect(proven?.holds()).toBe(false)
  change()
  expect(proven?.holds()).toBe(false)
})
