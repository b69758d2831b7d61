import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about what is promised: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollPromises = family('payroll', [
  // No field.
  payroll(
    'published-must-field-typo',
    set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDay <= 104'),
    'schema/condition',
    word('commitments/sick-notes-ninety-days/assert/must', 'maxDay'),
  ),
  // No activity.
  payroll(
    'published-where-activity-typo',
    set(
      'commitments/sick-notes-ninety-days/assert/where',
      'flow.activity == "relay-sicknotes" && flow.store == "journal"',
    ),
    'schema/condition',
    word('commitments/sick-notes-ninety-days/assert/where', '"relay-sicknotes"'),
  ),
  // No store.
  payroll(
    'published-where-store-typo',
    set(
      'commitments/sick-notes-ninety-days/assert/where',
      'flow.activity == "relay-sick-notes" && flow.store == "jurnal"',
    ),
    'schema/condition',
    word('commitments/sick-notes-ninety-days/assert/where', '"jurnal"'),
  ),
  // What is stored has no recipient.
  payroll(
    'published-where-nothing',
    set(
      'commitments/sick-notes-ninety-days/assert/where',
      'flow.activity == "relay-sick-notes" && flow.sink == "store" && flow.recipient == "host"',
    ),
    'commitment/unproven',
  ),
  // Always.
  payroll(
    'published-must-always',
    set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays >= 0'),
    ['commitment/says-more', 'commitment/unproven'],
  ),
  // Always.
  payroll(
    'published-must-or-true',
    set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays <= 104 || true'),
    'commitment/unproven',
  ),
  // Backups hold it longer.
  payroll(
    'published-must-broken',
    set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays <= 90'),
    'commitment/broken',
  ),
  // No sink.
  payroll(
    'published-never-cannot',
    set('commitments/diagnosis-stays/assert/never', 'flow.category == "health.data" && flow.sink == "recpient"'),
    'schema/condition',
    word('commitments/diagnosis-stays/assert/never', '"recpient"'),
  ),
  // No recipient.
  payroll(
    'published-never-recipient-typo',
    set('commitments/diagnosis-stays/assert/never', 'flow.category == "health.data" && flow.recipient == "employer"'),
    'schema/condition',
    word('commitments/diagnosis-stays/assert/never', '"employer"'),
  ),
  // No category.
  payroll(
    'published-never-category-typo',
    set('commitments/diagnosis-stays/assert/never', 'flow.category == "health.dat" && flow.recipient == "employer-hr"'),
    'schema/condition',
    word('commitments/diagnosis-stays/assert/never', '"health.dat"'),
  ),
  // Can never be.
  payroll(
    'published-never-both',
    set('commitments/diagnosis-stays/assert/never', 'flow.category == "health.data" && flow.category == "person.name"'),
    'commitment/unproven',
  ),
  // Can never be.
  payroll('published-never-false', set('commitments/diagnosis-stays/assert/never', 'false'), 'commitment/unproven'),
  // No control.
  payroll(
    'published-control-typo',
    set('commitments/senders-verified/control', 'ingress.verify'),
    'build/not-enforced',
  ),
  // Nothing keeps it.
  payroll(
    'published-control-gone',
    drop('commitments/senders-verified/control'),
    'commitment/unproven',
    absent('commitments/senders-verified/control'),
    key('commitments/senders-verified'),
  ),
  // Another matter.
  payroll(
    'published-control-other',
    set('commitments/senders-verified/control', 'logs.without-payload'),
    'commitment/control-misfit',
  ),
  // Required.
  payroll(
    'published-promise-gone',
    drop('commitments/senders-verified/promise'),
    'schema/invalid',
    absent('commitments/senders-verified/promise'),
  ),
  // In the future.
  payroll(
    'published-process-future',
    set('commitments/doctors-trained/process/last', '2027-03-20'),
    'process/in-future',
  ),
  // A year behind.
  payroll(
    'published-process-overdue',
    set('commitments/doctors-trained/process/last', '2024-03-20'),
    'commitment/evidence-overdue',
  ),
  // How often.
  payroll(
    'published-process-every-gone',
    drop('commitments/doctors-trained/process/every'),
    'process/incomplete',
    absent('commitments/doctors-trained/process/every'),
  ),
  // Every year is promised.
  payroll(
    'published-process-every-less',
    set('commitments/doctors-trained/process/every', 'P3Y'),
    'commitment/says-more',
  ),
  // Who.
  payroll(
    'published-process-owner-gone',
    drop('commitments/doctors-trained/process/owner'),
    'process/unowned',
    absent('commitments/doctors-trained/process/owner'),
  ),
  // Nothing keeps it.
  payroll(
    'published-assert-gone',
    drop('commitments/sick-notes-ninety-days/assert'),
    'commitment/unproven',
    absent('commitments/sick-notes-ninety-days/assert'),
    key('commitments/sick-notes-ninety-days'),
  ),
  // What holds.
  payroll(
    'published-must-gone',
    drop('commitments/sick-notes-ninety-days/assert/must'),
    'commitment/unproven',
    absent('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // One or the other.
  payroll(
    'published-must-and-never',
    set('commitments/sick-notes-ninety-days/assert/never', 'false'),
    'commitment/unproven',
  ),
  // No country.
  payroll(
    'published-must-country-uk',
    set('commitments/journal-in-germany/assert/must', 'flow.countries.all(c, c == "UK")'),
    ['commitment/says-more', 'schema/condition'],
    word('commitments/journal-in-germany/assert/must', '"UK"'),
  ),
  // It lies in Germany.
  payroll(
    'published-must-country-ireland',
    set('commitments/journal-in-germany/assert/must', 'flow.countries.all(c, c == "IE")'),
    'commitment/broken',
  ),
  // A number and a text.
  payroll(
    'published-must-types',
    set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays <= "P104D"'),
    'schema/condition',
    value('commitments/sick-notes-ninety-days/assert/must'),
    word('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays <= "P104D"'),
  ),
  // There is no tenth.
  payroll(
    'published-must-index',
    set('commitments/journal-in-germany/assert/must', 'flow.countries[9] == "DE"'),
    'commitment/unproven',
    word('commitments/journal-in-germany/assert/must', 'flow.countries[9]'),
  ),
  // 104 days are asserted.
  payroll(
    'published-promise-thirty-days',
    set(
      'commitments/sick-notes-ninety-days/promise',
      'Sick notes are erased after 30 days at the latest, backups included.',
    ),
    'commitment/says-more',
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // Germany is asserted.
  payroll(
    'published-promise-ireland',
    set('commitments/journal-in-germany/promise', "The router's data lies in Ireland."),
    'commitment/says-more',
    word('commitments/journal-in-germany/assert/must', '"DE"'),
  ),
  // No clause.
  payroll('published-clause-empty', set('commitments/sick-notes-ninety-days/clause', ''), 'schema/invalid'),
  // The same twice.
  payroll(
    'published-clause-twice',
    set('commitments/diagnosis-stays/clause', ['S-2', 'S-2']),
    'schema/invalid',
    value('commitments/diagnosis-stays/clause/1'),
  ),
  // No key.
  payroll(
    'published-assert-key',
    rename('commitments/diagnosis-stays/assert', 'asserts'),
    'schema/unknown-key',
    key('commitments/diagnosis-stays/asserts'),
  ),
  // No root.
  payroll(
    'published-where-without-flow',
    set('commitments/journal-in-germany/assert/where', 'store == "journal"'),
    'schema/condition',
    word('commitments/journal-in-germany/assert/where', 'store'),
  ),
  // No severity.
  payroll('published-severity-typo', set('rules/passwords-hashed/severity', 'eror'), 'schema/invalid'),
  // Required.
  payroll(
    'published-message-gone',
    drop('rules/passwords-hashed/message'),
    'schema/invalid',
    absent('rules/passwords-hashed/message'),
  ),
  // No category.
  payroll(
    'published-rule-where-typo',
    set('rules/passwords-hashed/where', 'flow.category == "secret.pasword"'),
    'schema/condition',
    word('rules/passwords-hashed/where', '"secret.pasword"'),
  ),
  // No form.
  payroll(
    'published-rule-form-typo',
    set('rules/passwords-hashed/must', 'flow.form == "hash"'),
    'schema/condition',
    word('rules/passwords-hashed/must', '"hash"'),
  ),
  // Greece is GR.
  payroll(
    'published-rule-country-el',
    set('rules/no-health-abroad/must', 'flow.countries.all(c, c in ["DE", "IE", "FR", "EL", "CH"])'),
    'schema/condition',
    word('rules/no-health-abroad/must', '"EL"'),
  ),
  // One or the other.
  payroll('published-rule-never-and-must', set('rules/passwords-hashed/never', 'false'), 'house/unproven'),
  // The second laboratory is in Switzerland.
  payroll(
    'published-rule-swiss-out',
    set('rules/no-health-abroad/must', 'flow.countries.all(c, c in ["DE", "IE", "FR", "GB"])'),
    'house/broken',
  ),
  // Nothing is asked.
  payroll(
    'published-rule-must-gone',
    drop('rules/passwords-hashed/must'),
    'house/unproven',
    absent('rules/passwords-hashed/must'),
    key('rules/passwords-hashed'),
  ),
  // No sensitivity.
  payroll(
    'published-rule-sensitivity-typo',
    set('rules/no-health-abroad/where', 'flow.sensitivity == "specal"'),
    'schema/condition',
    word('rules/no-health-abroad/where', '"specal"'),
  ),
  // No comparison.
  payroll(
    'published-rule-syntax',
    set('rules/passwords-hashed/must', 'flow.form = "hashed"'),
    'schema/condition',
    word('rules/passwords-hashed/must', '='),
  ),
])
