import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about routes and what they send; written from the law and the reference of the language alone. */
export const payrollRoutes = family('payroll-routes', [
  // No activity.
  payroll('router-route-activity-typo', set('routes/receipts/activity', 'keep-boks'), 'ref/unresolved'),
  // Required.
  payroll(
    'router-route-activity-gone',
    drop('routes/receipts/activity'),
    'schema/invalid',
    absent('routes/receipts/activity'),
  ),
  // No source.
  payroll('router-route-source-typo', set('routes/receipts/source', 'paymets'), 'ref/unresolved'),
  // Never gives the event.
  payroll(
    'router-route-source-never',
    set('routes/receipts/source', 'laboratory'),
    'route/never-given',
    value('routes/receipts/events/0'),
  ),
  // No event.
  payroll('router-route-event-typo', set('routes/receipts/events/0', 'invoice.payed'), 'ref/unresolved'),
  // Takes nothing.
  payroll('router-route-event-none', set('routes/receipts/events', []), 'schema/invalid'),
  // The same twice.
  payroll(
    'router-route-event-twice',
    set('routes/receipts/events', ['invoice.paid', 'invoice.paid']),
    'schema/invalid',
    value('routes/receipts/events/1'),
  ),
  // No field.
  payroll('router-order-typo', set('routes/wages-to-bank/orderBy', 'mont'), 'flow/undeclared-field'),
  // Many values.
  payroll(
    'router-order-by-list',
    set('routes/wages-to-bank/orderBy', 'payslips.*.worker.email'),
    'flow/undeclared-field',
  ),
  // No value.
  payroll('router-order-by-object', set('routes/wages-to-bank/orderBy', 'payslips'), 'flow/undeclared-field'),
  // No field.
  payroll(
    'router-field-typo',
    rename('routes/wages-to-bank/to/to-bank/fields/id', 'idd'),
    'flow/undeclared-field',
    key('routes/wages-to-bank/to/to-bank/fields/idd'),
  ),
  // No protection.
  payroll('router-protection-typo', set('routes/wages-to-bank/to/to-bank/fields/id', 'maskk'), 'schema/invalid'),
  // A name is no address.
  payroll(
    'router-ip-of-a-name',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.name', 'truncate-ip'),
    'route/protection-misfit',
  ),
  // An account is no date.
  payroll(
    'router-date-of-an-account',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.account', 'generalise-date'),
    'route/protection-misfit',
  ),
  // A wage is no date.
  payroll(
    'router-date-of-a-number',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.gross', 'generalise-date'),
    'route/protection-misfit',
  ),
  // Promised never, and not allowed.
  payroll(
    'router-diagnosis-to-employer',
    set('routes/sick-notes-to-employer/to/to-employer/fields/diagnosis', 'keep'),
    ['commitment/broken', 'recipient/category-not-allowed'],
    key('routes/sick-notes-to-employer/to/to-employer/fields/diagnosis'),
    value('commitments/diagnosis-stays/assert/never'),
  ),
  // The bank may not have it.
  payroll(
    'router-church-to-bank',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.church', 'keep'),
    'recipient/category-not-allowed',
    key('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.church'),
  ),
  // The printer may not have it.
  payroll(
    'router-tax-class-to-printer',
    set('routes/payslips-to-printer/to/to-printer/fields/payslips.*.worker.taxClass', 'pseudonymise'),
    'recipient/category-not-allowed',
    key('routes/payslips-to-printer/to/to-printer/fields/payslips.*.worker.taxClass'),
  ),
  // No field.
  payroll(
    'router-message-field-typo',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ event.reprotId }} is urgent'),
    'flow/undeclared-field',
    word('routes/urgent-results/to/to-on-call/message', 'event.reprotId'),
  ),
  // The alert service may not have it.
  payroll(
    'router-message-patient',
    set('routes/urgent-results/to/to-on-call/message', 'Call {{ event.patient.email }}'),
    'recipient/category-not-allowed',
    word('routes/urgent-results/to/to-on-call/message', 'event.patient.email'),
  ),
  // Health data to the alert service.
  payroll(
    'router-message-values',
    set('routes/urgent-results/to/to-on-call/message', '{% for r in event.results %}{{ r.value }}{% endfor %}'),
    'recipient/category-not-allowed',
    word('routes/urgent-results/to/to-on-call/message', 'r.value'),
  ),
  // No end.
  payroll(
    'router-message-open',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ event.reportId is urgent'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', '{{ event.reportId is urgent'),
  ),
  // No end.
  payroll(
    'router-message-if-open',
    set('routes/urgent-results/to/to-on-call/message', '{% if event.urgent %}Now'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', '{% if event.urgent %}'),
  ),
  // No filter.
  payroll(
    'router-message-filter',
    set('routes/urgent-results/to/to-on-call/message', '{{ event.reportId | upcse }}'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'upcse'),
  ),
  // A whole object.
  payroll(
    'router-message-object',
    set('routes/urgent-results/to/to-on-call/message', '{{ event.patient }}'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'event.patient'),
  ),
  // The braces are not those of a template.
  payroll(
    'router-message-single-braces',
    set('routes/urgent-results/to/to-on-call/message', 'Result { event.reportId } is urgent'),
    'route/other-braces',
    word('routes/urgent-results/to/to-on-call/message', '{ event.reportId }'),
  ),
  // Not a template of Liquid.
  payroll(
    'router-message-dollar',
    set('routes/urgent-results/to/to-on-call/message', 'Result #{event.reportId} is urgent'),
    'route/other-braces',
    word('routes/urgent-results/to/to-on-call/message', '#{event.reportId}'),
  ),
  // Nothing is said.
  payroll('router-message-empty', set('routes/urgent-results/to/to-on-call/message', ''), 'schema/invalid'),
  // No root.
  payroll(
    'router-message-without-root',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ reportId }} is urgent'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'reportId'),
  ),
  // No field.
  payroll(
    'router-addressee-typo',
    set('routes/receipts/to/to-account-users/addressee', 'emial'),
    'flow/undeclared-field',
  ),
  // To whom.
  payroll(
    'router-addressee-gone',
    drop('routes/receipts/to/to-account-users/addressee'),
    'schema/invalid',
    absent('routes/receipts/to/to-account-users/addressee'),
    key('routes/receipts/to/to-account-users'),
  ),
  // No address.
  payroll(
    'router-addressee-amount',
    set('routes/receipts/to/to-account-users/addressee', 'amount'),
    'route/addressee-misfit',
  ),
  // A name is no number.
  payroll(
    'router-addressee-id',
    set('routes/answers/to/to-messenger/addressee', 'value.name'),
    'route/addressee-misfit',
  ),
  // One or the other.
  payroll(
    'router-message-and-fields',
    set('routes/receipts/to/to-account-users/fields', { id: 'keep' }),
    'schema/invalid',
    key('routes/receipts/to/to-account-users'),
  ),
  // No field.
  payroll(
    'router-protect-typo',
    set('routes/receipts/to/to-account-users/protect', { emial: 'mask' }),
    'flow/undeclared-field',
    key('routes/receipts/to/to-account-users/protect/emial'),
  ),
  // The message does not read it.
  payroll(
    'router-protect-in-vain',
    set('routes/receipts/to/to-account-users/protect', { amount: 'redact' }),
    'route/protection-misfit',
    value('routes/receipts/to/to-account-users/protect/amount'),
  ),
  // No channel.
  payroll(
    'router-route-channel-typo',
    rename('routes/wages-to-bank/to/to-bank', 'to-banc'),
    'ref/unresolved',
    key('routes/wages-to-bank/to/to-banc'),
  ),
  // Sends nothing.
  payroll(
    'router-route-to-nobody',
    set('routes/wages-to-bank/to', {}),
    'schema/invalid',
    key('routes/wages-to-bank/to'),
  ),
  // Sends nothing.
  payroll(
    'router-route-all-dropped',
    set('routes/payslips-to-printer/to/to-printer/fields', { id: 'drop' }),
    'route/delivers-nothing',
    key('routes/payslips-to-printer/to/to-printer/fields'),
  ),
  // It counts visits and sends no receipts.
  payroll(
    'router-route-in-another-activity',
    set('routes/receipts/activity', 'count-visits'),
    'flow/category-outside-activity',
    value('events/invoice.paid/schema/properties/amount/x-category'),
  ),
  // No key.
  payroll(
    'router-route-key-typo',
    rename('routes/receipts/events', 'event'),
    'schema/unknown-key',
    key('routes/receipts/event'),
  ),
  // Whole payslips with the church.
  payroll(
    'router-route-whole-list',
    set('routes/payslips-to-printer/to/to-printer/fields/payslips', 'keep'),
    'recipient/category-not-allowed',
    key('routes/payslips-to-printer/to/to-printer/fields/payslips'),
  ),
])
