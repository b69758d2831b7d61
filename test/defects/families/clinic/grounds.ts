import { family, key, set, value } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about which basis an activity rests on; sown from the law and the reference of the language before any rule was read. */
export const clinicGrounds = family('clinic-grounds', [
  clinic(
    'write-newsletter-lawfulbasis-treatment-contract',
    set('activities/write-newsletter/lawfulBasis', 'treatment-contract'),
    'basis/marketing-without-consent',
  ),
  clinic(
    'write-newsletter-lawfulbasis-site-security',
    set('activities/write-newsletter/lawfulBasis', 'site-security'),
    'basis/marketing-without-consent',
  ),
  clinic(
    'write-newsletter-lawfulbasis-books-and-tax',
    set('activities/write-newsletter/lawfulBasis', 'books-and-tax'),
    'basis/marketing-without-consent',
  ),
  clinic(
    'measure-site-lawfulbasis-service-improvement',
    set('activities/measure-site/lawfulBasis', 'service-improvement'),
    'tracker/activity-without-consent',
  ),
  clinic(
    'measure-site-lawfulbasis-newsletter-consent',
    set('activities/measure-site/lawfulBasis', 'newsletter-consent'),
    'tracker/consent-of-another',
    value('trackers/visit-counter/consent'),
  ),
  clinic(
    'assess-yourself-lawfulbasis-service-improvement',
    set('activities/assess-yourself/lawfulBasis', 'service-improvement'),
    'basis/automation-not-allowed',
  ),
  clinic(
    'assess-yourself-lawfulbasis-newsletter-consent',
    set('activities/assess-yourself/lawfulBasis', 'newsletter-consent'),
    'basis/consent-not-explicit',
  ),
  clinic(
    'treat-patients-lawfulbasis-employment-contract',
    set('activities/treat-patients/lawfulBasis', 'employment-contract'),
    'basis/contract-not-party',
  ),
  clinic(
    'treat-patients-lawfulbasis-missing-not-decided-ask-dpo',
    set('activities/treat-patients/lawfulBasis', { missing: 'not decided', ask: 'dpo' }),
    'basis/missing',
    key('activities/treat-patients/lawfulBasis'),
  ),
  clinic(
    'treat-patients-lawfulbasis-rescue',
    set('activities/treat-patients/lawfulBasis', 'rescue'),
    'basis/for-another',
  ),
  clinic(
    'keep-books-lawfulbasis-rights-duty',
    set('activities/keep-books/lawfulBasis', 'rights-duty'),
    'basis/for-another',
  ),
  clinic(
    'keep-books-lawfulbasis-newsletter-consent',
    set('activities/keep-books/lawfulBasis', 'newsletter-consent'),
    'basis/consent-not-free',
  ),
  clinic(
    'vet-clinicians-lawfulbasis-books-and-tax',
    set('activities/vet-clinicians/lawfulBasis', 'books-and-tax'),
    'basis/for-another',
  ),
  clinic(
    'vet-clinicians-lawfulbasis-triage-consent',
    set('activities/vet-clinicians/lawfulBasis', 'triage-consent'),
    'basis/consent-for-many',
  ),
  clinic(
    'engage-clinicians-lawfulbasis-treatment-contract',
    set('activities/engage-clinicians/lawfulBasis', 'treatment-contract'),
    'basis/contract-not-party',
  ),
  clinic(
    'choose-applicants-lawfulbasis-employment-contract',
    set('activities/choose-applicants/lawfulBasis', 'employment-contract'),
    'basis/contract-not-party',
  ),
  clinic(
    'protect-children-eu-gdpr-safeguarding-uk',
    set('activities/protect-children/lawfulBasis/by/eu-gdpr', 'safeguarding-uk'),
    'basis/recognised-not-listed',
  ),
  clinic(
    'protect-children-uk-gdpr-safeguarding-ie',
    set('activities/protect-children/lawfulBasis/by/uk-gdpr', 'safeguarding-ie'),
    'basis/law-elsewhere',
  ),
  clinic(
    'keep-safe-lawfulbasis-cookie-consent',
    set('activities/keep-safe/lawfulBasis', 'cookie-consent'),
    'tracker/not-essential',
    value('trackers/sign-in/class'),
  ),
  clinic(
    'answer-requests-lawfulbasis-books-and-tax',
    set('activities/answer-requests/lawfulBasis', 'books-and-tax'),
    'basis/for-another',
  ),
  clinic(
    'answer-requests-lawfulbasis-newsletter-consent',
    set('activities/answer-requests/lawfulBasis', 'newsletter-consent'),
    'basis/child-consent',
  ),
  clinic(
    'record-sessions-lawfulbasis-cookie-consent',
    set('activities/record-sessions/lawfulBasis', 'cookie-consent'),
    'basis/child-consent',
  ),
  clinic(
    'study-exercises-lawfulbasis-treatment-contract',
    set('activities/study-exercises/lawfulBasis', 'treatment-contract'),
    'basis/beyond-contract',
  ),
  clinic(
    'rescue-patients-lawfulbasis-newsletter-consent',
    set('activities/rescue-patients/lawfulBasis', 'newsletter-consent'),
    'basis/condition-misfit',
    value('activities/rescue-patients/data/health.data/condition/article'),
  ),
  clinic(
    'treat-children-young-patients-treatment-contract',
    set('activities/treat-children/lawfulBasis/by/young-patients', 'treatment-contract'),
    'basis/contract-not-party',
  ),
  clinic(
    'book-appointments-guardians-treatment-contract',
    set('activities/book-appointments/lawfulBasis/by/guardians', 'treatment-contract'),
    'basis/contract-not-party',
  ),
  clinic(
    'offer-courses-lawfulbasis-books-and-tax',
    set('activities/offer-courses/lawfulBasis', 'books-and-tax'),
    'basis/marketing-without-consent',
  ),
  clinic(
    'take-payments-lawfulbasis-newsletter-consent',
    set('activities/take-payments/lawfulBasis', 'newsletter-consent'),
    'basis/for-another',
  ),
])
