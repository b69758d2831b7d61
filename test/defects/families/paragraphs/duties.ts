import { absent, family, key, value } from '../../mutation.ts'
import { gone, to } from './duty.ts'

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
])
