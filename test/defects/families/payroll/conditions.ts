import { family, line, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about the conditions of routes; written from the law and the reference of the language alone. */
export const payrollConditions = family('payroll-conditions', [
  // No field.
  payroll(
    'router-when-field-typo',
    set('routes/wages-to-bank/when', 'event.curency == "EUR"'),
    'flow/undeclared-field',
    word('routes/wages-to-bank/when', 'event.curency'),
  ),
  // No comparison.
  payroll(
    'router-when-assignment',
    set('routes/wages-to-bank/when', 'event.currency = "EUR"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '='),
  ),
  // Not in the enum.
  payroll(
    'router-when-outside-enum',
    set('routes/wages-to-bank/when', 'event.currency == "USD"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"USD"'),
  ),
  // Not in the enum.
  payroll(
    'router-when-case',
    set('routes/wages-to-bank/when', 'event.currency == "eur"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"eur"'),
  ),
  // A number and a text.
  payroll(
    'router-when-other-type',
    set('routes/wages-to-bank/when', 'event.total > "0"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"0"'),
  ),
  // No yes or no.
  payroll('router-when-not-bool', set('routes/wages-to-bank/when', 'event.total'), 'schema/condition'),
  // The least is 0.
  payroll(
    'router-when-below-minimum',
    set('routes/wages-to-bank/when', 'event.total < 0.0'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'event.total < 0.0'),
  ),
  // Never both.
  payroll(
    'router-when-two-values',
    set('routes/wages-to-bank/when', 'event.currency == "EUR" && event.currency == "GBP"'),
    'route/never-true',
    word('routes/wages-to-bank/when', 'event.currency == "GBP"'),
  ),
  // Never.
  payroll(
    'router-when-false',
    set('routes/wages-to-bank/when', 'false'),
    'route/never-true',
    word('routes/wages-to-bank/when', 'false'),
  ),
  // No condition.
  payroll('router-when-empty', set('routes/wages-to-bank/when', ''), 'schema/invalid'),
  // Not in the enum.
  payroll(
    'router-when-in-typo',
    set('routes/sick-notes-to-employer/when', 'event.kind in ["frist"]'),
    'schema/condition',
    word('routes/sick-notes-to-employer/when', '"frist"'),
  ),
  // At most 365.
  payroll(
    'router-when-above-maximum',
    set('routes/sick-notes-to-employer/when', 'event.days > 400'),
    'route/never-true',
    value('routes/sick-notes-to-employer/when'),
    word('routes/sick-notes-to-employer/when', 'event.days > 400'),
  ),
  // At least 1.
  payroll(
    'router-when-equals-above',
    set('routes/sick-notes-to-employer/when', 'event.days == 0'),
    'route/never-true',
    value('routes/sick-notes-to-employer/when'),
    word('routes/sick-notes-to-employer/when', 'event.days == 0'),
  ),
  // The source says what stands there.
  payroll(
    'router-when-type-elsewhere',
    set('routes/sick-notes-to-employer/when', 'event.type == "sicknote.cancelled"'),
    'route/never-true',
  ),
  // Three letters.
  payroll(
    'router-when-length',
    set('routes/wages-to-bank/when', 'size(event.currency) == 5'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'size(event.currency) == 5'),
  ),
  // At most 64.
  payroll(
    'router-when-too-long',
    set('routes/wages-to-bank/when', 'event.id.size() > 64'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'event.id.size() > 64'),
  ),
  // At most 500.
  payroll(
    'router-when-many-items',
    set('routes/wages-to-bank/when', 'event.payslips.size() > 500'),
    'route/never-true',
  ),
  // At least 1.
  payroll('router-when-no-items', set('routes/wages-to-bank/when', 'event.payslips.size() == 0'), 'route/never-true'),
  // No root.
  payroll(
    'router-when-root-typo',
    set('routes/urgent-results/when', 'evnt.urgent'),
    'schema/condition',
    word('routes/urgent-results/when', 'evnt'),
  ),
  // Never both.
  payroll(
    'router-when-not-and-is',
    set('routes/urgent-results/when', 'event.urgent && !event.urgent'),
    'route/never-true',
    word('routes/urgent-results/when', '!event.urgent'),
  ),
  // No such value.
  payroll(
    'router-when-starts',
    set('routes/sick-notes-to-employer/when', 'event.kind.startsWith("sick")'),
    'route/never-true',
  ),
  // No field.
  payroll(
    'router-when-of-no-list',
    set('routes/urgent-results/when', 'event.results.exists(r, r.vlue == "high")'),
    'flow/undeclared-field',
    word('routes/urgent-results/when', 'r.vlue'),
  ),
  // Never both.
  payroll(
    'router-when-range-empty',
    set('routes/sick-notes-to-employer/when', 'event.days > 20 && event.days < 10'),
    'route/never-true',
    word('routes/sick-notes-to-employer/when', 'event.days < 10'),
  ),
  // No function.
  payroll(
    'router-when-unknown-function',
    set('routes/urgent-results/when', 'event.reportId.beginsWith("U")'),
    'schema/condition',
    word('routes/urgent-results/when', 'beginsWith'),
  ),
  // No end.
  payroll(
    'router-when-bracket',
    set('routes/urgent-results/when', '(event.urgent'),
    'schema/condition',
    line('router.yaml', 'when: (event.urgent'),
  ),
])
