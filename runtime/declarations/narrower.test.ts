import { describe, expect, test } from 'vitest'
import type { ChannelPlan, RetentionPlan, RoutePlan, RouterPlan } from '../contract/plan.ts'
import { plan } from '../ingress/testing/generated.ts'
import { isNarrower } from './narrower.ts'

const without = <T>(list: readonly T[], index: number): readonly T[] => list.toSpliced(index, 1)

function first<T extends object>(list: readonly T[], changes: (one: T) => Partial<T>): readonly T[] {
  return list.map((each, index) => (index === 0 ? { ...each, ...changes(each) } : each))
}
const routes = (changes: (route: RoutePlan) => Partial<RoutePlan>): RouterPlan => ({
  ...plan,
  routes: first(plan.routes, changes),
})
const channels = (changes: (channel: ChannelPlan) => Partial<ChannelPlan>): RouterPlan => ({
  ...plan,
  channels: first(plan.channels, changes),
})
const period = (changes: Partial<RetentionPlan>): RouterPlan => ({
  ...plan,
  retention: first(plan.retention, () => changes),
})
const protect = (protection: 'mask' | 'pseudonymise' | 'keep'): RouterPlan =>
  routes((route) => ({
    to: route.to.map((to) => ({ ...to, fields: to.fields.map((field) => ({ ...field, protection })) })),
  }))

describe('each of these takes something away, and taking it back gives it:', () => {
  test.each<[string, RouterPlan]>([
    ['a route', { ...plan, routes: without(plan.routes, 0) }],
    ['an event of a route', routes(() => ({ events: [] }))],
    ['a channel of a route', routes((route) => ({ to: without(route.to, 1) }))],
    ['a field', routes((route) => ({ to: first(route.to, (to) => ({ fields: without(to.fields, 0) })) }))],
    ['a field of an event', { ...plan, events: first(plan.events, (event) => ({ fields: without(event.fields, 0) })) }],
    ['an event', { ...plan, events: without(plan.events, 0) }],
    ['a channel', { ...plan, channels: without(plan.channels, 1) }],
    ['a source', { ...plan, sources: without(plan.sources, 0) }],
    ['a day', channels(() => ({ activeFrom: '2027-01-01' }))],
    ['days of retention', period({ periods: { '': 'P7D', free: 'P29D', business: 'P365D' } })],
    ['the retention of a plan', period({ periods: { '': 'P7D', free: 'P30D' } })],
    ['an old version of TLS', { ...plan, tls: { minimum: '1.3', cipherBits: 128 } }],
    ['weak ciphers', { ...plan, tls: { minimum: '1.2', cipherBits: 256 } }],
    ['a free hand', { ...plan, activities: first(plan.activities, () => ({ needsConsent: true })) }],
  ])('%s', (_, next) => {
    expect(isNarrower(next, plan)).toBe(true)
    expect(isNarrower(plan, next)).toBe(false)
  })
})

describe('these cannot be compared, and count as narrower both ways:', () => {
  test.each<[string, RouterPlan]>([
    ['another message', routes((route) => ({ to: first(route.to, () => ({ message: 'Somebody pushed.' })) }))],
    ['another address', channels(() => ({ recipient: 'somebody-else' }))],
    ['other hosts', channels(() => ({ hosts: ['slack.example'] }))],
    ['another condition', routes(() => ({ when: 'event.ref == "refs/heads/main"' }))],
    ['another activity', routes(() => ({ activity: 'other' }))],
    ['months for days', period({ periods: { '': 'P7D', free: 'P1M', business: 'P365D' } })],
    ['another start', period({ after: 'account.closed' })],
  ])('%s', (_, next) => {
    expect([isNarrower(next, plan), isNarrower(plan, next)]).toEqual([true, true])
  })
})

test('protections are compared by their strength', () => {
  expect(isNarrower(protect('mask'), protect('pseudonymise'))).toBe(true)
  expect(isNarrower(protect('pseudonymise'), protect('mask'))).toBe(false)
  expect(isNarrower(protect('keep'), protect('mask'))).toBe(false)
})

test('hosts that are open are closed by naming any', () => {
  const open = channels(() => ({ hosts: [] }))
  expect([isNarrower(plan, open), isNarrower(open, plan)]).toEqual([true, false])
})

test('the same declaration under another digest, with other limits, takes nothing away', () => {
  const next = { ...plan, digest: 'sha256:1', limits: { ...plan.limits, depth: 3 } }
  expect(isNarrower(next, plan)).toBe(false)
})
