import { absent, drop, family, key, type Path, replace, type Sown, set, value, word } from '../mutation.ts'

const letters = 'lawfulBases/newsletter-consent'
const order = 'commitments/orders-a-month/assert'
const optIn = 'activities/recommend/purpose/softOptIn'

/** A text that says what the law does not allow, underlined at the words that say so. */
const says = (id: string, path: Path, text: string, words: string, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, text),
  rules,
  token: word(path, words),
})

/** A value that cannot stand, underlined as a whole. */
const isNot = (id: string, path: Path, to: unknown, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, to),
  rules,
  token: value(path),
})

/** Lines written in a hurry, by somebody who knows the language and not the rules. */
export const hurried = family('hurried', [
  // Consent that nobody gave, or that stays.
  says(
    'no-answer-agrees',
    `${letters}/asked`,
    'We write to them, and who does not answer within 14 days agrees',
    'does not answer within 14 days agrees',
    'basis/consent-implied',
  ),
  says(
    'nothing-heard-agrees',
    `${letters}/asked`,
    'We ask by mail, and if we hear nothing we take it that they agree',
    'hear nothing we take it that they agree',
    'basis/consent-implied',
  ),
  says(
    'never-replied-accepted',
    `${letters}/asked`,
    'Customers who never replied to the first letter have accepted',
    'never replied to the first letter have accepted',
    'basis/consent-implied',
  ),
  says(
    'one-button-to-accept',
    'lawfulBases/cookie-consent/asked',
    'A banner with one button to accept; whoever wants to use the site has to press it',
    'one button',
    'basis/consent-implied',
  ),
  says(
    'withdrawn-after-twelve-months',
    `${letters}/withdrawn`,
    'At the end of the first twelve months',
    'At the end of the first twelve months',
    'basis/consent-hard-to-withdraw',
  ),
  says(
    'withdrawn-at-the-end-of-two-years',
    'lawfulBases/cookie-consent/withdrawn',
    'By mail, at the end of two years',
    'at the end of two years',
    'basis/consent-hard-to-withdraw',
  ),
  says(
    'soft-opt-in-without-refusal',
    optIn,
    'The address was given with an order; similar articles only; it cannot be refused',
    'cannot be refused',
    'basis/marketing-without-consent',
  ),
  says(
    'ticked-and-can-be-unticked',
    `${letters}/asked`,
    'A box on the form that is ticked and can be unticked',
    'ticked',
    'basis/consent-implied',
  ),
  {
    id: 'positions-of-drivers-sold',
    base: 'freight',
    edit: set('activities/follow-loads/purpose/text', 'Sell positions of drivers to map makers'),
    rules: ['role/processor-own-purposes'],
    token: word('activities/follow-loads/purpose/text', 'Sell positions of '),
  },
  // Laws and tasks.
  {
    id: 'task-without-a-law',
    edit: set('lawfulBases/disease-duty', { type: 'public-task' }),
    rules: ['basis/incomplete'],
    token: key('lawfulBases/disease-duty'),
  },
  isNot('law-misspelt', 'organisation/regimes/0', 'eu-gdrp', 'law/regime-unknown'),
  {
    id: 'law-misspelt-at-the-clinic',
    base: 'clinic',
    edit: set('organisation/regimes/1', 'eu-gpdr'),
    rules: ['law/regime-unknown'],
    token: value('organisation/regimes/1'),
  },
  // Hashes of what has to be read, and aggregates that nobody has tested.
  {
    id: 'token-of-another-service-hashed',
    base: 'dispatchkit',
    edit: set('activities/maintain-connections/data/secret.token/form', 'hashed'),
    rules: ['security/hash-unreadable'],
    token: value('activities/maintain-connections/data/secret.token/form'),
  },
  {
    id: 'addressee-hashed',
    edit: set('activities/sell/data/contact.email/form', 'hashed'),
    rules: ['security/hash-unreadable'],
    token: value('activities/sell/data/contact.email/form'),
  },
  {
    id: 'phone-of-reminders-hashed',
    edit: set('activities/book-for-clinics/data/contact.phone/form', 'hashed'),
    rules: ['security/hash-unreadable'],
    token: value('activities/book-for-clinics/data/contact.phone/form'),
  },
  {
    id: 'password-pseudonymised',
    base: 'freight',
    edit: set('activities/manage-accounts/data/secret.password/form', 'pseudonymised'),
    rules: ['security/secret-plain'],
    token: value('activities/manage-accounts/data/secret.password/form'),
  },
  {
    id: 'host-of-messages-misspelt',
    base: 'freight',
    edit: set('recipients/meta-whatsapp/hosts/0', 'graph.facebok.com'),
    rules: ['route/host-not-declared'],
    token: value('recipients/meta-whatsapp/hosts/0'),
  },
  {
    id: 'host-of-a-chat-misspelt',
    edit: set('recipients/team-voice/hosts/0', 'dicsord.com'),
    rules: ['route/host-not-declared'],
    token: value('recipients/team-voice/hosts/0'),
  },
  {
    id: 'assistance-on-the-contract-of-the-stay',
    base: 'hotel',
    edit: set('activities/assist-guests/lawfulBasis', 'stay-contract'),
    rules: ['basis/for-another'],
    token: value('activities/assist-guests/lawfulBasis'),
  },
  {
    id: 'companions-on-the-contract-of-guests',
    base: 'hotel',
    edit: set('activities/take-bookings/lawfulBasis', 'stay-contract'),
    rules: ['basis/contract-not-party'],
    token: value('activities/take-bookings/lawfulBasis'),
  },
  {
    id: 'aggregate-claimed',
    edit: set('activities/count-visits/data/technical.cookie-id/form', 'aggregated'),
    rules: ['fact/missing'],
    token: absent('activities/count-visits/data/technical.cookie-id/aggregation'),
  },
  {
    id: 'aggregate-without-its-test',
    edit: drop('activities/publish-figures/data/usage.analytics/aggregation'),
    rules: ['retention/unbounded'],
    token: value('activities/publish-figures/retention'),
  },
  // Promises that promise nothing.
  isNot('promise-of-anything', `${order}/must`, 'true', 'commitment/unproven'),
  isNot('promise-of-no-less-than-nothing', `${order}/must`, 'flow.retention.maxDays >= 0', 'commitment/unproven'),
  isNot(
    'days-of-trackers-that-are-none',
    'commitments/letters-by-consent/assert/must',
    'flow.trackerDays <= 90',
    'commitment/unproven',
  ),
  isNot(
    'notice-of-what-is-only-stored',
    `${order}/must`,
    'flow.noticeDays <= 30',
    'commitment/unproven',
    'commitment/not-asked',
  ),
  {
    id: 'promise-of-a-type-that-is-none',
    edit: set('commitments/letters-by-consent/assert/must', 'flow.basisTypes == ["agreement"]'),
    rules: ['schema/condition'],
    token: word('commitments/letters-by-consent/assert/must', '"agreement"'),
  },
  isNot('trained-without-a-pause', 'commitments/staff-trained/process/every', 'P0D', 'process/absurd'),
  {
    id: 'records-across-the-sea',
    edit: set('activities/answer-calls/stored', ['US']),
    rules: ['commitment/broken'],
    token: value('commitments/calls-stay-in-europe/assert/must'),
  },
  // Exceptions that lack something, or are for too much.
  isNot('exception-for-a-family', 'exceptions/slack-country/rule', 'transfer/*', 'schema/invalid'),
  {
    id: 'comment-without-an-end',
    edit: replace(
      'lawful-bases.yaml',
      'tax-duty: { type: legal-obligation, law: Taxes Consolidation Act 1997 s. 886 }',
      'tax-duty: { type: legal-obligation } # bylaw-ignore basis/incomplete: it is known to everybody in the office',
    ),
    rules: ['schema/invalid'],
    token: { at: 'line', file: 'lawful-bases.yaml', text: 'bylaw-ignore basis/incomplete' },
  },
  // Names that are said in the singular and the plural.
  isNot('retention-in-the-singular', 'activities/sell/retention', 'order', 'ref/unresolved'),
  isNot('recipient-in-the-plural', 'channels/team/recipient', 'team-chats', 'ref/unresolved'),
  // What a channel passes on, dropped on the way.
  {
    id: 'bytes-dropped',
    base: 'inbox',
    edit: set('routes/keyed/to/endpoint/fields/bytes', 'drop'),
    rules: ['schema/invalid'],
    token: key('routes/keyed/to/endpoint/fields/bytes'),
  },
  {
    id: 'body-dropped',
    base: 'inbox',
    edit: set('routes/keyed/to/endpoint/fields/body', 'drop'),
    rules: ['schema/invalid'],
    token: key('routes/keyed/to/endpoint/fields/body'),
  },
  // People who are no party, beside a basis that is left out.
  {
    id: 'staff-on-a-contract-of-customers',
    edit: set('activities/help/lawfulBasis/by/clinic-staff', 'sale'),
    rules: ['basis/contract-not-party'],
    token: value('activities/help/lawfulBasis/by/clinic-staff'),
  },
  // Where exceptions hang on a promise that is broken or misread.
  {
    id: 'events-for-two-years',
    base: 'dispatchkit',
    edit: set('retention/event-data/byPlan/longest', 'P730D'),
    rules: ['commitment/broken'],
    token: value('commitments/events-by-plan/assert/must'),
  },
  {
    id: 'activity-of-a-promise-misspelt',
    base: 'dispatchkit',
    edit: replace(
      'commitments.yaml',
      'where: flow.activity == "route-events" && flow.store == "journal"',
      'where: flow.activity == "route-event" && flow.store == "journal"',
    ),
    rules: ['schema/condition'],
    token: word('commitments/events-by-plan/assert/where', '"route-event"'),
  },
  {
    id: 'contract-with-the-people-in-events',
    base: 'dispatchkit',
    edit: set('activities/route-events/lawfulBasis/by/people-in-events', 'service-contract'),
    rules: ['basis/contract-not-party'],
    token: value('activities/route-events/lawfulBasis/by/people-in-events'),
  },
  {
    id: 'password-encrypted-where-a-hash-is-said',
    base: 'dispatchkit',
    edit: set('activities/manage-accounts/data/secret.password/form', 'encrypted'),
    rules: ['security/secret-plain'],
    token: value('activities/manage-accounts/data/secret.password/form'),
  },
  {
    id: 'tracker-on-an-interest',
    base: 'dispatchkit',
    edit: set('trackers/usage-statistics/consent', 'interest-improvement'),
    rules: ['tracker/basis-not-consent'],
    token: value('trackers/usage-statistics/consent'),
  },
  {
    id: 'result-that-is-none',
    base: 'zaptic',
    edit: set('routes/failed-inspections/when', 'event.data.result == "fail"'),
    rules: ['schema/condition'],
    token: word('routes/failed-inspections/when', '"fail"'),
  },
  {
    id: 'form-instead-of-a-person',
    base: 'inngest',
    edit: set('events/contact.request/subjects/sender/keys', ['form']),
    rules: ['rights/unindexable-key'],
    token: value('events/contact.request/subjects/sender/keys/0'),
  },
  {
    id: 'notice-for-nobody-in-particular',
    edit: drop('notices/nurses/audience'),
    rules: ['information/notice-incomplete'],
    token: key('notices/nurses'),
  },
])
