import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about data of activities; written from the law and the reference of the language alone. */
export const payrollData = family('payroll-data', [
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
])
