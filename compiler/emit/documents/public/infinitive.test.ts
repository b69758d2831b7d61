import { expect, test } from 'vitest'
import { startsWithVerb } from './infinitive.ts'

test.each([
  'Say who received what',
  'Send the newsletter',
  'Answer requests',
  'Collect and store readings',
  'do the accounts',
])('"%s" is what data is used to do', (purpose) => expect(startsWithVerb(purpose)).toBe(true))

test.each([
  'Payment',
  'Account creation',
  'Support and maintenance',
  'Support requests',
  'State aid',
  'Survey of tenants',
  'Control of access',
])('"%s" is what data is used for', (purpose) => expect(startsWithVerb(purpose)).toBe(false))
