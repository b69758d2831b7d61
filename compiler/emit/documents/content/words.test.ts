import { expect, it } from 'vitest'
import { humanise, listOf, periodText, sentence, small } from './words.ts'

it.each([
  ['P30D', '30 days'],
  ['P1D', '1 day'],
  ['P12M', '1 year'],
  ['P1Y6M', '18 months'],
  ['PT5M', '5 minutes'],
  ['P2W', '14 days'],
  ['PT26H', '1 day 2 hours'],
  ['indefinite', 'without end'],
])('%s is %s', (period, words) => {
  expect(periodText(period)).toBe(words)
})

it('says names and lists as people do', () => {
  expect(humanise('customer-users')).toBe('customer users')
  expect(humanise('account.closed')).toBe('account closed')
  expect(listOf(['a'])).toBe('a')
  expect(listOf(['a', 'b', 'c'])).toBe('a, b and c')
  expect(small('IP address')).toBe('IP address')
  expect(small('Email address')).toBe('email address')
  expect(sentence('Yes')).toBe('Yes.')
  expect(sentence('Why?')).toBe('Why?')
})

it.each([
  ['Above 90 points', 'above 90 points'],
  ['The entry of Acme, Inc. on the list', 'the entry of Acme, Inc. on the list'],
  ['Schedule 2', 'Schedule 2'],
  ['Settings, Cookies', 'Settings, Cookies'],
])('%s begins the middle of a sentence as %s', (text, said) => {
  expect(small(text)).toBe(said)
})
