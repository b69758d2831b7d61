import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about what people are told: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollNotices = family('payroll', [
  // No kind.
  payroll('published-notice-kind', set('notices/privacy/kind', 'privacy'), 'schema/invalid'),
  // Not written here.
  payroll('published-notice-language', set('notices/privacy/language', 'fr'), 'schema/invalid'),
  // For whom.
  payroll(
    'published-notice-audience-gone',
    drop('notices/privacy/audience'),
    'information/notice-incomplete',
    absent('notices/privacy/audience'),
  ),
  // No class.
  payroll('published-notice-audience-typo', set('notices/privacy/audience/0', 'worker'), 'ref/unresolved'),
  // Nobody tells patients.
  payroll(
    'published-notice-forgets-patients',
    set('notices/privacy/audience', ['workers', 'account-users', 'subscribers', 'visitors']),
    'information/no-notice',
    word('activities/answer-requests/dataSubjects', 'patients'),
  ),
  // The same twice.
  payroll('published-notice-audience-twice', set('notices/cookies/audience/1', 'visitors'), 'schema/invalid'),
  // Which version.
  payroll(
    'published-notice-version-gone',
    drop('notices/privacy/version'),
    'information/notice-incomplete',
    absent('notices/privacy/version'),
  ),
  // Counts from one.
  payroll('published-notice-version-zero', set('notices/privacy/version', 0), 'schema/invalid'),
  // A number.
  payroll('published-notice-version-text', set('notices/privacy/version', 'seven'), 'schema/invalid'),
  // No month.
  payroll('published-notice-month-13', set('notices/privacy/effective', '2026-13-01'), 'schema/invalid'),
  // Nobody is told today.
  payroll('published-notice-2030', set('notices/privacy/effective', '2030-01-01'), 'notice/effective-in-future'),
  // Since when.
  payroll(
    'published-notice-effective-gone',
    drop('notices/privacy/effective'),
    'information/notice-incomplete',
    absent('notices/privacy/effective'),
  ),
  // Who.
  payroll(
    'published-notice-approval-gone',
    drop('notices/privacy/approvedBy'),
    'information/notice-incomplete',
    absent('notices/privacy/approvedBy'),
  ),
  // No URL.
  payroll('published-notice-url-no-url', set('notices/privacy/url', 'heilwerk.example/privacy'), 'notice/not-public'),
  // Two documents at one address.
  payroll(
    'published-notice-url-same',
    set('notices/cookies/url', 'https://heilwerk.example/privacy'),
    'notice/same-address',
    value('notices/privacy/url'),
  ),
  // A section misspelt.
  payroll(
    'published-notice-section-typo',
    rename('notices/privacy/text/introduction', 'introducton'),
    'notice/section-misspelt',
    key('notices/privacy/text/introducton'),
  ),
  // Nothing.
  payroll('published-notice-text-empty', set('notices/privacy/text/introduction', ''), 'fact/placeholder'),
  // Banks, insurers and others get it.
  payroll(
    'published-notice-text-shares-nothing',
    set('notices/privacy/text/introduction', 'We never share your data with anybody.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We never share your data with anybody'),
  ),
  // It goes to India, the US, Japan.
  payroll(
    'published-notice-text-germany',
    set('notices/privacy/text/introduction', 'Your data never leaves Germany.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'never leaves Germany'),
  ),
  // The mailer stores in the US.
  payroll(
    'published-notice-text-eu',
    set('notices/privacy/text/introduction', 'All data is stored in the European Union only.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'stored in the European Union'),
  ),
  // There is one.
  payroll(
    'published-notice-text-no-dpo',
    set('notices/privacy/text/introduction', 'We have no data protection officer.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We have no data protection officer'),
  ),
  // Two are declared.
  payroll(
    'published-notice-text-no-cookies',
    set('notices/privacy/text/introduction', 'Our site sets no cookies.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'sets no cookies'),
  ),
  // It does.
  payroll(
    'published-notice-text-no-health',
    set('notices/privacy/text/introduction', 'We process no health data.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We process no health data'),
  ),
  // The self-test decides.
  payroll(
    'published-notice-text-no-automation',
    set('notices/privacy/text/introduction', 'No decision is made by automation.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'No decision is made by automation'),
  ),
  // Books are kept for eight years.
  payroll(
    'published-notice-text-keeps',
    set('notices/privacy/text/introduction', 'We delete all your data after 30 days.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'delete all your data after 30 days'),
  ),
  // Says nothing (WP 260).
  payroll(
    'published-notice-text-vague',
    set('notices/privacy/text/introduction', 'We may share data with third parties from time to time.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'We may share data with third parties'),
  ),
  // A placeholder.
  payroll(
    'published-notice-text-tbd',
    set('notices/privacy/text/introduction', 'TODO: write an introduction'),
    'fact/placeholder',
  ),
  // Art. 7(3).
  payroll(
    'published-notice-text-irrevocable',
    set('notices/privacy/text/introduction', 'Consent once given cannot be withdrawn.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'Consent once given cannot be withdrawn'),
  ),
  // Art. 12(5).
  payroll(
    'published-notice-text-fee',
    set('notices/privacy/text/introduction', 'Access to your data costs 20 euros.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'Access to your data costs 20'),
  ),
  // Art. 77.
  payroll(
    'published-notice-text-no-complaint',
    set('notices/privacy/text/introduction', 'You may not complain to an authority.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'You may not complain'),
  ),
  // No consent.
  payroll(
    'published-notice-text-consent-by-reading',
    set('notices/privacy/text/introduction', 'By using our service you consent to this notice.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'By using our service you consent to this notice'),
  ),
  // One month (Art. 12(3)).
  payroll(
    'published-notice-text-ninety-days',
    set('notices/privacy/text/introduction', 'We answer your requests within 90 days.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'answer your requests within 90 days'),
  ),
  // Nobody tells staff.
  payroll(
    'published-staff-notice-gone',
    drop('notices/staff-notice'),
    'information/no-notice',
    word('activities/employ-staff/dataSubjects', 'staff'),
    value('activities/employ-staff/dataSubjects/0'),
    value('activities/vet-doctors/dataSubjects/0'),
  ),
  // In the clear.
  payroll(
    'published-notice-url-plain',
    set('notices/privacy/url', 'http://heilwerk.example/privacy'),
    'notice/not-public',
  ),
  // No key.
  payroll(
    'published-notice-key-typo',
    set('notices/privacy/approved', 'Dr. Imke Lorenz'),
    'schema/unknown-key',
    key('notices/privacy/approved'),
  ),
  // Nothing.
  payroll('published-notice-title-empty', set('notices/privacy/title', ''), 'schema/invalid'),
])
