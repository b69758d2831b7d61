import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about what is read on their devices: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollTrackers = family('payroll', [
  // No class.
  payroll('published-class-typo', set('trackers/visit-counter/class', 'analytic'), 'schema/invalid'),
  // Counting visits is not essential.
  payroll('published-class-essential', set('trackers/visit-counter/class', 'essential'), 'tracker/not-essential'),
  // Required.
  payroll(
    'published-class-gone',
    drop('trackers/visit-counter/class'),
    'schema/invalid',
    absent('trackers/visit-counter/class'),
  ),
  // EPrivacy Art. 5(3).
  payroll(
    'published-consent-gone',
    drop('trackers/visit-counter/consent'),
    'tracker/without-consent',
    absent('trackers/visit-counter/consent'),
  ),
  // An interest is no consent.
  payroll(
    'published-consent-no-consent',
    set('trackers/visit-counter/consent', 'support-interest'),
    'tracker/basis-not-consent',
  ),
  // A consent to mails is none to cookies.
  payroll(
    'published-consent-to-mails',
    set('trackers/visit-counter/consent', 'newsletter-consent'),
    'tracker/consent-of-another',
  ),
  // No basis.
  payroll('published-consent-typo', set('trackers/visit-counter/consent', 'cookie-consnet'), 'ref/unresolved'),
  // No lifetime.
  payroll('published-lifetime-century', set('trackers/visit-counter/lifetime', 'P100Y'), 'tracker/lifetime-excessive'),
  // No period.
  payroll('published-lifetime-words', set('trackers/visit-counter/lifetime', '13 months'), 'schema/invalid'),
  // No lifetime.
  payroll('published-lifetime-zero', set('trackers/visit-counter/lifetime', 'P0D'), 'tracker/lifetime-excessive'),
  // How long (C-673/17).
  payroll(
    'published-lifetime-gone',
    drop('trackers/visit-counter/lifetime'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/lifetime'),
  ),
  // No session lasts ten years.
  payroll('published-session-ten-years', set('trackers/session/lifetime', 'P10Y'), 'tracker/lifetime-excessive'),
  // For what.
  payroll(
    'published-tracker-activity-gone',
    drop('trackers/visit-counter/activity'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/activity'),
  ),
  // No activity.
  payroll('published-tracker-activity-typo', set('trackers/visit-counter/activity', 'count-visit'), 'ref/unresolved'),
  // An activity without consent that holds no cookies.
  payroll(
    'published-tracker-activity-other',
    set('trackers/visit-counter/activity', 'keep-accounts'),
    'tracker/activity-without-consent',
    value('trackers/visit-counter/activity'),
  ),
  // No recipient.
  payroll('published-tracker-by-typo', set('trackers/visit-counter/setBy', 'counter'), 'ref/unresolved'),
  // Not a recipient of the activity.
  payroll('published-tracker-by-vault', set('trackers/visit-counter/setBy', 'vault'), 'tracker/outside-activity'),
  // What for.
  payroll(
    'published-tracker-purpose-gone',
    drop('trackers/visit-counter/purpose'),
    'tracker/purpose-missing',
    absent('trackers/visit-counter/purpose'),
  ),
  // Says nothing.
  payroll(
    'published-tracker-purpose-vague',
    set('trackers/visit-counter/purpose', 'Various'),
    'information/purpose-vague',
  ),
  // No kind.
  payroll('published-tracker-kind', set('trackers/visit-counter/kind', 'cookies'), 'schema/invalid'),
  // Signing in is no marketing; no consent.
  payroll(
    'published-session-marketing',
    set('trackers/session/class', 'marketing'),
    'tracker/without-consent',
    absent('trackers/session/consent'),
  ),
  // What is essential waits for nothing.
  payroll(
    'published-session-waits-for-consent',
    set('trackers/session/consent', 'cookie-consent'),
    'tracker/not-essential',
    value('trackers/session/class'),
  ),
  // No key.
  payroll(
    'published-tracker-key',
    rename('trackers/session/lifetime', 'duration'),
    'schema/unknown-key',
    key('trackers/session/duration'),
  ),
])
