import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Cookies. */
export const recruitingTrackers = family('recruiting-trackers', [
  sow(
    'statistics-are-not-essential-essential-waits',
    'published',
    'class: analytics',
    'class: essential',
    'tracker/not-essential',
    line(
      'published',
      `class: essential
    purpose: Counts visits and pages`,
    ),
  ),
  sow('typo', 'published', 'class: analytics', 'class: analytic', 'schema/invalid'),
  sow(
    'a-century',
    'published',
    `    setBy: plauscount
    lifetime: P6M`,
    `    setBy: plauscount
    lifetime: P100Y`,
    'tracker/lifetime-excessive',
    line('published', 'lifetime: P100Y'),
  ),
  sow(
    'no-period',
    'published',
    `    setBy: plauscount
    lifetime: P6M`,
    `    setBy: plauscount
    lifetime: six months`,
    'schema/invalid',
    line('published', 'lifetime: six months'),
  ),
  sow(
    'an-interest-is-no-consent',
    'published',
    'consent: statistics-consent',
    'consent: security-interest',
    'tracker/basis-not-consent',
  ),
  sow(
    'another-consent',
    'published',
    'consent: statistics-consent',
    'consent: equality-consent',
    'tracker/consent-of-another',
  ),
  sow('typo-2', 'published', 'consent: statistics-consent', 'consent: statistic-consent', 'ref/unresolved'),
  sow(
    'exists-in-the-uk-alone-without',
    'published',
    'consent: statistics-consent',
    'exemption: statistics',
    'tracker/without-consent',
  ),
  sow(
    'a-company-to-which-the-activity',
    'published',
    'setBy: plauscount',
    'setBy: gradient',
    'tracker/outside-activity',
  ),
  sow('typo-3', 'published', 'setBy: plauscount', 'setBy: plauscont', 'ref/unresolved'),
  sow(
    'marketing-activity-with-a-statistics-cookie',
    'published',
    'activity: measure-site',
    'activity: send-alerts',
    'tracker/outside-activity',
    line('published', 'setBy: plauscount'),
  ),
  sow('typo-4', 'published', 'activity: measure-site', 'activity: measure-sites', 'ref/unresolved'),
  sow(
    'advertising-is-marketing-not-analytics',
    'published',
    'purpose: Counts visits and pages',
    'purpose: Shows personalised advertising on other sites',
    'tracker/class-misfit',
    line('published', 'class: analytics'),
  ),
  sow(
    'marketing-without-consent-a-session-cookie',
    'published',
    `    title: Session
    kind: cookie
    class: essential`,
    `    title: Session
    kind: cookie
    class: marketing`,
    'tracker/without-consent',
    line('published', 'session:'),
  ),
  sow(
    'statistics-as-essential',
    'published',
    'purpose: Keeps candidates and recruiters signed in',
    'purpose: Counts visits across sites',
    'tracker/not-essential',
    line('published', 'class: essential'),
  ),
  sow('typo-5', 'published', 'lifetime: session', 'lifetime: sesion', 'schema/invalid'),
  sow(
    'a-choice-remembered-for-ten-years',
    'published',
    `    activity: secure-service
    lifetime: P6M`,
    `    activity: secure-service
    lifetime: P10Y`,
    'tracker/lifetime-excessive',
    line('published', 'lifetime: P10Y'),
  ),
  sow(
    'no-such-kind',
    'published',
    `    title: Choice
    kind: cookie`,
    `    title: Choice
    kind: fingerprint`,
    'schema/invalid',
    line('published', 'kind: fingerprint'),
  ),
])
