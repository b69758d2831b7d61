import { drop, family, key, set, value, word } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about periods; sown from the law and the reference of the language before any rule was read. */
export const unionRetention = family('union-retention', [
  union('membership-for-indefinite', set('retention/membership/for', 'indefinite'), 'retention/unbounded'),
  union('membership-for-p100y', set('retention/membership/for', 'P100Y'), 'retention/absurd'),
  union('former-for-p30y', set('retention/former/for', 'P30Y'), 'retention/why-says-less'),
  union('payroll-dues-for-p10y', set('retention/payroll-dues/for', 'P10Y'), 'retention/after-withdrawal'),
  union('ballot-for-p50y', set('retention/ballot/for', 'P50Y'), 'retention/absurd'),
  union(
    'case-afterwards-for-indefinite-why-claims-against-us',
    set('retention/case/afterwards', { for: 'indefinite', why: 'Claims against us' }),
    'retention/restricted-for-ever',
    value('retention/case/afterwards/for'),
  ),
  union(
    'case-afterwards-missing',
    drop('retention/case/afterwards'),
    'retention/restricted-for-ever',
    value('retention/case/onExpiry'),
  ),
  union(
    'books-for-p3y',
    set('retention/books/for', 'P3Y'),
    'retention/below-minimum',
    value('retention/books/minimum'),
  ),
  union('books-minimum-p9y', set('retention/books/minimum', 'P9Y'), 'retention/below-minimum'),
  union('books-for-p25y', set('retention/books/for', 'P25Y'), 'retention/excessive'),
  union('report-for-p6y', set('retention/report/for', 'P6Y'), 'retention/excessive'),
  union('letters-backups-p5y', set('retention/letters/backups', 'P5Y'), 'retention/backup-outlives'),
  union('reading-for-p9y', set('retention/reading/for', 'P9Y'), 'retention/excessive'),
  union(
    'reading-why-because-storage-is-cheap',
    set('retention/reading/why', 'Because storage is cheap'),
    'retention/vague',
    word('retention/reading/why', 'storage is cheap'),
  ),
  union('staff-why-missing', drop('retention/staff/why'), 'retention/no-justification', key('retention/staff')),
  union(
    'staff-on-expiry-missing',
    drop('retention/staff/onExpiry'),
    'retention/no-expiry-action',
    key('retention/staff'),
  ),
  union('staff-by-missing', drop('retention/staff/by'), 'retention/no-executor', key('retention/staff')),
  union(
    'relayed-by-plan-klubb-p7d',
    set('retention/relayed/byPlan', { klubb: 'P7D' }),
    'retention/unbounded',
    key('retention/relayed/byPlan'),
  ),
  union(
    'case-holds-0-until-missing',
    drop('retention/case/holds/0/until'),
    'retention/hold-without-end',
    key('retention/case/holds/0/ground'),
  ),
  union('survey-on-expiry-archive', set('retention/survey/onExpiry', 'archive'), 'retention/restricted-for-ever'),
  union(
    'stores-access-retention-missing',
    drop('router/stores/access/retention'),
    'retention/store-uncovered',
    key('router/stores/access'),
  ),
  union('events-for-p0d', set('retention/events/for', 'P0D'), 'retention/absurd'),
  union(
    'report-for-indefinite',
    set('retention/report/for', 'indefinite'),
    'retention/unbounded',
    value('activities/hear-reports/retention'),
  ),
  union('survey-on-expiry-anonymise', set('retention/survey/onExpiry', 'anonymise'), 'retention/anonymise-unproven'),
  union(
    'former-after-consent-withdrawn',
    set('retention/former/after', 'consent.withdrawn'),
    'retention/trigger-misfit',
    value('activities/remember-former-members/retention'),
  ),
])
