import { absent, drop, family, key, rename, set, value, word } from '../mutation.ts'
import { payroll } from './payroll-line.ts'

/**
 * One line changed in the payroll company, about activities and recipients: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollParties = family('payroll', [
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
  // No category.
  payroll(
    'parties-datum-typo',
    rename('activities/keep-accounts/data/contact.email', 'contact.emial'),
    'ref/unresolved',
    key('activities/keep-accounts/data/contact.emial'),
  ),
  // No source.
  payroll(
    'parties-datum-source-typo',
    set('activities/keep-accounts/data/person.name/source', 'persn'),
    'schema/invalid',
  ),
  // Art. 13 or 14.
  payroll(
    'parties-datum-source-gone',
    drop('activities/keep-accounts/data/person.name/source'),
    'information/source-unstated',
    absent('activities/keep-accounts/data/person.name/source'),
  ),
  // From whom (Art. 14(2)(f)).
  payroll(
    'parties-datum-from-gone',
    drop('activities/keep-accounts/data/employment.job/from'),
    'information/source-unnamed',
    value('activities/keep-accounts/data/employment.job/source'),
  ),
  // Says nothing.
  payroll(
    'parties-datum-from-vague',
    set('activities/keep-accounts/data/employment.job/from', 'Third parties'),
    'information/source-unnamed',
  ),
  // It comes from the person.
  payroll(
    'parties-datum-from-on-person',
    set('activities/keep-books/data/person.name/from', 'A register'),
    'information/source-mismatch',
  ),
  // The source says third-party.
  payroll(
    'parties-datum-source-against-ingress',
    set('activities/run-payroll/data/contact.email/source', 'person'),
    'information/source-mismatch',
    value('activities/run-payroll/data/contact.email/from'),
  ),
  // No form.
  payroll(
    'parties-datum-form-typo',
    set('activities/keep-accounts/data/secret.password/form', 'hased'),
    'schema/invalid',
  ),
  // A password in plain text (Art. 32), and the house rule.
  payroll(
    'parties-password-plain',
    set('activities/keep-accounts/data/secret.password/form', 'plain'),
    ['security/secret-plain', 'house/broken'],
    value('activities/keep-accounts/data/secret.password/form'),
    value('rules/passwords-hashed/must'),
  ),
  // No way to store a password, house rule.
  payroll(
    'parties-password-pseudonymised',
    set('activities/keep-accounts/data/secret.password/form', 'pseudonymised'),
    'house/broken',
    value('rules/passwords-hashed/must'),
  ),
  // Plain where nothing is said.
  payroll(
    'parties-password-form-gone',
    drop('activities/keep-accounts/data/secret.password/form'),
    ['security/secret-plain', 'house/broken'],
    absent('activities/keep-accounts/data/secret.password/form'),
    value('rules/passwords-hashed/must'),
  ),
  // A password from others.
  payroll(
    'parties-password-required-of-nobody',
    set('activities/keep-accounts/data/secret.password/source', 'third-party'),
    'information/source-unnamed',
  ),
  // Art. 9.
  payroll(
    'parties-condition-gone',
    drop('activities/examine-workers/data/health.record/condition'),
    'basis/special-category-condition',
    absent('activities/examine-workers/data/health.record/condition'),
  ),
  // Art. 9.
  payroll(
    'parties-condition-gone-staff',
    drop('activities/employ-staff/data/health.data/condition'),
    'basis/special-category-condition',
    absent('activities/employ-staff/data/health.data/condition'),
  ),
  // No article.
  payroll(
    'parties-condition-typo',
    set('activities/examine-workers/data/health.record/condition/article', '9(2)(z)'),
    'schema/invalid',
  ),
  // No condition of Art. 9.
  payroll(
    'parties-condition-art-6',
    set('activities/examine-workers/data/health.record/condition/article', '6(1)(c)'),
    'schema/invalid',
  ),
  // It rests on no consent.
  payroll(
    'parties-condition-consent-without',
    set('activities/examine-workers/data/health.record/condition/article', '9(2)(a)'),
    'basis/condition-misfit',
  ),
  // 9(2)(h) rests on law.
  payroll(
    'parties-condition-law-gone',
    drop('activities/examine-workers/data/health.record/condition/law'),
    'basis/condition-without-law',
    absent('activities/examine-workers/data/health.record/condition/law'),
  ),
  // DPA 2018 s. 10.
  payroll(
    'parties-condition-schedule-gone',
    drop('activities/examine-workers/data/health.record/condition/schedule1'),
    'basis/schedule-one-missing',
    absent('activities/examine-workers/data/health.record/condition/schedule1'),
  ),
  // Schedule 1 has 40 paragraphs.
  payroll(
    'parties-condition-schedule-none',
    set('activities/examine-workers/data/health.record/condition/schedule1', 'paragraph 99'),
    'basis/schedule-one-missing',
  ),
  // Safeguarding children is no occupational medicine.
  payroll(
    'parties-condition-schedule-other',
    set('activities/examine-workers/data/health.record/condition/schedule1', 'paragraph 18'),
    'basis/schedule-one-misfit',
  ),
  // Paragraph 2 is (h), employment is paragraph 1.
  payroll(
    'parties-condition-schedule-staff',
    set('activities/employ-staff/data/health.data/condition/schedule1', 'paragraph 2'),
    'basis/schedule-one-misfit',
  ),
  // (j) is paragraph 4.
  payroll(
    'parties-condition-schedule-research',
    set('activities/compare-branches/data/health.data/condition/schedule1', 'paragraph 1'),
    'basis/schedule-one-misfit',
  ),
  // No law of the Union or a member state.
  payroll(
    'parties-condition-law-abroad',
    set('activities/examine-workers/data/health.record/condition/law', 'HIPAA, 45 CFR 164.506'),
    'basis/law-vague',
  ),
  // Names none.
  payroll(
    'parties-condition-law-vague',
    set('activities/examine-workers/data/health.record/condition/law', 'Applicable law'),
    'basis/law-vague',
  ),
  // In the future.
  payroll(
    'parties-condition-assessment-future',
    set('activities/examine-workers/data/health.record/condition/assessment/date', '2027-04-01'),
    'basis/assessment-in-future',
  ),
  // Reviews are overdue.
  payroll(
    'parties-condition-assessment-old',
    set('activities/employ-staff/data/health.data/condition/assessment/date', '2019-03-03'),
    'basis/assessment-overdue',
  ),
  // A company is no such body.
  payroll(
    'parties-condition-not-for-profit',
    set('activities/examine-workers/data/health.record/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  // A medical record is not made public by its patient.
  payroll(
    'parties-condition-made-public',
    set('activities/examine-workers/data/health.record/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  // Statistics are no legal claim.
  payroll(
    'parties-condition-claims',
    set('activities/compare-branches/data/health.data/condition/article', '9(2)(f)'),
    'basis/condition-misfit',
  ),
  // Art. 10 is for offences.
  payroll(
    'parties-condition-of-health-is-10',
    set('activities/employ-staff/data/health.data/condition/article', '10'),
    'basis/special-category-condition',
  ),
  // Offences need Art. 10.
  payroll(
    'parties-conviction-under-9',
    set('activities/vet-doctors/data/criminal.conviction/condition/article', '9(2)(b)'),
    'basis/criminal-data',
  ),
  // Art. 10.
  payroll(
    'parties-conviction-condition-gone',
    drop('activities/vet-doctors/data/criminal.conviction/condition'),
    'basis/criminal-data',
    absent('activities/vet-doctors/data/criminal.conviction/condition'),
  ),
  // Art. 10 needs law.
  payroll(
    'parties-conviction-law-gone',
    drop('activities/vet-doctors/data/criminal.conviction/condition/law'),
    'basis/condition-without-law',
    absent('activities/vet-doctors/data/criminal.conviction/condition/law'),
  ),
  // A name needs none.
  payroll(
    'parties-condition-on-a-name',
    set('activities/employ-staff/data/person.name/condition', {
      article: '9(2)(b)',
      law: 'Section 26(3) of the Federal Data Protection Act (BDSG)',
      schedule1: 'paragraph 1',
    }),
    'basis/condition-misfit',
    value('activities/employ-staff/data/person.name/condition/article'),
  ),
  // One person is singled out.
  payroll(
    'parties-group-of-one',
    set('activities/compare-branches/data/health.data/aggregation/minimumGroup', 1),
    'schema/invalid',
  ),
  // The other knows.
  payroll(
    'parties-group-of-two',
    set('activities/compare-branches/data/health.data/aggregation/minimumGroup', 2),
    'fact/group-too-small',
  ),
  // Nobody.
  payroll(
    'parties-group-zero',
    set('activities/compare-branches/data/health.data/aggregation/minimumGroup', 0),
    'schema/invalid',
  ),
  // Anonymity is not shown.
  payroll(
    'parties-aggregation-gone',
    drop('activities/compare-branches/data/health.data/aggregation'),
    'retention/unbounded',
    value('activities/compare-branches/data/health.data/retention'),
  ),
  // Anonymity is not shown.
  payroll(
    'parties-aggregation-test-gone',
    drop('activities/compare-branches/data/health.data/aggregation/assessment'),
    'retention/unbounded',
    value('activities/compare-branches/data/health.data/retention'),
  ),
  // Indefinite for what names people.
  payroll(
    'parties-aggregated-to-pseudonyms',
    set('activities/compare-branches/data/health.data/form', 'pseudonymised'),
    'retention/unbounded',
    value('activities/compare-branches/data/health.data/retention'),
  ),
  // Without a test.
  payroll(
    'parties-ip-aggregated',
    set('activities/count-visits/data/technical.ip/form', 'aggregated'),
    'fact/missing',
    absent('activities/count-visits/data/technical.ip/aggregation'),
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
  // Art. 22(2), (4), and 9(2)(a) without consent.
  payroll(
    'parties-automation-on-interest',
    set('activities/self-test/lawfulBasis', 'support-interest'),
    'basis/automation-not-allowed',
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
  // No key.
  payroll(
    'parties-activity-unknown-key',
    set('activities/keep-accounts/purposes', 'x'),
    'schema/unknown-key',
    key('activities/keep-accounts/purposes'),
  ),
  // No condition.
  payroll(
    'parties-datum-when-empty',
    set('activities/watch-lone-workers/data/location.precise/when', ''),
    'schema/invalid',
  ),
  // True or false.
  payroll(
    'parties-datum-required-word',
    set('activities/keep-accounts/data/person.name/required', 'always'),
    'schema/invalid',
  ),
  // No rule.
  payroll(
    'parties-child-retention-typo',
    set('activities/run-payroll/data/child.data/retention', 'payloads'),
    'ref/unresolved',
  ),
  // From whom.
  payroll(
    'parties-location-from-others',
    set('activities/watch-lone-workers/data/location.precise/source', 'third-party'),
    'information/source-unnamed',
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
  // No key.
  payroll(
    'parties-datum-unknown-key',
    set('activities/keep-accounts/data/person.name', { source: 'person', requird: true }),
    'schema/unknown-key',
    key('activities/keep-accounts/data/person.name/requird'),
  ),
  // Art. 9 without a condition.
  payroll(
    'parties-church-for-doctors',
    set('activities/examine-workers/data/belief.religion', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/examine-workers/data/belief.religion'),
    absent('activities/examine-workers/data/belief.religion/condition'),
  ),
  // Prohibited here.
  payroll(
    'parties-card-number',
    set('activities/keep-books/data/payment.card', { source: 'person' }),
    'flow/prohibited-category',
    key('activities/keep-books/data/payment.card'),
  ),
  // Who it is.
  payroll(
    'parties-legal-name-gone',
    drop('recipients/swiss-printer/legalName'),
    'fact/missing',
    absent('recipients/swiss-printer/legalName'),
  ),
  // For whom.
  payroll(
    'parties-engagement-gone',
    drop('recipients/swiss-printer/engagement'),
    'fact/missing',
    absent('recipients/swiss-printer/engagement'),
  ),
  // No such word.
  payroll('parties-engagement-typo', set('recipients/swiss-printer/engagement', 'on-our-behalv'), 'schema/invalid'),
  // Where.
  payroll(
    'parties-established-gone',
    drop('recipients/mail-america/established'),
    'transfer/country-unknown',
    absent('recipients/mail-america/established'),
  ),
  // No country.
  payroll('parties-established-eu', set('recipients/vault/established', 'EU'), 'schema/invalid'),
  // No code.
  payroll('parties-established-name', set('recipients/vault/established', 'Ireland'), 'schema/invalid'),
  // Where.
  payroll(
    'parties-stored-gone',
    drop('recipients/mail-america/stored'),
    'transfer/country-unknown',
    absent('recipients/mail-america/stored'),
  ),
  // Nowhere.
  payroll('parties-stored-empty', set('recipients/mail-america/stored', []), 'schema/invalid'),
  // A list.
  payroll('parties-stored-word', set('recipients/vault/stored', 'IE'), 'schema/invalid'),
  // A transfer without a tool.
  payroll(
    'parties-accessed-from-india',
    set('recipients/messenger/accessedFrom/1', 'IN'),
    'transfer/mechanism-missing',
    key('recipients/messenger'),
  ),
  // A transfer without a tool.
  payroll(
    'parties-stored-in-america',
    set('recipients/vault/stored/0', 'US'),
    'transfer/mechanism-missing',
    absent('recipients/vault/transfer'),
  ),
  // A transfer without a tool.
  payroll(
    'parties-host-reached-from-russia',
    set('recipients/host/accessedFrom', ['DE', 'RU']),
    'house/broken',
    value('rules/no-health-abroad/must'),
  ),
  // The decision on the UK does not cover India.
  payroll(
    'parties-uk-reached-from-india',
    set('recipients/heilwerk-uk/accessedFrom', ['GB', 'IN']),
    'transfer/no-decision',
    value('recipients/heilwerk-uk/transfer/eu-gdpr/tool'),
  ),
  // The decision on Japan does not cover the US.
  payroll(
    'parties-japan-stored-in-america',
    set('recipients/counter-japan/stored', ['JP', 'US']),
    'transfer/no-decision',
    value('recipients/counter-japan/transfer/eu-gdpr/tool'),
  ),
  // The decision on Switzerland does not cover China.
  payroll(
    'parties-swiss-reached-from-china',
    set('recipients/swiss-printer/accessedFrom', ['CH', 'CN']),
    'transfer/no-decision',
    value('recipients/swiss-printer/transfer/eu-gdpr/tool'),
  ),
  // Art. 28(3).
  payroll(
    'parties-contract-gone',
    drop('recipients/swiss-printer/contract'),
    'recipient/contract-missing',
    absent('recipients/swiss-printer/contract'),
  ),
  // A processor needs a dpa.
  payroll(
    'parties-contract-terms',
    set('recipients/swiss-printer/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  // A processor needs a dpa.
  payroll(
    'parties-contract-between-controllers',
    set('recipients/swiss-printer/contract/type', 'controller-to-controller'),
    'recipient/contract-wrong-type',
  ),
  // It works for purposes of its own.
  payroll('parties-bank-with-dpa', set('recipients/wage-bank/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  // Joint controllers need an arrangement.
  payroll('parties-uk-with-dpa', set('recipients/heilwerk-uk/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  // No such type.
  payroll('parties-contract-type-typo', set('recipients/vault/contract/type', 'dpaa'), 'schema/invalid'),
  // Which kind.
  payroll(
    'parties-contract-type-gone',
    drop('recipients/vault/contract/type'),
    'recipient/contract-wrong-type',
    absent('recipients/vault/contract/type'),
  ),
  // In the future.
  payroll(
    'parties-contract-signed-future',
    set('recipients/vault/contract/signed', '2027-02-01'),
    'recipient/contract-in-future',
  ),
  // A year after it began.
  payroll('parties-contract-signed-late', set('recipients/vault/contract/signed', '2026-06-01'), 'recipient/start-far'),
  // When.
  payroll(
    'parties-contract-signed-gone',
    drop('recipients/vault/contract/signed'),
    'recipient/contract-missing',
    absent('recipients/vault/contract/signed'),
  ),
  // No day.
  payroll('parties-contract-signed-day', set('recipients/vault/contract/signed', '2025-02-29'), 'schema/invalid'),
  // No date.
  payroll('parties-contract-signed-order', set('recipients/vault/contract/signed', '01.02.2025'), 'schema/invalid'),
  // Ended.
  payroll('parties-contract-over', set('recipients/host/contract/expires', '2025-12-31'), 'recipient/contract-expired'),
  // Before it was signed.
  payroll(
    'parties-contract-ends-before',
    set('recipients/host/contract/expires', '2024-01-14'),
    'recipient/contract-expired',
  ),
  // No URL.
  payroll(
    'parties-contract-url',
    set('recipients/mail-america/contract/url', 'postfalcon.example/dpa'),
    'fact/unusable-address',
  ),
  // Reviews are overdue.
  payroll(
    'parties-diligence-old',
    set('recipients/swiss-printer/diligence/date', '2021-04-01'),
    'recipient/diligence-overdue',
  ),
  // In the future.
  payroll(
    'parties-diligence-future',
    set('recipients/swiss-printer/diligence/date', '2027-04-01'),
    'recipient/diligence-overdue',
  ),
  // No period.
  payroll('parties-keeps-for-ever', set('recipients/swiss-printer/keeps/for', 'forever'), 'schema/invalid'),
  // A processor for a century.
  payroll('parties-keeps-hundred-years', set('recipients/swiss-printer/keeps/for', 'P100Y'), 'retention/absurd'),
  // Annex II.
  payroll('parties-measures-empty', set('recipients/keying-india/measures', []), 'schema/invalid'),
  // Says nothing.
  payroll(
    'parties-measures-vague',
    set('recipients/swiss-printer/measures/0', 'Appropriate technical and organisational measures'),
    'measure/vague',
  ),
  // A host name alone.
  payroll(
    'parties-host-name-url',
    set('recipients/swiss-printer/hosts/0', 'https://in.lohndruck.example'),
    'schema/invalid',
  ),
  // A host name alone.
  payroll(
    'parties-host-name-path',
    set('recipients/swiss-printer/hosts/0', 'in.lohndruck.example/payslips'),
    'schema/invalid',
  ),
  // The channel goes elsewhere.
  payroll(
    'parties-host-name-other',
    set('recipients/swiss-printer/hosts/0', 'out.lohndruck.example'),
    'route/host-not-declared',
    word('channels/to-printer/http/url', 'in.lohndruck.example'),
  ),
  // The router itself.
  payroll(
    'parties-host-name-localhost',
    set('recipients/on-call-desk/hosts/0', 'localhost'),
    'recipient/host-foreign',
    value('recipients/on-call-desk/hosts/0'),
    word('recipients/on-call-desk/hosts', 'localhost'),
  ),
  // A private address.
  payroll(
    'parties-host-name-private',
    set('recipients/on-call-desk/hosts', ['alert.weckdienst.example', '10.0.0.5']),
    'recipient/host-foreign',
    word('recipients/on-call-desk/hosts', '10.0.0.5'),
    value('recipients/on-call-desk/hosts/1'),
  ),
  // The cloud's metadata.
  payroll(
    'parties-host-name-metadata',
    set('recipients/on-call-desk/hosts', ['alert.weckdienst.example', '169.254.169.254']),
    'recipient/host-foreign',
    value('recipients/on-call-desk/hosts/1'),
  ),
  // No port.
  payroll(
    'parties-host-port-zero',
    set('recipients/on-call-desk/hosts/0', 'alert.weckdienst.example:99999'),
    'schema/invalid',
  ),
  // After it began.
  payroll(
    'parties-announced-late',
    set('recipients/swiss-printer/announced', '2025-05-20'),
    'recipient/notice-not-run',
  ),
  // Ten days before; the notice period is thirty.
  payroll(
    'parties-announced-too-late',
    set('recipients/swiss-printer/announced', '2025-03-22'),
    'recipient/notice-not-run',
    value('recipients/swiss-printer/activeFrom'),
  ),
  // Controllers were not told.
  payroll(
    'parties-announced-gone',
    drop('recipients/keying-india/announced'),
    'recipient/notice-not-run',
    absent('recipients/keying-india/announced'),
  ),
  // No recipient.
  payroll('parties-onward-typo', set('recipients/host/onward/0', 'valt'), 'ref/unresolved'),
  // To itself.
  payroll('parties-onward-itself', set('recipients/host/onward/0', 'host'), 'recipient/onward-unknown'),
  // The same twice.
  payroll(
    'parties-onward-twice',
    set('recipients/host/onward', ['vault', 'vault']),
    'schema/invalid',
    value('recipients/host/onward/1'),
  ),
  // It has a name.
  payroll('parties-kind-of-a-company', set('recipients/mail-america/kind', 'category'), 'recipient/not-a-category'),
  // No such word.
  payroll('parties-kind-typo', set('recipients/tax-offices/kind', 'kategory'), 'schema/invalid'),
  // An entity without name, place, contract.
  payroll(
    'parties-kind-entity',
    set('recipients/tax-offices/kind', 'entity'),
    ['fact/missing', 'transfer/country-unknown'],
    key('recipients/tax-offices'),
  ),
  // A processor that nobody can name.
  payroll(
    'parties-category-on-our-behalf',
    set('recipients/tax-offices/engagement', 'on-our-behalf'),
    'recipient/not-a-category',
    value('recipients/tax-offices/kind'),
  ),
  // No tool.
  payroll(
    'parties-transfer-gone',
    drop('recipients/keying-india/transfer'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer'),
  ),
  // No tool for the UK.
  payroll(
    'parties-transfer-uk-gone',
    drop('recipients/keying-india/transfer/uk-gdpr'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer/uk-gdpr'),
  ),
  // No tool for the EU.
  payroll(
    'parties-transfer-eu-gone',
    drop('recipients/keying-india/transfer/eu-gdpr'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer/eu-gdpr'),
  ),
  // Carries nothing in the EU.
  payroll(
    'parties-idta-in-the-eu',
    set('recipients/keying-india/transfer/eu-gdpr/tool', 'idta'),
    'transfer/tool-wrong-regime',
  ),
  // Carries nothing in the UK.
  payroll(
    'parties-scc-in-the-uk',
    set('recipients/keying-india/transfer/uk-gdpr/tool', 'scc'),
    'transfer/tool-wrong-regime',
  ),
  // Carries nothing in the EU.
  payroll(
    'parties-addendum-in-the-eu',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'uk-addendum'),
    'transfer/tool-wrong-regime',
  ),
  // Which module.
  payroll(
    'parties-module-gone',
    drop('recipients/keying-india/transfer/eu-gdpr/module'),
    'transfer/module-missing',
    absent('recipients/keying-india/transfer/eu-gdpr/module'),
  ),
  // No module.
  payroll('parties-module-five', set('recipients/keying-india/transfer/eu-gdpr/module', 5), 'schema/invalid'),
  // From processor to processor it is 3.
  payroll(
    'parties-module-two-for-subprocessor',
    set('recipients/keying-india/transfer/eu-gdpr/module', 2),
    'transfer/module-mismatch',
  ),
  // From controller to processor it is 2.
  payroll(
    'parties-module-three-for-processor',
    set('recipients/support-india/transfer/eu-gdpr/module', 3),
    'transfer/module-mismatch',
  ),
  // Between controllers.
  payroll(
    'parties-module-one-for-processor',
    set('recipients/support-india/transfer/eu-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  // From a processor in the EU to its controller.
  payroll(
    'parties-module-four',
    set('recipients/support-india/transfer/eu-gdpr/module', 4),
    'transfer/module-mismatch',
  ),
  // Between controllers.
  payroll(
    'parties-addendum-module',
    set('recipients/support-india/transfer/uk-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  // Not signed.
  payroll(
    'parties-tool-unsigned',
    drop('recipients/keying-india/transfer/eu-gdpr/signed'),
    'transfer/unsigned',
    absent('recipients/keying-india/transfer/eu-gdpr/signed'),
  ),
  // The clauses of 2021 were not there; older ones carry nothing since 2022-12-27.
  payroll(
    'parties-tool-old',
    set('recipients/keying-india/transfer/eu-gdpr/signed', '2018-06-01'),
    'transfer/signed-too-early',
  ),
  // In the future.
  payroll(
    'parties-tool-future',
    set('recipients/keying-india/transfer/eu-gdpr/signed', '2027-06-01'),
    'transfer/signed-in-future',
  ),
  // Schrems II (C-311/18).
  payroll(
    'parties-tool-unassessed',
    drop('recipients/keying-india/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    absent('recipients/keying-india/transfer/eu-gdpr/assessed'),
  ),
  // In the future.
  payroll(
    'parties-tool-assessed-future',
    set('recipients/keying-india/transfer/eu-gdpr/assessed', '2027-05-20'),
    'transfer/assessment-in-future',
  ),
  // Ended.
  payroll(
    'parties-tool-over',
    set('recipients/keying-india/transfer/uk-gdpr/expires', '2025-12-01'),
    'transfer/tool-expired',
  ),
  // In force since 2022-03-21.
  payroll(
    'parties-idta-before-there-was-one',
    set('recipients/keying-india/transfer/uk-gdpr/signed', '2021-06-01'),
    'transfer/signed-too-early',
  ),
  // Clause 17: a member state.
  payroll(
    'parties-terms-law-india',
    set('recipients/keying-india/transfer/eu-gdpr/terms/law', 'India'),
    'transfer/terms-misfit',
  ),
  // Clause 17: a member state.
  payroll(
    'parties-terms-law-england',
    set('recipients/support-india/transfer/eu-gdpr/terms/law', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  // No such word.
  payroll(
    'parties-terms-subprocessors-typo',
    set('recipients/support-india/transfer/eu-gdpr/terms/subprocessors', 'generl'),
    'schema/invalid',
  ),
  // Clause 9(a).
  payroll(
    'parties-terms-notice-gone',
    drop('recipients/support-india/transfer/eu-gdpr/terms/noticePeriod'),
    'transfer/terms-misfit',
    value('recipients/support-india/transfer/eu-gdpr/terms/subprocessors'),
  ),
  // A placeholder.
  payroll(
    'parties-terms-frequency-tbd',
    set('recipients/keying-india/transfer/eu-gdpr/terms/frequency', 'tbd'),
    'fact/placeholder',
  ),
  // No such word.
  payroll(
    'parties-terms-ended-typo',
    set('recipients/support-india/transfer/uk-gdpr/terms/endedBy', 'nobody'),
    'schema/invalid',
  ),
  // The IDTA has no docking clause.
  payroll(
    'parties-terms-of-the-other-kind',
    set('recipients/keying-india/transfer/uk-gdpr/terms/docking', true),
    'transfer/terms-misfit',
    key('recipients/keying-india/transfer/uk-gdpr/terms/docking'),
  ),
  // Reviews are overdue.
  payroll(
    'parties-evidence-old',
    set('recipients/keying-india/transfer/eu-gdpr/evidence/date', '2022-05-20'),
    'transfer/review-overdue',
    value('recipients/keying-india/transfer/eu-gdpr/evidence/review'),
  ),
  // In the future.
  payroll(
    'parties-evidence-future',
    set('recipients/keying-india/transfer/eu-gdpr/evidence/date', '2027-05-20'),
    'transfer/assessment-in-future',
  ),
  // The US have none but the framework: dpf.
  payroll(
    'parties-adequacy-us',
    set('recipients/mail-america/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  // Not listed.
  payroll(
    'parties-dpf-not-listed',
    set('recipients/mail-america/transfer/eu-gdpr/scope', 'Postfalcon Inc. has applied and is not yet on the list'),
    'transfer/dpf-not-listed',
    word('recipients/mail-america/transfer/eu-gdpr/scope', 'not yet on'),
  ),
  // Lapsed.
  payroll(
    'parties-dpf-withdrawn',
    set(
      'recipients/mail-america/transfer/eu-gdpr/scope',
      'Postfalcon Inc. is on the inactive list, certification lapsed 2025-05-01',
    ),
    'transfer/dpf-not-listed',
    word('recipients/mail-america/transfer/eu-gdpr/scope', 'inactive'),
  ),
  // Another company.
  payroll(
    'parties-dpf-other-company',
    set('recipients/mail-america/transfer/eu-gdpr/scope', 'Mailchamp LLC is on the Data Privacy Framework List'),
    'transfer/dpf-entry-misfit',
  ),
  // A framework with the US alone.
  payroll('parties-dpf-india', set('recipients/support-india/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // There is no decision on India.
  payroll(
    'parties-adequacy-india',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  // The decision is for business operators under APPI.
  payroll(
    'parties-japan-scope-gone',
    drop('recipients/counter-japan/transfer/eu-gdpr/scope'),
    'transfer/scope-missing',
    absent('recipients/counter-japan/transfer/eu-gdpr/scope'),
  ),
  // Outside of the decision.
  payroll(
    'parties-japan-scope-outside',
    set('recipients/counter-japan/transfer/eu-gdpr/scope', 'A prefectural university that is not subject to the Act'),
    'transfer/scope-unknown',
    word('recipients/counter-japan/transfer/eu-gdpr/scope', 'not'),
  ),
  // Which one, and not for what is regular.
  payroll(
    'parties-derogation-unnamed',
    set('recipients/support-india/transfer/eu-gdpr', { tool: 'derogation' }),
    'transfer/derogation-unnamed',
    absent('recipients/support-india/transfer/eu-gdpr/derogation'),
  ),
  // Not of our group.
  payroll(
    'parties-bcr-outsider',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'bcr'),
    'transfer/bcr-outsider',
  ),
  // Which code.
  payroll(
    'parties-code-unnamed',
    set('recipients/keying-india/transfer/eu-gdpr/tool', 'code-of-conduct'),
    'transfer/module-mismatch',
    value('recipients/keying-india/transfer/eu-gdpr/module'),
  ),
  // No tool.
  payroll('parties-tool-typo', set('recipients/support-india/transfer/eu-gdpr/tool', 'sccs'), 'schema/invalid'),
  // No regime.
  payroll(
    'parties-regime-typo',
    rename('recipients/support-india/transfer/uk-gdpr', 'uk-gpdr'),
    'schema/unknown-key',
    key('recipients/support-india/transfer/uk-gpdr'),
  ),
  // A framework with the US alone.
  payroll('parties-uk-by-dpf', set('recipients/heilwerk-uk/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // A framework with the US alone.
  payroll('parties-swiss-by-dpf', set('recipients/swiss-printer/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // A decision has no module.
  payroll(
    'parties-module-on-adequacy',
    set('recipients/swiss-printer/transfer/eu-gdpr/module', 2),
    'transfer/terms-misfit',
  ),
  // A decision needs none.
  payroll(
    'parties-derogation-on-adequacy',
    set('recipients/swiss-printer/transfer/eu-gdpr/derogation', '49(1)(b)'),
    'transfer/terms-misfit',
  ),
  // No such word.
  payroll(
    'parties-customer-countries-typo',
    set('recipients/employer-hr/countries', 'chosen-by-costumer'),
    'schema/invalid',
  ),
  // No activity is joint with it.
  payroll(
    'parties-jointly-with-mailer',
    set('recipients/mail-america/engagement', 'jointly'),
    'recipient/role-mismatch',
  ),
  // Its contract is between controllers.
  payroll(
    'parties-bank-on-our-behalf',
    set('recipients/wage-bank/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/wage-bank/contract/type'),
  ),
  // It hosts, with a dpa.
  payroll(
    'parties-host-own-purposes',
    set('recipients/host/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/host/contract/type'),
  ),
  // It has our contract and our address.
  payroll(
    'parties-printer-chosen-by-customer',
    set('recipients/swiss-printer/engagement', 'chosen-by-customer'),
    ['transfer/country-unknown', 'recipient/contract-wrong-type'],
    value('recipients/swiss-printer/engagement'),
    value('recipients/swiss-printer/contract/type'),
  ),
  // True or false.
  payroll('parties-group-word', set('recipients/vault/group', 'partly'), 'schema/invalid'),
  // Established in Switzerland.
  payroll(
    'parties-address-of-another-country',
    set('recipients/swiss-printer/address', '22 Ring Road, Hyderabad 500081, India'),
    'recipient/address-elsewhere',
    word('recipients/swiss-printer/address', 'India'),
  ),
  // A placeholder.
  payroll('parties-legal-name-tbd', set('recipients/second-lab/legalName', 'TBD'), 'fact/placeholder'),
  // Ourselves.
  payroll(
    'parties-legal-name-is-ours',
    set('recipients/second-lab/legalName', 'Heilwerk Arbeitsmedizin GmbH'),
    'recipient/ourselves',
  ),
  // No key.
  payroll(
    'parties-recipient-key-typo',
    rename('recipients/vault/accessedFrom', 'accessFrom'),
    'schema/unknown-key',
    key('recipients/vault/accessFrom'),
  ),
  // What names it finds nothing.
  payroll(
    'parties-recipient-renamed',
    rename('recipients/on-call-desk', 'oncall-desk'),
    'ref/unresolved',
    key('recipients/oncall-desk'),
  ),
  // Nobody gets anything.
  {
    ...payroll(
      'parties-recipient-unused',
      set('recipients/extra', { kind: 'category', engagement: 'own-purposes', title: 'Courts' }),
      'recipient/unused',
      key('recipients/extra'),
    ),
    severity: 'any',
  },
  // No date.
  payroll('parties-date-without-year', set('recipients/vault/announced', '2024-11'), 'schema/invalid'),
  // No month.
  payroll('parties-date-month-13', set('recipients/vault/activeFrom', '2025-13-01'), 'schema/invalid'),
  // No address.
  payroll('parties-contact-mail-broken', set('recipients/vault/contact', 'privacy@'), 'fact/unusable-address'),
])
