import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about event types and their fields; written from the law and the reference of the language alone. */
export const payrollEvents = family('payroll-events', [
  // Nobody can ask for it.
  payroll(
    'router-subjects-gone',
    drop('events/lab.result/subjects'),
    'rights/unkeyed-subject',
    absent('events/lab.result/subjects'),
    key('events/lab.result'),
  ),
  // No field.
  payroll('router-subject-at-typo', set('events/lab.result/subjects/patient/at', 'pateint'), 'flow/undeclared-field'),
  // No object.
  payroll(
    'router-subject-at-not-object',
    set('events/lab.result/subjects/patient/at', 'urgent'),
    'flow/undeclared-field',
    value('events/lab.result/subjects/patient/keys/0'),
  ),
  // No field.
  payroll(
    'router-subject-key-typo',
    set('events/lab.result/subjects/patient/keys/0', 'emial'),
    'flow/undeclared-field',
  ),
  // Nobody is found.
  payroll('router-subject-keys-none', set('events/lab.result/subjects/patient/keys', []), 'schema/invalid'),
  // Nobody is found.
  payroll(
    'router-subject-keys-gone',
    drop('events/lab.result/subjects/patient/keys'),
    'rights/unkeyed-subject',
    absent('events/lab.result/subjects/patient/keys'),
  ),
  // Thousands share it.
  payroll(
    'router-subject-key-birthday',
    set('events/lab.result/subjects/patient/keys/0', 'born'),
    'rights/unindexable-key',
  ),
  // Yes or no finds nobody.
  payroll(
    'router-subject-key-boolean',
    set('events/payroll.settled/subjects/worker/keys/1', 'church'),
    'flow/undeclared-field',
    key('events/payroll.settled/subjects/worker/unique/personnelNumber'),
  ),
  // A birthday joins strangers.
  payroll(
    'router-subject-key-name',
    set('events/lab.result/subjects/patient/keys', ['email', 'born']),
    'rights/unindexable-key',
    word('events/lab.result/subjects/patient/keys', 'born'),
    value('events/lab.result/subjects/patient/keys/1'),
  ),
  // No class.
  payroll('router-subject-class-typo', set('events/lab.result/subjects/patient/class', 'pateints'), 'ref/unresolved'),
  // Its activity is about patients.
  payroll(
    'router-subject-class-other',
    set('events/lab.result/subjects/patient/class', 'visitors'),
    'rights/class-unknown',
  ),
  // No field.
  payroll(
    'router-subject-about-typo',
    set('events/sicknote.filed/subjects/worker/about/0', 'form'),
    'flow/undeclared-field',
  ),
  // The diagnosis is nobody's.
  payroll(
    'router-subject-about-less',
    set('events/sicknote.filed/subjects/worker/about', ['from', 'until', 'kind', 'days']),
    'rights/content-of-nobody',
    value('events/sicknote.filed/schema/properties/diagnosis/x-category'),
  ),
  // No key of it.
  payroll(
    'router-subject-unique-typo',
    rename('events/payroll.settled/subjects/worker/unique/email', 'mail'),
    'flow/undeclared-field',
    key('events/payroll.settled/subjects/worker/unique/mail'),
  ),
  // No such word.
  payroll(
    'router-subject-unique-word',
    set('events/payroll.settled/subjects/worker/unique/email', 'persons'),
    'schema/invalid',
  ),
  // No source.
  payroll(
    'router-subject-linked-typo',
    set('events/payroll.settled/subjects/worker/linkedBy/0', 'hr-sytem'),
    'ref/unresolved',
  ),
  // Never gives this event.
  payroll(
    'router-subject-linked-elsewhere',
    set('events/payroll.settled/subjects/worker/linkedBy/0', 'payments'),
    'rights/link-unknown',
  ),
  // No category.
  payroll(
    'router-field-category-typo',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'contact.emial'),
    'ref/unresolved',
  ),
  // Unclassified.
  payroll(
    'router-field-category-gone',
    drop('events/lab.result/schema/properties/patient/properties/email/x-category'),
    'flow/unclassified-field',
    absent('events/lab.result/schema/properties/patient/properties/email/x-category'),
    key('events/lab.result/schema/properties/patient/properties/email'),
  ),
  // A diagnosis is health data.
  payroll(
    'router-diagnosis-none',
    set('events/sicknote.filed/schema/properties/diagnosis/x-category', 'none'),
    'event/not-personal',
  ),
  // An address is personal.
  payroll(
    'router-email-none',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  // A bank account.
  payroll(
    'router-account-none',
    set('events/payroll.settled/schema/properties/payslips/items/properties/account/x-category', 'none'),
    'event/not-personal',
  ),
  // Church tax tells the religion.
  payroll(
    'router-church-none',
    set('events/payroll.settled/schema/$defs/worker/properties/church/x-category', 'none'),
    'event/not-personal',
  ),
  // A number is no name.
  payroll(
    'router-phone-as-name',
    set('events/sicknote.filed/schema/properties/worker/properties/phone/x-category', 'person.name'),
    'event/category-misfit',
  ),
  // A wage.
  payroll(
    'router-gross-none',
    set('events/payroll.settled/schema/properties/payslips/items/properties/gross/x-category', 'none'),
    'event/not-personal',
  ),
  // No type.
  payroll('router-type-typo', set('events/invoice.paid/schema/properties/amount/type', 'integr'), 'schema/invalid'),
  // No field.
  payroll('router-required-unknown', set('events/invoice.paid/schema/required/1', 'kind'), 'schema/invalid'),
  // The same twice.
  payroll('router-required-twice', set('events/invoice.paid/schema/required/1', 'id'), 'schema/invalid'),
  // Above the greatest.
  payroll(
    'router-minimum-above',
    set('events/sicknote.filed/schema/properties/days/minimum', 400),
    'event/never-valid',
    value('events/sicknote.filed/schema/properties/days/maximum'),
  ),
  // Above the most.
  payroll(
    'router-min-items-above',
    set('events/payroll.settled/schema/properties/payslips/minItems', 501),
    'event/never-valid',
    value('events/payroll.settled/schema/properties/payslips/maxItems'),
  ),
  // Always empty.
  payroll(
    'router-max-length-zero',
    set('events/payroll.settled/schema/properties/id/maxLength', 0),
    'event/never-valid',
  ),
  // Always empty.
  payroll('router-max-items-zero', set('events/lab.result/schema/properties/results/maxItems', 0), 'event/never-valid'),
  // Nothing is accepted.
  payroll('router-enum-empty', set('events/invoice.paid/schema/properties/currency/enum', []), 'schema/invalid'),
  // The same twice.
  payroll(
    'router-enum-twice',
    set('events/invoice.paid/schema/properties/currency/enum/1', 'eur'),
    'event/never-valid',
  ),
  // Texts for a number.
  payroll(
    'router-enum-of-other-type',
    set('events/sicknote.filed/schema/properties/days/enum', ['one', 'two']),
    'event/never-valid',
    value('events/sicknote.filed/schema/properties/days/enum/0'),
  ),
  // Not in the enum.
  payroll(
    'router-const-outside',
    set('events/invoice.paid/schema/properties/currency/const', 'usd'),
    'event/never-valid',
    value('events/invoice.paid/schema/properties/currency/enum/0'),
  ),
  // No schema.
  payroll(
    'router-ref-typo',
    set('events/payroll.settled/schema/properties/payslips/items/properties/worker/$ref', '#/$defs/wroker'),
    'schema/invalid',
  ),
  // No place.
  payroll(
    'router-ref-elsewhere',
    set('events/payroll.settled/schema/properties/payslips/items/properties/worker/$ref', '#/definitions/worker'),
    'schema/invalid',
  ),
  // What is not declared is dropped.
  payroll('router-additional-true', set('events/payroll.settled/schema/additionalProperties', true), 'schema/invalid'),
  // A list of what.
  payroll(
    'router-items-gone',
    drop('events/lab.result/schema/properties/results/items'),
    'schema/invalid',
    absent('events/lab.result/schema/properties/results/items'),
    key('events/lab.result/schema/properties/results'),
  ),
  // Prohibited here.
  payroll(
    'router-field-prohibited',
    set('events/lab.result/schema/properties/results/items/properties/value/x-category', 'genetic.data'),
    'flow/prohibited-category',
  ),
  // The activity does not hold it.
  payroll(
    'router-field-outside-activity',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'contact.address'),
    'event/category-misfit',
  ),
  // An event is an object.
  payroll('router-event-is-a-list', set('events/lab.result/schema/type', 'array'), 'schema/invalid'),
  // Of texts alone.
  payroll(
    'router-length-of-a-number',
    set('events/invoice.paid/schema/properties/amount/minLength', 1),
    'event/never-valid',
  ),
  // Of numbers alone.
  payroll(
    'router-maximum-of-a-text',
    set('events/invoice.paid/schema/properties/email/maximum', 9),
    'event/never-valid',
  ),
  // A number.
  payroll('router-minimum-text', set('events/invoice.paid/schema/properties/amount/minimum', 'zero'), 'schema/invalid'),
  // A list on the way.
  payroll(
    'router-subject-path-without-star',
    set('events/payroll.settled/subjects/worker/at', 'payslips.worker'),
    'flow/undeclared-field',
  ),
  // Prohibited here.
  payroll(
    'router-card-in-a-field',
    set('events/payroll.settled/schema/properties/payslips/items/properties/account/x-category', 'payment.card'),
    'flow/prohibited-category',
  ),
  // What names it finds nothing.
  payroll(
    'router-event-renamed',
    rename('events/lab.result', 'lab.results'),
    'ref/unresolved',
    key('events/lab.results'),
  ),
  // What names it finds nothing.
  payroll(
    'router-field-renamed',
    rename('events/invoice.paid/schema/properties/email', 'mail'),
    'flow/undeclared-field',
    value('events/invoice.paid/subjects/payer/keys/0'),
  ),
  // No key.
  payroll(
    'router-property-key-typo',
    rename('events/invoice.paid/schema/properties', 'propertys'),
    'schema/unknown-key',
    key('events/invoice.paid/schema/propertys'),
  ),
  // No key.
  payroll(
    'router-x-category-key',
    set('events/invoice.paid/schema/properties/email', { type: 'string', 'x-categry': 'contact.email' }),
    'schema/unknown-key',
    key('events/invoice.paid/schema/properties/email/x-categry'),
  ),
])
