import { family } from '../../mutation.ts'
import { to } from '../one-line.ts'

/** Data, people and periods of activities that do not go together. */
export const defendedData = family('defended-data', [
  to(
    'callers-can-consent',
    'activities/answer-calls/data/health.data/condition/article',
    '9(2)(c)',
    'basis/condition-misfit',
  ),
  to(
    'a-call-makes-nothing-public',
    'activities/answer-calls/data/health.data/condition/article',
    '9(2)(e)',
    'basis/condition-misfit',
  ),
  to(
    'a-company-is-no-such-foundation',
    'activities/answer-calls/data/health.data/condition/article',
    '9(2)(d)',
    'basis/condition-misfit',
  ),
  to('no-claim', 'activities/report-diseases/data/health.data/condition/article', '9(2)(f)', 'basis/condition-misfit'),
  to(
    'four-parts',
    'activities/answer-calls/data/health.data/condition/schedule1',
    'Part 9, paragraph 2',
    'basis/schedule-one-misfit',
  ),
  to(
    'no-such-paragraph',
    'activities/answer-calls/data/health.data/condition/schedule1',
    'Part 1, paragraph 99',
    'basis/schedule-one-missing',
  ),
  to(
    'part-2-begins-at-5',
    'activities/report-diseases/data/health.data/condition/schedule1',
    'Part 2, paragraph 3',
    'basis/schedule-one-misfit',
  ),
  to(
    'paragraph-1-is-employment',
    'activities/answer-calls/data/health.data/condition/schedule1',
    'Part 1, paragraph 1',
    'basis/schedule-one-misfit',
  ),
  to(
    'criminal-data-needs-art-10',
    'activities/vet/data/criminal.conviction/condition/article',
    '9(2)(h)',
    'basis/criminal-data',
  ),
  to('vet-no-law', 'activities/vet/data/criminal.conviction/condition/law', 'Our policy on staff', 'basis/law-vague'),
  to(
    'answer-calls-future',
    'activities/answer-calls/data/health.data/condition/assessment/date',
    '2028-01-15',
    'basis/assessment-in-future',
  ),
  to(
    'the-shop-has-it-from-the-person',
    'activities/sell/data/contact.email/source',
    'third-party',
    'information/source-mismatch',
  ),
  to(
    'that-is-14-5-a',
    'activities/settle-insurance/notInformed/why',
    'They know already',
    'information/not-informed-vague',
  ),
  to(
    'a-person-is-no-group',
    'activities/publish-figures/data/usage.analytics/aggregation/minimumGroup',
    1,
    'schema/invalid',
  ),
  to(
    'publish-figures-future',
    'activities/publish-figures/data/usage.analytics/aggregation/assessment/date',
    '2027-03-01',
    'basis/assessment-in-future',
  ),
  to('required-and-nothing-follows', 'activities/sell/consequences', 'None', 'fact/placeholder'),
  to(
    'take-payments-required-and-nothing-follows',
    'activities/take-payments/consequences',
    'Nothing happens.',
    'fact/placeholder',
  ),
  to(
    'nobody-says-from-whom-the-basis-is-the-patients',
    'activities/refer/data/health.record/source',
    'third-party',
    'information/source-unnamed',
  ),
  to('payments-for-ever', 'activities/lend/retention', 'figures', 'retention/unbounded'),
  to('addresses-for-ever', 'activities/write-letters/retention', 'figures', 'retention/unbounded'),
  to('customers-have-no-employment', 'activities/help/retention', 'vetting', 'retention/trigger-of-others'),
  to('the-router-erases-what-it-does-not-hold', 'activities/vet/retention', 'orders', 'retention/router-holds-nothing'),
  to('below-the-law', 'activities/keep-books/retention', 'orders', 'retention/router-holds-nothing'),
  to('health-data-for-ever', 'activities/answer-calls/data/health.data/retention', 'figures', 'retention/unbounded'),
  {
    ...to(
      'a-password-in-the-clear',
      'activities/manage-accounts/data/secret.password/form',
      'plain',
      'security/secret-plain',
    ),
    base: 'dispatchkit',
  },
  {
    ...to(
      'a-key-in-the-clear',
      'activities/manage-endpoints/data/secret.api-key/form',
      'plain',
      'security/secret-plain',
    ),
    base: 'dispatchkit',
  },
  {
    ...to(
      'from-third-parties',
      'activities/route-events/data/contact.email/source',
      'person',
      'information/source-mismatch',
    ),
    base: 'dispatchkit',
  },
])
