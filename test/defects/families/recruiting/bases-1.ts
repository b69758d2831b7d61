import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** What an activity may rest on. */
export const recruitingBases1 = family('recruiting-bases-1', [
  sow(
    'an-automated-decision-with-legal-or',
    'activities',
    'lawfulBasis: match-consent',
    'lawfulBasis: security-interest',
    'basis/automation-not-allowed',
  ),
  sow(
    'matching-rests-on-the-consent-to',
    'activities',
    'lawfulBasis: match-consent',
    'lawfulBasis: alert-consent',
    'basis/consent-for-many',
  ),
  sow(
    'matching-rests-on-the-banner-of',
    'activities',
    'lawfulBasis: match-consent',
    'lawfulBasis: statistics-consent',
    'basis/consent-not-explicit',
    line('activities', 'lawfulBasis: statistics-consent'),
  ),
  sow(
    'matching-rests-on-tax-law',
    'activities',
    'lawfulBasis: match-consent',
    'lawfulBasis: tax-law',
    'basis/duty-for-business',
  ),
  sow(
    'accounts-rest-on-the-consent-to',
    'activities',
    'lawfulBasis: account-terms',
    'lawfulBasis: alert-consent',
    'basis/consent-for-many',
  ),
  sow(
    'accounts-rest-on-the-duty-to',
    'activities',
    'lawfulBasis: account-terms',
    'lawfulBasis: rights-law',
    'basis/for-another',
  ),
  sow(
    'subscribers-are-no-party-to-the',
    'activities',
    `    lawfulBasis: account-terms
    dataSubjects: [candidates]`,
    `    lawfulBasis: account-terms
    dataSubjects: [candidates, subscribers]`,
    'basis/contract-not-party',
  ),
  sow(
    'recruiters-are-no-party-to-the',
    'activities',
    'lawfulBasis: employer-interest',
    'lawfulBasis: account-terms',
    'basis/contract-not-party',
    line(
      'activities',
      `lawfulBasis: account-terms
    dataSubjects: [recruiters]`,
    ),
  ),
  sow(
    'accounts-of-recruiters-rest-on-the',
    'activities',
    'lawfulBasis: employer-interest',
    'lawfulBasis: rights-law',
    'basis/for-another',
  ),
  sow(
    'customer-management-rests-on-the-interest',
    'activities',
    'lawfulBasis: employer-interest',
    'lawfulBasis: security-interest',
    'basis/for-another',
  ),
  sow(
    'marketing-mails-without-consent-or-soft',
    'activities',
    'lawfulBasis: alert-consent',
    'lawfulBasis: board-interest',
    'basis/marketing-without-consent',
    line(
      'activities',
      `lawfulBasis: board-interest
    dataSubjects: [subscribers]`,
    ),
  ),
  sow(
    'marketing-mails-on-the-banners-consent',
    'activities',
    'lawfulBasis: alert-consent',
    'lawfulBasis: statistics-consent',
    'basis/consent-for-many',
  ),
  sow(
    'marketing-mails-on-a-contract-that',
    'activities',
    'lawfulBasis: alert-consent',
    'lawfulBasis: account-terms',
    'basis/marketing-without-consent',
    line(
      'activities',
      `lawfulBasis: account-terms
    dataSubjects: [subscribers]`,
    ),
  ),
  sow(
    'statistics-of-visits-rest-on-the',
    'activities',
    'lawfulBasis: statistics-consent',
    'lawfulBasis: security-interest',
    'tracker/activity-without-consent',
    line(
      'activities',
      `lawfulBasis: security-interest
    dataSubjects: [visitors]`,
    ),
  ),
  sow(
    'visitors-are-no-party-to-the',
    'activities',
    'lawfulBasis: statistics-consent',
    'lawfulBasis: account-terms',
    'basis/contract-not-party',
    line(
      'activities',
      `lawfulBasis: account-terms
    dataSubjects: [visitors]`,
    ),
  ),
  sow(
    'security-rests-on-the-consent-to',
    'activities',
    'lawfulBasis: security-interest',
    'lawfulBasis: statistics-consent',
    'basis/consent-not-free',
  ),
  sow(
    'recruiters-and-visitors-are-no-party',
    'activities',
    'lawfulBasis: security-interest',
    'lawfulBasis: account-terms',
    'basis/contract-not-party',
    line(
      'activities',
      `lawfulBasis: account-terms
    dataSubjects: [candidates, recruiters, visitors]`,
    ),
  ),
  sow(
    'books-rest-on-the-duty-to',
    'activities',
    'lawfulBasis: tax-law',
    'lawfulBasis: rights-law',
    'basis/for-another',
  ),
  sow(
    'books-rest-on-the-consent-to',
    'activities',
    'lawfulBasis: tax-law',
    'lawfulBasis: alert-consent',
    'basis/consent-for-many',
    line(
      'activities',
      `lawfulBasis: alert-consent
    dataSubjects: [recruiters]`,
    ),
  ),
  sow(
    'special-categories-on-a-consent-that',
    'activities',
    'lawfulBasis: equality-consent',
    'lawfulBasis: alert-consent',
    'basis/consent-for-many',
    line(
      'activities',
      `lawfulBasis: alert-consent
    dataSubjects: [candidates]`,
    ),
  ),
  sow(
    '9-2-a-without-a-consent',
    'activities',
    'lawfulBasis: equality-consent',
    'lawfulBasis: board-interest',
    'basis/condition-misfit',
    line('activities', 'condition: { article: 9(2)(a) }'),
  ),
  sow(
    'requests-rest-on-tax-law',
    'activities',
    'lawfulBasis: rights-law',
    'lawfulBasis: tax-law',
    'basis/for-another',
    line(
      'activities',
      `lawfulBasis: tax-law
    dataSubjects: [candidates, recruiters, subscribers, visitors]`,
    ),
  ),
  sow(
    'publishing-profiles-rests-on-tax-law',
    'activities',
    'lawfulBasis: board-interest',
    'lawfulBasis: tax-law',
    'basis/duty-for-business',
  ),
  sow('no-such-type', 'company', 'type: contract', 'type: contracts', 'schema/invalid'),
  sow(
    'candidates-are-then-no-party',
    'company',
    'party: [candidates]',
    'party: [recruiters]',
    'basis/contract-not-party',
    line('activities', 'lawfulBasis: account-terms'),
  ),
  sow(
    'a-privacy-policy-is-no-contract',
    'company',
    'contract: Terms of the candidate account',
    'contract: Privacy policy',
    'basis/incomplete',
  ),
  sow(
    'consent-is-no-contract',
    'company',
    'contract: Terms of the candidate account',
    'contract: Consent of the candidate',
    'basis/incomplete',
  ),
  sow(
    'an-automated-decision-needs-explicit-consent',
    'company',
    `    withdrawn: The same box
    explicit: true`,
    `    withdrawn: The same box
    explicit: false`,
    'basis/consent-not-explicit',
    line('company', 'explicit: false'),
  ),
  sow(
    'a-pre-ticked-box-is-no',
    'company',
    'asked: An unticked box in the account',
    'asked: A pre-ticked box in the account',
    'basis/consent-implied',
  ),
  sow(
    'withdrawal-harder-than-giving',
    'company',
    'withdrawn: The same box',
    'withdrawn: A letter to our office with a copy of the passport',
    'basis/consent-hard-to-withdraw',
  ),
  sow(
    'consent-that-cannot-be-withdrawn',
    'company',
    'withdrawn: The same box',
    'withdrawn: It cannot be withdrawn while the account exists',
    'basis/consent-hard-to-withdraw',
  ),
  sow(
    'implied-and-bundled-consent',
    'company',
    'asked: A form that names job alerts, confirmed by a link in a mail',
    'asked: Creating an account counts as agreeing to alerts',
    'basis/consent-implied',
  ),
  sow(
    'withdrawal-harder-than-giving-2',
    'company',
    'withdrawn: A link in each mail',
    'withdrawn: A call to our hotline during business hours',
    'basis/consent-hard-to-withdraw',
  ),
  sow(
    'withdrawal-harder-than-giving-3',
    'company',
    'withdrawn: A button on the same form',
    'withdrawn: A registered letter',
    'basis/consent-hard-to-withdraw',
  ),
  sow(
    '9-2-a-needs-explicit-consent',
    'company',
    `    withdrawn: A button on the same form
    explicit: true`,
    `    withdrawn: A button on the same form
    explicit: false`,
    'basis/consent-not-explicit',
    line('company', 'explicit: false'),
  ),
  sow(
    'consent-that-is-not-free',
    'company',
    'which says that it is voluntary and never shown to employers',
    'without which nobody can register',
    'basis/consent-implied',
  ),
  sow(
    'implied-consent',
    'company',
    'asked: A banner with accept and refuse side by side',
    'asked: A banner that says that by using the site you agree',
    'basis/consent-implied',
  ),
  sow(
    'nothing-to-refuse-with',
    'company',
    'asked: A banner with accept and refuse side by side',
    'asked: A banner with accept alone',
    'basis/consent-implied',
  ),
  sow('assessment-of-the-future', 'company', 'date: 2026-02-10', 'date: 2027-02-10', 'basis/assessment-in-future'),
  sow('assessment-overdue', 'company', 'date: 2026-02-10', 'date: 2021-02-10', 'basis/assessment-overdue'),
  sow(
    'names-no-interest',
    'company',
    'interest: Ours, in noticing attacks on the service and tracing faults',
    'interest: Legitimate interests',
    'basis/interest-vague',
  ),
  sow(
    'placeholder',
    'company',
    "interest: Ours and the employers', in running the accounts of those who recruit for them",
    'interest: To be determined',
    'fact/placeholder',
  ),
  sow(
    'explicit-is-for-consent-and-the',
    'company',
    'assessment: { file: lia-board.md, date: 2026-03-16, review: P1Y }',
    'explicit: true',
    'basis/type-mismatch',
    line(
      'company',
      `explicit: true
  tax-law:`,
    ),
  ),
  sow(
    'terms-are-no-law',
    'company',
    'law: Section 147 of the German Fiscal Code (AO)',
    'law: Terms of service',
    'basis/law-vague',
  ),
  sow(
    'the-provision-that-lets-not-the',
    'company',
    'law: Section 147 of the German Fiscal Code (AO)',
    'law: Art. 6(1)(c) GDPR',
    'basis/law-vague',
  ),
  sow(
    'exists-in-the-uk-alone-and',
    'company',
    `  tax-law:
    type: legal-obligation`,
    `  tax-law:
    type: recognised-legitimate-interests`,
    'basis/type-mismatch',
    line('company', 'type: recognised-legitimate-interests'),
  ),
  sow(
    'nobodys-life',
    'company',
    `  tax-law:
    type: legal-obligation`,
    `  tax-law:
    type: vital-interests`,
    'basis/type-mismatch',
    line('company', 'type: vital-interests'),
  ),
  sow(
    'consent-without-asking',
    'company',
    `  rights-law:
    type: legal-obligation`,
    `  rights-law:
    type: consent`,
    'basis/type-mismatch',
    line(
      'company',
      `type: consent
    law: Art. 12 to 22 GDPR and UK GDPR`,
    ),
  ),
])
