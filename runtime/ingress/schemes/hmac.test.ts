import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { VerifyPlan } from '../../contract/plan.ts'
import { verifyPlan } from '../testing/plans.ts'
import { createScheme } from './schemes.ts'

const secret = { values: [Buffer.from('key')] }
const mac = (signed: string): string => createHmac('sha256', 'key').update(signed).digest('hex')
const now = 1_700_000_000_000

const accepts = (plan: Partial<VerifyPlan>, headers: Readonly<Record<string, string>>, body: string): boolean =>
  createScheme(verifyPlan('hmac', { header: 'x-signature', ...plan })).verify(
    { headers, body: Buffer.from(body), query: '?a=1' },
    secret,
    now,
    'ac/me',
  ) !== false

test('a digit of a body that is run together with the time belongs to one of them', () => {
  const first = { timestamp: 'x-time', signs: '{timestamp}{body}' } as const
  const headers = (time: string, signed: string) => ({ 'x-signature': mac(signed), 'x-time': time })
  expect(accepts(first, headers('1700000000', '17000000001'), '1')).toBe(true)
  expect(accepts(first, headers('17000000001', '17000000001'), '')).toBe(false)
  expect(accepts(first, headers('170000000', '17000000001'), '01')).toBe(false)

  const last = { timestamp: 'x-time', signs: '{body}{timestamp}' } as const
  expect(accepts(last, headers('1700000000', '01700000000'), '0')).toBe(true)
  expect(accepts(last, headers('01700000000', '01700000000'), '')).toBe(false)
})

test('a date is one that nothing of the body completes or continues', () => {
  const plan = { timestamp: 'x-time', signs: '{timestamp}{body}', unit: 'date' } as const
  const takes = (time: string): boolean => accepts(plan, { 'x-signature': mac(`${time}{}`), 'x-time': time }, '{}')
  const taken = ['2023-11-14T22:13:20Z', '2023-11-14T22:13:20.123Z', '2023-11-14T23:13:20+01:00']
  expect([...taken, 'Tue, 14 Nov 2023 22:13:20 GMT'].map(takes)).toEqual([true, true, true, true])
  const not = ['2023-11-14', '2023-11-14T22:13:20', '14 Nov 2023 22:13:20 GMT', 'Tue, 14 Nov 2023 22:13:20 UT']
  expect([...not, '1700000000', '2023-11-31T22:13:20Z'].map(takes)).toEqual(not.concat('', '').map(() => false))
})

test('the URL is the declared one, with the tenant in it, whatever the query', () => {
  const plan = { signs: '{url}|{body}', publicUrl: 'https://in.example/{tenant}/$&{timestamp}' } as const
  const signed = 'https://in.example/ac%2Fme/$&{timestamp}|{}'
  expect(accepts(plan, { 'x-signature': mac(signed) }, '{}')).toBe(true)
  expect(accepts({ ...plan, publicUrl: null }, { 'x-signature': mac(signed) }, '{}')).toBe(false)
})

test('of several parts any with the name may fit, and there is one time', () => {
  const plan = { parts: { signature: 'v1', timestamp: 't' }, prefix: 'sha256=' } as const
  const good = `v1=sha256=${mac('1700000000.{}')}`
  const takes = (given: string): boolean => accepts(plan, { 'x-signature': given }, '{}')
  expect(takes(`t=1700000000,${good}`)).toBe(true)
  expect(takes(`${good}; v1=sha256=${mac('')} ;t=1700000000`)).toBe(true)
  expect(takes(`t=1700000000,v0=sha256=${mac('1700000000.{}')}`)).toBe(false)
  expect(takes(`t=1700000000,t=1700000000,${good}`)).toBe(false)
  expect(takes(good)).toBe(false)
  expect(takes(`t=1700000000,${'v1=,'.repeat(20)}${good}`)).toBe(false)
})

test('of several sets with a space between them any may fit, each with its own time', () => {
  const plan = { parts: { signature: 'v1', timestamp: 't' } } as const
  const takes = (given: string): boolean => accepts(plan, { 'x-signature': given }, '{}')
  const set = (time: string, signed = `${time}.{}`): string => `t=${time},v1=${mac(signed)}`
  const other = set('1700000001', 'by another secret')
  expect([`${set('1700000000')} ${other}`, `${other} ${set('1700000000')}`].map(takes)).toEqual([true, true])
  expect(takes(`t=1700000000, v1=${mac('1700000000.{}')}  ${other}`)).toBe(true)
  // The signature of one with the time of the other, and what is signed with an old time.
  expect(takes(`t=1700000000,v1=${mac('1700000001.{}')} ${set('1700000001', '')}`)).toBe(false)
  expect(takes(`t=1700000000,v1=00 ${set('1600000000')}`)).toBe(false)
  expect(takes(`${`${other} `.repeat(16)}${set('1700000000')}`)).toBe(false)
})

test('signatures may stand among parts and the time in a header of its own', () => {
  const plan = { parts: { signature: 'v1' }, timestamp: 'x-time' } as const
  const headers = { 'x-signature': `v1=${mac('')},v1=${mac('1700000000.{}')}`, 'x-time': '1700000000' }
  expect(accepts(plan, headers, '{}')).toBe(true)
  expect(accepts(plan, { ...headers, 'x-time': '1700000001' }, '{}')).toBe(false)
})
