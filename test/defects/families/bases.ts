import { absent, drop, family, key, type Sown, set, type Token, value, word } from '../mutation.ts'

/** The whole text, or these words of it. */
const words = (path: string, ...texts: readonly string[]): readonly Token[] => [
  value(path),
  ...texts.map((text) => word(path, text)),
]

const implied = (id: string, text: string, ...telling: readonly string[]): Sown => ({
  id: `consent-implied-${id}`,
  edit: set('lawfulBases/newsletter-consent/asked', text),
  rules: ['basis/consent-implied'],
  token: words('lawfulBases/newsletter-consent/asked', ...telling),
})

const stuck = (id: string, text: string, ...telling: readonly string[]): Sown => ({
  id: `consent-hard-to-withdraw-${id}`,
  edit: set('lawfulBases/newsletter-consent/withdrawn', text),
  rules: ['basis/consent-hard-to-withdraw'],
  token: words('lawfulBases/newsletter-consent/withdrawn', ...telling),
})

const vague = (id: string, path: string, text: string, ...telling: readonly string[]): Sown => ({
  id: `law-vague-${id}`,
  edit: set(path, text),
  rules: ['basis/law-vague'],
  token: words(path, ...telling),
})

const without = (path: string): Sown => ({
  id: `without-${path.split('/').slice(1).join('-')}`,
  edit: drop(path),
  rules: ['basis/incomplete'],
  token: absent(path),
})

const ungrounded = (activity: string): Sown => ({
  id: `none-${activity}`,
  edit: drop(`activities/${activity}/lawfulBasis`),
  rules: ['basis/missing'],
  token: absent(`activities/${activity}/lawfulBasis`),
})

const law = 'lawfulBases/tax-duty/law'

