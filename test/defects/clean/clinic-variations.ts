import { drop, type Edit, replace, set } from '../mutation.ts'

/** The online clinic, said otherwise and as sound. */
export const clinicVariations: Readonly<Record<string, readonly Edit[]>> = {
  'newsletter-consent-asked-a-box-that-nobody-has-ticked-in': [
    set(
      'lawfulBases/newsletter-consent/asked',
      'A box that nobody has ticked in advance, below the address; whoever ticks it confirms the address by a link',
    ),
  ],
  'newsletter-consent-withdrawn-a-switch-in-the-account-and-a': [
    set(
      'lawfulBases/newsletter-consent/withdrawn',
      'A switch in the account and a link below each newsletter; no reason need be given',
    ),
  ],
  'cookie-consent-asked-a-dialogue-with-the-buttons-only-what': [
    set(
      'lawfulBases/cookie-consent/asked',
      'A dialogue with the buttons "Only what is needed" and "Visits too", of one size and colour; whoever closes it has refused',
    ),
  ],
  'recording-consent-withdrawn-at-any-time-by-a-word-to': [
    set('lawfulBases/recording-consent/withdrawn', 'At any time, by a word to the therapist or the same button'),
  ],
  'recording-consent-parental-whoever-has-parental-responsibility-agrees-in-an': [
    set(
      'lawfulBases/recording-consent/parental',
      'Whoever has parental responsibility agrees in an own account, for which an identity document was shown',
    ),
  ],
  'books-and-tax-law-companies-act-2006-s-388-and': [
    set(
      'lawfulBases/books-and-tax/law',
      'Companies Act 2006, s. 388, and Schedule 18 to the Finance Act 1998, paragraph 21',
    ),
  ],
  'staff-vetting-law-section-9-of-the-safeguarding-vulnerable-groups': [
    set('lawfulBases/staff-vetting/law', 'Section 9 of the Safeguarding Vulnerable Groups Act 2006'),
  ],
  'rights-duty-law-chapter-iii-of-the-uk-gdpr-and': [
    set('lawfulBases/rights-duty/law', 'Chapter III of the UK GDPR and of the GDPR'),
  ],
  'safeguarding-ie-law-sections-14-and-16-of-the-irish': [
    set('lawfulBases/safeguarding-ie/law', 'Sections 14 and 16 of the Irish Children First Act 2015'),
  ],
  'rescue-whose-somebody-who-loses-consciousness-before-the-camera': [
    set('lawfulBases/rescue/whose', 'Somebody who loses consciousness before the camera'),
  ],
  'site-security-date-2026-11-02': [set('lawfulBases/site-security/assessment/date', '2026-11-02')],
  'site-security-interest-that-nobody-breaks-into-accounts': [
    set(
      'lawfulBases/site-security/interest',
      'That nobody breaks into accounts, in which patients and we have the same interest',
    ),
  ],
  'guardian-interest-review-p12m': [set('lawfulBases/guardian-interest/assessment/review', 'P12M')],
  'treatment-contract-contract-the-treatment-agreement-version-of-may-2026': [
    set('lawfulBases/treatment-contract/contract', 'The treatment agreement, version of May 2026'),
  ],
  'offer-courses-softoptin-patients-who-booked-a-course-get-mails': [
    set(
      'activities/offer-courses/purpose/softOptIn',
      'Patients who booked a course get mails about our similar courses, and could and can refuse them at no cost, at booking and in every mail',
    ),
  ],
  'treat-patients-schedule1-part-1-paragraph-2-2-d': [
    replace('activities.yaml', 'schedule1: paragraph 2', 'schedule1: Part 1, paragraph 2(2)(d)'),
  ],
  'treat-patients-law-uk-data-protection-act-2018-s-11': [
    replace(
      'activities.yaml',
      'law: Section 11 of the Data Protection Act 2018 and section 52 of the Irish Data Protection Act 2018',
      'law: "UK: Data Protection Act 2018, s. 11; Ireland: Data Protection Act 2018, s. 52"',
    ),
  ],
  'vet-clinicians-law-section-113b-of-the-police-act-1997': [
    set('activities/vet-clinicians/data/criminal.conviction/condition/law', 'Section 113B of the Police Act 1997'),
  ],
  'study-exercises-law-article-84b-uk-gdpr-and-section-42': [
    set(
      'activities/study-exercises/data/therapy.exercise/condition/law',
      'Article 84B UK GDPR and section 42 of the Irish Data Protection Act 2018',
    ),
  ],
  'study-exercises-essence-turn-to-us-with-questions-and-requests': [
    set(
      'activities/study-exercises/role/joint/essence',
      'Turn to us with questions and requests; the university secures what it holds and tells of breaches there',
    ),
  ],
  'study-exercises-ours-contact-information-requests-security-breaches': [
    set('activities/study-exercises/role/joint/duties/ours', [
      'contact',
      'information',
      'requests',
      'security',
      'breaches',
    ]),
  ],
  'assess-yourself-intervention-say-in-the-app-that-you-disagree': [
    set(
      'activities/assess-yourself/automatedDecisions/intervention',
      'Say in the app that you disagree and why; a therapist then decides, and not the score',
    ),
  ],
  'assess-yourself-logic-each-of-twelve-answers-counts-nought-to': [
    set(
      'activities/assess-yourself/automatedDecisions/logic',
      'Each of twelve answers counts nought to two points, and the sum decides',
    ),
  ],
  'keep-accounts-consequences-you-need-not-open-an-account-but': [
    set(
      'activities/keep-accounts/consequences',
      'You need not open an account, but without one you cannot see your appointments online.',
    ),
  ],
  'write-newsletter-text-send-a-newsletter-every-second-week': [
    set('activities/write-newsletter/purpose/text', 'Send a newsletter every second week'),
  ],
  'prescribe-why-some-thirty-prescriptions-a-month-and-neither-new': [
    set('activities/prescribe/dpia/why', 'Some thirty prescriptions a month, and neither new technology nor profiling'),
  ],
  'confirm-to-clients-instructions-annex-b-to-the-data-processing': [
    set(
      'activities/confirm-to-clients/role/processor/instructions',
      'Annex B to the data processing agreement with the employer',
    ),
  ],
  'confirm-to-clients-atend-return': [set('activities/confirm-to-clients/role/processor/atEnd', 'return')],
  'plan-capacity-minimumgroup-25': [set('activities/plan-capacity/data/usage.analytics/aggregation/minimumGroup', 25)],
  'take-payments-from-payhaven-our-payment-provider': [
    set('activities/take-payments/data/payment.card-summary/from', 'Payhaven, our payment provider'),
  ],
  'speak-to-clients-recipients-hearth-all': [drop('activities/speak-to-clients/recipients/postbote')],
  'ledger-for-p72m': [set('retention/ledger/for', 'P72M')],
  'ledger-for-p7y': [set('retention/ledger/for', 'P7Y')],
  'ledger-until-hmrc-sends-its-closure-notice': [
    set('retention/ledger/holds/0/until', 'HMRC sends its closure notice'),
  ],
  'medical-record-why-the-nhs-records-management-code-asks-for': [
    set(
      'retention/medical-record/why',
      'The NHS Records Management Code asks for eight years, and claims can come late',
    ),
  ],
  'recordings-for-p4w': [set('retention/recordings/for', 'P4W')],
  'recordings-for-p14d': [set('retention/recordings/for', 'P14D')],
  'in-transit-for-p10d': [set('retention/in-transit/for', 'P10D')],
  'application-end-for-p4m': [set('retention/application-end/for', 'P4M')],
  'visits-why-a-year-back-and-a-month-to-read': [set('retention/visits/why', 'A year back, and a month to read it')],
  'by-plan-byplan-team-p14d-corporate-p21d': [
    set('retention/by-plan/byPlan/team', 'P14D'),
    set('retention/by-plan/byPlan/corporate', 'P21D'),
  ],
  'young-record-for-p7y': [set('retention/young-record/for', 'P7Y')],
  'scribe-assessed-2026-11-20': [set('recipients/scribe/transfer/eu-gdpr/assessed', '2026-11-20')],
  'scribe-courts-the-courts-of-ireland': [
    set('recipients/scribe/transfer/eu-gdpr/terms/courts', 'The courts of Ireland'),
  ],
  'scribe-subprocessors-general': [set('recipients/scribe/transfer/eu-gdpr/terms/subprocessors', 'general')],
  'helpline-safeguards-nothing-is-stored-in-the-philippines-agents-see': [
    set(
      'recipients/helpline/transfer/eu-gdpr/terms/safeguards',
      'Nothing is stored in the Philippines; agents see a screen alone',
    ),
  ],
  'facetime-us-scope-listed-as-active-uk-extension-included-covered': [
    set(
      'recipients/facetime-us/transfer/uk-gdpr/scope',
      'Listed as active, UK Extension included; covered data: non-HR',
    ),
  ],
  'hearth-expires-2030-01-12': [set('recipients/hearth/contract/expires', '2030-01-12')],
  'postbote-address-spitalerstr-9-d-20095-hamburg': [
    set('recipients/postbote/address', 'Spitalerstr. 9, D-20095 Hamburg'),
  ],
  'scribe-keeps-for-p7d-after-delivery-of-the-text': [set('recipients/scribe/keeps/for', 'P7D')],
  'organisation-authority-information-commissioner-s-office-wilmslow': [
    set('organisation/authority', "Information Commissioner's Office, Wilmslow"),
  ],
  'eu-gdpr-address-kurfu-rstendamm-8-10719-berlin': [
    set('organisation/representatives/eu-gdpr/address', 'Kurfürstendamm 8, 10719 Berlin'),
  ],
  'organisation-minimumage-18': [set('organisation/minimumAge', 18)],
  'organisation-legalname-tidewell-care-limited': [set('organisation/legalName', 'Tidewell Care Limited')],
  'dpo-phone-0044-117-4960112': [set('organisation/dpo/phone', '0044 117 4960112')],
  'patient-notice-we-answer-within-four-weeks': [
    set(
      'notices/patient-notice/text/rights',
      'You may ask for a copy of your data, have it corrected, erased or restricted, take it with you, and object. We answer within four weeks.',
    ),
  ],
  'patient-notice-we-acknowledge-within-a-week': [
    set(
      'notices/patient-notice/text/complaints',
      'Complain to us at privacy@tidewell.example; we acknowledge within a week. You may also complain to the Information Commission, or in Ireland to the Data Protection Commission.',
    ),
  ],
  'patient-notice-changes-you-need-not-look-here-for-changes': [
    set(
      'notices/patient-notice/text/changes',
      'You need not look here for changes; we write to you before they apply.',
    ),
  ],
  'patient-notice-introduction-we-are-tidewell-and-you-need-not': [
    set('notices/patient-notice/text/introduction', 'We are Tidewell, and you need not know any law to read on.'),
  ],
  'patient-notice-version-5': [set('notices/patient-notice/version', 5)],
  'training-last-2026-10-20': [set('measures/training/process/last', '2026-10-20')],
  'short-recordings-promise-recordings-are-gone-after-35-days-backups': [
    set('commitments/short-recordings/promise', 'Recordings are gone after 35 days, backups included.'),
  ],
  'visit-counter-lifetime-p3m': [set('trackers/visit-counter/lifetime', 'P3M')],
  'language-choice-lifetime-session': [set('trackers/language-choice/lifetime', 'session')],
  'visit-counter-loss-you-lose-nothing': [set('trackers/visit-counter/loss', 'You lose nothing')],
  'customers-choose-until-2027-03-31': [set('exceptions/customers-choose/until', '2027-03-31')],
}
