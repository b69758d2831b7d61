import { drop, family, key, set, value, word } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about the organisation and what it publishes; written before a rule was read. */
export const insurerPublished = family('insurer-published', [
  insurer(
    'organisation-publicauthority-true',
    set('organisation/publicAuthority', true),
    'basis/public-authority-interest',
  ),
  insurer('organisation-dpo-gone', drop('organisation/dpo'), 'officer/missing', key('organisation')),
  insurer('organisation-dpo-name-jonas-huber', set('organisation/dpo/name', 'Jonas Huber'), 'officer/conflict'),
  insurer(
    'organisation-regimes-ch-fadp',
    set('organisation/regimes', ['ch-fadp']),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  insurer('trackers-zaehlwerk-class-essential', set('trackers/zaehlwerk/class', 'essential'), 'tracker/not-essential'),
  insurer(
    'trackers-zaehlwerk-consent-gone',
    drop('trackers/zaehlwerk/consent'),
    'tracker/without-consent',
    key('trackers/zaehlwerk'),
  ),
  insurer('trackers-zaehlwerk-lifetime-p5y', set('trackers/zaehlwerk/lifetime', 'P5Y'), 'tracker/lifetime-excessive'),
  insurer(
    'trackers-zaehlwerk-activity-insure-accidents',
    set('trackers/zaehlwerk/activity', 'insure-accidents'),
    'tracker/outside-activity',
    value('trackers/zaehlwerk/setBy'),
  ),
  insurer(
    'trackers-zaehlwerk-exemption-statistics',
    set('trackers/zaehlwerk/exemption', 'statistics'),
    'tracker/without-consent',
    key('trackers/zaehlwerk'),
  ),
  insurer(
    'notices-privacy-audience-policyholders-applicants-visitors',
    set('notices/privacy/audience', ['policyholders', 'applicants', 'visitors']),
    'information/no-notice',
    key('notices/privacy/audience'),
  ),
  insurer(
    'decision-is-made-by-a-program-alone',
    set('notices/privacy/text/automation', 'No decision is made by a program alone.'),
    'notice/untrue',
    word('notices/privacy/text/automation', 'No decision is made by a program alone'),
  ),
  insurer(
    'we-never-process-data-about-your-health',
    set('notices/privacy/text/health', 'We never process data about your health.'),
    'notice/denies',
    word('notices/privacy/text/health', 'We never process data about your health'),
  ),
  insurer(
    'we-cannot-delete-data-of-insured-people',
    set(
      'notices/privacy/text/rights',
      'You can ask for a copy and correction. We cannot delete data of insured people.',
    ),
    'notice/untrue',
    word('notices/privacy/text/rights', 'We cannot delete data of insured people'),
  ),
  insurer(
    'to-our-board-whose-decision-is-final',
    set('notices/privacy/text/complaints', 'Complaints go to our board, whose decision is final.'),
    'notice/untrue',
    word('notices/privacy/text/complaints', 'Complaints go to our board, whose decision is final'),
  ),
  insurer(
    'this-you-agree-to-all-of-it',
    set('notices/privacy/text/introduction', 'By reading this you agree to all of it.'),
    'notice/untrue',
    word('notices/privacy/text/introduction', 'By reading this you agree to all of it'),
  ),
  insurer(
    'we-answer-each-request-within-four-months',
    set('commitments/answered-in-a-month/promise', 'We answer each request within four months.'),
    'commitment/beyond-law',
    word('commitments/answered-in-a-month/promise', 'answer each request within four months'),
  ),
  insurer(
    'reported-to-the-authority-within-ten-days',
    set('commitments/breaches-told/promise', 'A breach is reported to the authority within ten days.'),
    'commitment/beyond-law',
    word('commitments/breaches-told/promise', 'breach is reported to the authority within ten days'),
  ),
  insurer(
    'breaches-told-process-last-2022-06-01',
    set('commitments/breaches-told/process/last', '2022-06-01'),
    'commitment/evidence-overdue',
  ),
  insurer(
    'you-drove-for-at-most-40-days',
    set(
      'commitments/trips-a-year/promise',
      'We keep your trips for at most 6 months and where you drove for at most 40 days.',
    ),
    'commitment/says-more',
    word('commitments/trips-a-year/assert/must', 'flow.retention.maxDays <= 400'),
  ),
  insurer(
    'we-set-no-cookies-that-count-visits',
    set('notices/cookies/text/cookies', 'We set no cookies that count visits.'),
    'notice/untrue',
    word('notices/cookies/text/cookies', 'set no cookies'),
  ),
  insurer(
    'text-what-is-stored-is-not-encrypted',
    set('measures/at-rest/text', 'What is stored is not encrypted.'),
    'measure/contradicted',
    word('measures/at-rest/text', 'What is stored is not encrypted'),
  ),
  insurer(
    'fleet-system-country-until-2040-01-01',
    set('exceptions/fleet-system-country/until', '2040-01-01'),
    'exception/too-long',
  ),
])
