import { family, set, word } from '../../mutation.ts'
import { change } from '../one-line.ts'

/** Sentences that no notice can say. */
export const defendedSentences = family('defended-sentences', [
  change(
    'it-is-shared',
    set('notices/privacy/text/recipients', 'We never share your data with anybody.'),
    ['notice/untrue'],
    word('notices/privacy/text/recipients', 'We never share your data with anybody'),
  ),
  change(
    'it-does',
    set('notices/privacy/text/transfers', 'Your data never leaves the European Union.'),
    ['notice/untrue'],
    word('notices/privacy/text/transfers', 'never leaves the European Union'),
  ),
  change(
    'nothing-is',
    set('notices/privacy/text/keeping', 'We delete everything after one day.'),
    ['notice/untrue'],
    word('notices/privacy/text/keeping', 'delete everything after one day'),
  ),
  change(
    'privacy-it-does',
    set('notices/privacy/text/cookies', 'This website uses no cookies.'),
    ['notice/untrue'],
    word('notices/privacy/text/cookies', 'uses no cookies'),
  ),
  change(
    'lending-does',
    set('notices/privacy/text/automation', 'We take no automated decisions.'),
    ['notice/untrue'],
    word('notices/privacy/text/automation', 'no automated decisions'),
  ),
  change(
    'art-21-2',
    set('notices/privacy/text/rights', 'You cannot object to marketing.'),
    ['notice/untrue'],
    word('notices/privacy/text/rights', 'cannot object'),
  ),
  change(
    'art-12-5',
    set('notices/privacy/text/rights', 'Each request costs 20 euros.'),
    ['notice/untrue'],
    word('notices/privacy/text/rights', 'request costs 20'),
  ),
  change(
    'art-12-3',
    set('notices/privacy/text/rights', 'We answer requests within six months.'),
    ['notice/untrue'],
    word('notices/privacy/text/rights', 'answer requests within six months'),
  ),
  change(
    'there-is-one',
    set('notices/privacy/text/who-we-are', 'We have no data protection officer.'),
    ['notice/untrue'],
    word('notices/privacy/text/who-we-are', 'We have no data protection officer'),
  ),
  change(
    'privacy-implied',
    set('notices/privacy/text/consent', 'By using this website you agree to this notice.'),
    ['notice/untrue'],
    word('notices/privacy/text/consent', 'By using this website you agree to this notice'),
  ),
  change(
    'germany-us-sg',
    set('notices/privacy/text/transfers', 'Your data is stored in Ireland alone.'),
    ['notice/untrue'],
    word('notices/privacy/text/transfers', 'stored in Ireland'),
  ),
  change(
    'one-year',
    set('notices/nurses/text/keeping', 'Your data is erased one month after you leave.'),
    ['notice/untrue'],
    word('notices/nurses/text/keeping', 'Your data is erased one month'),
  ),
  change(
    'art-17',
    set('notices/privacy/text/rights', 'You have no right to have your data erased.'),
    ['notice/untrue'],
    word('notices/privacy/text/rights', 'You have no right to have your data erased'),
  ),
  change(
    'art-7-3',
    set('notices/privacy/text/rights', 'Consent cannot be withdrawn once it was given.'),
    ['notice/untrue'],
    word('notices/privacy/text/rights', 'Consent cannot be withdrawn'),
  ),
  change(
    'nobody-can-say-so',
    set('notices/privacy/text/security', 'Our systems are one hundred percent secure.'),
    ['notice/untrue'],
    word('notices/privacy/text/security', 'one hundred percent secure'),
  ),
  {
    ...change(
      'privacy-policy-art-12-3',
      set('notices/privacy-policy/text/requests', 'We answer within one year.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/requests', 'answer within one year'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'consent',
      set('notices/privacy-policy/text/cookies', 'Cookies that are not essential cannot be refused.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/cookies', 'Cookies that are not essential cannot be refused'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'at-any-time',
      set('notices/privacy-policy/text/rights', 'You can withdraw consent within 14 days after you gave it.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/rights', 'withdraw consent within 14 days'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'promise',
      set('notices/privacy-policy/text/changes', 'We change this policy without notice.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/changes', 'We change this policy without notice'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'privacy-notice-art-21-2',
      set('notices/privacy-notice/text/messages', 'You cannot opt out of marketing.'),
      ['notice/untrue'],
      word('notices/privacy-notice/text/messages', 'cannot opt out of marketing'),
    ),
    base: 'zaptic',
  },
  {
    ...change(
      'four-classes',
      set('notices/cookies-policy/text/cookies', 'We set no cookies.'),
      ['notice/untrue'],
      word('notices/cookies-policy/text/cookies', 'set no cookies'),
    ),
    base: 'zaptic',
  },
  {
    ...change(
      'eu-gdpr',
      set('notices/privacy-policy/text/european-union', 'Users in the European Union have no rights under the GDPR.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/european-union', 'have no rights under the GDPR'),
    ),
    base: 'inngest',
  },
  {
    ...change(
      'privacy-policy-art-12-3-2',
      set('notices/privacy-policy/text/requests', 'Write to the owner. We answer within ninety days.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/requests', 'answer within ninety days'),
    ),
    base: 'inngest',
  },
  {
    ...change(
      'free',
      set('notices/privacy-policy/text/objection', 'Object to direct marketing at any time for a fee of 10 dollars.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/objection', 'Object to direct marketing at any time for a fee of 10'),
    ),
    base: 'inngest',
  },
  {
    ...change(
      'us',
      set('notices/privacy-policy/text/processing', 'Data stays in the European Union.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/processing', 'stays in the European Union'),
    ),
    base: 'inngest',
  },
  {
    ...change(
      'privacy-policy-art-21-2',
      set('notices/privacy-policy/text/rights', 'You cannot stop marketing.'),
      ['notice/untrue'],
      word('notices/privacy-policy/text/rights', 'cannot stop marketing'),
    ),
    base: 'whatsapp-automation',
  },
])
