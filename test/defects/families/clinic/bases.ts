import { family, key, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about what an activity may rest on; sown from the law and the reference of the language before any rule was read. */
export const clinicBases = family('clinic-bases', [
  clinic(
    'triage-consent-explicit-false',
    set('lawfulBases/triage-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  clinic(
    'newsletter-consent-asked-a-ticked-box-beside-the-field',
    set(
      'lawfulBases/newsletter-consent/asked',
      'A ticked box beside the field for the address, confirmed by a link that is mailed',
    ),
    'basis/consent-implied',
    word('lawfulBases/newsletter-consent/asked', 'ticked box'),
  ),
  clinic(
    'newsletter-consent-withdrawn-a-signed-letter-to-our-address',
    set('lawfulBases/newsletter-consent/withdrawn', 'A signed letter to our address in Bristol'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter-consent/withdrawn', 'A signed letter'),
  ),
  clinic(
    'cookie-consent-asked-a-banner-that-says-that-whoever',
    set('lawfulBases/cookie-consent/asked', 'A banner that says that whoever goes on browsing agrees'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'goes on browsing'),
  ),
  clinic(
    'cookie-consent-asked-a-banner-with-one-button-accept',
    set('lawfulBases/cookie-consent/asked', 'A banner with one button, accept'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'one button'),
  ),
  clinic(
    'cookie-consent-asked-a-banner-with-a-button-to',
    set(
      'lawfulBases/cookie-consent/asked',
      'A banner with a button to accept and a link to settings in which each purpose is switched on already',
    ),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'switched on already'),
  ),
  clinic(
    'recording-consent-asked-whoever-enters-the-session-agrees-to',
    set('lawfulBases/recording-consent/asked', 'Whoever enters the session agrees to the recording'),
    'basis/consent-implied',
    word('lawfulBases/recording-consent/asked', 'Whoever enters the session agrees'),
  ),
  clinic(
    'recording-consent-withdrawn-not-possible-once-the-recording-has',
    set('lawfulBases/recording-consent/withdrawn', 'Not possible once the recording has begun'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/recording-consent/withdrawn', 'Not possible'),
  ),
  clinic(
    'recording-consent-withdrawn-by-phone-on-weekdays-between-nine',
    set('lawfulBases/recording-consent/withdrawn', 'By phone, on weekdays between nine and noon'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/recording-consent/withdrawn', 'By phone'),
  ),
  clinic(
    'recording-consent-parental-the-child-ticks-a-box-that',
    set('lawfulBases/recording-consent/parental', 'The child ticks a box that its parents agree'),
    'basis/child-consent',
    word('lawfulBases/recording-consent/parental', 'child ticks a box that its parents agree'),
  ),
  clinic(
    'recording-consent-parental-not-asked-for',
    set('lawfulBases/recording-consent/parental', 'Not asked for'),
    'fact/placeholder',
  ),
  clinic(
    'triage-consent-asked-it-is-part-of-the-terms',
    set('lawfulBases/triage-consent/asked', 'It is part of the terms of treatment, which are accepted as a whole'),
    'basis/consent-implied',
    word('lawfulBases/triage-consent/asked', 'part of the terms'),
  ),
  clinic(
    'triage-consent-record-missing-nobody-has-set-it-up',
    replace(
      'bases.yaml',
      '    explicit: true\n    record: { url: "https://app.tidewell.example/consents" }',
      '    explicit: true\n    record: { missing: nobody has set it up, ask: platform }',
    ),
    'fact/missing',
    key('lawfulBases/triage-consent/record'),
  ),
  clinic(
    'triage-consent-withdrawn-a-form-that-has-to-be',
    set('lawfulBases/triage-consent/withdrawn', 'A form that has to be printed, signed before a notary and sent in'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/triage-consent/withdrawn', 'notary'),
  ),
  clinic(
    'treatment-contract-party-guardians',
    set('lawfulBases/treatment-contract/party/0', 'guardians'),
    'basis/contract-not-party',
  ),
  clinic(
    'treatment-contract-party-visitors',
    set('lawfulBases/treatment-contract/party/0', 'visitors'),
    'basis/contract-not-party',
  ),
  clinic(
    'employment-contract-party-applicants',
    set('lawfulBases/employment-contract/party/0', 'applicants'),
    'basis/contract-not-party',
    value('activities/engage-clinicians/lawfulBasis'),
  ),
  clinic(
    'client-contract-interest-to-be-determined',
    set('lawfulBases/client-contract/interest', 'To be determined'),
    'fact/placeholder',
  ),
  clinic(
    'site-security-date-2027-01-20',
    set('lawfulBases/site-security/assessment/date', '2027-01-20'),
    'basis/assessment-in-future',
  ),
  clinic(
    'site-security-date-2023-01-20',
    set('lawfulBases/site-security/assessment/date', '2023-01-20'),
    'basis/assessment-overdue',
  ),
  clinic(
    'guardian-interest-review-p10y',
    set('lawfulBases/guardian-interest/assessment/review', 'P10Y'),
    'fact/evidence-stale',
  ),
  clinic(
    'guardian-interest-date-2026-02-30',
    set('lawfulBases/guardian-interest/assessment/date', '2026-02-30'),
    'schema/invalid',
  ),
  clinic(
    'research-interest-interest-ours-in-selling-the-records-of',
    set('lawfulBases/research-interest/interest', 'Ours in selling the records of patients to advertisers'),
    'basis/interest-vague',
    word('lawfulBases/research-interest/interest', 'selling the records of patients'),
  ),
  clinic(
    'books-and-tax-law-our-tax-adviser-s-recommendation',
    set('lawfulBases/books-and-tax/law', "Our tax adviser's recommendation"),
    'basis/law-vague',
  ),
  clinic(
    'books-and-tax-law-section-388-of-the-companies',
    set(
      'lawfulBases/books-and-tax/law',
      'Section 388 of the Companies Act 2066 and paragraph 6 of Schedule 11 to the Value Added Tax Act 1994',
    ),
    'law/year-to-come',
    word('lawfulBases/books-and-tax/law', '2066'),
  ),
  clinic(
    'books-and-tax-law-section-1888-of-the-companies',
    set(
      'lawfulBases/books-and-tax/law',
      'Section 1888 of the Companies Act 2006 and paragraph 6 of Schedule 11 to the Value Added Tax Act 1994',
    ),
    'basis/law-vague',
  ),
  clinic(
    'staff-vetting-law-internal-vetting-policy-version-3',
    set('lawfulBases/staff-vetting/law', 'Internal vetting policy, version 3'),
    'basis/law-vague',
  ),
  clinic(
    'rights-duty-law-articles-102-to-122-uk-gdpr',
    set('lawfulBases/rights-duty/law', 'Articles 102 to 122 UK GDPR and GDPR'),
    'basis/law-vague',
  ),
  clinic(
    'safeguarding-uk-recognised-crime',
    set('lawfulBases/safeguarding-uk/recognised', 'crime'),
    'basis/recognised-misfit',
  ),
  clinic(
    'safeguarding-uk-interest-telling-parents-of-new-courses',
    set('lawfulBases/safeguarding-uk/interest', 'Telling parents of new courses'),
    'basis/recognised-misfit',
  ),
  clinic(
    'safeguarding-ie-law-section-47-of-the-children-act',
    set('lawfulBases/safeguarding-ie/law', 'Section 47 of the Children Act 1989'),
    'basis/law-elsewhere',
    value('activities/protect-children/lawfulBasis/by/eu-gdpr'),
  ),
  clinic(
    'safeguarding-ie-law-section-414-of-the-children-first',
    set('lawfulBases/safeguarding-ie/law', 'Section 414 of the Children First Act 2015 (Ireland)'),
    'basis/law-vague',
  ),
  clinic(
    'safeguarding-ie-type-recognised-legitimate-interests',
    set('lawfulBases/safeguarding-ie/type', 'recognised-legitimate-interests'),
    'basis/type-mismatch',
  ),
  clinic('rescue-whose-the-clinic-s', set('lawfulBases/rescue/whose', "The clinic's"), 'basis/vital-interests-nobody'),
  clinic(
    'newsletter-consent-type-contract',
    set('lawfulBases/newsletter-consent/type', 'contract'),
    'basis/type-mismatch',
  ),
  clinic(
    'triage-consent-type-legitimate-interests',
    set('lawfulBases/triage-consent/type', 'legitimate-interests'),
    'basis/type-mismatch',
    value('lawfulBases/triage-consent/explicit'),
  ),
  clinic(
    'recording-consent-explicit-false',
    set('lawfulBases/recording-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  clinic(
    'child-care-interest-ours-in-profit',
    set('lawfulBases/child-care/interest', 'Ours in profit'),
    'basis/interest-vague',
  ),
  clinic(
    'similar-services-assessment-missing-nobody-has-weighed-it-ask',
    replace(
      'bases.yaml',
      'assessment: { file: assessments/similar-services.md, date: 2026-04-13, review: P1Y }',
      'assessment: { missing: nobody has weighed it, ask: dpo }',
    ),
    'basis/incomplete',
    key('lawfulBases/similar-services/assessment'),
  ),
])
