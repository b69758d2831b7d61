import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const unasked = (tracker: string): Sown => ({
  id: `${tracker}-without-consent`,
  edit: drop(`trackers/${tracker}/consent`),
  rules: ['tracker/without-consent'],
  token: [absent(`trackers/${tracker}/consent`), value(`trackers/${tracker}/class`)],
})

const said = (id: string, path: string, to: unknown, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, to),
  rules,
  token: value(path),
})

export const trackers = family('trackers', [
  unasked('visits'),
  unasked('clicks'),
  unasked('text-size'),
  {
    id: 'consent-unknown',
    edit: set('trackers/visits/consent', { missing: 'an opt-out is offered', ask: 'product' }),
    rules: ['tracker/without-consent', 'fact/missing', 'schema/invalid'],
    token: [key('trackers/visits/consent'), value('trackers/visits/consent'), key('trackers/visits')],
  },
  said('contract-as-consent', 'trackers/visits/consent', 'sale', 'tracker/basis-not-consent'),
  said('interest-as-consent', 'trackers/clicks/consent', 'interest-sales', 'tracker/basis-not-consent'),
  said('security-as-consent', 'trackers/text-size/consent', 'interest-security', 'tracker/basis-not-consent'),
  said('century', 'trackers/visits/lifetime', 'P100Y', 'tracker/lifetime-excessive'),
  said('century-of-a-session', 'trackers/session/lifetime', 'P100Y', 'tracker/lifetime-excessive'),
  said('five-years', 'trackers/clicks/lifetime', 'P5Y', 'tracker/lifetime-excessive'),
  said('two-years', 'trackers/visits/lifetime', 'P24M', 'tracker/lifetime-excessive'),
  {
    id: 'purpose-unsaid',
    edit: drop('trackers/visits/purpose'),
    rules: ['tracker/purpose-missing', 'fact/missing'],
    token: absent('trackers/visits/purpose'),
  },
  {
    id: 'lifetime-unsaid',
    edit: drop('trackers/visits/lifetime'),
    rules: ['fact/missing', 'tracker/purpose-missing'],
    token: absent('trackers/visits/lifetime'),
  },
  {
    id: 'activity-unsaid',
    edit: drop('trackers/visits/activity'),
    rules: ['fact/missing', 'tracker/purpose-missing'],
    token: absent('trackers/visits/activity'),
  },
  {
    id: 'advertisement-as-essential',
    edit: set('trackers/clicks/class', 'essential'),
    rules: ['tracker/not-essential'],
    token: value('trackers/clicks/class'),
  },
  {
    id: 'consent-implied',
    edit: set('lawfulBases/cookie-consent/asked', 'Use of the website counts as agreement'),
    rules: ['basis/consent-implied'],
    token: [
      value('lawfulBases/cookie-consent/asked'),
      { at: 'word', path: 'lawfulBases/cookie-consent/asked', word: 'Use of the website' },
      { at: 'word', path: 'lawfulBases/cookie-consent/asked', word: 'counts as agreement' },
      { at: 'word', path: 'lawfulBases/cookie-consent/asked', word: 'counts as' },
    ],
  },
  {
    id: 'new-pixel',
    base: 'dispatchkit',
    edit: set('trackers/ad-pixel', {
      kind: 'pixel',
      class: 'marketing',
      purpose: 'Measuring advertisements',
      activity: 'market',
      lifetime: 'P90D',
    }),
    rules: ['tracker/without-consent'],
    token: [key('trackers/ad-pixel'), value('trackers/ad-pixel/class')],
  },
  {
    id: 'contract-as-consent-in-an-example',
    base: 'dispatchkit',
    edit: set('trackers/usage-statistics/consent', 'service-contract'),
    rules: ['tracker/basis-not-consent'],
    token: value('trackers/usage-statistics/consent'),
  },
])
