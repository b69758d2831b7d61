import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { asymmetric, requestOf, standard } from '../testing/vectors.ts'
import { createScheme } from './schemes.ts'

const { verify, refuse } = createScheme(standard.plan)
const bytes = (...values: string[]) => ({ values: values.map((value) => Buffer.from(value)) })

function check(headers: IncomingHttpHeaders, ...secrets: string[]): boolean {
  const request = requestOf({ ...standard, headers: { ...standard.headers, ...headers } })
  return verify(request, bytes(...(secrets.length === 0 ? [standard.secret] : secrets)), standard.now, 'acme') !== false
}

test('any of several signatures may match, whatever their versions', () => {
  const good = String(standard.headers['webhook-signature'])
  expect(check({ 'webhook-signature': `v1a,AAAA v1,AAAA ${good}` })).toBe(true)
  expect(check({ 'webhook-signature': good.replace('v1,', 'v2,') })).toBe(false)
})

test('a secret and a public key may be live at once, while a sender changes from one to the other', () => {
  for (const { headers } of [standard, asymmetric]) {
    expect(check(headers, asymmetric.secret, standard.secret)).toBe(true)
  }
})

test('a version does not choose the kind of key', () => {
  const of = (signature: unknown, from: string, to: string) => ({
    'webhook-signature': String(signature).replace(from, to),
  })
  expect(check(of(asymmetric.headers['webhook-signature'], 'v1a,', 'v1,'), asymmetric.secret)).toBe(false)
  expect(check(of(standard.headers['webhook-signature'], 'v1,', 'v1a,'), standard.secret)).toBe(false)
  expect(check(standard.headers, asymmetric.secret)).toBe(false)
})

test('a signed text cannot be divided into another id, timestamp and body', () => {
  const time = standard.headers['webhook-timestamp']
  expect(check({ 'webhook-id': `${standard.headers['webhook-id']}.${time}` })).toBe(false)
})

test('refuses secrets that are neither 16 to 64 bytes nor a public key in base64', () => {
  const wrong = ['whsec_', 'whsec_c2hvcnQ=', 'correct horse battery staple', `whsec_${'A'.repeat(100)}`, 'whpk_AAAA']
  const privateKey = `whsk_${Buffer.alloc(32).toString('base64')}`
  for (const text of [...wrong, privateKey]) expect(refuse(Buffer.from(text))).toMatch(/base64/)
})

test('says which id was signed, in whichever headers it came', () => {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = standard.headers
  const renamed = { 'svix-id': id, 'svix-timestamp': time, 'svix-signature': signature }
  const verified = (headers: IncomingHttpHeaders) =>
    verify(requestOf({ ...standard, headers }), bytes(standard.secret), standard.now, 'acme')
  expect(verified(standard.headers)).toEqual({ id })
  expect(verified({ ...renamed, 'webhook-id': 'msg_of_the_attacker' } as IncomingHttpHeaders)).toEqual({ id })
})

test('a signature may come in a header of its own, beside another: Node joins them by a comma', () => {
  const good = String(standard.headers['webhook-signature'])
  expect(check({ 'webhook-signature': `v1,${'A'.repeat(43)}=, ${good}` })).toBe(true)
  expect(check({ 'webhook-signature': `${good}, v1,${'A'.repeat(43)}=` })).toBe(true)
})
