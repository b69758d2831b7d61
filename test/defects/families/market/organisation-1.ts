import { family, key, rename, replace, set, value, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about the organisation; written from the reference of the language alone. */
export const marketOrganisation1 = family('market-organisation-1', [
  market('level-enforce', set('project/level', 'enforce'), 'schema/invalid'),
  market(
    'plans-starter-studio',
    set('project/plans', ['starter', 'studio']),
    'retention/unknown-plan',
    key('retention/by-plan/byPlan/enterprise'),
  ),
  market(
    'plans-starter-studio-studio-enterprise',
    set('project/plans', ['starter', 'studio', 'studio', 'enterprise']),
    'schema/invalid',
    value('project/plans/2'),
  ),
  market('language-english', set('project/language', 'english'), 'schema/invalid'),
  market(
    'name-buyer-en',
    set('project/texts', [
      { name: 'buyer', en: 'people who buy instruments', de: 'Menschen, die Instrumente kaufen' },
      { name: 'sellers', en: 'people who sell instruments', de: 'Menschen, die Instrumente verkaufen' },
    ]),
    'notice/phrase-unused',
    value('project/texts/0/name'),
  ),
  market('name-stall-gate', set('project/name', 'stall gate'), 'schema/invalid'),
  market('levl-enforced', rename('project/level', 'levl'), 'schema/unknown-key', key('project/levl')),
  market('country-irl', set('organisation/country', 'IRL'), 'schema/invalid'),
  market('country-ei', set('organisation/country', 'EI'), 'schema/invalid'),
  market(
    'regimes-eu-gdpr-uk-gpdr',
    set('organisation/regimes', ['eu-gdpr', 'uk-gpdr']),
    'law/regime-unknown',
    value('organisation/regimes/1'),
  ),
  market(
    'regimes-eu-gdpr-eu-gdpr',
    set('organisation/regimes', ['eu-gdpr', 'eu-gdpr']),
    'schema/invalid',
    value('organisation/regimes/1'),
  ),
  market(
    'privacy-privacy-stallgate',
    set('organisation/contacts/privacy', 'privacy@stallgate'),
    'fact/reserved-address',
    word('organisation/contacts/privacy', 'stallgate'),
  ),
  market(
    'suport-help-stallgate-example',
    rename('organisation/contacts/support', 'suport'),
    'fact/missing',
    key('organisation/contacts/suport'),
  ),
  market(
    'email-dpo-stallgate-example',
    set('organisation/dpo/email', 'dpo.stallgate.example'),
    'fact/unusable-address',
  ),
  market('url-stallgate-example-dpo', set('organisation/dpo/url', 'stallgate.example/dpo'), 'fact/unusable-address'),
  market(
    'uk-gdpr-name-fenwick',
    rename('organisation/representatives/uk-gdpr', 'uk_gdpr'),
    'schema/unknown-key',
    key('organisation/representatives/uk_gdpr'),
  ),
  market(
    'prohibited-payment-cards-special',
    set('organisation/prohibited', ['payment.cards', 'special']),
    'ref/unresolved',
    value('organisation/prohibited/0'),
  ),
  market(
    'prohibited-payment-card-sensitive',
    set('organisation/prohibited', ['payment.card', 'sensitive']),
    'ref/unresolved',
    value('organisation/prohibited/1'),
  ),
  market('minimumage-18-years', set('organisation/minimumAge', '18 years'), 'schema/invalid'),
  market('minimumage-180', set('organisation/minimumAge', 180), 'schema/invalid'),
  market('minimumage-18', set('organisation/minimumAge', -18), 'schema/invalid'),
  market('publicauthority-no', set('organisation/publicAuthority', 'no'), 'schema/invalid'),
  market(
    'contact-legal-stallgate-example',
    replace('company.yaml', 'contact: legal@stallgate.example', 'contact: legal@stallgate,example'),
    'schema/unknown-key',
    key('organisation/signatory/example'),
  ),
  market('into-it-sensitivity-private', set('categories/listing.serial/sensitivity', 'private'), 'schema/invalid'),
  market('pd-identifing', set('categories/listing.serial/dpv', 'pd:Identifing'), 'schema/invalid'),
])
