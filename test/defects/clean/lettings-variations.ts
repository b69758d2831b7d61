import { drop, type Edit, set } from '../mutation.ts'

/** The letting platform, said otherwise and as sound. */
export const lettingsVariations: Readonly<Record<string, readonly Edit[]>> = {
  'application-contract-the-tenancy-for-which-the-applicant-has-app': [
    set('lawfulBases/application/contract', 'The tenancy for which the applicant has applied'),
  ],
  'application-for-p3m': [set('retention/application/for', 'P3M')],
  'report-for-p60d': [set('retention/report/for', 'P60D')],
  'due-diligence-for-p61m': [set('retention/due-diligence/for', 'P61M')],
  'due-diligence-minimum-missing': [drop('retention/due-diligence/minimum')],
  'debt-for-p72m': [set('retention/debt/for', 'P72M')],
  'paylane-established-nl': [set('recipients/paylane/established', 'NL')],
  'deskline-accessed-from-in-ph': [set('recipients/deskline/accessedFrom', ['IN', 'PH'])],
  'statly-title-statly-analytics': [set('recipients/statly/title', 'Statly Analytics')],
  'postbird-transfer-uk-gdpr-scope-on-the-data-privacy-framework-li': [
    set(
      'recipients/postbird/transfer/uk-gdpr/scope',
      'On the Data Privacy Framework List as Postbird Inc., including the UK Extension to the EU-U.S. DPF',
    ),
  ],
  'report-fraud-not-informed-why-to-be-told-would-let-them-destroy': [
    set('activities/report-fraud/notInformed/why', 'To be told would let them destroy what proves the fraud'),
  ],
  'report-fraud-data-criminal-offence-condition-schedule1-schedule': [
    set('activities/report-fraud/data/criminal.offence/condition/schedule1', 'Schedule 1, Part 2, paragraph 10'),
  ],
  'report-fraud-data-criminal-offence-condition-schedule1-paragraph-2-2-2': [
    set('activities/report-fraud/data/criminal.offence/condition/schedule1', 'paragraph 14'),
  ],
  'adreach-lifetime-p6m': [set('trackers/adreach/lifetime', 'P6M')],
  'session-lifetime-p7d': [set('trackers/session/lifetime', 'P7D')],
  'rescue-whose-whoever-is-in-the-house-when-it-burns': [
    set('lawfulBases/rescue/whose', 'Whoever is in the house when it burns'),
  ],
  'face-consent-asked-before-the-camera-opens-on-a-page-of-its-own': [
    set(
      'lawfulBases/face-consent/asked',
      'Before the camera opens, on a page of its own; the post is the other way and costs nothing',
    ),
  ],
  'news-consent-asked-an-empty-box-below-the-search': [
    set('lawfulBases/news-consent/asked', 'An empty box below the search'),
  ],
  'right-to-rent-law-immigration-act-2014-section-22': [
    set('lawfulBases/right-to-rent/law', 'Immigration Act 2014, section 22'),
  ],
  'deposits-law-housing-act-2004-section-213-3-and-5': [
    set('lawfulBases/deposits/law', 'Housing Act 2004, section 213(3) and (5)'),
  ],
  'minimum-age-21': [set('organisation/minimumAge', 21)],
  'dpo-name-keyfold-data-protection-team': [set('organisation/dpo/name', 'Keyfold data protection team')],
  'privacy-version-8': [set('notices/privacy/version', 8)],
  'chase-arrears-recipients-police-person-name': [set('activities/chase-arrears/recipients/police', ['person.name'])],
  'adapt-homes-data-health-disability-form-encrypted': [
    set('activities/adapt-homes/data/health.disability/form', 'encrypted'),
  ],
  'reference-applicants-automated-decisions-intervention-ring-us-a': [
    set(
      'activities/reference-applicants/automatedDecisions/intervention',
      'Ring us: a colleague reads the file anew, listens to you and may decide otherwise',
    ),
  ],
  'offer-services-purpose-soft-opt-in-tenants-who-bought-a-cleaning': [
    set(
      'activities/offer-services/purpose/softOptIn',
      'Tenants who bought a cleaning gave us the address then; we offer cleaning and window cleaning, and every mail can be answered with STOP',
    ),
  ],
  'tenancy-holds-0-ground-a-dispute-about-the-deposit-before-the-ad': [
    set('retention/tenancy/holds/0/ground', 'A dispute about the deposit before the adjudicator'),
  ],
  'offices-choose-until-2027-06-30': [set('exceptions/offices-choose/until', '2027-06-30')],
  'rent-owed-interest-landlords-want-to-be-paid-what-tenants-owe-th': [
    set('lawfulBases/rent-owed/interest', 'Landlords want to be paid what tenants owe them'),
  ],
  'facegate-keeps-for-pt12h': [set('recipients/facegate/keeps/for', 'PT12H')],
  'adreach-transfer-eu-gdpr-signed-2026-10-01': [set('recipients/adreach/transfer/eu-gdpr/signed', '2026-10-01')],
  'deskline-transfer-eu-gdpr-terms-law-the-netherlands': [
    set('recipients/deskline/transfer/eu-gdpr/terms/law', 'The Netherlands'),
  ],
}
