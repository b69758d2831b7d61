import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about representatives, officer and whose law applies; sown from the law and the reference of the language before any rule was read. */
export const lettingsOrganisation = family('lettings-organisation', [
  lettings(
    'representatives-missing',
    drop('organisation/representatives'),
    'representative/missing',
    key('organisation'),
  ),
  lettings(
    'representatives-eu-gdpr-address-4-cornhill-yard-london-ec3v-1aa',
    set('organisation/representatives/eu-gdpr/address', '4 Cornhill Yard, London EC3V 1AA'),
    'representative/elsewhere',
  ),
  lettings(
    'representatives-eu-gdpr-exempt-occasional',
    set('organisation/representatives/eu-gdpr', { exempt: 'Occasional' }),
    'representative/missing',
    value('organisation/representatives/eu-gdpr/exempt'),
  ),
  lettings('dpo-missing', drop('organisation/dpo'), 'officer/missing', key('organisation')),
  lettings('dpo-name-tom-byrne', set('organisation/dpo/name', 'Tom Byrne'), 'officer/conflict'),
  lettings(
    'contacts-privacy-missing',
    drop('organisation/contacts/privacy'),
    'fact/missing',
    key('organisation/contacts'),
  ),
  lettings('address-missing', drop('organisation/address'), 'fact/missing', key('organisation')),
  lettings('legal-name-missing', drop('organisation/legalName'), 'fact/missing', key('organisation')),
  lettings(
    'regimes-uk-gdpr',
    set('organisation/regimes', ['uk-gdpr']),
    'basis/law-elsewhere',
    value('activities/report-fraud/data/criminal.offence/condition/law'),
  ),
  lettings(
    'regimes-eu-gdpr',
    set('organisation/regimes', ['eu-gdpr']),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  lettings(
    'country-ie',
    set('organisation/country', 'IE'),
    'representative/missing',
    key('organisation/representatives'),
  ),
  lettings('minimum-age-10', set('organisation/minimumAge', 10), 'basis/child-consent'),
])
