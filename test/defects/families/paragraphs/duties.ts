import { absent, type BaseName, drop, family, key, type Sown, set, type Token, value, word } from '../../mutation.ts'

type Places = readonly Token[]

/** Another value at a path of a project. */
const to = (
  base: BaseName,
  id: string,
  path: string,
  to: unknown,
  rules: readonly string[],
  token: Places = [value(path)],
): Sown => ({ id, base, edit: set(path, to), rules, token, severity: 'any' })

/** A fact that is gone. */
const gone = (
  base: BaseName,
  id: string,
  path: string,
  rules: readonly string[],
  token: Places = [absent(path)],
): Sown => ({
  id,
  base,
  edit: drop(path),
  rules,
  token,
  severity: 'any',
})

/** What the law asks of facts that no rule asked before, one line of a sound project changed. */
export const dutiesByParagraph = family('paragraphs', [
  gone('complete', 'secrecy-of-nobody', 'activities/answer-calls/data/health.data/condition/secrecy', [
    'basis/secrecy-unstated',
  ]),
  to('complete', 'secrecy-to-be-filled-in', 'activities/answer-calls/data/health.data/condition/secrecy', 'TBD', [
    'fact/placeholder',
    'basis/secrecy-unstated',
  ]),
  to('complete', 'secrecy-bare-none', 'activities/answer-calls/data/health.data/condition/secrecy', 'None', [
    'basis/secrecy-unstated',
    'fact/placeholder',
  ]),
  to(
    'complete',
    'secrecy-nobody-is-bound',
    'activities/answer-calls/data/health.data/condition/secrecy',
    'Nobody is bound to secrecy',
    ['basis/secrecy-unstated'],
  ),
  to(
    'clinic',
    'secrecy-law-that-only-allows',
    'activities/treat-patients/data/health.record/condition/law',
    'Section 52 of the Irish Data Protection Act 2018',
    ['basis/secrecy-unstated'],
    [absent('activities/treat-patients/data/health.record/condition/secrecy')],
  ),
  gone('charity', 'secrecy-of-meals', 'activities/bring-meals/data/meal.diet/condition/secrecy', [
    'basis/secrecy-unstated',
  ]),
  to(
    'charity',
    'secrecy-marked',
    'activities/bring-meals/data/meal.diet/condition/secrecy',
    { missing: 'the dietitian is asked', ask: 'care' },
    ['basis/secrecy-unstated', 'fact/missing'],
    [key('activities/bring-meals/data/meal.diet/condition/secrecy')],
  ),
  gone('complete', 'advice-of-the-officer', 'activities/answer-calls/dpia/advice', ['dpia/advice-missing']),
  gone('complete', 'advice-on-instalments', 'activities/lend/dpia/advice', ['dpia/advice-missing']),
  gone('hotel', 'advice-on-cameras', 'activities/watch-lobbies/dpia/advice', ['dpia/advice-missing']),
  gone('union', 'advice-on-ballots', 'activities/hold-ballots/dpia/advice', ['dpia/advice-missing']),
  to('complete', 'advice-of-three-years-ago', 'activities/answer-calls/dpia/advice/date', '2023-01-29', [
    'dpia/advice-missing',
  ]),
  to('energy', 'advice-two-rounds-ago', 'activities/keep-register/dpia/advice/date', '2023-06-01', [
    'dpia/advice-missing',
  ]),
  to('complete', 'advice-to-be-given-later', 'activities/answer-calls/dpia/advice/date', '2027-03-01', [
    'dpia/in-future',
  ]),
  to('complete', 'views-none', 'activities/answer-calls/dpia/views', 'None', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'views-not-applicable', 'activities/answer-calls/dpia/views', 'n/a', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'views-nobody', 'activities/answer-calls/dpia/views', 'Nobody was heard', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'views-not-asked', 'activities/answer-calls/dpia/views', 'Callers were not asked.', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'views-not-yet', 'activities/answer-calls/dpia/views', 'Not yet asked', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'views-no-views', 'activities/answer-calls/dpia/views', 'No views were sought', [
    'dpia/views-unreasoned',
    'fact/placeholder',
  ]),
  to('complete', 'orders-followed-by-mailer', 'recipients/mailer/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('complete', 'orders-followed-by-vault', 'recipients/vault/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('payroll', 'orders-followed-by-mail-america', 'recipients/mail-america/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('union', 'orders-followed-by-letterly', 'recipients/letterly/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('insurer', 'orders-followed-by-fahrsinn', 'recipients/fahrsinn/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('clinic', 'orders-followed-by-hearth', 'recipients/hearth/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('complete', 'orders-followed-by-payments', 'recipients/payments/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('energy', 'orders-followed-by-the-grid', 'recipients/grid-operator/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to('insurer', 'orders-followed-in-vienna', 'recipients/maklerhaus/foreignOrders', 'followed', [
    'recipient/foreign-orders',
  ]),
  to(
    'insurer',
    'compelling-without-anything',
    'recipients/hudson-re/transfer/eu-gdpr',
    { tool: 'derogation', derogation: '49(1) subparagraph 2' },
    ['transfer/derogation-undocumented', 'transfer/derogation-routine'],
    [
      value('recipients/hudson-re/transfer/eu-gdpr'),
      absent('recipients/hudson-re/transfer/eu-gdpr/compelling'),
      value('recipients/hudson-re/transfer/eu-gdpr/tool'),
    ],
  ),
  to(
    'insurer',
    'compelling-without-safeguards',
    'recipients/hudson-re/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1) subparagraph 2',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2026-01-10' },
        authorityTold: '2026-01-12',
      },
    },
    ['transfer/derogation-undocumented', 'transfer/derogation-routine'],
    [absent('recipients/hudson-re/transfer/eu-gdpr/compelling/safeguards')],
  ),
  to(
    'insurer',
    'compelling-without-authority',
    'recipients/hudson-re/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1) subparagraph 2',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2026-01-10' },
        safeguards: 'Deleted after a week',
      },
    },
    ['transfer/derogation-undocumented', 'transfer/derogation-routine'],
    [absent('recipients/hudson-re/transfer/eu-gdpr/compelling/authorityTold')],
  ),
  to(
    'insurer',
    'compelling-told-in-a-year',
    'recipients/hudson-re/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1) subparagraph 2',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2026-01-10' },
        safeguards: 'Deleted after a week',
        authorityTold: '2027-12-01',
      },
    },
    ['transfer/derogation-undocumented', 'transfer/derogation-routine'],
    [value('recipients/hudson-re/transfer/eu-gdpr/compelling/authorityTold')],
  ),
  to(
    'insurer',
    'compelling-assessed-in-a-year',
    'recipients/hudson-re/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1) subparagraph 2',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2027-12-01' },
        safeguards: 'Deleted after a week',
        authorityTold: '2026-01-12',
      },
    },
    ['transfer/assessment-in-future', 'transfer/derogation-undocumented', 'fact/evidence-stale', 'dpia/in-future'],
    [value('recipients/hudson-re/transfer/eu-gdpr/compelling/assessment/date')],
  ),
  to(
    'insurer',
    'compelling-beside-claims',
    'recipients/hudson-re/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1)(e)',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2026-01-10' },
        safeguards: 'Deleted after a week',
        authorityTold: '2026-01-12',
      },
    },
    ['transfer/derogation-undocumented', 'transfer/derogation-routine'],
    [
      value('recipients/hudson-re/transfer/eu-gdpr/compelling'),
      key('recipients/hudson-re/transfer/eu-gdpr/compelling'),
    ],
  ),
  to(
    'complete',
    'compelling-all-the-time',
    'recipients/pager/transfer/eu-gdpr',
    {
      tool: 'derogation',
      derogation: '49(1) subparagraph 2',
      compelling: {
        interest: 'A fraud has to be stopped',
        assessment: { file: 'legal/a.pdf', date: '2026-01-10' },
        safeguards: 'Deleted after a week',
        authorityTold: '2026-01-12',
      },
    },
    ['transfer/derogation-routine'],
    [value('recipients/pager/transfer/eu-gdpr/tool')],
  ),
  gone(
    'payroll',
    'officer-of-a-german-house',
    'organisation/dpo',
    ['officer/missing'],
    [absent('organisation/dpo'), key('organisation')],
  ),
  gone(
    'recruiting',
    'officer-of-a-german-portal',
    'organisation/dpo',
    ['officer/missing'],
    [absent('organisation/dpo'), key('organisation')],
  ),
  to(
    'payroll',
    'watching-at-scale-needs-none',
    'activities/watch-lone-workers/largeScale',
    true,
    ['dpia/required-missing', 'dpia/why-misfit'],
    [
      value('activities/watch-lone-workers/dpia/required'),
      key('activities/watch-lone-workers'),
      value('activities/watch-lone-workers/largeScale'),
    ],
  ),
  to(
    'hotel',
    'told-after-half-a-year',
    'activities/take-travel-bookings/informed',
    { within: 'P6M' },
    ['information/told-late'],
    [value('activities/take-travel-bookings/informed/within')],
  ),
  to(
    'hotel',
    'told-after-six-weeks',
    'activities/take-payments/informed',
    { within: 'P6W' },
    ['information/told-late'],
    [value('activities/take-payments/informed/within')],
  ),
  to(
    'energy',
    'told-after-forty-days',
    'activities/bill-use/informed',
    { within: 'P40D' },
    ['information/told-late'],
    [value('activities/bill-use/informed/within')],
  ),
  to(
    'clinic',
    'told-at-first-contact-alone',
    'activities/treat-children/informed',
    { by: ['first-contact'] },
    ['information/told-late'],
    [absent('activities/treat-children/informed/within')],
  ),
  to(
    'charity',
    'told-after-a-quarter',
    'activities/call-relatives/informed',
    { within: 'P3M', how: 'A letter' },
    ['information/told-late'],
    [value('activities/call-relatives/informed/within')],
  ),
  to(
    'recruiting',
    'told-after-disclosure',
    'activities/bill-employers/informed',
    { within: 'P20D' },
    ['information/told-late'],
    [absent('activities/bill-employers/informed/by')],
  ),
  to(
    'hotel',
    'told-after-the-hotel-of-the-gulf',
    'activities/take-travel-bookings/informed',
    { within: 'P1M', by: ['first-contact'] },
    ['information/told-late'],
    [key('activities/take-travel-bookings/informed/by')],
  ),
  to(
    'lettings',
    'told-and-not-told',
    'activities/report-fraud/informed',
    { within: 'P14D' },
    ['information/told-late'],
    [key('activities/report-fraud/informed')],
  ),
  to(
    'union',
    'told-beside-an-exception',
    'activities/hear-reports/informed',
    { within: 'P7D', how: 'A letter' },
    ['information/told-late'],
    [key('activities/hear-reports/informed')],
  ),
  to(
    'complete',
    'told-beside-a-law',
    'activities/settle-insurance/informed',
    { within: 'P1M' },
    ['information/told-late'],
    [key('activities/settle-insurance/informed')],
  ),
  to(
    'charity',
    'told-after-two-months',
    'activities/insure-care/informed',
    { within: 'P2M' },
    ['information/told-late'],
    [value('activities/insure-care/informed/within')],
  ),
  to(
    'market',
    'told-after-a-year',
    'activities/pay-sellers/informed',
    { within: 'P1Y' },
    ['information/told-late'],
    [value('activities/pay-sellers/informed/within')],
  ),
  to(
    'hiring',
    'convictions-unmarked',
    'activities/check-backgrounds/recipients/larkmail',
    ['criminal.conviction'],
    ['transfer/dpf-unmarked'],
    [absent('recipients/larkmail/transfer/uk-gdpr/terms/safeguards'), value('recipients/larkmail/transfer/uk-gdpr')],
  ),
  to(
    'lettings',
    'faces-unmarked',
    'activities/compare-faces/recipients/postbird',
    ['biometric.face'],
    ['transfer/dpf-unmarked'],
    [absent('recipients/postbird/transfer/uk-gdpr/terms/safeguards'), value('recipients/postbird/transfer/uk-gdpr')],
  ),
  to(
    'recruiting',
    'alerts-from-nobody',
    'channels/alerts/email/from',
    'Pfadhire <no-reply@pfadhire.example>',
    ['route/no-way-to-refuse'],
    [value('routes/job-alerts/to/alerts/message'), value('channels/alerts/email/from')],
  ),
  to(
    'complete',
    'contract-of-a-promise-of-a-fee',
    'commitments/staff-trained/promise',
    'Requests are answered for a small fee.',
    ['commitment/beyond-law'],
    [word('commitments/staff-trained/promise', 'Requests are answered for a small fee')],
  ),
  to(
    'charity',
    'appeals-to-children',
    'activities/send-appeals/dataSubjects',
    ['children'],
    ['dpia/required-missing'],
    [key('activities/send-appeals')],
  ),
  {
    id: 'entry-of-the-parent-without-staff',
    base: 'hiring',
    given: [
      set('recipients/larkmail/group', true),
      set('recipients/larkmail/transfer/eu-gdpr/scope', 'Larkmail, Inc., HR and non-HR data'),
      set('activities/employ-temps/recipients/larkmail', ['person.name']),
      set('activities/employ-temps/dataSubjects', ['staff']),
    ],
    edit: set('recipients/larkmail/transfer/eu-gdpr/scope', 'Larkmail, Inc., non-HR data'),
    rules: ['transfer/dpf-entry-misfit'],
    token: value('recipients/larkmail/transfer/eu-gdpr/scope'),
  },
])
