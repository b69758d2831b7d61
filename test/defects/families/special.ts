import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const where: Readonly<Record<string, string>> = {
  'answer-calls': 'health.data',
  'save-lives': 'health.data',
  refer: 'health.record',
  'report-diseases': 'health.data',
}

const datum = (activity: string): string => `activities/${activity}/data/${where[activity]}`

const unconditioned = (activity: string, category: string): Sown => ({
  id: `${activity}-${category}`,
  edit: set(`activities/${activity}/data/${category}`, { source: 'person' }),
  rules: ['basis/special-category-condition'],
  token: key(`activities/${activity}/data/${category}`),
})

const weakened = (category: string, to: object): Sown => ({
  id: `weakened-${category}`,
  edit: set(`categories/${category}`, { title: 'Anything', ...to }),
  rules: ['category/weakened'],
  token: [key(`categories/${category}`), value(`categories/${category}/sensitivity`)],
})

export const special = family('special', [
  ...Object.keys(where).map(
    (activity): Sown => ({
      id: `${activity}-without-condition`,
      edit: drop(`${datum(activity)}/condition`),
      rules: ['basis/special-category-condition'],
      token: key(datum(activity)),
    }),
  ),
  unconditioned('write-letters', 'health.disability'),
  unconditioned('help', 'belief.religion'),
  unconditioned('recommend', 'sex.orientation'),
  unconditioned('count-visits', 'biometric.face'),
  unconditioned('lend', 'ethnicity.origin'),
  unconditioned('keep-books', 'booking.note'),
  {
    id: 'health-as-criminal',
    edit: set('activities/answer-calls/data/health.data/condition/article', '10'),
    rules: ['basis/special-category-condition'],
    token: value('activities/answer-calls/data/health.data/condition/article'),
  },
  {
    id: 'criminal-as-health',
    edit: set('activities/vet/data/criminal.conviction/condition/article', '9(2)(b)'),
    rules: ['basis/special-category-condition', 'basis/criminal-data'],
    token: value('activities/vet/data/criminal.conviction/condition/article'),
  },
  {
    id: 'criminal-without-condition',
    edit: drop('activities/vet/data/criminal.conviction/condition'),
    rules: ['basis/criminal-data', 'basis/special-category-condition'],
    token: key('activities/vet/data/criminal.conviction'),
  },
  {
    id: 'criminal-in-orders',
    edit: set('activities/lend/data/criminal.offence', { source: 'third-party' }),
    rules: ['basis/criminal-data', 'basis/special-category-condition'],
    token: key('activities/lend/data/criminal.offence'),
  },
  ...['answer-calls', 'report-diseases'].map(
    (activity): Sown => ({
      id: `${activity}-without-law`,
      edit: drop(`${datum(activity)}/condition/law`),
      rules: ['basis/condition-without-law'],
      token: [absent(`${datum(activity)}/condition/law`), value(`${datum(activity)}/condition/article`)],
    }),
  ),
  {
    id: 'vet-without-law',
    edit: drop('activities/vet/data/criminal.conviction/condition/law'),
    rules: ['basis/condition-without-law'],
    token: [
      absent('activities/vet/data/criminal.conviction/condition/law'),
      value('activities/vet/data/criminal.conviction/condition/article'),
    ],
  },
  ...['answer-calls', 'report-diseases'].map(
    (activity): Sown => ({
      id: `${activity}-without-schedule`,
      edit: drop(`${datum(activity)}/condition/schedule1`),
      rules: ['basis/schedule-one-missing'],
      token: [absent(`${datum(activity)}/condition/schedule1`), value(`${datum(activity)}/condition/article`)],
    }),
  ),
  {
    id: 'vet-without-schedule',
    edit: drop('activities/vet/data/criminal.conviction/condition/schedule1'),
    rules: ['basis/schedule-one-missing'],
    token: [
      absent('activities/vet/data/criminal.conviction/condition/schedule1'),
      value('activities/vet/data/criminal.conviction/condition/article'),
    ],
  },
  {
    id: 'public-interest-without-law',
    edit: set('activities/refer/data/health.record/condition/article', '9(2)(g)'),
    rules: ['basis/condition-without-law', 'basis/schedule-one-missing'],
    token: [
      value('activities/refer/data/health.record/condition/article'),
      key('activities/refer/data/health.record/condition'),
    ],
  },
  {
    id: 'research-without-law',
    edit: set('activities/save-lives/data/health.data/condition/article', '9(2)(j)'),
    rules: ['basis/condition-without-law', 'basis/schedule-one-missing'],
    token: [
      value('activities/save-lives/data/health.data/condition/article'),
      key('activities/save-lives/data/health.data/condition'),
    ],
  },
  {
    id: 'condition-unknown-on-a-route',
    edit: set('activities/answer-calls/data/health.data/condition', {
      missing: 'which one is not decided',
      ask: 'dpo',
    }),
    rules: ['basis/special-category-condition'],
    token: [
      key('activities/answer-calls/data/health.data'),
      key('activities/answer-calls/data/health.data/condition'),
      value('activities/answer-calls/data/health.data/condition'),
    ],
    severity: 'error',
  },
  weakened('health.data', { sensitivity: 'personal' }),
  weakened('criminal.conviction', { sensitivity: 'none' }),
  weakened('contact.email', { sensitivity: 'none' }),
  weakened('belief.religion', { sensitivity: 'personal' }),
  {
    id: 'weakened-secret',
    edit: set('categories/secret.token', { title: 'Token', sensitivity: 'personal' }),
    rules: ['category/weakened'],
    token: [key('categories/secret.token'), absent('categories/secret.token/handling')],
  },
  {
    id: 'weakened-in-an-example',
    base: 'zaptic',
    edit: set('categories/contact.email', { title: 'Mail', sensitivity: 'none' }),
    rules: ['category/weakened'],
    token: [key('categories/contact.email'), value('categories/contact.email/sensitivity')],
  },
])
