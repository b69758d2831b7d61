import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const unstated = (id: string, path: string, ...rules: readonly string[]): Sown => ({
  id,
  edit: drop(path),
  rules,
  token: absent(path),
})

const uninformed = (people: string, index: number, activity: string, first = activity): Sown => ({
  id: `nobody-tells-${people}`,
  edit: drop(`notices/privacy/audience/${index}`),
  rules: ['information/no-notice'],
  token: [
    value(`activities/${activity}/dataSubjects/0`),
    key(`activities/${activity}/dataSubjects`),
    key(`activities/${activity}`),
    value(`activities/${first}/dataSubjects/${first === activity ? 0 : 1}`),
  ],
})

export const information = family('information', [
  uninformed('patients', 1, 'answer-calls', 'account-for'),
  uninformed('readers', 2, 'write-letters'),
  uninformed('visitors', 3, 'count-visits'),
  {
    id: 'notice-of-nurses-gone',
    edit: drop('notices/nurses'),
    rules: ['information/no-notice'],
    token: [value('activities/vet/dataSubjects/0'), key('activities/vet')],
  },
  {
    id: 'excuse-gone',
    edit: drop('activities/settle-insurance/notInformed'),
    rules: ['information/no-notice'],
    token: [value('activities/settle-insurance/dataSubjects/0'), key('activities/settle-insurance')],
  },
  {
    id: 'excuse-for-what-people-gave',
    edit: set('activities/settle-insurance/data/person.name/source', 'person'),
    rules: ['information/no-notice', 'information/not-informed-mismatch'],
    token: [
      value('activities/settle-insurance/notInformed/article'),
      value('activities/settle-insurance/dataSubjects/0'),
      value('activities/settle-insurance/data/person.name/source'),
    ],
  },
  {
    id: 'new-class-in-a-large-one',
    base: 'large',
    edit: set('activities/account-for/dataSubjects', ['customers', 'witnesses']),
    rules: ['information/no-notice'],
    token: value('activities/account-for/dataSubjects/1'),
  },
  {
    id: 'audience-of-nobody',
    edit: set('notices/nurses/audience', ['nurses', 'visiting-doctors']),
    rules: ['ref/unresolved'],
    token: value('notices/nurses/audience/1'),
  },
  unstated('audience-unsaid', 'notices/nurses/audience', 'fact/missing', 'information/notice-incomplete'),
  unstated('version-unsaid', 'notices/privacy/version', 'information/notice-incomplete', 'fact/missing'),
  unstated('effective-unsaid', 'notices/privacy/effective', 'information/notice-incomplete', 'fact/missing'),
  unstated('approval-unsaid', 'notices/privacy/approvedBy', 'information/notice-incomplete', 'fact/missing'),
  {
    id: 'effective-some-day',
    edit: set('notices/privacy/effective', '2027-09-01'),
    rules: ['notice/effective-in-future'],
    token: value('notices/privacy/effective'),
  },
  unstated('automation-unsaid', 'activities/sell/automatedDecisions', 'information/automation-unstated'),
  unstated(
    'automation-unsaid-in-care',
    'activities/answer-calls/automatedDecisions',
    'information/automation-unstated',
  ),
  unstated(
    'automation-without-logic',
    'activities/lend/automatedDecisions/logic',
    'information/automation-unexplained',
  ),
  unstated(
    'automation-without-significance',
    'activities/lend/automatedDecisions/significance',
    'information/automation-unexplained',
  ),
  unstated(
    'automation-without-intervention',
    'activities/lend/automatedDecisions/intervention',
    'information/automation-unexplained',
  ),
  unstated('consequences-of-orders', 'activities/sell/consequences', 'information/consequences-missing'),
  unstated('consequences-of-payments', 'activities/take-payments/consequences', 'information/consequences-missing'),
  unstated('consequences-of-calls', 'activities/answer-calls/consequences', 'information/consequences-missing'),
  {
    id: 'consequences-of-a-new-demand',
    edit: set('activities/write-letters/data/contact.email/required', true),
    rules: ['information/consequences-missing'],
    token: [value('activities/write-letters/data/contact.email/required'), key('activities/write-letters')],
  },
  unstated(
    'source-of-name',
    'activities/sell/data/person.name/source',
    'fact/missing',
    'information/source-unnamed',
    'information/source-unstated',
  ),
  {
    id: 'source-of-bought-addresses',
    edit: set('activities/write-letters/data/contact.email/source', 'third-party'),
    rules: ['information/source-unnamed'],
    token: value('activities/write-letters/data/contact.email/source'),
  },
  {
    id: 'source-of-enriched-customers',
    edit: set('activities/recommend/data/location.coarse', { source: 'third-party' }),
    rules: ['information/source-unnamed'],
    token: value('activities/recommend/data/location.coarse/source'),
  },
  unstated('purpose-unsaid', 'activities/keep-books/purpose', 'fact/missing'),
  {
    id: 'purpose-unknown-on-a-route',
    edit: set('activities/sell/purpose', { missing: 'nobody has said', ask: 'product' }),
    rules: ['fact/missing'],
    token: [value('activities/sell/purpose'), key('activities/sell/purpose')],
    severity: 'error',
  },
  unstated('people-unsaid', 'activities/keep-books/dataSubjects', 'fact/missing'),
])
