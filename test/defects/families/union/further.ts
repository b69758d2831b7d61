import { drop, family, key, set, value } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about several things; sown from the law after the first ones had been mended. */
export const unionFurther = family('union-further', [
  union('register-origin-third-party', set('sources/register/origin', 'third-party'), 'information/source-mismatch'),
  union(
    'letterly-contract-expires-2026-03-18',
    set('recipients/letterly/contract/expires', '2026-03-18'),
    'recipient/contract-expired',
  ),
  union(
    'letterly-transfer-eu-gdpr-module-3',
    set('recipients/letterly/transfer/eu-gdpr/module', 3),
    'transfer/module-mismatch',
  ),
  union('send-newsletter-minimum-age-9', set('activities/send-newsletter/minimumAge', 9), 'basis/child-consent'),
  union(
    'advertise-in-magazine-data-union-membership-source-derived-condi',
    set('activities/advertise-in-magazine/data/union.membership', {
      source: 'derived',
      condition: { article: '9(2)(a)' },
    }),
    'basis/consent-not-explicit',
    value('activities/advertise-in-magazine/lawfulBasis'),
  ),
  union(
    'send-newsletter-data-health-data-source-person-condition-article',
    set('activities/send-newsletter/data/health.data', { source: 'person', condition: { article: '9(2)(d)' } }),
    'basis/condition-misfit',
    value('activities/send-newsletter/data/health.data/condition/article'),
  ),
  union(
    'send-newsletter-lawful-basis-whistleblowing',
    set('activities/send-newsletter/lawfulBasis', 'whistleblowing'),
    'basis/marketing-without-consent',
  ),
  union(
    'insure-members-lawful-basis-whistleblowing',
    set('activities/insure-members/lawfulBasis', 'whistleblowing'),
    'basis/duty-for-business',
  ),
  union(
    'support-cases-lawful-basis-rescue',
    set('activities/support-cases/lawfulBasis', 'rescue'),
    'basis/condition-misfit',
    value('activities/support-cases/data/health.data/condition/article'),
  ),
  union('employ-staff-lawful-basis-rescue', set('activities/employ-staff/lawfulBasis', 'rescue'), 'basis/for-another'),
  union(
    'hold-ballots-lawful-basis-rescue',
    set('activities/hold-ballots/lawfulBasis', 'rescue'),
    'basis/condition-misfit',
    value('activities/hold-ballots/data/ballot.taken/condition/article'),
  ),
  union(
    'hold-ballots-recipients-wage-institute-all',
    set('activities/hold-ballots/recipients/wage-institute', 'all'),
    'role/joint-elsewhere',
    key('activities/hold-ballots/recipients/wage-institute'),
  ),
  union(
    'help-delegates-recipients-wage-institute-all',
    set('activities/help-delegates/recipients/wage-institute', 'all'),
    'role/joint-elsewhere',
    key('activities/help-delegates/recipients/wage-institute'),
  ),
  union(
    'hold-ballots-dpia-date-missing',
    drop('activities/hold-ballots/dpia/date'),
    'dpia/required-missing',
    key('activities/hold-ballots/dpia'),
  ),
  union(
    'collect-dues-by-payroll-lawful-basis-tracking-consent',
    set('activities/collect-dues-by-payroll/lawfulBasis', 'tracking-consent'),
    'basis/consent-not-explicit',
  ),
  union(
    'send-newsletter-lawful-basis-payroll-consent',
    set('activities/send-newsletter/lawfulBasis', 'payroll-consent'),
    'basis/consent-for-many',
  ),
  union(
    'gewerkschaft-ch-established-rs',
    set('recipients/gewerkschaft-ch/established', 'RS'),
    'house/broken',
    value('rules/cases-stay/must'),
  ),
  union(
    'keep-members-data-subjects-members-children-of-members',
    set('activities/keep-members/dataSubjects', ['members', 'children-of-members']),
    'information/no-notice',
    value('activities/keep-members/dataSubjects/1'),
  ),
  union(
    'keep-members-data-subjects-members-employees',
    set('activities/keep-members/dataSubjects', ['members', 'employees']),
    'basis/contract-not-party',
    value('activities/keep-members/lawfulBasis'),
  ),
])