export const bases = family('bases', [
  ungrounded('sell'),
  ungrounded('keep-books'),
  ungrounded('keep-secure'),
  ungrounded('refer'),
  {
    id: 'none-for-a-class',
    edit: drop('activities/help/lawfulBasis/by/clinic-staff'),
    rules: ['basis/missing'],
    token: [absent('activities/help/lawfulBasis/by/clinic-staff'), value('activities/help/dataSubjects/1')],
  },
  {
    id: 'none-for-a-regime',
    edit: drop('activities/protect/lawfulBasis/by/uk-gdpr'),
    rules: ['basis/missing'],
    token: [absent('activities/protect/lawfulBasis/by/uk-gdpr'), key('activities/protect/lawfulBasis')],
  },
  {
    id: 'unknown-on-a-route',
    edit: set('activities/sell/lawfulBasis', { missing: 'nobody has said yet', ask: 'dpo' }),
    rules: ['basis/missing'],
    token: [
      value('activities/sell/lawfulBasis'),
      key('activities/sell/lawfulBasis'),
      value('activities/sell/lawfulBasis/missing'),
    ],
    severity: 'error',
  },

  without('lawfulBases/sale/contract'),
  without('lawfulBases/sale/party'),
  without('lawfulBases/tax-duty/law'),
  without('lawfulBases/interest-sales/interest'),
  without('lawfulBases/interest-sales/assessment'),
  without('lawfulBases/newsletter-consent/asked'),
  without('lawfulBases/newsletter-consent/withdrawn'),
  without('lawfulBases/life/whose'),
  {
    id: 'public-task-without-law',
    edit: set('lawfulBases/tax-duty', { type: 'public-task' }),
    rules: ['basis/incomplete', 'basis/law-vague'],
    token: key('lawfulBases/tax-duty'),
  },
  {
    id: 'assessment-without-date',
    edit: drop('lawfulBases/interest-sales/assessment/date'),
    rules: ['basis/incomplete'],
    token: absent('lawfulBases/interest-sales/assessment/date'),
  },

  {
    id: 'contract-with-others',
    edit: set('activities/sell/dataSubjects', ['customers', 'readers']),
    rules: ['basis/contract-not-party'],
    token: [value('activities/sell/lawfulBasis'), value('activities/sell/dataSubjects/1')],
  },
  {
    id: 'contract-party-swapped',
    edit: set('lawfulBases/care-contract/party', ['customers']),
    rules: ['basis/contract-not-party'],
    token: value('activities/answer-calls/lawfulBasis'),
  },
  {
    id: 'contract-for-staff-of-the-other-side',
    edit: set('activities/help/lawfulBasis/by/clinic-staff', 'sale'),
    rules: ['basis/contract-not-party'],
    token: value('activities/help/lawfulBasis/by/clinic-staff'),
  },
  {
    id: 'contract-for-whoever-is-written-about',
    base: 'large',
    edit: set('activities/support-7/dataSubjects', ['customers', 'neighbours']),
    given: [set('notices/privacy/audience', ['customers', 'neighbours'])],
    rules: ['basis/contract-not-party'],
    token: [value('activities/support-7/lawfulBasis'), value('activities/support-7/dataSubjects/1')],
  },

  implied('box', 'Pre-ticked box at checkout', 'Pre-ticked', 'Pre-ticked box'),
  implied('ticked', 'A box that is ticked already', 'ticked already'),
  implied(
    'use',
    'By continuing to use the site',
    'By continuing',
    'continuing to use',
    'By continuing to use',
    'continuing',
  ),
  implied(
    'browsing',
    'Further browsing counts as agreement',
    'Further browsing',
    'counts as',
    'counts as agreement',
    'browsing',
  ),
  implied('silence', 'Silence for two weeks', 'Silence'),
  implied('no-objection', 'Assumed unless the reader objects', 'Assumed', 'unless', 'Assumed unless', 'objects'),
  implied(
    'terms',
    'Part of accepting the terms of sale',
    'terms',
    'terms of sale',
    'accepting the terms',
    'Part of accepting the terms',
  ),
  implied('opt-out', 'Readers may opt out at any time', 'opt out'),
  implied('purchase', 'Implied by the order', 'Implied', 'Implied by'),

  stuck('letter', 'By letter to our office in Cork', 'letter', 'By letter'),
  stuck('post', 'By registered post', 'registered post', 'By registered post', 'post'),
  stuck('person', 'In person at our counter', 'In person'),
  stuck('phone', 'By phone only, on weekdays', 'phone only', 'By phone only', 'By phone', 'phone'),
  stuck('fee', 'In the account, for a fee of five euros', 'fee', 'for a fee', 'a fee'),
  stuck('never', 'Not possible once given', 'Not possible'),
  stuck('later', 'Link in every letter, after three months', 'after three months', 'after'),

  {
    id: 'consent-not-explicit',
    edit: drop('lawfulBases/referral-consent/explicit'),
    rules: ['basis/consent-not-explicit'],
    token: [
      absent('lawfulBases/referral-consent/explicit'),
      value('activities/refer/data/health.record/condition/article'),
      value('activities/refer/lawfulBasis'),
    ],
  },
  {
    id: 'consent-said-to-be-not-explicit',
    edit: set('lawfulBases/referral-consent/explicit', false),
    rules: ['basis/consent-not-explicit'],
    token: [
      value('lawfulBases/referral-consent/explicit'),
      value('activities/refer/data/health.record/condition/article'),
      value('activities/refer/lawfulBasis'),
    ],
  },
  {
    id: 'consent-not-explicit-for-machines',
    edit: [
      set('activities/lend/lawfulBasis', 'loan-consent'),
      set('lawfulBases/loan-consent', {
        type: 'consent',
        asked: 'Button below the offer',
        withdrawn: 'Button in the account',
      }),
    ],
    rules: ['basis/consent-not-explicit', 'basis/automation-not-allowed'],
    token: [
      value('activities/lend/lawfulBasis'),
      key('activities/lend/automatedDecisions'),
      key('lawfulBases/loan-consent'),
    ],
  },

  {
    id: 'letters-by-interest',
    edit: set('activities/write-letters/lawfulBasis', 'interest-sales'),
    rules: ['basis/marketing-without-consent'],
    token: value('activities/write-letters/lawfulBasis'),
  },
  {
    id: 'letters-by-contract',
    edit: [set('activities/recommend/lawfulBasis', 'sale')],
    rules: ['basis/marketing-without-consent'],
    token: value('activities/recommend/lawfulBasis'),
  },
  {
    id: 'opt-in-lost',
    edit: drop('activities/recommend/purpose/softOptIn'),
    rules: ['basis/marketing-without-consent'],
    token: [value('activities/recommend/lawfulBasis'), absent('activities/recommend/purpose/softOptIn')],
  },
  {
    id: 'support-turned-to-marketing',
    edit: set('activities/help/purpose/directMarketing', true),
    rules: ['basis/marketing-without-consent'],
    token: [
      value('activities/help/purpose/directMarketing'),
      value('activities/help/lawfulBasis/by/customers'),
      value('activities/help/lawfulBasis/by/clinic-staff'),
      key('activities/help/lawfulBasis'),
    ],
  },

  {
    id: 'recognised-unnamed',
    edit: drop('lawfulBases/uk-safeguarding/recognised'),
    rules: ['basis/recognised-not-listed', 'basis/incomplete'],
    token: absent('lawfulBases/uk-safeguarding/recognised'),
  },
  {
    id: 'recognised-in-the-union',
    edit: set('activities/protect/lawfulBasis', 'uk-safeguarding'),
    rules: ['basis/recognised-not-listed'],
    token: [value('activities/protect/lawfulBasis'), value('lawfulBases/uk-safeguarding/type')],
  },
  {
    id: 'recognised-for-the-wrong-regime',
    edit: set('activities/protect/lawfulBasis/by/eu-gdpr', 'uk-safeguarding'),
    rules: ['basis/recognised-not-listed'],
    token: [value('activities/protect/lawfulBasis/by/eu-gdpr'), value('lawfulBases/uk-safeguarding/type')],
  },

  vague('applicable', law, 'Applicable law'),
  vague('internal', law, 'Internal policy'),
  vague('various', law, 'Various laws', 'Various'),
  vague('requirements', law, 'Legal and regulatory requirements'),
  vague('as-required', law, 'As required by law'),
  vague('tax', law, 'Tax law', 'Tax'),
  vague(
    'condition',
    'activities/report-diseases/data/health.data/condition/law',
    'Applicable health law',
    'Applicable',
    'Applicable health law',
  ),
  vague('vetting', 'activities/vet/data/criminal.conviction/condition/law', 'Company policy'),

  ...['Nobody in particular', 'n/a', 'unknown', 'Various'].map(
    (text, index): Sown => ({
      id: `vital-interests-of-nobody-${index + 1}`,
      edit: set('lawfulBases/life/whose', text),
      rules: ['basis/vital-interests-nobody', 'fact/placeholder'],
      token: words('lawfulBases/life/whose', text.split(' ')[0] as string),
    }),
  ),

  {
    id: 'assessment-in-future',
    edit: set('lawfulBases/interest-sales/assessment/date', '2027-03-02'),
    rules: ['basis/assessment-in-future'],
    token: value('lawfulBases/interest-sales/assessment/date'),
  },
  {
    id: 'assessment-overdue',
    edit: set('lawfulBases/interest-sales/assessment/date', '2024-03-02'),
    rules: ['basis/assessment-overdue'],
    token: [value('lawfulBases/interest-sales/assessment/date'), value('lawfulBases/interest-sales/assessment/review')],
    severity: 'warning',
  },
  {
    id: 'assessment-overdue-by-shorter-review',
    edit: set('lawfulBases/interest-security/assessment/review', 'P3M'),
    rules: ['basis/assessment-overdue'],
    token: [
      value('lawfulBases/interest-security/assessment/date'),
      value('lawfulBases/interest-security/assessment/review'),
    ],
    severity: 'warning',
  },

  {
    id: 'two-for-one-purpose',
    edit: set('activities/keep-books/purpose/text', 'Have orders paid'),
    rules: ['basis/two-for-one-purpose'],
    token: [
      value('activities/keep-books/purpose/text'),
      value('activities/take-payments/purpose/text'),
      value('activities/keep-books/lawfulBasis'),
      value('activities/take-payments/lawfulBasis'),
      key('activities/keep-books/purpose'),
      key('activities/take-payments/purpose'),
    ],
  },
  {
    id: 'class-and-regime-mixed',
    edit: set('activities/help/lawfulBasis/by/eu-gdpr', 'interest-support'),
    rules: ['basis/two-for-one-purpose'],
    token: [key('activities/help/lawfulBasis/by/eu-gdpr'), key('activities/help/lawfulBasis/by')],
  },

  {
    id: 'machines-by-interest',
    edit: set('activities/lend/lawfulBasis', 'interest-sales'),
    rules: ['basis/automation-not-allowed'],
    token: [value('activities/lend/lawfulBasis'), key('activities/lend/automatedDecisions')],
  },
  {
    id: 'machines-on-health',
    edit: set('activities/answer-calls/automatedDecisions', {
      logic: 'Words of the complaint are weighed',
      significance: 'Who is called back first',
      intervention: 'A nurse looks at it on request',
    }),
    rules: ['basis/automation-not-allowed'],
    token: [
      key('activities/answer-calls/automatedDecisions'),
      value('activities/answer-calls/lawfulBasis'),
      value('activities/answer-calls/data/health.data/condition/article'),
      key('activities/answer-calls/data/health.data'),
    ],
  },

  {
    id: 'interests-of-an-authority',
    edit: set('organisation/publicAuthority', true),
    rules: ['basis/public-authority-interest'],
    token: [
      value('activities/recommend/lawfulBasis'),
      value('organisation/publicAuthority'),
      value('lawfulBases/interest-sales/type'),
    ],
  },
  {
    id: 'consent-of-children',
    edit: set('organisation/minimumAge', 12),
    rules: ['basis/child-consent'],
    token: [value('organisation/minimumAge'), value('activities/write-letters/lawfulBasis')],
  },
  {
    id: 'consent-of-children-in-ireland',
    edit: set('organisation/minimumAge', 15),
    rules: ['basis/child-consent'],
    token: [value('organisation/minimumAge'), value('activities/write-letters/lawfulBasis')],
  },
  {
    id: 'unused',
    edit: set('lawfulBases/old-contract', { type: 'contract', contract: 'Terms of 2019', party: ['customers'] }),
    rules: ['basis/unused'],
    token: key('lawfulBases/old-contract'),
    severity: 'note',
  },
])
