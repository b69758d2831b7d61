import { absent, drop, family, key, set, value } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about trackers; sown from the law and the reference of the language before any rule was read. */
export const clinicTrackers = family('clinic-trackers', [
  clinic('visit-counter-class-essential', set('trackers/visit-counter/class', 'essential'), 'tracker/not-essential'),
  clinic('visit-counter-lifetime-p60y', set('trackers/visit-counter/lifetime', 'P60Y'), 'tracker/lifetime-excessive'),
  clinic(
    'visit-counter-consent-site-security',
    set('trackers/visit-counter/consent', 'site-security'),
    'tracker/basis-not-consent',
  ),
  clinic(
    'visit-counter-consent-treatment-contract',
    set('trackers/visit-counter/consent', 'treatment-contract'),
    'tracker/basis-not-consent',
  ),
  clinic(
    'visit-counter-without-consent-cookie-consent',
    drop('trackers/visit-counter/consent'),
    'tracker/without-consent',
    absent('trackers/visit-counter/consent'),
  ),
  clinic(
    'visit-counter-consent-newsletter-consent',
    set('trackers/visit-counter/consent', 'newsletter-consent'),
    'tracker/consent-of-another',
  ),
  clinic(
    'visit-counter-purpose-shows-advertisements-on-other-sites',
    set('trackers/visit-counter/purpose', 'Shows advertisements on other sites'),
    'tracker/class-misfit',
    value('trackers/visit-counter/class'),
  ),
  clinic(
    'language-choice-purpose-recognises-visitors-to-show-them-advertising',
    set('trackers/language-choice/purpose', 'Recognises visitors to show them advertising'),
    'tracker/not-essential',
    value('trackers/language-choice/class'),
  ),
  clinic(
    'language-choice-lifetime-p30y',
    set('trackers/language-choice/lifetime', 'P30Y'),
    'tracker/lifetime-excessive',
  ),
  clinic(
    'sign-in-activity-write-newsletter',
    set('trackers/sign-in/activity', 'write-newsletter'),
    'tracker/not-essential',
    value('trackers/sign-in/class'),
  ),
  clinic(
    'sign-in-class-marketing',
    set('trackers/sign-in/class', 'marketing'),
    'tracker/without-consent',
    key('trackers/sign-in'),
  ),
  clinic('visit-counter-setby-payhaven', set('trackers/visit-counter/setBy', 'payhaven'), 'tracker/outside-activity'),
  clinic(
    'visit-counter-loss-the-site-cannot-be-used-at',
    set('trackers/visit-counter/loss', 'The site cannot be used at all'),
    'tracker/refusal-shuts-out',
  ),
])
