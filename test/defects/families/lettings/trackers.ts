import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about trackers; sown from the law and the reference of the language before any rule was read. */
export const lettingsTrackers = family('lettings-trackers', [
  lettings(
    'statly-consent-missing',
    drop('trackers/statly/consent'),
    'tracker/without-consent',
    key('trackers/statly'),
  ),
  lettings('statly-class-essential', set('trackers/statly/class', 'essential'), 'tracker/not-essential'),
  lettings('adreach-class-essential', set('trackers/adreach/class', 'essential'), 'tracker/not-essential'),
  lettings('adreach-class-preferences', set('trackers/adreach/class', 'preferences'), 'tracker/class-misfit'),
  lettings('adreach-lifetime-p20y', set('trackers/adreach/lifetime', 'P20Y'), 'tracker/lifetime-excessive'),
  lettings('adreach-exemption-statistics', set('trackers/adreach/exemption', 'statistics'), 'tracker/without-consent'),
  lettings('session-lifetime-p10y', set('trackers/session/lifetime', 'P10Y'), 'tracker/lifetime-excessive'),
  lettings('session-set-by-adreach', set('trackers/session/setBy', 'adreach'), 'tracker/outside-activity'),
  lettings('statly-consent-news-consent', set('trackers/statly/consent', 'news-consent'), 'tracker/consent-of-another'),
  lettings(
    'adreach-activity-run-tenancies',
    set('trackers/adreach/activity', 'run-tenancies'),
    'tracker/activity-without-consent',
    value('trackers/adreach/activity'),
  ),
  lettings('statly-set-by-postbird', set('trackers/statly/setBy', 'postbird'), 'tracker/outside-activity'),
  lettings(
    'map-layout-consent-missing',
    drop('trackers/map-layout/consent'),
    'tracker/without-consent',
    key('trackers/map-layout'),
  ),
  lettings(
    'session-purpose-keeps-you-signed-in-and-follows-you-across-other',
    set('trackers/session/purpose', 'Keeps you signed in and follows you across other sites'),
    'tracker/not-essential',
    value('trackers/session/class'),
  ),
  lettings(
    'statly-lifetime-missing',
    drop('trackers/statly/lifetime'),
    'tracker/purpose-missing',
    key('trackers/statly'),
  ),
])
