import { absent, drop, family, key, line, rename, replace, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about trackers, measures, notices, promises and exceptions: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollPublished = family('payroll', [
  // No class.
  payroll('published-class-typo', set('trackers/visit-counter/class', 'analytic'), 'schema/invalid'),
  // Counting visits is not essential.
  payroll('published-class-essential', set('trackers/visit-counter/class', 'essential'), 'tracker/not-essential'),
  // Required.
  payroll(
    'published-class-gone',
    drop('trackers/visit-counter/class'),
    'schema/invalid',
    absent('trackers/visit-counter/class'),
  ),
  // EPrivacy Art. 5(3).
  payroll(
    'published-consent-gone',
    drop('trackers/visit-counter/consent'),
    'tracker/without-consent',
    absent('trackers/visit-counter/consent'),
  ),
  // An interest is no consent.
  payroll(
    'published-consent-no-consent',
    set('trackers/visit-counter/consent', 'support-interest'),
    'tracker/basis-not-consent',
  ),
  // A consent to mails is none to cookies.
  payroll(
    'published-consent-to-mails',
    set('trackers/visit-counter/consent', 'newsletter-consent'),
    'tracker/consent-of-another',
  ),
  // No basis.
  payroll('published-consent-typo', set('trackers/visit-counter/consent', 'cookie-consnet'), 'ref/unresolved'),
  // No lifetime.
  payroll('published-lifetime-century', set('trackers/visit-counter/lifetime', 'P100Y'), 'tracker/lifetime-excessive'),
  // No period.
  payroll('published-lifetime-words', set('trackers/visit-counter/lifetime', '13 months'), 'schema/invalid'),
  // No lifetime.
  payroll('published-lifetime-zero', set('trackers/visit-counter/lifetime', 'P0D'), 'tracker/lifetime-excessive'),
  // How long (C-673/17).
  payroll(
    'published-lifetime-gone',
    drop('trackers/visit-counter/lifetime'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/lifetime'),
  ),
  // No session lasts ten years.
  payroll('published-session-ten-years', set('trackers/session/lifetime', 'P10Y'), 'tracker/lifetime-excessive'),
  // For what.
  payroll(
    'published-tracker-activity-gone',
    drop('trackers/visit-counter/activity'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/activity'),
  ),
  // No activity.
  payroll('published-tracker-activity-typo', set('trackers/visit-counter/activity', 'count-visit'), 'ref/unresolved'),
  // An activity without consent that holds no cookies.
  payroll(
    'published-tracker-activity-other',
    set('trackers/visit-counter/activity', 'keep-accounts'),
    'tracker/activity-without-consent',
    value('activities/keep-accounts/lawfulBasis'),
  ),
  // No recipient.
  payroll('published-tracker-by-typo', set('trackers/visit-counter/setBy', 'counter'), 'ref/unresolved'),
  // Not a recipient of the activity.
  payroll('published-tracker-by-vault', set('trackers/visit-counter/setBy', 'vault'), 'tracker/outside-activity'),
  // What for.
  payroll(
    'published-tracker-purpose-gone',
    drop('trackers/visit-counter/purpose'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/purpose'),
  ),
  // Says nothing.
  payroll(
    'published-tracker-purpose-vague',
    set('trackers/visit-counter/purpose', 'Various'),
    'information/purpose-vague',
  ),
  // No kind.
  payroll('published-tracker-kind', set('trackers/visit-counter/kind', 'cookies'), 'schema/invalid'),
  // Signing in is no marketing; no consent.
  payroll(
    'published-session-marketing',
    set('trackers/session/class', 'marketing'),
    'tracker/without-consent',
    absent('trackers/session/consent'),
  ),
  // What is essential waits for nothing.
  payroll(
    'published-session-waits-for-consent',
    set('trackers/session/consent', 'cookie-consent'),
    'tracker/not-essential',
    value('trackers/session/class'),
  ),
  // No key.
  payroll(
    'published-tracker-key',
    rename('trackers/session/lifetime', 'duration'),
    'schema/unknown-key',
    key('trackers/session/duration'),
  ),
  // No control.
  payroll(
    'published-measure-control-typo',
    set('measures/journal-encrypted/control', 'journal.encryptd'),
    'build/not-enforced',
  ),
  // What realises it.
  payroll(
    'published-measure-control-gone',
    drop('measures/journal-encrypted/control'),
    'measure/unproven',
    absent('measures/journal-encrypted/control'),
  ),
  // Who sees to it.
  payroll(
    'published-measure-process-gone',
    drop('measures/secrecy/process'),
    'measure/unproven',
    absent('measures/secrecy/process'),
  ),
  // No kind.
  payroll('published-measure-kind-typo', set('measures/secrecy/kind', 'organizational'), 'schema/invalid'),
  // Required.
  payroll(
    'published-measure-text-gone',
    drop('measures/secrecy/text'),
    'schema/invalid',
    absent('measures/secrecy/text'),
  ),
  // Says nothing.
  payroll(
    'published-measure-text-vague',
    set('measures/secrecy/text', 'Appropriate measures are taken'),
    'measure/vague',
  ),
  // Who.
  payroll(
    'published-measure-owner-gone',
    drop('measures/secrecy/process/owner'),
    'process/unowned',
    absent('measures/secrecy/process/owner'),
  ),
  // A placeholder.
  payroll('published-measure-owner-tbd', set('measures/secrecy/process/owner', 'TBD'), 'process/unowned'),
  // In the future.
  payroll('published-measure-future', set('measures/restore-drill/process/last', '2027-09-15'), 'process/in-future'),
  // Years behind.
  payroll('published-measure-overdue', set('measures/restore-drill/process/last', '2023-09-15'), 'process/overdue'),
  // How often.
  payroll(
    'published-measure-every-gone',
    drop('measures/restore-drill/process/every'),
    'process/incomplete',
    absent('measures/restore-drill/process/every'),
  ),
  // No period.
  payroll('published-measure-every-word', set('measures/restore-drill/process/every', 'yearly'), 'schema/invalid'),
  // No period.
  payroll('published-measure-every-zero', set('measures/restore-drill/process/every', 'P0D'), 'process/absurd'),
  // Never.
  payroll('published-measure-every-century', set('measures/restore-drill/process/every', 'P50Y'), 'process/absurd'),
  // What shows it.
  payroll(
    'published-measure-evidence-gone',
    drop('measures/restore-drill/process/evidence'),
    'process/incomplete',
    absent('measures/restore-drill/process/evidence'),
  ),
  // Never done.
  payroll(
    'published-measure-last-gone',
    drop('measures/restore-drill/process/last'),
    'process/incomplete',
    absent('measures/restore-drill/process/last'),
  ),
  // No term.
  payroll('published-measure-dpv-typo', set('measures/journal-encrypted/dpv', 'dpv:EncryptionAtRst'), 'schema/invalid'),
  // Another measure.
  payroll(
    'published-measure-other-control',
    set('measures/journal-encrypted/control', 'egress.confined'),
    'commitment/control-misfit',
  ),
  // Training is no encryption.
  payroll(
    'published-measure-dpv-other',
    set('measures/journal-encrypted/dpv', 'dpv:StaffTraining'),
    'measure/kind-misfit',
  ),
  // No kind.
  payroll('published-notice-kind', set('notices/privacy/kind', 'privacy'), 'schema/invalid'),
  // Not written here.
  payroll('published-notice-language', set('notices/privacy/language', 'fr'), 'schema/invalid'),
  // For whom.
  payroll(
    'published-notice-audience-gone',
    drop('notices/privacy/audience'),
    'information/notice-incomplete',
    absent('notices/privacy/audience'),
  ),
  // No class.
  payroll('published-notice-audience-typo', set('notices/privacy/audience/0', 'worker'), 'ref/unresolved'),
  // Nobody tells patients.
  payroll(
    'published-notice-forgets-patients',
    set('notices/privacy/audience', ['workers', 'account-users', 'subscribers', 'visitors']),
    'information/no-notice',
    word('activities/answer-requests/dataSubjects', 'patients'),
  ),
  // The same twice.
  payroll('published-notice-audience-twice', set('notices/cookies/audience/1', 'visitors'), 'schema/invalid'),
  // Which version.
  payroll(
    'published-notice-version-gone',
    drop('notices/privacy/version'),
    'information/notice-incomplete',
    absent('notices/privacy/version'),
  ),
  // Counts from one.
  payroll('published-notice-version-zero', set('notices/privacy/version', 0), 'schema/invalid'),
  // A number.
  payroll('published-notice-version-text', set('notices/privacy/version', 'seven'), 'schema/invalid'),
  // No month.
  payroll('published-notice-month-13', set('notices/privacy/effective', '2026-13-01'), 'schema/invalid'),
  // Nobody is told today.
  payroll('published-notice-2030', set('notices/privacy/effective', '2030-01-01'), 'notice/effective-in-future'),
  // Since when.
  payroll(
    'published-notice-effective-gone',
    drop('notices/privacy/effective'),
    'information/notice-incomplete',
    absent('notices/privacy/effective'),
  ),
  // Who.
  payroll(
    'published-notice-approval-gone',
    drop('notices/privacy/approvedBy'),
    'information/notice-incomplete',
    absent('notices/privacy/approvedBy'),
  ),
  // No URL.
  payroll('published-notice-url-no-url', set('notices/privacy/url', 'heilwerk.example/privacy'), 'notice/not-public'),
  // Two documents at one address.
  payroll(
    'published-notice-url-same',
    set('notices/cookies/url', 'https://heilwerk.example/privacy'),
    'notice/same-address',
    value('notices/privacy/url'),
  ),
  // A section misspelt.
  payroll(
    'published-notice-section-typo',
    rename('notices/privacy/text/introduction', 'introducton'),
    'notice/section-misspelt',
    key('notices/privacy/text/introducton'),
  ),
  // Nothing.
  payroll('published-notice-text-empty', set('notices/privacy/text/introduction', ''), 'fact/placeholder'),
  // Banks, insurers and others get it.
  payroll(
    'published-notice-text-shares-nothing',
    set('notices/privacy/text/introduction', 'We never share your data with anybody.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We never share your data with anybody'),
  ),
  // It goes to India, the US, Japan.
  payroll(
    'published-notice-text-germany',
    set('notices/privacy/text/introduction', 'Your data never leaves Germany.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'never leaves Germany'),
  ),
  // The mailer stores in the US.
  payroll(
    'published-notice-text-eu',
    set('notices/privacy/text/introduction', 'All data is stored in the European Union only.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'stored in the European Union'),
  ),
  // There is one.
  payroll(
    'published-notice-text-no-dpo',
    set('notices/privacy/text/introduction', 'We have no data protection officer.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We have no data protection officer'),
  ),
  // Two are declared.
  payroll(
    'published-notice-text-no-cookies',
    set('notices/privacy/text/introduction', 'Our site sets no cookies.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'sets no cookies'),
  ),
  // It does.
  payroll(
    'published-notice-text-no-health',
    set('notices/privacy/text/introduction', 'We process no health data.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We process no health data'),
  ),
  // The self-test decides.
  payroll(
    'published-notice-text-no-automation',
    set('notices/privacy/text/introduction', 'No decision is made by automation.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'No decision is made by automation'),
  ),
  // Books are kept for eight years.
  payroll(
    'published-notice-text-keeps',
    set('notices/privacy/text/introduction', 'We delete all your data after 30 days.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'delete all your data after 30 days'),
  ),
  // Says nothing (WP 260).
  payroll(
    'published-notice-text-vague',
    set('notices/privacy/text/introduction', 'We may share data with third parties from time to time.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We may share data with third parties'),
  ),
  // A placeholder.
  payroll(
    'published-notice-text-tbd',
    set('notices/privacy/text/introduction', 'TODO: write an introduction'),
    'fact/placeholder',
  ),
  // Art. 7(3).
  payroll(
    'published-notice-text-irrevocable',
    set('notices/privacy/text/introduction', 'Consent once given cannot be withdrawn.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'Consent once given cannot be withdrawn'),
  ),
  // Art. 12(5).
  payroll(
    'published-notice-text-fee',
    set('notices/privacy/text/introduction', 'Access to your data costs 20 euros.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'Access to your data costs 20'),
  ),
  // Art. 77.
  payroll(
    'published-notice-text-no-complaint',
    set('notices/privacy/text/introduction', 'You may not complain to an authority.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'You may not complain'),
  ),
  // No consent.
  payroll(
    'published-notice-text-consent-by-reading',
    set('notices/privacy/text/introduction', 'By using our service you consent to this notice.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'By using our service you consent to this notice'),
  ),
  // One month (Art. 12(3)).
  payroll(
    'published-notice-text-ninety-days',
    set('notices/privacy/text/introduction', 'We answer your requests within 90 days.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'answer your requests within 90 days'),
  ),
  // Nobody tells staff.
  payroll(
    'published-staff-notice-gone',
    drop('notices/staff-notice'),
    'information/no-notice',
    word('activities/employ-staff/dataSubjects', 'staff'),
    value('activities/employ-staff/dataSubjects/0'),
    value('activities/vet-doctors/dataSubjects/0'),
  ),
  // In the clear.
  payroll(
    'published-notice-url-plain',
    set('notices/privacy/url', 'http://heilwerk.example/privacy'),
    'notice/not-public',
  ),
  // No key.
  payroll(
    'published-notice-key-typo',
    set('notices/privacy/approved', 'Dr. Imke Lorenz'),
    'schema/unknown-key',
    key('notices/privacy/approved'),
  ),
  // Nothing.
  payroll('published-notice-title-empty', set('notices/privacy/title', ''), 'schema/invalid'),
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
  // No rule.
  payroll(
    'published-exception-rule-typo',
    set('exceptions/employer-decides-where/rule', 'transfer/country-unkown'),
    'exception/unknown-target',
  ),
  // Nothing there.
  payroll(
    'published-exception-target-typo',
    set('exceptions/employer-decides-where/target', 'recipients.employr-hr'),
    'exception/unknown-target',
    word('exceptions/employer-decides-where/target', 'employr-hr'),
  ),
  // It has no such finding.
  payroll(
    'published-exception-target-other',
    set('exceptions/employer-decides-where/target', 'recipients.wage-bank'),
    ['exception/unused', 'transfer/country-unknown'],
    key('exceptions/employer-decides-where'),
    value('recipients/employer-hr/countries'),
  ),
  // No section.
  payroll(
    'published-exception-section-typo',
    set('exceptions/employer-decides-where/target', 'recipient.employer-hr'),
    'exception/unknown-target',
    word('exceptions/employer-decides-where/target', 'recipient'),
  ),
  // Required.
  payroll(
    'published-exception-reason-gone',
    drop('exceptions/employer-decides-where/reason'),
    'schema/invalid',
    absent('exceptions/employer-decides-where/reason'),
  ),
  // No reason.
  payroll('published-exception-reason-tbd', set('exceptions/employer-decides-where/reason', 'tbd'), 'fact/placeholder'),
  // Required.
  payroll(
    'published-exception-by-gone',
    drop('exceptions/employer-decides-where/acceptedBy'),
    'schema/invalid',
    absent('exceptions/employer-decides-where/acceptedBy'),
  ),
  // Ended.
  payroll(
    'published-exception-over',
    set('exceptions/employer-decides-where/until', '2025-05-31'),
    'exception/expired',
  ),
  // No end.
  payroll(
    'published-exception-for-ever',
    set('exceptions/employer-decides-where/until', '2099-12-31'),
    'exception/too-long',
  ),
  // No date.
  payroll('published-exception-date', set('exceptions/employer-decides-where/until', '31.05.2027'), 'schema/invalid'),
  // No such finding.
  payroll(
    'published-exception-covers-nothing',
    set('exceptions/employer-decides-where/covers', ['0123456789abcdef']),
    ['exception/unused', 'transfer/country-unknown'],
    value('exceptions/employer-decides-where/covers/0'),
    value('recipients/employer-hr/countries'),
  ),
  // Nothing is excepted.
  payroll(
    'published-exception-for-a-basis',
    set('exceptions/accepts', {
      rule: 'basis/missing',
      target: 'activities.keep-accounts',
      reason: 'We will see',
      acceptedBy: 'Imke',
      until: '2027-05-01',
    }),
    'exception/unused',
    key('exceptions/accepts'),
  ),
  // No such version.
  payroll(
    'published-api-version-two',
    replace('published.yaml', 'apiVersion: bylaw.dev/v1', 'apiVersion: bylaw.dev/v2'),
    'schema/invalid',
    line('published.yaml', 'bylaw.dev/v2'),
  ),
  // No such key.
  payroll(
    'published-api-version-typo',
    replace('published.yaml', 'apiVersion: bylaw.dev/v1', 'apiVersoin: bylaw.dev/v1'),
    'schema/unknown-key',
    line('published.yaml', 'apiVersoin'),
  ),
  // No section.
  payroll(
    'published-section-typo',
    replace('published.yaml', '\ntrackers:', '\ntracker:'),
    'schema/unknown-key',
    line('published.yaml', 'tracker:'),
  ),
  // No section.
  payroll(
    'published-section-typo-measures',
    replace('published.yaml', '\nmeasures:', '\nmesures:'),
    'schema/unknown-key',
    line('published.yaml', 'mesures:'),
  ),
  // A tab.
  payroll(
    'published-tab',
    replace('published.yaml', '    kind: cookie\n    class: essential', '\tkind: cookie\n    class: essential'),
    'yaml/syntax',
    line('published.yaml', '\tkind: cookie'),
  ),
  // No end.
  payroll(
    'published-quote-open',
    replace('published.yaml', 'title: Signing in', 'title: "Signing in'),
    'yaml/syntax',
    line('published.yaml', '"Signing in'),
  ),
  // Twice.
  payroll(
    'published-key-twice',
    replace(
      'published.yaml',
      '    kind: cookie\n    class: essential',
      '    kind: cookie\n    kind: cookie\n    class: essential',
    ),
    'yaml/duplicate-key',
    line('published.yaml', '    kind: cookie\n    class: essential'),
  ),
  // No colon.
  payroll(
    'published-colon-lost',
    replace('published.yaml', '    class: essential', '    class essential'),
    'yaml/syntax',
    line('published.yaml', 'class essential'),
  ),
  // No space.
  payroll(
    'published-space-lost',
    replace('published.yaml', '    class: essential', '    class:essential'),
    'yaml/syntax',
    line('published.yaml', 'class:essential'),
  ),
  // Not in line.
  payroll(
    'published-indent-lost',
    replace('published.yaml', '    class: essential', '   class: essential'),
    'yaml/syntax',
    line('published.yaml', 'class: essential'),
  ),
  // No end.
  payroll(
    'published-bracket-lost',
    replace('published.yaml', 'audience: [staff, applicants]', 'audience: [staff, applicants'),
    'yaml/syntax',
    line('published.yaml', 'audience: [staff'),
  ),
  // No anchor.
  payroll(
    'published-alias-unknown',
    replace('published.yaml', 'class: essential', 'class: *essential'),
    'yaml/syntax',
    line('published.yaml', '*essential'),
  ),
  // A conflict.
  payroll(
    'published-merge-conflict',
    replace('published.yaml', '\nmeasures:', '\n<<<<<<< HEAD\nmeasures:'),
    'yaml/syntax',
    line('published.yaml', '<<<<<<< HEAD'),
  ),
])
