import { drop, family, key, set } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about representatives, officer and whose law applies; sown from the law and the reference of the language before any rule was read. */
export const unionOrganisation = family('union-organisation', [
  union('dpo-missing', drop('organisation/dpo'), 'officer/missing', key('organisation')),
  union('dpo-name-nils-berg', set('organisation/dpo/name', 'Nils Berg'), 'officer/conflict'),
  union('keep-members-large-scale-false', set('activities/keep-members/largeScale', false), 'dpia/why-misfit'),
  union(
    'keep-members-dpia-required-false',
    set('activities/keep-members/dpia/required', false),
    'dpia/required-missing',
  ),
  union(
    'keep-members-dpia-missing',
    drop('activities/keep-members/dpia'),
    'dpia/required-missing',
    key('activities/keep-members'),
  ),
  union('hold-ballots-dpia-date-2027-03-05', set('activities/hold-ballots/dpia/date', '2027-03-05'), 'dpia/in-future'),
  union('support-cases-dpia-date-2019-02-03', set('activities/support-cases/dpia/date', '2019-02-03'), 'dpia/overdue'),
  union(
    'regimes-ch-fadp',
    set('organisation/regimes', ['ch-fadp']),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  union('country-ch', set('organisation/country', 'CH'), 'representative/missing', key('organisation')),
  union(
    'contacts-privacy-missing',
    drop('organisation/contacts/privacy'),
    'fact/missing',
    key('organisation/contacts'),
  ),
  union('minimum-age-9', set('organisation/minimumAge', 9), 'basis/child-consent'),
  union(
    'advertise-in-magazine-minimum-age-11',
    set('activities/advertise-in-magazine/minimumAge', 11),
    'basis/child-consent',
  ),
  union(
    'authority-the-information-commissioner-s-office',
    set('organisation/authority', "The Information Commissioner's Office"),
    'law/authority-elsewhere',
  ),
  union(
    'authority-the-berlin-commissioner-for-data-protection',
    set('organisation/authority', 'The Berlin Commissioner for Data Protection'),
    'law/authority-elsewhere',
  ),
  union(
    'representatives-eu-gdpr-name-rep-ag-address-bundesplatz-3-3005-b',
    set('organisation/representatives', {
      'eu-gdpr': { name: 'Rep AG', address: 'Bundesplatz 3, 3005 Bern, Switzerland', email: 'rep@rep.example' },
    }),
    'representative/unneeded',
    key('organisation/representatives/eu-gdpr'),
  ),
  union(
    'regimes-eu-gdpr-uk-gdpr-ch-fadp',
    set('organisation/regimes', ['eu-gdpr', 'uk-gdpr', 'ch-fadp']),
    'basis/schedule-one-missing',
    key('activities/support-cases/data/criminal.offence/condition'),
  ),
])
