import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about who answers, and what its data is called: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollOrganisation = family('payroll', [
  // No such level.
  payroll('facts-level-misspelt', set('project/level', 'enforce'), 'schema/invalid'),
  // Retention by a plan that no tenant is on.
  payroll(
    'facts-plans-one-less',
    set('project/plans', ['basic']),
    'retention/unknown-plan',
    key('retention/payload/byPlan/plus'),
  ),
  // Periods by plan, and there are no plans.
  payroll('facts-plans-gone', drop('project/plans'), 'retention/unknown-plan', key('retention/payload/byPlan/basic')),
  // No key of the language.
  payroll('facts-level-key', rename('project/level', 'levle'), 'schema/unknown-key', key('project/levle')),
  // Required.
  payroll('facts-project-name-gone', drop('project/name'), 'schema/invalid', absent('project/name')),
  // No country.
  payroll('facts-country-uk', set('organisation/country', 'UK'), 'schema/invalid'),
  // No code.
  payroll('facts-country-word', set('organisation/country', 'Germany'), 'schema/invalid'),
  // Address, authority and router are German.
  payroll(
    'facts-country-not-of-authority',
    set('organisation/country', 'FR'),
    'law/authority-elsewhere',
    value('organisation/authority'),
  ),
  // A controller outside the EU needs a representative (Art. 27) .
  payroll(
    'facts-country-us-no-eu-representative',
    set('organisation/country', 'US'),
    ['transfer/operator-access', 'representative/missing'],
    value('organisation/country'),
    absent('organisation/representatives/eu-gdpr'),
  ),
  // A German company is under the GDPR.
  payroll(
    'facts-regimes-without-eu',
    set('organisation/regimes', ['uk-gdpr']),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  // Unknown law.
  payroll('facts-regimes-typo', set('organisation/regimes/1', 'uk-gpdr'), 'law/regime-unknown'),
  // Repealed act.
  payroll('facts-regimes-old-law', set('organisation/regimes/1', 'dpa-1998'), 'law/regime-unknown'),
  // The same twice.
  payroll('facts-regimes-twice', set('organisation/regimes/1', 'eu-gdpr'), 'schema/invalid'),
  // Which law holds is not said.
  payroll('facts-regimes-gone', drop('organisation/regimes'), 'fact/missing', absent('organisation/regimes')),
  // No law at all.
  payroll('facts-regimes-empty', set('organisation/regimes', []), 'schema/invalid'),
  // Art. 27 UK GDPR.
  payroll(
    'facts-uk-representative-gone',
    drop('organisation/representatives/uk-gdpr'),
    'representative/missing',
    absent('organisation/representatives/uk-gdpr'),
    key('organisation/representatives'),
  ),
  // Not in the region.
  payroll(
    'facts-uk-representative-abroad',
    set('organisation/representatives/uk-gdpr/address', '5 Marine Drive, Kochi, India'),
    'representative/elsewhere',
    word('organisation/representatives/uk-gdpr/address', 'India'),
  ),
  // No ground of Art. 27(2), with health data.
  payroll(
    'facts-uk-representative-exempt-for-nothing',
    set('organisation/representatives/uk-gdpr', { exempt: 'We have no office there' }),
    'representative/missing',
    value('organisation/representatives/uk-gdpr/exempt'),
  ),
  // Payroll and health on a large scale is not occasional.
  payroll(
    'facts-uk-representative-exempt-occasional',
    set('organisation/representatives/uk-gdpr', { exempt: 'Only occasional processing' }),
    'representative/missing',
    value('organisation/representatives/uk-gdpr/exempt'),
  ),
  // Unknown regime.
  payroll(
    'facts-representative-key',
    rename('organisation/representatives/uk-gdpr', 'uk-gpdr'),
    'schema/unknown-key',
    key('organisation/representatives/uk-gpdr'),
  ),
  // Established in the EU: no representative there.
  payroll(
    'facts-representative-of-own-country',
    set('organisation/representatives/eu-gdpr', { name: 'Rep GmbH', address: 'Berlin', email: 'r@rep.example' }),
    'representative/unneeded',
    key('organisation/representatives/eu-gdpr'),
  ),
  // Nobody represents itself.
  payroll(
    'facts-representative-is-the-company',
    set('organisation/representatives/uk-gdpr/name', 'Heilwerk Arbeitsmedizin GmbH'),
    'representative/missing',
  ),
  // No address.
  payroll(
    'facts-dpo-email-broken',
    set('organisation/dpo/email', 'dsb@heilwerk'),
    'fact/reserved-address',
    word('organisation/dpo/email', 'heilwerk'),
  ),
  // No address.
  payroll('facts-dpo-email-word', set('organisation/dpo/email', 'dsb(at)heilwerk.example'), 'fact/unusable-address'),
  // Special categories on a large scale (Art. 37(1)(c)).
  payroll(
    'facts-dpo-gone',
    drop('organisation/dpo'),
    'officer/missing',
    absent('organisation/dpo'),
    key('organisation'),
  ),
  // The managing director decides on means and purposes (Art. 38(6), C-453/21).
  payroll('facts-dpo-is-the-director', set('organisation/dpo/name', 'Jonas Petersen'), 'officer/conflict'),
  // No number.
  payroll('facts-dpo-phone-no-number', set('organisation/dpo/phone', 'ask reception'), 'fact/unusable-address'),
  // No address.
  payroll('facts-dpo-url-no-url', set('organisation/dpo/url', 'heilwerk dsb page'), 'fact/unusable-address'),
  // Nobody to write to.
  payroll(
    'facts-privacy-contact-gone',
    drop('organisation/contacts/privacy'),
    'fact/missing',
    absent('organisation/contacts/privacy'),
  ),
  // No address.
  payroll(
    'facts-privacy-contact-broken',
    set('organisation/contacts/privacy', 'datenschutz@@heilwerk.example'),
    'fact/unusable-address',
  ),
  // No role.
  payroll(
    'facts-contact-role-typo',
    rename('organisation/contacts/privacy', 'privcy'),
    'fact/missing',
    key('organisation/contacts/privcy'),
  ),
  // No mailbox.
  payroll('facts-contact-number', set('organisation/contacts/support', 4940), 'schema/invalid'),
  // The newsletter asks children of 12 for consent; Germany: 16 (Art. 8).
  payroll('facts-age-below-german-consent', set('organisation/minimumAge', 12), 'basis/child-consent'),
  // Nobody is that old.
  payroll('facts-age-absurd', set('organisation/minimumAge', 160), 'schema/invalid'),
  // No age.
  payroll('facts-age-negative', set('organisation/minimumAge', -1), 'schema/invalid'),
  // A number.
  payroll('facts-age-text', set('organisation/minimumAge', 'sixteen'), 'schema/invalid'),
  // Art. 6(1)(f) is not for authorities in their tasks.
  payroll(
    'facts-authority-for-legitimate-interests',
    set('organisation/publicAuthority', true),
    'basis/public-authority-interest',
  ),
  // True or false.
  payroll('facts-authority-text', set('organisation/publicAuthority', 'no'), 'schema/invalid'),
  // Payroll holds it.
  payroll(
    'facts-prohibits-what-flows',
    set('organisation/prohibited/0', 'belief.religion'),
    'flow/prohibited-category',
    value('events/payroll.settled/schema/$defs/worker/properties/church/x-category'),
    key('activities/run-payroll/data/belief.religion'),
  ),
  // No category.
  payroll('facts-prohibits-unknown', set('organisation/prohibited/0', 'genetic.dta'), 'ref/unresolved'),
  // Health data flows everywhere here.
  payroll('facts-prohibits-sensitivity', set('organisation/prohibited/0', 'special'), 'flow/prohibited-category'),
  // Not competent for Hamburg.
  payroll('facts-authority-of-france', set('organisation/authority', 'CNIL'), 'law/authority-elsewhere'),
  // Who answers.
  payroll('facts-legal-name-gone', drop('organisation/legalName'), 'fact/missing', absent('organisation/legalName')),
  // No name.
  payroll('facts-legal-name-empty', set('organisation/legalName', ''), 'schema/invalid'),
  // Art. 13(1)(a).
  payroll('facts-address-gone', drop('organisation/address'), 'fact/missing', absent('organisation/address')),
  // The country is Germany.
  payroll(
    'facts-address-elsewhere',
    set('organisation/address', '3 Quay Street, Bristol, United Kingdom'),
    'recipient/address-elsewhere',
    word('organisation/address', 'United Kingdom'),
  ),
  // Unknown where it is.
  payroll(
    'facts-country-missing',
    set('organisation/country', { missing: 'not known', ask: 'legal' }),
    'fact/missing',
    key('organisation/country'),
  ),
  // No key.
  payroll(
    'facts-organisation-key',
    rename('organisation/prohibited', 'forbidden'),
    'schema/unknown-key',
    key('organisation/forbidden'),
  ),
  // No key.
  payroll(
    'facts-organisation-key-typo',
    rename('organisation/regimes', 'regime'),
    'schema/unknown-key',
    key('organisation/regime'),
  ),
  // No key.
  payroll(
    'facts-missing-typo',
    rename('organisation/address', 'adress'),
    'schema/unknown-key',
    key('organisation/adress'),
  ),
  // Misspelt mark.
  payroll(
    'facts-mark-typo',
    set('organisation/address', { mising: 'x', ask: 'legal' }),
    'schema/invalid',
    key('organisation/address/mising'),
  ),
  // No such word.
  payroll('facts-sensitivity-unknown', set('categories/absence.period/sensitivity', 'sensitive'), 'schema/invalid'),
  // Days of sickness are health data (C-101/01 Lindqvist); its term says so.
  payroll(
    'facts-sick-days-not-special',
    set('categories/absence.period/sensitivity', 'personal'),
    'category/term-misfit',
  ),
  // About a person.
  payroll('facts-sick-days-none', set('categories/absence.period/sensitivity', 'none'), 'category/term-misfit'),
  // No term.
  payroll('facts-category-dpv-typo', set('categories/absence.period/dpv', 'pd:Helth'), 'schema/invalid'),
  // A term of special data for what is called personal.
  payroll(
    'facts-tax-class-health-term',
    set('categories/payroll.tax-class/dpv', 'pd:Health'),
    'category/term-misfit',
    value('categories/payroll.tax-class/sensitivity'),
  ),
  // Required.
  payroll(
    'facts-category-title-gone',
    drop('categories/payslip.document/title'),
    'schema/invalid',
    absent('categories/payslip.document/title'),
  ),
  // Required.
  payroll(
    'facts-category-sensitivity-gone',
    drop('categories/payslip.document/sensitivity'),
    'schema/invalid',
    absent('categories/payslip.document/sensitivity'),
  ),
  // No such word.
  payroll('facts-handling-typo', set('categories/payslip.document/handling', 'opake'), 'schema/invalid'),
  // A secret leaves to the printer.
  payroll(
    'facts-payslip-secret',
    set('categories/payslip.document/handling', 'secret'),
    'flow/secret-leaves',
    key('routes/payslips-to-printer/to/to-printer/fields/payslips.*.document'),
  ),
  // A payslip is about somebody.
  payroll('facts-payslip-none', set('categories/payslip.document/sensitivity', 'none'), 'category/term-misfit'),
  // What is used is declared no more.
  payroll(
    'facts-category-renamed',
    rename('categories/payroll.tax-class', 'payroll.taxclass'),
    'ref/unresolved',
    key('categories/payroll.taxclass'),
  ),
  // A built-in made weaker.
  payroll(
    'facts-category-overrides-health',
    set('categories/health.data', { title: 'Health', sensitivity: 'personal' }),
    'category/weakened',
    value('categories/health.data/sensitivity'),
  ),
  // No title.
  payroll('facts-category-tax-class-title', set('categories/payroll.tax-class/title', ''), 'schema/invalid'),
  // A newsletter prevents no crime; EU has no such basis.
  payroll(
    'facts-recognised-for-marketing',
    set('activities/write-newsletter/lawfulBasis', 'fraud-uk'),
    'basis/marketing-without-consent',
  ),
  // Exists in the UK alone.
  payroll(
    'facts-recognised-in-the-eu',
    set('activities/find-forgeries/lawfulBasis/by/eu-gdpr', 'fraud-uk'),
    'basis/recognised-not-listed',
  ),
  // Exists in the UK alone.
  payroll(
    'facts-recognised-everywhere',
    set('activities/find-forgeries/lawfulBasis', 'fraud-uk'),
    'basis/recognised-not-listed',
    value('lawfulBases/fraud-uk/type'),
  ),
])
