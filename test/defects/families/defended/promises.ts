import { family, set, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** Promises, measures, trackers and exceptions that say otherwise than they are. */
export const defendedPromises = family('defended-promises', [
  to('visits-consent-to-letters', 'trackers/visits/consent', 'newsletter-consent', 'tracker/consent-of-another'),
  to('visits-typo-2', 'trackers/visits/lifetime', 'P12Y', 'tracker/lifetime-excessive'),
  to('asked-again', 'trackers/choice/lifetime', 'P10Y', 'tracker/lifetime-excessive'),
  to('advertising', 'trackers/clicks/exemption', 'statistics', 'tracker/without-consent'),
  to('not-of-the-activity', 'trackers/clicks/setBy', 'desk', 'tracker/outside-activity'),
  to('nothing', 'trackers/text-size/lifetime', 'P0D', 'tracker/lifetime-excessive'),
  { ...to('statistics', 'trackers/usage-statistics/class', 'essential', 'tracker/not-essential'), base: 'dispatchkit' },
  { ...to('no-emergency', 'trackers/settings/exemption', 'emergency', 'tracker/without-consent'), base: 'dispatchkit' },
  { ...to('no-consent', 'trackers/performance/consent', 'own-interests', 'tracker/basis-not-consent'), base: 'zaptic' },
  {
    ...to('not-of-that-activity', 'trackers/tag-manager/setBy', 'google-analytics', 'tracker/outside-activity'),
    base: 'inngest',
  },
  to('training-misspelt', 'measures/training/process/owner', 'peple team', 'ref/near-owner'),
  to('staff-trained-misspelt', 'commitments/staff-trained/process/owner', 'people taem', 'ref/near-owner'),
  to('training-a-date', 'measures/training/process/owner', '2026-02-01', 'fact/wrong-kind'),
  to('training-future', 'measures/training/process/last', '2027-02-01', 'process/in-future'),
  to('training-overdue', 'measures/training/process/last', '2024-02-01', 'process/overdue'),
  to('staff-trained-overdue', 'commitments/staff-trained/process/last', '2024-02-01', 'commitment/evidence-overdue'),
  to('of-the-drills', 'commitments/staff-trained/process/evidence', 'drills/2026-09.md', 'process/evidence-of-another'),
  to(
    'erases-and-does-not-encrypt',
    'measures/encryption-at-rest/control',
    'retention.enforced',
    'commitment/control-misfit',
  ),
  to('encryption', 'measures/encryption-at-rest/dpv', 'dpv:StaffTraining', 'measure/kind-misfit'),
  change(
    'encrypted',
    set('measures/encryption-at-rest/text', 'Events are stored in plain text.'),
    ['measure/contradicted'],
    word('measures/encryption-at-rest/text', 'Events are stored in plain text'),
  ),
  to('of-the-training', 'measures/drills/process/evidence', 'training/2026.csv', 'process/evidence-of-another'),
  to('none', 'measures/drills/process/evidence', 'none', 'process/incomplete'),
  to('drills-nobody', 'measures/drills/process/owner', 'nobody', 'process/unowned'),
  to('drills-typo', 'measures/drills/process/every', 'P60Y', 'process/absurd'),
  to('no-date', 'measures/drills/process/last', 'last autumn', 'schema/invalid'),
  to('always-true', 'commitments/orders-a-month/assert/must', 'flow.retention.maxDays >= 0', 'commitment/unproven'),
  change(
    'no-flow',
    set('commitments/orders-a-month/assert/where', 'flow.activity == "sel"'),
    ['schema/condition'],
    word('commitments/orders-a-month/assert/where', '"sel"'),
  ),
  to('never', 'commitments/no-notes-outside/assert/never', 'false', 'commitment/unproven'),
  to('broken', 'commitments/letters-by-consent/assert/must', 'flow.basisTypes == ["contract"]', 'commitment/broken'),
  change(
    'no-addresses-in-chats-misspelt',
    set('rules/no-addresses-in-chats/never', 'flow.recipient == "team-chat" && flow.category == "contact.adress"'),
    ['schema/condition'],
    word('rules/no-addresses-in-chats/never', '"contact.adress"'),
  ),
  to('always', 'rules/no-patients-in-chats/must', 'true', 'house/unproven'),
  change(
    'no-addresses-in-chats-misspelt-2',
    set('rules/no-addresses-in-chats/never', 'flow.recipient == "teamchat"'),
    ['schema/condition'],
    word('rules/no-addresses-in-chats/never', '"teamchat"'),
  ),
  to('slack-country-over', 'exceptions/slack-country/until', '2026-01-15', 'exception/expired'),
  to('ten-years', 'exceptions/slack-country/until', '2036-02-15', 'exception/too-long'),
  to('slack-country-nobody', 'exceptions/slack-country/acceptedBy', 'nobody', 'exception/reason-vague'),
  to('slack-country-a-date', 'exceptions/slack-country/acceptedBy', '2027-02-15', 'fact/wrong-kind'),
  to('no-reason', 'exceptions/slack-country/reason', 'TODO', 'fact/placeholder'),
  to('slack-country-no-reason', 'exceptions/slack-country/reason', 'CI is red', 'exception/reason-vague'),
  {
    ...to('hosting-country-over', 'exceptions/hosting-country/until', '2025-06-30', 'exception/expired'),
    base: 'dispatchkit',
  },
  {
    ...to('hosting-country-no-reason', 'exceptions/hosting-country/reason', 'Because', 'exception/reason-vague'),
    base: 'dispatchkit',
  },
  {
    ...to(
      'a-basis-for-90-days-at-most',
      'exceptions/events-without-basis/until',
      '2028-02-15',
      'exception/not-allowed',
    ),
    base: 'whatsapp-automation',
  },
  {
    ...to('whatever-people-submit', 'categories/service.data/sensitivity', 'none', 'category/term-misfit'),
    base: 'zaptic',
  },
  {
    ...change(
      'art-33',
      set(
        'commitments/breaches-in-72-hours/promise',
        'Breaches are reported to the authorities within 7 days and documented.',
      ),
      ['commitment/beyond-law'],
      word('commitments/breaches-in-72-hours/promise', 'Breaches are reported to the authorities within 7 days'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'requests-in-time-art-12-3',
      set('commitments/requests-in-time/promise', 'Requests are answered within six months.'),
      ['commitment/beyond-law'],
      word('commitments/requests-in-time/promise', 'Requests are answered within six months'),
    ),
    base: 'dispatchkit',
  },
  {
    ...change(
      'hashed-by-its-term',
      set('measures/hashed-credentials/text', 'Credentials are kept in plain text.'),
      ['measure/contradicted'],
      word('measures/hashed-credentials/text', 'Credentials are kept in plain text'),
    ),
    base: 'dispatchkit',
  },
  { ...to('every-year', 'commitments/recovery-tested/process/every', 'P5Y', 'commitment/says-more'), base: 'zaptic' },
  {
    ...change(
      'minimum-1-2',
      set('commitments/encrypted-in-transit/promise', 'Web traffic is encrypted with TLS 1.3.'),
      ['commitment/version-above'],
      word('commitments/encrypted-in-transit/promise', 'TLS 1.3'),
    ),
    base: 'zaptic',
  },
])
