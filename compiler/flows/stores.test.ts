import { expect, it } from 'vitest'
import { compileText, edit, small } from '../../test/small.ts'

const stores = (text: string) =>
  (compileText(text).graph?.flows ?? []).flatMap(({ sink, activity, executed, retention }) =>
    sink.kind === 'store' && !['journal', 'records'].includes(sink.store)
      ? [[sink.store, activity, executed, retention?.maxDays ?? null]]
      : [],
  )

const declared = (more: string): string =>
  edit(
    small,
    'disclosures: {activity: account-for, retention: ledger}\n',
    `disclosures: {activity: account-for, retention: ledger}\n${more}`,
  )

it('are flows, each with the activity and the period that the declaration names', () => {
  const text = declared(
    '    requests: {activity: account-for, retention: ledger}\n    audit: {activity: account-for, retention: keys}\n',
  )
  expect(stores(text)).toEqual([
    ['dedupe', 'account-for', true, 8],
    ['disclosures', 'account-for', true, 1096],
    ['requests', 'account-for', true, 1096],
    ['audit', 'account-for', true, 8],
    // Whom to erase again is remembered for as long as a backup may hold them: 90 days where none are declared.
    ['reminders', 'account-for', true, 97],
    // What people objected to has no end until it is lifted.
    ['rights', 'account-for', true, null],
  ])
})

it('do not say of a log of accesses that the router ends it', () => {
  expect(stores(declared('    access: {activity: account-for, retention: keys}\n'))).toContainEqual([
    'access',
    'account-for',
    false,
    8,
  ])
})

it('count backups in what they hold and in what is remembered of it', () => {
  const text = edit(
    declared('    requests: {activity: account-for, retention: ledger}\n'),
    'keys: {for: P8D, why: Redeliveries',
    'keys: {for: P8D, backups: P1Y, why: Redeliveries',
  )
  expect(stores(text)).toContainEqual(['dedupe', 'account-for', true, 8 + 366])
  expect(stores(text)).toContainEqual(['reminders', 'account-for', true, 366 + 7])
})
