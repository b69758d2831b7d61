import { expect, it } from 'vitest'
import { compileText, edit, small } from '../../test/small.ts'

/** The journal's period in a project whose rule `payload` is this. */
function info(rule: string) {
  const text = edit(small, '{byPlan: {free: P30D, business: P365D}, why: Look-ups, onExpiry: erase, by: router}', rule)
  const flow = compileText(text).graph?.flows.find(({ sink }) => sink.kind === 'store' && sink.store === 'journal')
  const { maxDays, minDays, days, backups, backupsMissing, periodMissing } = flow?.retention ?? {}
  return { maxDays, minDays, days, backups, backupsMissing, periodMissing }
}

const known = { backups: null, backupsMissing: false, periodMissing: false }

it.each([
  ['{for: P30D, by: router}', { ...known, maxDays: 30, minDays: 30, days: 30 }],
  [
    '{for: P1Y, backups: P10Y, by: router}',
    { ...known, maxDays: 366 + 3653, minDays: 365, days: 366 + 3653, backups: 'P10Y' },
  ],
  [
    '{for: P30D, after: account.closed, backups: P30D}',
    { ...known, maxDays: null, minDays: null, days: 60, backups: 'P30D' },
  ],
  ['{after: account.closed, backups: P30D}', { ...known, maxDays: null, minDays: null, days: 30, backups: 'P30D' }],
  ['{for: indefinite}', { ...known, maxDays: null, minDays: null, days: null }],
  [
    '{for: P30D, backups: {missing: not stated}}',
    { ...known, maxDays: 30, minDays: 30, days: 30, backupsMissing: true },
  ],
  [
    '{for: {missing: not stated}, after: account.closed}',
    { ...known, maxDays: null, minDays: null, days: null, periodMissing: true },
  ],
])('%s', (rule, expected) => {
  expect(info(rule)).toEqual(expected)
})
