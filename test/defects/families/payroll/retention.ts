import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about for how long: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollRetention = family('payroll', [
  // No ISO 8601.
  payroll('facts-period-words', set('retention/payload/byPlan/basic', '30 days'), 'schema/invalid'),
  // No ISO 8601.
  payroll('facts-period-lower', set('retention/payload/byPlan/basic', 'p30d'), 'schema/invalid'),
  // No unit.
  payroll('facts-period-number', set('retention/payload/byPlan/basic', 30), 'schema/invalid'),
  // No period that anybody keeps.
  payroll(
    'facts-period-thousand-years',
    set('retention/payload/byPlan/plus', 'P1000Y'),
    ['retention/absurd', 'commitment/broken'],
    value('retention/payload/byPlan/plus'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // Nothing could be delivered.
  payroll('facts-period-zero', set('retention/payload/byPlan/basic', 'P0D'), 'retention/absurd'),
  // 90 days are promised.
  payroll(
    'facts-period-breaks-promise',
    set('retention/payload/byPlan/plus', 'P180D'),
    ['retention/why-says-less', 'commitment/broken'],
    value('retention/payload/byPlan/plus'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // No plan.
  payroll(
    'facts-plan-typo',
    rename('retention/payload/byPlan/plus', 'pluss'),
    'retention/unknown-plan',
    key('retention/payload/byPlan/pluss'),
  ),
  // No plan.
  payroll(
    'facts-plan-unknown',
    set('retention/payload/byPlan/gold', 'P60D'),
    'retention/unknown-plan',
    key('retention/payload/byPlan/gold'),
  ),
  // By plan and for all.
  payroll(
    'facts-period-twice',
    set('retention/payload/for', 'P90D'),
    'schema/invalid',
    key('retention/payload/byPlan'),
  ),
  // No period.
  payroll(
    'facts-period-gone',
    drop('retention/payload/byPlan'),
    'retention/missing',
    absent('retention/payload/byPlan'),
  ),
  // No such start.
  payroll('facts-from-typo', set('retention/payload/from', 'recieved'), 'schema/invalid'),
  // No such start.
  payroll('facts-from-delivered-lab', set('retention/lab-payload/from', 'creation'), 'schema/invalid'),
  // What happens.
  payroll(
    'facts-expiry-gone',
    drop('retention/payload/onExpiry'),
    'retention/no-expiry-action',
    absent('retention/payload/onExpiry'),
  ),
  // No such word.
  payroll('facts-expiry-delete', set('retention/payload/onExpiry', 'delete'), 'schema/invalid'),
  // No record of one person is anonymised by the router.
  payroll('facts-expiry-anonymise', set('retention/lab-payload/onExpiry', 'anonymise'), 'build/not-enforced'),
  // Kept on without an end.
  payroll('facts-expiry-archive', set('retention/chat-payload/onExpiry', 'archive'), 'build/not-enforced'),
  // Who.
  payroll('facts-executor-gone', drop('retention/payload/by'), 'retention/no-executor', absent('retention/payload/by')),
  // No such executor.
  payroll('facts-executor-typo', set('retention/payload/by', 'routers'), 'schema/invalid'),
  // The router holds it and people cannot erase there.
  payroll(
    'facts-executor-people',
    set('retention/chat-payload/by', { process: 'The chat team' }),
    'retention/held-by-router',
    value('retention/chat-payload/by/process'),
  ),
  // The router holds nothing of it.
  payroll(
    'facts-executor-router-elsewhere',
    set('retention/staff-file/by', 'router'),
    'retention/router-holds-nothing',
  ),
  // The router holds nothing of it.
  payroll('facts-executor-router-benchmark', set('retention/benchmark/by', 'router'), 'retention/router-holds-nothing'),
  // Erases nothing.
  payroll(
    'facts-executor-control-wrong',
    set('retention/tickets/by', { control: 'journal.encrypted' }),
    'retention/control-unknown',
    value('retention/tickets/by/control'),
  ),
  // No control.
  payroll(
    'facts-executor-control-unknown',
    set('retention/tickets/by', { control: 'retention.enforce' }),
    'build/not-enforced',
    value('retention/tickets/by/control'),
  ),
  // The router holds no tickets.
  payroll(
    'facts-executor-control-not-there',
    set('retention/tickets/by', { control: 'retention.enforced' }),
    'retention/router-holds-nothing',
    value('retention/tickets/by/control'),
  ),
  // No key.
  payroll(
    'facts-executor-key-typo',
    set('retention/tickets/by', { proces: 'Group support' }),
    'schema/unknown-key',
    key('retention/tickets/by/proces'),
  ),
  // A placeholder.
  payroll('facts-executor-nobody', set('retention/tickets/by/process', 'TBD'), 'retention/no-executor'),
  // The promise of 90 days is broken.
  payroll(
    'facts-backups-ten-years',
    set('retention/payload/backups', 'P10Y'),
    ['retention/backup-outlives', 'commitment/broken'],
    value('retention/payload/backups'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // No period.
  payroll('facts-backups-longer-than-vault', set('retention/account-end/backups', '14 days'), 'schema/invalid'),
  // Nothing makes it necessary.
  payroll(
    'facts-why-gone',
    drop('retention/lab-payload/why'),
    'retention/no-justification',
    absent('retention/lab-payload/why'),
  ),
  // Says nothing.
  payroll(
    'facts-why-as-long-as-necessary',
    set('retention/lab-payload/why', 'As long as necessary'),
    'retention/vague',
  ),
  // Says nothing.
  payroll('facts-why-legal-reasons', set('retention/chat-payload/why', 'For legal reasons'), 'retention/vague'),
  // Storage in advance is not necessary.
  payroll(
    'facts-why-just-in-case',
    set('retention/logs/why', 'In case we need it one day'),
    'retention/vague',
    word('retention/logs/why', 'In case we need'),
  ),
  // Out of proportion.
  payroll('facts-logs-thirty-years', set('retention/logs/for', 'P30Y'), 'retention/absurd'),
  // No ISO 8601.
  payroll('facts-logs-wrong-unit', set('retention/logs/for', 'PT90D'), 'schema/invalid'),
  // Kept on without an end.
  payroll('facts-requests-archive', set('retention/requests/onExpiry', 'archive'), 'build/not-enforced'),
  // Kept on without an end.
  payroll('facts-restrict-for-ever', set('retention/alarms/onExpiry', 'restrict'), 'retention/restricted-for-ever'),
  // The law asks for eight years.
  payroll(
    'facts-books-below-minimum',
    set('retention/books/for', 'P2Y'),
    'retention/below-minimum',
    value('retention/books/minimum'),
  ),
  // The period is below its minimum.
  payroll('facts-books-minimum-above', set('retention/books/minimum', 'P10Y'), 'retention/below-minimum'),
  // Which provision asks for it.
  payroll(
    'facts-minimum-without-law',
    drop('retention/books/law'),
    'retention/minimum-without-law',
    value('retention/books/minimum'),
  ),
  // Names no provision.
  payroll('facts-minimum-law-vague', set('retention/books/law', 'Tax law'), 'retention/vague'),
  // Asks for less and not for more.
  payroll('facts-minimum-law-is-gdpr', set('retention/books/law', 'Article 5(1)(e) GDPR'), 'retention/vague'),
  // No law asks for it, and the period is shorter.
  payroll('facts-minimum-on-consent', set('retention/newsletter-end/minimum', 'P1Y'), 'retention/below-minimum'),
  // For ever.
  payroll(
    'facts-hold-without-end',
    drop('retention/books/holds/0/until'),
    'retention/hold-without-end',
    key('retention/books/holds/0/ground'),
  ),
  // No category.
  payroll('facts-hold-category-typo', set('retention/books/holds/0/categories/0', 'payment.invoce'), 'ref/unresolved'),
  // Not kept under this rule.
  payroll(
    'facts-hold-category-elsewhere',
    set('retention/books/holds/0/categories/0', 'health.record'),
    'retention/hold-of-nothing',
  ),
  // Required.
  payroll(
    'facts-hold-without-ground',
    drop('retention/books/holds/0/ground'),
    'schema/invalid',
    absent('retention/books/holds/0/ground'),
    value('retention/books/holds/0'),
  ),
  // It ended long ago.
  payroll('facts-hold-over', set('retention/medical-file/holds/0/until', '2020-01-01'), 'retention/hold-ended'),
  // No day.
  payroll('facts-hold-day-that-is-not', set('retention/medical-file/holds/0/until', '2027-02-30'), 'schema/invalid'),
  // For ever.
  payroll('facts-hold-never-ends', set('retention/medical-file/holds/0/until', 'never'), 'retention/vague'),
  // Ten years by law.
  payroll(
    'facts-medical-below-minimum',
    set('retention/medical-file/for', 'P3Y'),
    'retention/below-minimum',
    value('retention/medical-file/minimum'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-medical-indefinite',
    set('retention/medical-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/examine-workers/retention'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-staff-indefinite',
    set('retention/staff-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/employ-staff/retention'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-benchmark-not-aggregated',
    set('retention/fraud-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/find-forgeries/retention'),
  ),
  // Long after withdrawal.
  payroll('facts-newsletter-for-ever', set('retention/newsletter-end/for', 'P99Y'), 'retention/absurd'),
  // Two starts.
  payroll('facts-after-and-from', set('retention/tickets/from', 'collected'), 'retention/two-starts'),
  // No event.
  payroll('facts-after-nothing', set('retention/account-end/after', ''), 'schema/invalid'),
  // A period is no event.
  payroll('facts-after-period', set('retention/account-end/after', 'P30D'), 'retention/vague'),
  // Nothing starts it.
  payroll('facts-after-never', set('retention/account-end/after', 'never'), 'retention/vague'),
  // A day is no event of a person.
  payroll('facts-after-date', set('retention/account-end/after', '2026-12-31'), 'schema/invalid'),
  // No key.
  payroll(
    'facts-retention-key',
    rename('retention/alarms/onExpiry', 'on_expiry'),
    'schema/unknown-key',
    key('retention/alarms/on_expiry'),
  ),
  // No key.
  payroll(
    'facts-retention-key-2',
    rename('retention/alarms/backups', 'backup'),
    'schema/unknown-key',
    key('retention/alarms/backup'),
  ),
  // The store names what is gone.
  payroll(
    'facts-retention-renamed',
    rename('retention/marks', 'mark'),
    'ref/unresolved',
    value('router/stores/dedupe/retention'),
  ),
  // No period.
  payroll('facts-period-negative', set('retention/alarms/for', '-P7D'), 'schema/invalid'),
  // No ISO 8601.
  payroll('facts-period-weeks-and-words', set('retention/alarms/for', '1 week'), 'schema/invalid'),
  // 270 years.
  payroll('facts-period-hundred-thousand', set('retention/tickets/for', 'P100000D'), 'retention/absurd'),
  // A certificate that is destroyed after a look.
  payroll('facts-vetting-years', set('retention/vetting-note/for', 'P30Y'), 'retention/absurd'),
  // No such start.
  payroll('facts-disclosures-from-collected', set('retention/disclosures/from', 'expiry'), 'schema/invalid'),
])
