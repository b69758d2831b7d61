import { absent, drop, family, key, line, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about the organisation, its officer, representative and authority; sown from the law and the reference of the language before any rule was read. */
export const clinicOrganisation = family('clinic-organisation', [
  clinic(
    'therapy-exercise-sensitivity-none',
    set('categories/therapy.exercise/sensitivity', 'none'),
    'category/term-misfit',
  ),
  clinic(
    'therapy-exercise-sensitivity-personal',
    set('categories/therapy.exercise/sensitivity', 'personal'),
    'category/term-misfit',
  ),
  clinic(
    'organisation-regimes-eu-gdpr',
    set('organisation/regimes', ['eu-gdpr']),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  clinic(
    'organisation-regimes-uk-gdpr',
    set('organisation/regimes', ['uk-gdpr']),
    'law/regime-hinted',
    key('organisation/representatives/eu-gdpr'),
  ),
  clinic(
    'organisation-regimes-uk-gdpr-eu-gdpr-us-hipaa-xyz',
    set('organisation/regimes', ['uk-gdpr', 'eu-gdpr', 'us-hipaa-xyz']),
    'law/regime-unknown',
    value('organisation/regimes/2'),
  ),
  clinic('organisation-country-uk', set('organisation/country', 'UK'), 'schema/invalid'),
  clinic('organisation-country-us', set('organisation/country', 'US'), 'transfer/operator-access'),
  clinic(
    'organisation-country-fr',
    set('organisation/country', 'FR'),
    'recipient/address-elsewhere',
    word('organisation', 'United Kingdom'),
  ),
  clinic(
    'eu-gdpr-address-8-custom-house-quay-london-united',
    set('organisation/representatives/eu-gdpr/address', '8 Custom House Quay, London, United Kingdom'),
    'representative/elsewhere',
    word('organisation/representatives/eu-gdpr/address', 'United Kingdom'),
  ),
  clinic(
    'eu-gdpr-address-bahnhofstrasse-8-zu-rich-switzerland',
    set('organisation/representatives/eu-gdpr/address', 'Bahnhofstrasse 8, Zürich, Switzerland'),
    'representative/elsewhere',
    word('organisation/representatives/eu-gdpr/address', 'Switzerland'),
  ),
  clinic(
    'eu-gdpr-address-missing-not-known-ask-legal',
    set('organisation/representatives/eu-gdpr/address', { missing: 'not known', ask: 'legal' }),
    'fact/missing',
    key('organisation/representatives/eu-gdpr/address'),
  ),
  clinic(
    'eu-gdpr-exempt-we-are-too-small',
    replace('bylaw.yaml', 'name: Liffey Privacy Representatives DAC', 'exempt: We are too small'),
    'representative/missing',
    value('organisation/representatives/eu-gdpr/exempt'),
  ),
  clinic(
    'eu-gdpr-name-missing-nobody-is-appointed-ask-legal',
    set('organisation/representatives/eu-gdpr/name', { missing: 'nobody is appointed', ask: 'legal' }),
    'fact/missing',
    key('organisation/representatives/eu-gdpr/name'),
  ),
  clinic(
    'eu-gdpr-email-tidewell-liffeyrep-example',
    set('organisation/representatives/eu-gdpr/email', 'tidewell.liffeyrep.example'),
    'fact/unusable-address',
  ),
  clinic(
    'organisation-authority-cnil-3-place-de-fontenoy-paris-france',
    set('organisation/authority', 'CNIL, 3 Place de Fontenoy, Paris, France'),
    'law/authority-elsewhere',
  ),
  clinic(
    'organisation-authority-the-data-protection-authority-in-madrid',
    set('organisation/authority', 'The data protection authority in Madrid'),
    'law/authority-elsewhere',
  ),
  clinic(
    'organisation-authority-the-care-quality-commission',
    set('organisation/authority', 'The Care Quality Commission'),
    'law/authority-elsewhere',
  ),
  clinic('organisation-minimumage-6', set('organisation/minimumAge', 6), 'basis/child-consent'),
  clinic('organisation-minimumage-160', set('organisation/minimumAge', 160), 'schema/invalid'),
  clinic(
    'organisation-publicauthority-true',
    set('organisation/publicAuthority', true),
    'basis/public-authority-interest',
  ),
  clinic('dpo-email-dpo', set('organisation/dpo/email', 'dpo@'), 'fact/unusable-address'),
  clinic('dpo-name-rhodri-pugh', set('organisation/dpo/name', 'Rhodri Pugh'), 'officer/conflict'),
  clinic(
    'dpo-name-missing-the-post-is-vacant-ask-board',
    set('organisation/dpo/name', { missing: 'the post is vacant', ask: 'board' }),
    'fact/missing',
    key('organisation/dpo/name'),
  ),
  clinic(
    'organisation-dpo-gone',
    replace('bylaw.yaml', '  dpo:', 'dpo-gone:'),
    'yaml/syntax',
    line('bylaw.yaml', 'representatives:'),
  ),
  clinic(
    'contacts-privacy-privacy-tidewell-example',
    set('organisation/contacts/privacy', 'privacy-tidewell.example'),
    'fact/unusable-address',
  ),
  clinic(
    'contacts-without-privacy-privacy-tidewell-example',
    drop('organisation/contacts/privacy'),
    'fact/missing',
    absent('organisation/contacts/privacy'),
  ),
  clinic(
    'organisation-address-14-harbourside-walk-boston-ma-02110-united',
    set('organisation/address', '14 Harbourside Walk, Boston, MA 02110, United States'),
    'recipient/address-elsewhere',
    word('organisation/address', 'United States'),
  ),
  clinic(
    'organisation-prohibited-payment-card-biometric-face-health-record',
    set('organisation/prohibited', ['payment.card', 'biometric.face', 'health.record']),
    'flow/prohibited-category',
    value('organisation/prohibited/2'),
  ),
  clinic(
    'organisation-prohibited-special',
    set('organisation/prohibited', ['special']),
    'flow/prohibited-category',
    value('organisation/prohibited/0'),
  ),
  clinic('texts-de-patients', set('project/texts/0/de', 'patients'), 'notice/other-language'),
  clinic(
    'texts-de-the-end-of-your-treatment',
    set('project/texts/1/de', 'the end of your treatment'),
    'notice/other-language',
  ),
])
