import { expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { plan as base } from '../ingress/testing/generated.ts'
import { clocks, nextDue, type Timed } from './clocks.ts'

const plan: RouterPlan = {
  ...base,
  regimes: ['eu-gdpr', 'uk-gdpr'],
  clocks: [{ regime: 'uk-gdpr', months: 1, extension: 2, pauses: true }],
}
const day = (text: string): number => Date.parse(`${text}T10:00:00Z`)
const request = (own: Partial<Timed> = {}): Timed => ({
  receivedAt: day('2026-01-31'),
  regime: 'eu-gdpr',
  extended: false,
  pauses: [],
  closed: false,
  ...own,
})
const eu = (own: Partial<Timed>, now: string) => clocks(plan, request(own), day(now))[0]

test('a month ends with the day of the same number, or the last of a shorter month', () => {
  expect(eu({}, '2026-02-01')).toEqual({
    regime: 'eu-gdpr',
    due: '2026-02-28',
    extendBy: '2026-02-28',
    state: 'running',
  })
  expect(eu({ receivedAt: day('2026-03-05') }, '2026-03-05')?.due).toBe('2026-04-05')
  expect(eu({ receivedAt: day('2026-12-15') }, '2026-12-15')?.due).toBe('2027-01-15')
})

test('an extension counts from the receipt, and has to be told within the first period', () => {
  expect(eu({ extended: true }, '2026-02-01')).toMatchObject({ due: '2026-04-30', extendBy: '2026-02-28' })
})

test('it warns a week before, and is overdue the day after', () => {
  const states = ['2026-02-20', '2026-02-21', '2026-02-28', '2026-03-01'].map((now) => eu({}, now)?.state)
  expect(states).toEqual(['running', 'warning', 'warning', 'overdue'])
  expect(eu({ closed: true }, '2026-03-01')?.state).toBe('closed')
})

test('a clock stops only where its regime lets it', () => {
  const pauses = [{ from: day('2026-02-02'), until: day('2026-02-12') }]
  const both = clocks(plan, request({ regime: null, pauses }), day('2026-02-13'))
  expect(both.map(({ regime, due }) => [regime, due])).toEqual([
    ['eu-gdpr', '2026-02-28'],
    ['uk-gdpr', '2026-03-10'],
  ])
  expect(nextDue(both)).toBe('2026-02-28')

  const waiting = clocks(
    plan,
    request({ regime: 'uk-gdpr', pauses: [{ from: day('2026-02-02'), until: null }] }),
    day('2026-05-02'),
  )
  expect(waiting[0]?.state).toBe('paused')
})
