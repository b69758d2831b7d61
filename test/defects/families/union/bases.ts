import { drop, family, key, set, value, word } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about what an activity may rest on; sown from the law and the reference of the language before any rule was read. */
export const unionBases = family('union-bases', [
  union(
    'statutes-party-employees',
    set('lawfulBases/statutes/party', ['employees']),
    'basis/contract-not-party',
    value('lawfulBases/statutes/party/0'),
  ),
  union(
    'staff-contract-party-missing',
    drop('lawfulBases/staff-contract/party'),
    'basis/incomplete',
    key('lawfulBases/staff-contract'),
  ),
  union(
    'keep-members-lawful-basis-bookkeeping',
    set('activities/keep-members/lawfulBasis', 'bookkeeping'),
    'basis/duty-for-business',
  ),
  union(
    'keep-books-lawful-basis-statutes',
    set('activities/keep-books/lawfulBasis', 'statutes'),
    'basis/contract-not-party',
  ),
  union(
    'employ-staff-lawful-basis-newsletter-consent',
    set('activities/employ-staff/lawfulBasis', 'newsletter-consent'),
    'basis/consent-not-free',
  ),
  union(
    'hear-reports-lawful-basis-statutes',
    set('activities/hear-reports/lawfulBasis', 'statutes'),
    'basis/contract-not-party',
  ),
  union(
    'pursue-counterparts-lawful-basis-statutes',
    set('activities/pursue-counterparts/lawfulBasis', 'statutes'),
    'basis/contract-not-party',
  ),
  union(
    'pursue-counterparts-lawful-basis-tracking-consent',
    set('activities/pursue-counterparts/lawfulBasis', 'tracking-consent'),
    'basis/consent-uninformed',
  ),
  union(
    'survey-wages-lawful-basis-bookkeeping',
    set('activities/survey-wages/lawfulBasis', 'bookkeeping'),
    'basis/for-another',
  ),
  union(
    'send-newsletter-lawful-basis-statutes',
    set('activities/send-newsletter/lawfulBasis', 'statutes'),
    'basis/marketing-without-consent',
  ),
  union(
    'send-newsletter-lawful-basis-data-protection-law',
    set('activities/send-newsletter/lawfulBasis', 'data-protection-law'),
    'basis/marketing-without-consent',
  ),
  union(
    'send-newsletter-lawful-basis-rescue',
    set('activities/send-newsletter/lawfulBasis', 'rescue'),
    'basis/marketing-without-consent',
  ),
  union(
    'representation-law-the-programme-of-our-congress',
    set('lawfulBases/representation/law', 'The programme of our congress'),
    'basis/law-vague',
  ),
  union(
    'whistleblowing-law-missing',
    drop('lawfulBases/whistleblowing/law'),
    'basis/incomplete',
    key('lawfulBases/whistleblowing'),
  ),
  union(
    'bookkeeping-law-section-388-of-the-companies-act-2006',
    set('lawfulBases/bookkeeping/law', 'Section 388 of the Companies Act 2006'),
    'basis/law-elsewhere',
    value('activities/keep-books/lawfulBasis'),
  ),
  union(
    'bookkeeping-law-a-resolution-of-the-board',
    set('lawfulBases/bookkeeping/law', 'A resolution of the board'),
    'basis/law-vague',
  ),
  union(
    'statutes-contract-missing',
    drop('lawfulBases/statutes/contract'),
    'basis/incomplete',
    key('lawfulBases/statutes'),
  ),
  union(
    'claims-of-former-members-assessment-date-2019-02-24',
    set('lawfulBases/claims-of-former-members/assessment/date', '2019-02-24'),
    'basis/assessment-overdue',
  ),
  union(
    'claims-of-former-members-assessment-missing',
    drop('lawfulBases/claims-of-former-members/assessment'),
    'basis/incomplete',
    key('lawfulBases/claims-of-former-members'),
  ),
  union(
    'wage-research-interest-missing',
    drop('lawfulBases/wage-research/interest'),
    'basis/incomplete',
    key('lawfulBases/wage-research'),
  ),
  union(
    'counterparts-type-recognised-legitimate-interests',
    set('lawfulBases/counterparts/type', 'recognised-legitimate-interests'),
    'basis/recognised-not-listed',
  ),
  union(
    'tracking-consent-asked-opening-the-magazine-counts-as-yes',
    set('lawfulBases/tracking-consent/asked', 'Opening the magazine counts as yes'),
    'basis/consent-implied',
  ),
  union(
    'newsletter-consent-asked-whoever-does-not-object-within-a-week-i',
    set('lawfulBases/newsletter-consent/asked', 'Whoever does not object within a week is taken to agree'),
    'basis/consent-implied',
    word('lawfulBases/newsletter-consent/asked', 'does not object'),
  ),
  union(
    'survey-wages-lawful-basis-missing',
    drop('activities/survey-wages/lawfulBasis'),
    'basis/missing',
    key('activities/survey-wages'),
  ),
  union(
    'keep-members-purpose-missing',
    drop('activities/keep-members/purpose'),
    'fact/missing',
    key('activities/keep-members'),
  ),
  union(
    'survey-wages-purpose-various-purposes',
    set('activities/survey-wages/purpose', 'Various purposes'),
    'information/purpose-vague',
  ),
  union(
    'welcome-members-purpose-text-to-send-new-members-offers-of-partn',
    set('activities/welcome-members/purpose', {
      text: 'To send new members offers of partners',
      directMarketing: true,
    }),
    'basis/marketing-without-consent',
    value('activities/welcome-members/lawfulBasis'),
  ),
])
