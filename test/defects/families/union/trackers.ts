import { drop, family, key, set, value } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about trackers; sown from the law and the reference of the language before any rule was read. */
export const unionTrackers = family('union-trackers', [
  union(
    'klick-consent-missing',
    drop('trackers/klick/consent'),
    'basis/consent-for-many',
    value('activities/advertise-in-magazine/lawfulBasis'),
  ),
  union('klick-class-essential', set('trackers/klick/class', 'essential'), 'tracker/not-essential'),
  union('klick-lifetime-p50y', set('trackers/klick/lifetime', 'P50Y'), 'tracker/lifetime-excessive'),
  union('issues-class-essential', set('trackers/issues/class', 'essential'), 'tracker/not-essential'),
  union('login-lifetime-p30y', set('trackers/login/lifetime', 'P30Y'), 'tracker/lifetime-excessive'),
  union('login-set-by-klick', set('trackers/login/setBy', 'klick'), 'tracker/outside-activity'),
  union(
    'issues-exemption-statistics',
    set('trackers/issues/exemption', 'statistics'),
    'tracker/without-consent',
    key('trackers/issues'),
  ),
  union(
    'letter-size-exemption-appearance',
    set('trackers/letter-size/exemption', 'appearance'),
    'tracker/without-consent',
    key('trackers/letter-size'),
  ),
  union(
    'letter-size-consent-missing',
    drop('trackers/letter-size/consent'),
    'tracker/without-consent',
    key('trackers/letter-size'),
  ),
  union(
    'klick-consent-newsletter-consent',
    set('trackers/klick/consent', 'newsletter-consent'),
    'tracker/consent-of-another',
  ),
  union(
    'klick-activity-keep-members',
    set('trackers/klick/activity', 'keep-members'),
    'tracker/activity-without-consent',
    value('trackers/klick/activity'),
  ),
  union('issues-consent-statutes', set('trackers/issues/consent', 'statutes'), 'tracker/basis-not-consent'),
  union(
    'login-activity-advertise-in-magazine',
    set('trackers/login/activity', 'advertise-in-magazine'),
    'tracker/not-essential',
    value('trackers/login/class'),
  ),
])
