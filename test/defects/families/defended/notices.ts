import { family, set, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** Facts of notices that are not so. */
export const defendedNotices = family('defended-notices', [
  to('privacy-before-the-gdpr', 'notices/privacy/effective', '2016-09-01', 'notice/effective-before-law'),
  to('malformed', 'notices/privacy/url', 'http//linden.example/privacy', 'notice/not-public'),
  to('where-the-other-notice-is', 'notices/privacy/url', 'https://linden.example/nurses', 'notice/same-address'),
  to('privacy-a-date', 'notices/privacy/approvedBy', '2026-09-01', 'fact/wrong-kind'),
  to('a-privacy-notice', 'notices/privacy/title', 'Cookie policy', 'notice/kind-misfit'),
  to('english-text', 'notices/privacy/language', 'de', 'notice/other-language'),
  change(
    'the-host',
    set('notices/privacy/text/who-we-are', 'The controller is Emerald Cloud Limited.'),
    ['notice/misstates'],
    word('notices/privacy/text/who-we-are', 'Emerald Cloud Limited'),
  ),
  change(
    'another',
    set('notices/privacy/text/who-we-are', 'Our data protection officer is Niamh Doyle.'),
    ['notice/misstates'],
    word('notices/privacy/text/who-we-are', 'Niamh Doyle'),
  ),
  change(
    'privacy-no-such-mailbox',
    set('notices/privacy/text/who-we-are', 'Write to dpo@linden.exmaple.'),
    ['notice/misstates'],
    word('notices/privacy/text/who-we-are', 'dpo@linden.exmaple'),
  ),
  change(
    'it-is',
    set('notices/privacy/text/security', 'What is stored is not encrypted.'),
    ['notice/denies'],
    word('notices/privacy/text/security', 'What is stored is not encrypted'),
  ),
  change(
    'measure-ads',
    set('notices/privacy/text/purposes', 'We do not use your data for advertising.'),
    ['notice/denies'],
    word('notices/privacy/text/purposes', 'We do not use your data for advertising'),
  ),
  change(
    'care-line',
    set('notices/privacy/text/purposes', 'We do not process any data about your health.'),
    ['notice/denies'],
    word('notices/privacy/text/purposes', 'We do not process any data about your health'),
  ),
  change(
    'in-force-since-2026-09-01',
    set('notices/privacy/text/changes', 'This notice was last changed on 1 March 2020.'),
    ['notice/misstates'],
    word('notices/privacy/text/changes', 'last changed on 1 March 2020'),
  ),
  change(
    'version-4',
    set('notices/privacy/text/introduction', 'This is version 3 of our notice.'),
    ['notice/misstates'],
    word('notices/privacy/text/introduction', 'This is version 3 of our notice'),
  ),
  change(
    'from-18',
    set('notices/privacy/text/children', 'Children may use our service from the age of 13.'),
    ['notice/misstates'],
    word('notices/privacy/text/children', 'from the age of 13'),
  ),
  change(
    'invalid-since-2020',
    set('notices/privacy/text/transfers', 'Transfers to the United States rest on the Privacy Shield.'),
    ['notice/misstates'],
    word('notices/privacy/text/transfers', 'Privacy Shield'),
  ),
  change(
    'there-is-none',
    set('notices/privacy/text/transfers', 'For Singapore there is an adequacy decision.'),
    ['notice/misstates'],
    word('notices/privacy/text/transfers', 'For Singapore'),
  ),
  change(
    'none-declared',
    set('notices/privacy/text/recipients', 'We sell your data to advertisers.'),
    ['notice/denies'],
    word('notices/privacy/text/recipients', 'We sell your data'),
  ),
  change(
    'paywell',
    set('notices/privacy/text/recipients', 'Payments are taken by Stripe.'),
    ['notice/recipient-undeclared'],
    word('notices/privacy/text/recipients', 'Stripe'),
  ),
  change(
    'vet-does',
    set('notices/nurses/text/data', 'We do not look at criminal records.'),
    ['notice/denies'],
    word('notices/nurses/text/data', 'We do not look at criminal records'),
  ),
  change(
    'thirty-days',
    set('notices/privacy/text/keeping', 'Orders are kept for ten years.'),
    ['notice/period-untrue'],
    word('notices/privacy/text/keeping', 'Orders are kept for ten years'),
  ),
  change(
    'repealed',
    set('notices/privacy/text/law', 'This notice follows Directive 95/46/EC.'),
    ['notice/misstates'],
    word('notices/privacy/text/law', 'Directive 95/46/EC'),
  ),
  change(
    'ireland',
    set('notices/privacy/text/law', 'Our lead authority is the Berlin commissioner.'),
    ['notice/misstates'],
    word('notices/privacy/text/law', 'Our lead authority is the Berlin commissioner'),
  ),
  change(
    'cork',
    set('notices/privacy/text/who-we-are', 'We are registered in England and our office is in London.'),
    ['notice/misstates'],
    word('notices/privacy/text/who-we-are', 'We are registered in England'),
  ),
  change(
    'harbour',
    set('notices/privacy/text/who-we-are', 'We have no representative in the United Kingdom.'),
    ['notice/denies'],
    word('notices/privacy/text/who-we-are', 'We have no representative'),
  ),
  change(
    'many-bases',
    set('notices/privacy/text/basis', 'All processing rests on your consent.'),
    ['notice/denies'],
    word('notices/privacy/text/basis', 'All processing rests on your consent'),
  ),
  change(
    'privacy-many-bases',
    set('notices/privacy/text/basis', 'We process nothing without your consent.'),
    ['notice/denies'],
    word('notices/privacy/text/basis', 'We process nothing without your consent'),
  ),
  change(
    'required-true',
    set('notices/privacy/text/required', 'You never have to give us any data.'),
    ['notice/denies'],
    word('notices/privacy/text/required', 'You never have to give us any'),
  ),
  {
    ...change(
      'false-everywhere',
      set('notices/privacy-policy/text/automation', 'Decisions about accounts are taken by a machine alone.'),
      ['notice/denies'],
      word('notices/privacy-policy/text/automation', 'Decisions about accounts are taken by a machine'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'ico',
      set(
        'notices/privacy-policy/text/authorities',
        'You may complain to a supervisory authority: in the United Kingdom the CNIL.',
      ),
      ['notice/misstates'],
      word(
        'notices/privacy-policy/text/authorities',
        'You may complain to a supervisory authority: in the United Kingdom the CNIL',
      ),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'not-in-the-union',
      set('notices/privacy-policy/text/authorities', 'In the European Union you may complain to the ICO.'),
      ['notice/misstates'],
      word('notices/privacy-policy/text/authorities', 'In the European Union you may complain to the ICO'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      '18',
      set('notices/privacy-policy/text/introduction', 'This policy applies to children from 8 on.'),
      ['notice/misstates'],
      word('notices/privacy-policy/text/introduction', 'children from 8'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      '30-to-365-days',
      set('notices/privacy-policy/text/keeping', 'Event data is kept for two years on every plan.'),
      ['notice/period-untrue'],
      word('notices/privacy-policy/text/keeping', 'Event data is kept for two years'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'cloud-hosting',
      set('notices/privacy-policy/text/recipients', 'No provider receives your data.'),
      ['notice/denies'],
      word('notices/privacy-policy/text/recipients', 'No provider receives your data'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'the-other-way-round',
      set(
        'notices/privacy-notice/text/roles',
        'Customers are processors of Service Data, and we are their controller.',
      ),
      ['notice/denies'],
      word('notices/privacy-notice/text/roles', 'Customers are processors'),
    ),
    base: 'zaptic',
  },
  {
    ...change(
      'aws',
      set('notices/security-overview/text/introduction', 'The platform runs on Microsoft Azure.'),
      ['notice/recipient-undeclared'],
      word('notices/security-overview/text/introduction', 'Microsoft Azure'),
    ),
    base: 'zaptic',
  },
  {
    ...change(
      'gb',
      set('notices/security-overview/text/introduction', 'Our servers stand in the United States.'),
      ['notice/misstates'],
      word('notices/security-overview/text/introduction', 'Our servers stand in the United States'),
    ),
    base: 'zaptic',
  },
  {
    ...to('privacy-notice-typo', 'notices/privacy-notice/effective', '2091-03-29', 'notice/effective-in-future'),
    base: 'zaptic',
  },
  {
    ...to('a-cookie-policy-by-its-title', 'notices/cookies-policy/kind', 'privacy-notice', 'notice/kind-misfit'),
    base: 'zaptic',
  },
  {
    ...change(
      'authorities',
      set('notices/privacy-policy/text/legal-action', 'We never give data to authorities.'),
      ['notice/denies'],
      word('notices/privacy-policy/text/legal-action', 'We never give data to authorities'),
    ),
    base: 'inngest',
  },
  {
    ...change(
      'meta-subscribers',
      set('notices/privacy-policy/text/vendors', 'Nobody but us receives what you write.'),
      ['notice/denies'],
      word('notices/privacy-policy/text/vendors', 'Nobody but us receives what you write'),
    ),
    base: 'whatsapp-automation',
  },
  {
    ...change(
      'controller-for-everything',
      set('notices/privacy-policy/text/introduction', 'We are a processor and decide nothing.'),
      ['notice/denies'],
      word('notices/privacy-policy/text/introduction', 'We are a processor'),
    ),
    base: 'whatsapp-automation',
  },
  { ...to('no-such-day', 'notices/privacy-policy/effective', '2025-02-30', 'schema/invalid'), base: 'dispatchkit' },
  {
    ...to('privacy-policy-typo', 'notices/privacy-policy/effective', '2044-04-04', 'notice/effective-in-future'),
    base: 'inngest',
  },
])
