import { expect, test } from 'vitest'
import { lawElsewhere, namesStateOf, stateElsewhere } from './jurisdictions.ts'

test.each([
  ['Ireland', 'eu-gdpr', null],
  ['Bavaria', 'eu-gdpr', null],
  ['The courts of Lower Saxony', 'uk-gdpr', 'DE'],
  ['Tyrol', 'uk-gdpr', 'AT'],
  ['Northern Ireland', 'uk-gdpr', null],
  ['Northern Ireland', 'eu-gdpr', 'GB'],
  ['New South Wales', 'uk-gdpr', 'AU'],
  ['The State of New Jersey', 'eu-gdpr', 'US'],
  ['British Columbia', 'eu-gdpr', 'CA'],
  ['Nevada', 'eu-gdpr', 'US'],
  ['the courts that are competent', 'eu-gdpr', null],
] as const)('%s under %s', (text, regime, code) => {
  expect(stateElsewhere(text, regime)?.code ?? null).toBe(code)
})

test('a part of a federation is of its state', () => {
  expect(namesStateOf('Bavarian Hospital Act')).toBe(true)
  expect(namesStateOf('the law of New South Wales')).toBe(false)
  expect(lawElsewhere('Article 27 of the Bavarian Hospital Act', 'uk-gdpr')).toBe('Bavarian')
  expect(lawElsewhere('Article 27 of the Bavarian Hospital Act', 'eu-gdpr')).toBeNull()
})

test('a convention is of no state, though it is called after a town', () => {
  expect(lawElsewhere('The Vienna Convention on Diplomatic Relations', 'uk-gdpr')).toBeNull()
  expect(lawElsewhere('The Hamburg Rules', 'uk-gdpr')).toBeNull()
})

test('of several laws one that may be of the regime is enough', () => {
  const both =
    'Regulation 6 of the Merchant Shipping Regulations 1999; Art. 5 of Directive 98/41/EC as transposed in Ireland'
  expect(lawElsewhere(both, 'uk-gdpr')).toBeNull()
  expect(lawElsewhere(both, 'eu-gdpr')).toBeNull()
  expect(
    lawElsewhere('Section 147 of the German Fiscal Code; section 257 of the German Commercial Code', 'uk-gdpr'),
  ).toBe('German')
})
