import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about roles, purposes, bases and assessments of activities; written from the law and the reference of the language alone. */
export const payrollPurposes = family('payroll-purposes', [
  // Art. 5(1)(b).
  payroll(
    'parties-purpose-gone',
    drop('activities/keep-accounts/purpose'),
    'fact/missing',
    absent('activities/keep-accounts/purpose'),
  ),
  // Says nothing (WP 203).
  payroll(
    'parties-purpose-vague',
    set('activities/keep-accounts/purpose/text', 'Improve our services'),
    'information/purpose-vague',
  ),
  // Says nothing.
  payroll(
    'parties-purpose-various',
    set('activities/help-together/purpose', 'Various business purposes'),
    'information/purpose-vague',
  ),
  // Nothing.
  payroll('parties-purpose-empty', set('activities/help-together/purpose/text', ''), 'schema/invalid'),
  // No term.
  payroll(
    'parties-purpose-term-typo',
    set('activities/write-newsletter/purpose/term', 'dpv:DirectMarketin'),
    'schema/invalid',
  ),
  // A term of marketing for signing in, without directMarketing.
  payroll(
    'parties-purpose-term-marketing',
    set('activities/keep-accounts/purpose/term', 'dpv:DirectMarketing'),
    'basis/marketing-without-consent',
    value('activities/keep-accounts/lawfulBasis'),
  ),
  // The term says that it is.
  payroll(
    'parties-purpose-marketing-denied',
    set('activities/write-newsletter/purpose/directMarketing', false),
    'information/marketing-unmarked',
  ),
  // The term says that it is.
  payroll(
    'parties-purpose-marketing-unsaid',
    drop('activities/write-newsletter/purpose/directMarketing'),
    'information/marketing-unmarked',
    absent('activities/write-newsletter/purpose/directMarketing'),
  ),
  // Electronic marketing on legitimate interests, no soft opt-in.
  payroll(
    'parties-accounts-marketing',
    set('activities/keep-accounts/purpose/directMarketing', true),
    'basis/marketing-without-consent',
    value('activities/keep-accounts/lawfulBasis'),
  ),
  // Mails without consent (ePrivacy Art. 13).
  payroll(
    'parties-newsletter-on-interest',
    set('activities/write-newsletter/lawfulBasis', 'keep-secure'),
    'basis/marketing-without-consent',
  ),
  // No law asks for a newsletter.
  payroll(
    'parties-newsletter-on-duty',
    set('activities/write-newsletter/lawfulBasis', 'bookkeeping'),
    'basis/marketing-without-consent',
  ),
  // Nobody dies without it.
  payroll(
    'parties-newsletter-on-life',
    set('activities/write-newsletter/lawfulBasis', 'lone-workers'),
    'basis/marketing-without-consent',
  ),
  // A consent to cookies is none to mails.
  payroll(
    'parties-newsletter-on-cookies',
    set('activities/write-newsletter/lawfulBasis', 'cookie-consent'),
    'basis/consent-for-many',
  ),
  // Subscribers are not party.
  payroll(
    'parties-newsletter-on-contract',
    set('activities/write-newsletter/lawfulBasis', 'employment'),
    'basis/marketing-without-consent',
  ),
  // Its tracker waits for consent.
  payroll(
    'parties-visits-on-interest',
    set('activities/count-visits/lawfulBasis', 'keep-secure'),
    'tracker/activity-without-consent',
  ),
  // No role.
  payroll('parties-role-typo', set('activities/keep-accounts/role', 'controler'), 'schema/invalid'),
  // No role.
  payroll(
    'parties-role-subprocessor',
    set('activities/run-payroll/role', { subprocessor: { for: 'tenant' } }),
    'schema/unknown-key',
    key('activities/run-payroll/role/subprocessor'),
  ),
  // A controller without a basis.
  payroll(
    'parties-payroll-controller',
    set('activities/run-payroll/role', 'controller'),
    'basis/missing',
    absent('activities/run-payroll/lawfulBasis'),
  ),
  // A processor for nobody with no instructions.
  payroll(
    'parties-payroll-processor-unsaid',
    set('activities/run-payroll/role', 'processor'),
    'role/processor-without-instructions',
  ),
  // Who answers.
  payroll(
    'parties-role-gone',
    drop('activities/run-payroll/role'),
    ['basis/missing', 'fact/missing'],
    absent('activities/run-payroll/role'),
  ),
  // For whom.
  payroll(
    'parties-processor-for-gone',
    drop('activities/run-payroll/role/processor/for'),
    'role/processor-without-instructions',
    absent('activities/run-payroll/role/processor/for'),
  ),
  // Art. 28(3)(a).
  payroll(
    'parties-instructions-gone',
    drop('activities/run-payroll/role/processor/instructions'),
    'role/processor-without-instructions',
    absent('activities/run-payroll/role/processor/instructions'),
  ),
  // Art. 28(3)(a).
  payroll(
    'parties-instructions-none',
    set('activities/run-payroll/role/processor/instructions', 'None'),
    'role/processor-without-instructions',
  ),
  // Art. 28(3)(g).
  payroll(
    'parties-at-end-gone',
    drop('activities/run-payroll/role/processor/atEnd'),
    'role/processor-without-end',
    absent('activities/run-payroll/role/processor/atEnd'),
  ),
  // No such word, Art. 28(3)(g).
  payroll('parties-at-end-keep', set('activities/run-payroll/role/processor/atEnd', 'keep'), 'schema/invalid'),
  // Nobody can object.
  payroll(
    'parties-notice-zero',
    set('activities/run-payroll/role/processor/noticePeriod', 'P0D'),
    'recipient/notice-not-run',
  ),
  // Subprocessors began 45 days after they were announced.
  payroll(
    'parties-notice-longer',
    set('activities/run-payroll/role/processor/noticePeriod', 'P90D'),
    'recipient/notice-not-run',
    value('recipients/keying-india/activeFrom'),
  ),
  // How long ahead.
  payroll(
    'parties-notice-gone',
    drop('activities/relay-sick-notes/role/processor/noticePeriod'),
    'recipient/notice-not-run',
    absent('activities/relay-sick-notes/role/processor/noticePeriod'),
  ),
  // Nobody is a processor for itself.
  payroll(
    'parties-processor-for-itself',
    set('activities/run-payroll/role/processor/for', 'Heilwerk Arbeitsmedizin GmbH'),
    'role/processor-for-itself',
  ),
  // The basis is the controller's.
  payroll(
    'parties-processor-with-basis',
    set('activities/run-payroll/lawfulBasis', 'employment'),
    'role/basis-on-processor',
    key('activities/run-payroll/lawfulBasis'),
  ),
  // No key.
  payroll(
    'parties-processor-key',
    set('activities/run-payroll/role/processor', { for: 'tenant', instruction: 'DPA', atEnd: 'erase' }),
    'schema/unknown-key',
    key('activities/run-payroll/role/processor/instruction'),
  ),
  // Art. 6.
  payroll(
    'parties-basis-gone',
    drop('activities/keep-accounts/lawfulBasis'),
    'basis/missing',
    absent('activities/keep-accounts/lawfulBasis'),
  ),
  // No basis.
  payroll('parties-basis-typo', set('activities/keep-accounts/lawfulBasis', 'run-acounts'), 'ref/unresolved'),
  // Account users are not party.
  payroll(
    'parties-basis-party-others',
    set('activities/keep-accounts/lawfulBasis', 'employment'),
    'basis/contract-not-party',
  ),
  // A duty to keep books is not consented to.
  payroll(
    'parties-books-on-newsletter-consent',
    set('activities/keep-books/lawfulBasis', 'newsletter-consent'),
    'basis/consent-for-many',
  ),
  // Finding attacks is no reason to examine workers.
  payroll(
    'parties-examination-on-interest',
    set('activities/examine-workers/lawfulBasis', 'keep-secure'),
    'basis/for-another',
  ),
  // Nothing for the United Kingdom.
  payroll(
    'parties-basis-by-one-regime',
    set('activities/find-forgeries/lawfulBasis', { by: { 'eu-gdpr': 'fraud-interest' } }),
    'basis/missing',
    key('activities/find-forgeries/lawfulBasis/by'),
    absent('activities/find-forgeries/lawfulBasis/by/uk-gdpr'),
  ),
  // No class and no regime.
  payroll(
    'parties-basis-by-typo',
    rename('activities/find-forgeries/lawfulBasis/by/uk-gdpr', 'uk-gpdr'),
    'ref/unresolved',
    key('activities/find-forgeries/lawfulBasis/by/uk-gpdr'),
  ),
  // No class.
  payroll(
    'parties-basis-by-class-typo',
    set('activities/find-forgeries/lawfulBasis', { by: { wrokers: 'fraud-interest' } }),
    'ref/unresolved',
    key('activities/find-forgeries/lawfulBasis/by/wrokers'),
  ),
  // Not a class of the activity.
  payroll(
    'parties-basis-by-other-class',
    set('activities/find-forgeries/lawfulBasis', { by: { visitors: 'fraud-interest' } }),
    'basis/for-nobody',
    key('activities/find-forgeries/lawfulBasis/by/visitors'),
  ),
  // Art. 22(2), (4), and 9(2)(a) without consent.
  payroll(
    'parties-automation-on-interest',
    set('activities/self-test/lawfulBasis', 'support-interest'),
    'basis/automation-not-allowed',
  ),
  // Art. 35(3)(b).
  payroll(
    'parties-dpia-gone',
    drop('activities/examine-workers/dpia'),
    'dpia/required-missing',
    absent('activities/examine-workers/dpia'),
  ),
  // Art. 35(3)(b).
  payroll('parties-dpia-denied', set('activities/examine-workers/dpia/required', false), 'dpia/required-missing'),
  // Where it is.
  payroll(
    'parties-dpia-file-gone',
    drop('activities/examine-workers/dpia/file'),
    'dpia/required-missing',
    absent('activities/examine-workers/dpia/file'),
  ),
  // When it was made.
  payroll(
    'parties-dpia-date-gone',
    drop('activities/examine-workers/dpia/date'),
    'dpia/required-missing',
    absent('activities/examine-workers/dpia/date'),
  ),
  // In the future.
  payroll('parties-dpia-future', set('activities/examine-workers/dpia/date', '2028-02-02'), 'dpia/in-future'),
  // Reviews are overdue.
  payroll('parties-dpia-overdue', set('activities/examine-workers/dpia/date', '2019-02-02'), 'dpia/overdue'),
  // No period.
  payroll('parties-dpia-review-zero', set('activities/examine-workers/dpia/review', 'P0D'), 'dpia/overdue'),
  // Why not.
  payroll(
    'parties-dpia-why-gone',
    drop('activities/keep-accounts/dpia/why'),
    'dpia/required-missing',
    absent('activities/keep-accounts/dpia/why'),
  ),
  // True or false.
  payroll('parties-dpia-required-word', set('activities/self-test/dpia/required', 'maybe'), 'schema/invalid'),
  // Automated decisions on health (Art. 35(3)(a)).
  payroll('parties-dpia-automation-denied', set('activities/self-test/dpia/required', false), 'dpia/required-missing'),
  // Its own assessment says that it is.
  payroll('parties-not-large-scale', set('activities/examine-workers/largeScale', false), 'dpia/why-misfit'),
  // True or false.
  payroll('parties-large-scale-word', set('activities/keep-accounts/largeScale', 'no'), 'schema/invalid'),
  // With whom.
  payroll(
    'parties-joint-with-gone',
    drop('activities/help-together/role/joint/with'),
    'role/joint-with-nobody',
    absent('activities/help-together/role/joint/with'),
  ),
  // No recipient.
  payroll(
    'parties-joint-with-typo',
    set('activities/help-together/role/joint/with/0', 'heilwerk-kg'),
    'ref/unresolved',
  ),
  // It works on our behalf.
  payroll(
    'parties-joint-with-processor',
    set('activities/help-together/role/joint/with/0', 'support-india'),
    'recipient/role-mismatch',
  ),
  // It has purposes of its own.
  payroll(
    'parties-joint-with-bank',
    set('activities/help-together/role/joint/with/0', 'wage-bank'),
    'recipient/role-mismatch',
  ),
  // Art. 26(2).
  payroll(
    'parties-joint-essence-gone',
    drop('activities/help-together/role/joint/essence'),
    'role/joint-without-essence',
    absent('activities/help-together/role/joint/essence'),
  ),
  // Art. 26(2).
  payroll(
    'parties-joint-essence-tbd',
    set('activities/help-together/role/joint/essence', 'To be agreed'),
    'fact/placeholder',
  ),
  // In the future.
  payroll(
    'parties-joint-arrangement-future',
    set('activities/help-together/role/joint/arrangement/date', '2027-01-12'),
    'basis/assessment-in-future',
  ),
  // Nobody.
  payroll('parties-joint-with-nobody', set('activities/help-together/role/joint/with', []), 'schema/invalid'),
  // Its recipient is a joint controller.
  payroll(
    'parties-joint-now-alone',
    set('activities/help-together/role', 'controller'),
    'recipient/role-mismatch',
    value('recipients/heilwerk-uk/engagement'),
  ),
  // A consent to mails.
  payroll(
    'parties-lone-on-newsletter',
    set('activities/watch-lone-workers/lawfulBasis', 'newsletter-consent'),
    'basis/consent-for-many',
  ),
  // Nobody consents to cookies to get an answer.
  payroll(
    'parties-rights-on-cookies',
    set('activities/answer-requests/lawfulBasis', 'cookie-consent'),
    'basis/consent-not-free',
  ),
])
