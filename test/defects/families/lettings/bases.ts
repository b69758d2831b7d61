import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about what an activity may rest on; sown from the law and the reference of the language before any rule was read. */
export const lettingsBases = family('lettings-bases', [
  lettings(
    'reference-guarantors-lawful-basis-application',
    set('activities/reference-guarantors/lawfulBasis', 'application'),
    'basis/contract-not-party',
  ),
  lettings(
    'serve-landlords-lawful-basis-tenancy',
    set('activities/serve-landlords/lawfulBasis', 'tenancy'),
    'basis/contract-not-party',
  ),
  lettings(
    'application-party-landlords',
    set('lawfulBases/application/party', ['landlords']),
    'basis/contract-not-party',
    value('lawfulBases/application/party/0'),
  ),
  lettings(
    'check-right-to-rent-lawful-basis-tenancy',
    set('activities/check-right-to-rent/lawfulBasis', 'tenancy'),
    'basis/contract-not-party',
  ),
  lettings(
    'right-to-rent-law-our-terms-of-business-with-landlords',
    set('lawfulBases/right-to-rent/law', 'Our terms of business with landlords'),
    'basis/law-vague',
  ),
  lettings(
    'customer-due-diligence-law-the-guidance-of-the-association-of-le',
    set('lawfulBases/customer-due-diligence/law', 'The guidance of the association of letting agents'),
    'basis/law-vague',
  ),
  lettings(
    'tax-records-law-section-6001-of-the-internal-revenue-code',
    set('lawfulBases/tax-records/law', 'Section 6001 of the Internal Revenue Code'),
    'basis/law-vague',
  ),
  lettings(
    'deposits-law-good-practice-in-the-trade',
    set('lawfulBases/deposits/law', 'Good practice in the trade'),
    'basis/law-vague',
  ),
  lettings(
    'known-crime-recognised-missing',
    drop('lawfulBases/known-crime/recognised'),
    'basis/recognised-not-listed',
    key('lawfulBases/known-crime'),
  ),
  lettings(
    'report-fraud-lawful-basis-known-crime',
    set('activities/report-fraud/lawfulBasis', 'known-crime'),
    'basis/recognised-not-listed',
    value('lawfulBases/known-crime/type'),
  ),
  lettings(
    'report-fraud-lawful-basis-by-eu-gdpr-known-crime',
    set('activities/report-fraud/lawfulBasis/by/eu-gdpr', 'known-crime'),
    'basis/recognised-not-listed',
  ),
  lettings(
    'against-fraud-assessment-missing',
    drop('lawfulBases/against-fraud/assessment'),
    'basis/incomplete',
    key('lawfulBases/against-fraud'),
  ),
  lettings(
    'against-fraud-assessment-date-2027-04-14',
    set('lawfulBases/against-fraud/assessment/date', '2027-04-14'),
    'basis/assessment-in-future',
  ),
  lettings(
    'against-fraud-assessment-date-2023-04-14',
    set('lawfulBases/against-fraud/assessment/date', '2023-04-14'),
    'basis/assessment-overdue',
  ),
  lettings(
    'rent-owed-interest-our-business-needs',
    set('lawfulBases/rent-owed/interest', 'Our business needs'),
    'basis/interest-vague',
  ),
  lettings(
    'face-consent-explicit-false',
    set('lawfulBases/face-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  lettings(
    'face-consent-asked-it-is-part-of-the-terms-that-every-applicant',
    set('lawfulBases/face-consent/asked', 'It is part of the terms that every applicant accepts'),
    'basis/consent-implied',
    word('lawfulBases/face-consent/asked', 'part of the terms'),
  ),
  lettings(
    'face-consent-withdrawn-by-registered-letter-to-our-head-office',
    set('lawfulBases/face-consent/withdrawn', 'By registered letter to our head office'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/face-consent/withdrawn', 'By registered letter'),
  ),
  lettings(
    'news-consent-asked-a-box-below-the-search-that-comes-ticked',
    set('lawfulBases/news-consent/asked', 'A box below the search that comes ticked'),
    'basis/consent-implied',
    word('lawfulBases/news-consent/asked', 'ticked'),
  ),
  lettings(
    'cookie-consent-asked-whoever-goes-on-reading-agrees',
    set('lawfulBases/cookie-consent/asked', 'Whoever goes on reading agrees'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'goes on reading'),
  ),
  lettings(
    'cookie-consent-withdrawn-this-is-not-possible',
    set('lawfulBases/cookie-consent/withdrawn', 'This is not possible'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/cookie-consent/withdrawn', 'not possible'),
  ),
  lettings(
    'adaptation-consent-withdrawn-missing',
    drop('lawfulBases/adaptation-consent/withdrawn'),
    'basis/incomplete',
    key('lawfulBases/adaptation-consent'),
  ),
  lettings(
    'rescue-whose-the-landlord-s-house-and-furniture',
    set('lawfulBases/rescue/whose', "The landlord's house and furniture"),
    'basis/vital-interests-nobody',
  ),
  lettings(
    'send-news-lawful-basis-offers',
    set('activities/send-news/lawfulBasis', 'offers'),
    'basis/marketing-without-consent',
  ),
  lettings(
    'send-news-lawful-basis-tax-records',
    set('activities/send-news/lawfulBasis', 'tax-records'),
    'basis/marketing-without-consent',
  ),
  lettings(
    'measure-site-lawful-basis-rescue',
    set('activities/measure-site/lawfulBasis', 'rescue'),
    'tracker/activity-without-consent',
  ),
  lettings(
    'take-applications-lawful-basis-rescue',
    set('activities/take-applications/lawfulBasis', 'rescue'),
    'basis/duty-for-business',
  ),
  lettings(
    'run-tenancies-lawful-basis-news-consent',
    set('activities/run-tenancies/lawfulBasis', 'news-consent'),
    'tracker/not-essential',
    value('trackers/session/class'),
  ),
  lettings(
    'keep-accounts-lawful-basis-news-consent',
    set('activities/keep-accounts/lawfulBasis', 'news-consent'),
    'retention/law-of-another',
    value('activities/keep-accounts/retention'),
  ),
  lettings(
    'collect-rent-lawful-basis-missing',
    drop('activities/collect-rent/lawfulBasis'),
    'basis/missing',
    key('activities/collect-rent'),
  ),
  lettings(
    'report-fraud-lawful-basis-by-eu-gdpr-missing',
    drop('activities/report-fraud/lawfulBasis/by/eu-gdpr'),
    'basis/missing',
    key('activities/report-fraud/lawfulBasis/by'),
  ),
  lettings('offers-type-consent', set('lawfulBases/offers/type', 'consent'), 'basis/type-mismatch'),
  lettings('public-authority-true', set('organisation/publicAuthority', true), 'basis/public-authority-interest'),
  lettings(
    'protect-deposits-lawful-basis-known-crime',
    set('activities/protect-deposits/lawfulBasis', 'known-crime'),
    'basis/recognised-not-listed',
  ),
])
