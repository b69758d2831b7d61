import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about activities otherwise; written from the law and the reference of the language alone. */
export const payrollActivities = family('payroll-activities', [
  // Whose data.
  payroll(
    'parties-subjects-gone',
    drop('activities/keep-accounts/dataSubjects'),
    'fact/missing',
    absent('activities/keep-accounts/dataSubjects'),
  ),
  // No class.
  payroll('parties-subjects-typo', set('activities/examine-workers/dataSubjects/0', 'pateints'), 'ref/near-class'),
  // It holds names.
  payroll(
    'parties-subjects-none',
    set('activities/keep-accounts/dataSubjects', []),
    'fact/missing',
    key('activities/keep-accounts/dataSubjects'),
  ),
  // The same twice.
  payroll('parties-subjects-twice', set('activities/run-payroll/dataSubjects/1', 'workers'), 'schema/invalid'),
  // Children are in its events.
  payroll(
    'parties-subjects-forget-children',
    set('activities/run-payroll/dataSubjects', ['workers']),
    'ref/unresolved',
    value('events/dependant.added/subjects/child/class'),
  ),
  // How long.
  payroll(
    'parties-activity-retention-gone',
    drop('activities/keep-accounts/retention'),
    'retention/missing',
    absent('activities/keep-accounts/retention'),
  ),
  // No rule.
  payroll('parties-activity-retention-typo', set('activities/keep-accounts/retention', 'acount-end'), 'ref/unresolved'),
  // A duty to keep books is no reason for statistics.
  payroll(
    'parties-visits-kept-with-books',
    set('activities/count-visits/retention', 'books'),
    'retention/law-of-another',
  ),
  // Indefinite for what names people.
  payroll(
    'parties-mental-health-kept-for-ever',
    set('activities/self-test/retention', 'benchmark'),
    'retention/unbounded',
  ),
  // No recipient.
  payroll(
    'parties-recipient-typo-activity',
    rename('activities/keep-accounts/recipients/host', 'hots'),
    'ref/unresolved',
    key('activities/keep-accounts/recipients/hots'),
  ),
  // Not held by the activity.
  payroll(
    'parties-recipient-category-unheld',
    set('activities/keep-accounts/recipients/mail-america/0', 'health.data'),
    'recipient/allowed-in-vain',
    word('activities/keep-accounts/recipients/mail-america', 'health.data'),
  ),
  // No category.
  payroll(
    'parties-recipient-category-typo',
    set('activities/keep-accounts/recipients/support-india/1', 'contact.emial'),
    'ref/unresolved',
  ),
  // `all` or a list.
  payroll('parties-recipient-all-typo', set('activities/keep-accounts/recipients/host', 'al'), 'schema/invalid'),
  // Gets nothing.
  payroll(
    'parties-recipient-nothing',
    set('activities/keep-accounts/recipients/support-india', []),
    'recipient/allowed-in-vain',
    key('activities/keep-accounts/recipients/support-india'),
  ),
  // The router of this host holds the data.
  payroll(
    'parties-host-left-out',
    drop('activities/run-payroll/recipients/host'),
    'recipient/category-not-allowed',
    value('router/hostedBy'),
  ),
  // A route sends there.
  payroll(
    'parties-bank-left-out',
    drop('activities/run-payroll/recipients/wage-bank'),
    'recipient/category-not-allowed',
    key('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.name'),
  ),
  // The route sends salaries.
  payroll(
    'parties-bank-less-salary',
    set('activities/run-payroll/recipients/wage-bank', ['person.name', 'payment.bank-account']),
    'recipient/category-not-allowed',
    key('routes/wages-to-bank/to/to-bank/fields/payslips.*.gross'),
  ),
  // Art. 13(2)(f).
  payroll(
    'parties-automation-unsaid',
    drop('activities/keep-accounts/automatedDecisions'),
    'information/automation-unstated',
    absent('activities/keep-accounts/automatedDecisions'),
  ),
  // False, or what is decided.
  payroll('parties-automation-true', set('activities/keep-accounts/automatedDecisions', true), 'schema/invalid'),
  // Art. 13(2)(f).
  payroll(
    'parties-logic-gone',
    drop('activities/self-test/automatedDecisions/logic'),
    'information/automation-unexplained',
    absent('activities/self-test/automatedDecisions/logic'),
  ),
  // Art. 13(2)(f).
  payroll(
    'parties-significance-gone',
    drop('activities/self-test/automatedDecisions/significance'),
    'information/automation-unexplained',
    absent('activities/self-test/automatedDecisions/significance'),
  ),
  // Art. 22(3).
  payroll(
    'parties-intervention-gone',
    drop('activities/self-test/automatedDecisions/intervention'),
    'information/automation-unexplained',
    absent('activities/self-test/automatedDecisions/intervention'),
  ),
  // Art. 22(3).
  payroll(
    'parties-intervention-none',
    set('activities/self-test/automatedDecisions/intervention', 'None'),
    'fact/placeholder',
  ),
  // Art. 22(3).
  payroll(
    'parties-intervention-impossible',
    set('activities/self-test/automatedDecisions/intervention', 'The decision is final and cannot be contested'),
    'information/automation-unexplained',
  ),
  // C-203/22: meaningful information.
  payroll(
    'parties-logic-secret',
    set('activities/self-test/automatedDecisions/logic', 'Our trade secret'),
    'fact/placeholder',
  ),
  // Art. 22(2) does not allow it on legitimate interests.
  payroll(
    'parties-automation-of-accounts',
    set('activities/keep-accounts/automatedDecisions', {
      logic: 'Points are added up',
      significance: 'Accounts are closed',
      intervention: 'A person looks at it on request',
    }),
    'basis/automation-not-allowed',
    value('activities/keep-accounts/lawfulBasis'),
  ),
  // Art. 14(5) is not for what the people give themselves.
  payroll(
    'parties-not-informed-from-person',
    set('activities/keep-accounts/notInformed', {
      article: '14(5)(b)',
      why: 'Informing 4,000 people would cost more than the service',
    }),
    'information/not-informed-mismatch',
    value('activities/keep-accounts/notInformed/article'),
  ),
  // No such exception.
  payroll(
    'parties-not-informed-typo',
    set('activities/compare-branches/notInformed/article', '14(5)(e)'),
    'schema/invalid',
  ),
  // Required.
  payroll(
    'parties-not-informed-why-gone',
    drop('activities/compare-branches/notInformed/why'),
    'schema/invalid',
    absent('activities/compare-branches/notInformed/why'),
  ),
  // No reason.
  payroll(
    'parties-not-informed-why-empty',
    set('activities/compare-branches/notInformed/why', 'Not needed'),
    'fact/placeholder',
  ),
  // Art. 13(2)(e).
  payroll(
    'parties-consequences-gone',
    drop('activities/keep-accounts/consequences'),
    'information/consequences-missing',
    absent('activities/keep-accounts/consequences'),
  ),
  // No key.
  payroll(
    'parties-activity-unknown-key',
    set('activities/keep-accounts/purposes', 'x'),
    'schema/unknown-key',
    key('activities/keep-accounts/purposes'),
  ),
  // People ask.
  payroll(
    'parties-subjects-of-requests-fewer',
    set('activities/answer-requests/dataSubjects', []),
    'fact/missing',
    key('activities/answer-requests/dataSubjects'),
  ),
  // Stores name what is gone.
  payroll(
    'parties-activity-renamed',
    rename('activities/keep-safe', 'keep-save'),
    'ref/unresolved',
    key('activities/keep-save'),
  ),
])
