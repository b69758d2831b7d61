import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about who answers, on what ground and for how long: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollFacts = family('payroll', [
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
  // No such word.
  payroll('facts-basis-type-typo', set('lawfulBases/run-accounts/type', 'legitimate-interest'), 'schema/invalid'),
  // Account users have no contract with us; none is named.
  payroll('facts-basis-contract-for-no-party', set('lawfulBases/run-accounts/type', 'contract'), 'basis/type-mismatch'),
  // Whose interest (Art. 13(1)(d)).
  payroll(
    'facts-interest-gone',
    drop('lawfulBases/run-accounts/interest'),
    'basis/incomplete',
    absent('lawfulBases/run-accounts/interest'),
  ),
  // No balancing test.
  payroll(
    'facts-balancing-gone',
    drop('lawfulBases/run-accounts/assessment'),
    'basis/incomplete',
    absent('lawfulBases/run-accounts/assessment'),
  ),
  // In the future.
  payroll(
    'facts-balancing-tomorrow',
    set('lawfulBases/run-accounts/assessment/date', '2027-03-10'),
    'basis/assessment-in-future',
  ),
  // Four reviews behind.
  payroll(
    'facts-balancing-overdue',
    set('lawfulBases/run-accounts/assessment/date', '2021-03-10'),
    'basis/assessment-overdue',
  ),
  // No review.
  payroll(
    'facts-balancing-review-absurd',
    set('lawfulBases/run-accounts/assessment/review', 'P90Y'),
    'fact/evidence-stale',
  ),
  // No period.
  payroll(
    'facts-balancing-review-zero',
    set('lawfulBases/run-accounts/assessment/review', 'P0D'),
    'basis/assessment-overdue',
  ),
  // Nowhere to be found.
  payroll(
    'facts-balancing-no-place',
    set('lawfulBases/run-accounts/assessment', { date: '2026-03-10', review: 'P1Y' }),
    'basis/incomplete',
    key('lawfulBases/run-accounts/assessment'),
  ),
  // Nothing is said.
  payroll(
    'facts-balancing-empty',
    set('lawfulBases/fraud-interest/assessment', {}),
    'basis/incomplete',
    key('lawfulBases/fraud-interest/assessment'),
  ),
  // No date.
  payroll('facts-balancing-date-word', set('lawfulBases/keep-secure/assessment/date', 'May 2026'), 'schema/invalid'),
  // No key.
  payroll(
    'facts-balancing-key-typo',
    set('lawfulBases/keep-secure/assessment', { file: 'legal/lia.pdf', dated: '2026-05-04' }),
    'schema/unknown-key',
    key('lawfulBases/keep-secure/assessment/dated'),
  ),
  // Repeats the name.
  payroll(
    'facts-interest-says-nothing',
    set('lawfulBases/keep-secure/interest', 'Legitimate interests'),
    'basis/interest-vague',
  ),
  // A placeholder.
  payroll('facts-interest-tbd', set('lawfulBases/keep-secure/interest', 'TBD'), 'fact/placeholder'),
  // Not in Annex 1.
  payroll('facts-recognised-unknown', set('lawfulBases/fraud-uk/recognised', 'fraud'), 'schema/invalid'),
  // Which condition.
  payroll(
    'facts-recognised-gone',
    drop('lawfulBases/fraud-uk/recognised'),
    'basis/recognised-not-listed',
    absent('lawfulBases/fraud-uk/recognised'),
  ),
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
  // Art. 6(3).
  payroll(
    'facts-duty-without-law',
    drop('lawfulBases/bookkeeping/law'),
    'basis/incomplete',
    absent('lawfulBases/bookkeeping/law'),
  ),
  // Names none.
  payroll('facts-duty-vague', set('lawfulBases/bookkeeping/law', 'The law'), 'basis/law-vague'),
  // Only Union or member state law (Art. 6(3)).
  payroll(
    'facts-duty-of-a-third-country',
    set('lawfulBases/bookkeeping/law', 'Section 6001 of the Internal Revenue Code (26 U.S.C.)'),
    'basis/law-vague',
  ),
  // The GDPR has 99 articles.
  payroll('facts-duty-no-such-article', set('lawfulBases/rights-duty/law', 'Article 122 GDPR'), 'basis/law-vague'),
  // No law.
  payroll(
    'facts-duty-of-terms',
    set('lawfulBases/medical-duty/law', 'Our general terms of business'),
    'basis/law-vague',
  ),
  // A contract is no law.
  payroll(
    'facts-duty-of-a-contract',
    set('lawfulBases/medical-duty/law', 'Section 4 of the contract with the employer'),
    'basis/law-vague',
  ),
  // Whose contract.
  payroll(
    'facts-party-gone',
    drop('lawfulBases/employment/party'),
    'basis/incomplete',
    absent('lawfulBases/employment/party'),
  ),
  // No class.
  payroll('facts-party-typo', set('lawfulBases/employment/party/0', 'staf'), 'ref/unresolved'),
  // Staff is not party.
  payroll(
    'facts-party-others',
    set('lawfulBases/employment/party/0', 'workers'),
    'basis/contract-not-party',
    value('activities/employ-staff/lawfulBasis'),
  ),
  // Which contract.
  payroll(
    'facts-contract-unnamed',
    drop('lawfulBases/employment/contract'),
    'basis/incomplete',
    absent('lawfulBases/employment/contract'),
  ),
  // A notice is no contract.
  payroll(
    'facts-contract-is-a-notice',
    set('lawfulBases/employment/contract', 'Our privacy policy'),
    'basis/incomplete',
  ),
  // Planet49 (C-673/17).
  payroll(
    'facts-consent-preticked',
    set('lawfulBases/newsletter-consent/asked', 'A box that is ticked already at the end of the order'),
    'basis/consent-implied',
    word('lawfulBases/newsletter-consent/asked', 'ticked already'),
  ),
  // No clear act (Recital 32).
  payroll(
    'facts-consent-by-use',
    set('lawfulBases/cookie-consent/asked', 'Whoever goes on using the site agrees'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'goes on using'),
  ),
  // EDPB 05/2020, 86.
  payroll(
    'facts-consent-by-scrolling',
    set('lawfulBases/cookie-consent/asked', 'Scrolling down the page counts as a yes'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'Scrolling'),
  ),
  // Bundled (Art. 7(2), (4)).
  payroll(
    'facts-consent-by-terms',
    set('lawfulBases/newsletter-consent/asked', 'Part of the terms of service that are accepted at sign-up'),
    'basis/consent-implied',
    word('lawfulBases/newsletter-consent/asked', 'Part of the terms'),
  ),
  // Nobody consents for another.
  payroll(
    'facts-consent-by-others',
    set('lawfulBases/self-test-consent/asked', 'The works council agreed for all workers'),
    'basis/consent-implied',
    word('lawfulBases/self-test-consent/asked', 'works council agreed for all'),
  ),
  // Silence is no consent.
  payroll(
    'facts-consent-by-silence',
    set('lawfulBases/newsletter-consent/asked', 'By a mail, unless somebody objects within two weeks'),
    'basis/consent-implied',
    word('lawfulBases/newsletter-consent/asked', 'unless somebody objects'),
  ),
  // Not free (Art. 7(4)).
  payroll(
    'facts-consent-must',
    set('lawfulBases/self-test-consent/asked', 'Workers have to agree before they may start work'),
    'basis/consent-implied',
    word('lawfulBases/self-test-consent/asked', 'have to agree'),
  ),
  // Not as easy as given.
  payroll(
    'facts-withdrawal-by-letter',
    set('lawfulBases/newsletter-consent/withdrawn', 'By registered letter to the head office'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter-consent/withdrawn', 'By registered letter'),
  ),
  // Art. 7(3).
  payroll(
    'facts-withdrawal-never',
    set('lawfulBases/newsletter-consent/withdrawn', 'Not possible once given'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter-consent/withdrawn', 'Not possible'),
  ),
  // Art. 7(3).
  payroll(
    'facts-withdrawal-with-reason',
    set('lawfulBases/newsletter-consent/withdrawn', 'In writing with reasons, within 14 days'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter-consent/withdrawn', 'with reasons'),
  ),
  // Art. 7(3).
  payroll(
    'facts-withdrawal-for-a-fee',
    set('lawfulBases/newsletter-consent/withdrawn', 'For a fee of 10 euros'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter-consent/withdrawn', 'For a fee'),
  ),
  // Art. 7(3).
  payroll(
    'facts-withdrawal-gone',
    drop('lawfulBases/newsletter-consent/withdrawn'),
    'basis/incomplete',
    absent('lawfulBases/newsletter-consent/withdrawn'),
  ),
  // Art. 7(1).
  payroll(
    'facts-asked-gone',
    drop('lawfulBases/cookie-consent/asked'),
    'basis/incomplete',
    absent('lawfulBases/cookie-consent/asked'),
  ),
  // Art. 9(2)(a) asks for it.
  payroll('facts-explicit-false', set('lawfulBases/self-test-consent/explicit', false), 'basis/consent-not-explicit'),
  // Art. 9(2)(a) asks for it.
  payroll(
    'facts-explicit-gone',
    drop('lawfulBases/self-test-consent/explicit'),
    'basis/consent-not-explicit',
    absent('lawfulBases/self-test-consent/explicit'),
  ),
  // True or false.
  payroll('facts-explicit-text', set('lawfulBases/self-test-consent/explicit', 'yes please'), 'schema/invalid'),
  // No life is at stake.
  payroll(
    'facts-vital-of-nobody',
    set('lawfulBases/lone-workers/whose', 'Our shareholders'),
    'basis/vital-interests-nobody',
  ),
  // Whose.
  payroll(
    'facts-vital-gone',
    drop('lawfulBases/lone-workers/whose'),
    'basis/incomplete',
    absent('lawfulBases/lone-workers/whose'),
  ),
  // Consent with an interest and no way to withdraw.
  payroll('facts-security-by-consent', set('lawfulBases/keep-secure/type', 'consent'), 'basis/type-mismatch'),
  // A company without a task by law.
  payroll('facts-support-public-task', set('lawfulBases/support-interest/type', 'public-task'), 'basis/type-mismatch'),
  // Not in the EU, and which is not said.
  payroll(
    'facts-support-recognised',
    set('lawfulBases/support-interest/type', 'recognised-legitimate-interests'),
    'basis/recognised-not-listed',
  ),
  // A contract is not withdrawn.
  payroll(
    'facts-consent-key-on-contract',
    set('lawfulBases/employment/withdrawn', 'By leaving'),
    'basis/type-mismatch',
    key('lawfulBases/employment/withdrawn'),
  ),
  // Its activity names what is gone.
  payroll(
    'facts-basis-renamed',
    rename('lawfulBases/bookkeeping', 'book-keeping'),
    'ref/unresolved',
    value('activities/keep-books/lawfulBasis'),
  ),
  // Nothing rests on it.
  {
    ...payroll(
      'facts-basis-unused',
      set('lawfulBases/other', { type: 'legal-obligation', law: 'Section 147 of the Fiscal Code (AO)' }),
      'basis/unused',
      key('lawfulBases/other'),
    ),
    severity: 'any',
  },
  // No unit.
  payroll('facts-period-half', set('retention/payload/byPlan/basic', 'P30'), 'schema/invalid'),
  // No ISO 8601.
  payroll('facts-period-words', set('retention/payload/byPlan/basic', '30 days'), 'schema/invalid'),
  // No ISO 8601.
  payroll('facts-period-lower', set('retention/payload/byPlan/basic', 'p30d'), 'schema/invalid'),
  // No unit.
  payroll('facts-period-number', set('retention/payload/byPlan/basic', 30), 'schema/invalid'),
  // No period that anybody keeps.
  payroll(
    'facts-period-thousand-years',
    set('retention/payload/byPlan/plus', 'P1000Y'),
    ['retention/absurd', 'commitment/broken'],
    value('retention/payload/byPlan/plus'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // Nothing could be delivered.
  payroll('facts-period-zero', set('retention/payload/byPlan/basic', 'P0D'), 'retention/absurd'),
  // 90 days are promised.
  payroll(
    'facts-period-breaks-promise',
    set('retention/payload/byPlan/plus', 'P180D'),
    ['retention/why-says-less', 'commitment/broken'],
    value('retention/payload/byPlan/plus'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // No plan.
  payroll(
    'facts-plan-typo',
    rename('retention/payload/byPlan/plus', 'pluss'),
    'retention/unknown-plan',
    key('retention/payload/byPlan/pluss'),
  ),
  // No plan.
  payroll(
    'facts-plan-unknown',
    set('retention/payload/byPlan/gold', 'P60D'),
    'retention/unknown-plan',
    key('retention/payload/byPlan/gold'),
  ),
  // By plan and for all.
  payroll(
    'facts-period-twice',
    set('retention/payload/for', 'P90D'),
    'schema/invalid',
    key('retention/payload/byPlan'),
  ),
  // No period.
  payroll(
    'facts-period-gone',
    drop('retention/payload/byPlan'),
    'retention/missing',
    absent('retention/payload/byPlan'),
  ),
  // No such start.
  payroll('facts-from-typo', set('retention/payload/from', 'recieved'), 'schema/invalid'),
  // No such start.
  payroll('facts-from-delivered-lab', set('retention/lab-payload/from', 'creation'), 'schema/invalid'),
  // What happens.
  payroll(
    'facts-expiry-gone',
    drop('retention/payload/onExpiry'),
    'retention/no-expiry-action',
    absent('retention/payload/onExpiry'),
  ),
  // No such word.
  payroll('facts-expiry-delete', set('retention/payload/onExpiry', 'delete'), 'schema/invalid'),
  // No record of one person is anonymised by the router.
  payroll('facts-expiry-anonymise', set('retention/lab-payload/onExpiry', 'anonymise'), 'build/not-enforced'),
  // Kept on without an end.
  payroll('facts-expiry-archive', set('retention/chat-payload/onExpiry', 'archive'), 'build/not-enforced'),
  // Who.
  payroll('facts-executor-gone', drop('retention/payload/by'), 'retention/no-executor', absent('retention/payload/by')),
  // No such executor.
  payroll('facts-executor-typo', set('retention/payload/by', 'routers'), 'schema/invalid'),
  // The router holds it and people cannot erase there.
  payroll(
    'facts-executor-people',
    set('retention/chat-payload/by', { process: 'The chat team' }),
    'retention/held-by-router',
    value('retention/chat-payload/by/process'),
  ),
  // The router holds nothing of it.
  payroll(
    'facts-executor-router-elsewhere',
    set('retention/staff-file/by', 'router'),
    'retention/router-holds-nothing',
  ),
  // The router holds nothing of it.
  payroll('facts-executor-router-benchmark', set('retention/benchmark/by', 'router'), 'retention/router-holds-nothing'),
  // Erases nothing.
  payroll(
    'facts-executor-control-wrong',
    set('retention/tickets/by', { control: 'journal.encrypted' }),
    'retention/control-unknown',
    value('retention/tickets/by/control'),
  ),
  // No control.
  payroll(
    'facts-executor-control-unknown',
    set('retention/tickets/by', { control: 'retention.enforce' }),
    'build/not-enforced',
    value('retention/tickets/by/control'),
  ),
  // The router holds no tickets.
  payroll(
    'facts-executor-control-not-there',
    set('retention/tickets/by', { control: 'retention.enforced' }),
    'retention/router-holds-nothing',
    value('retention/tickets/by/control'),
  ),
  // No key.
  payroll(
    'facts-executor-key-typo',
    set('retention/tickets/by', { proces: 'Group support' }),
    'schema/unknown-key',
    key('retention/tickets/by/proces'),
  ),
  // A placeholder.
  payroll('facts-executor-nobody', set('retention/tickets/by/process', 'TBD'), 'retention/no-executor'),
  // The promise of 90 days is broken.
  payroll(
    'facts-backups-ten-years',
    set('retention/payload/backups', 'P10Y'),
    ['retention/backup-outlives', 'commitment/broken'],
    value('retention/payload/backups'),
    value('commitments/sick-notes-ninety-days/assert/must'),
  ),
  // No period.
  payroll('facts-backups-longer-than-vault', set('retention/account-end/backups', '14 days'), 'schema/invalid'),
  // Nothing makes it necessary.
  payroll(
    'facts-why-gone',
    drop('retention/lab-payload/why'),
    'retention/no-justification',
    absent('retention/lab-payload/why'),
  ),
  // Says nothing.
  payroll(
    'facts-why-as-long-as-necessary',
    set('retention/lab-payload/why', 'As long as necessary'),
    'retention/vague',
  ),
  // Says nothing.
  payroll('facts-why-legal-reasons', set('retention/chat-payload/why', 'For legal reasons'), 'retention/vague'),
  // Storage in advance is not necessary.
  payroll(
    'facts-why-just-in-case',
    set('retention/logs/why', 'In case we need it one day'),
    'retention/vague',
    word('retention/logs/why', 'In case we need'),
  ),
  // Out of proportion.
  payroll('facts-logs-thirty-years', set('retention/logs/for', 'P30Y'), 'retention/absurd'),
  // No ISO 8601.
  payroll('facts-logs-wrong-unit', set('retention/logs/for', 'PT90D'), 'schema/invalid'),
  // Kept on without an end.
  payroll('facts-requests-archive', set('retention/requests/onExpiry', 'archive'), 'build/not-enforced'),
  // Kept on without an end.
  payroll('facts-restrict-for-ever', set('retention/alarms/onExpiry', 'restrict'), 'retention/restricted-for-ever'),
  // The law asks for eight years.
  payroll(
    'facts-books-below-minimum',
    set('retention/books/for', 'P2Y'),
    'retention/below-minimum',
    value('retention/books/minimum'),
  ),
  // The period is below its minimum.
  payroll('facts-books-minimum-above', set('retention/books/minimum', 'P10Y'), 'retention/below-minimum'),
  // Which provision asks for it.
  payroll(
    'facts-minimum-without-law',
    drop('retention/books/law'),
    'retention/minimum-without-law',
    value('retention/books/minimum'),
  ),
  // Names no provision.
  payroll('facts-minimum-law-vague', set('retention/books/law', 'Tax law'), 'retention/vague'),
  // Asks for less and not for more.
  payroll('facts-minimum-law-is-gdpr', set('retention/books/law', 'Article 5(1)(e) GDPR'), 'retention/vague'),
  // No law asks for it, and the period is shorter.
  payroll('facts-minimum-on-consent', set('retention/newsletter-end/minimum', 'P1Y'), 'retention/below-minimum'),
  // For ever.
  payroll(
    'facts-hold-without-end',
    drop('retention/books/holds/0/until'),
    'retention/hold-without-end',
    key('retention/books/holds/0/ground'),
  ),
  // No category.
  payroll('facts-hold-category-typo', set('retention/books/holds/0/categories/0', 'payment.invoce'), 'ref/unresolved'),
  // Not kept under this rule.
  payroll(
    'facts-hold-category-elsewhere',
    set('retention/books/holds/0/categories/0', 'health.record'),
    'retention/hold-of-nothing',
  ),
  // Required.
  payroll(
    'facts-hold-without-ground',
    drop('retention/books/holds/0/ground'),
    'schema/invalid',
    absent('retention/books/holds/0/ground'),
    value('retention/books/holds/0'),
  ),
  // It ended long ago.
  payroll('facts-hold-over', set('retention/medical-file/holds/0/until', '2020-01-01'), 'retention/hold-ended'),
  // No day.
  payroll('facts-hold-day-that-is-not', set('retention/medical-file/holds/0/until', '2027-02-30'), 'schema/invalid'),
  // For ever.
  payroll('facts-hold-never-ends', set('retention/medical-file/holds/0/until', 'never'), 'retention/vague'),
  // Ten years by law.
  payroll(
    'facts-medical-below-minimum',
    set('retention/medical-file/for', 'P3Y'),
    'retention/below-minimum',
    value('retention/medical-file/minimum'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-medical-indefinite',
    set('retention/medical-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/examine-workers/retention'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-staff-indefinite',
    set('retention/staff-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/employ-staff/retention'),
  ),
  // Only for what is aggregated.
  payroll(
    'facts-benchmark-not-aggregated',
    set('retention/fraud-file/for', 'indefinite'),
    'retention/unbounded',
    value('activities/find-forgeries/retention'),
  ),
  // Long after withdrawal.
  payroll('facts-newsletter-for-ever', set('retention/newsletter-end/for', 'P99Y'), 'retention/absurd'),
  // Two starts.
  payroll('facts-after-and-from', set('retention/tickets/from', 'collected'), 'retention/two-starts'),
  // No event.
  payroll('facts-after-nothing', set('retention/account-end/after', ''), 'schema/invalid'),
  // A period is no event.
  payroll('facts-after-period', set('retention/account-end/after', 'P30D'), 'retention/vague'),
  // Nothing starts it.
  payroll('facts-after-never', set('retention/account-end/after', 'never'), 'retention/vague'),
  // A day is no event of a person.
  payroll('facts-after-date', set('retention/account-end/after', '2026-12-31'), 'schema/invalid'),
  // No key.
  payroll(
    'facts-retention-key',
    rename('retention/alarms/onExpiry', 'on_expiry'),
    'schema/unknown-key',
    key('retention/alarms/on_expiry'),
  ),
  // No key.
  payroll(
    'facts-retention-key-2',
    rename('retention/alarms/backups', 'backup'),
    'schema/unknown-key',
    key('retention/alarms/backup'),
  ),
  // The store names what is gone.
  payroll(
    'facts-retention-renamed',
    rename('retention/marks', 'mark'),
    'ref/unresolved',
    value('router/stores/dedupe/retention'),
  ),
  // No period.
  payroll('facts-period-negative', set('retention/alarms/for', '-P7D'), 'schema/invalid'),
  // No ISO 8601.
  payroll('facts-period-weeks-and-words', set('retention/alarms/for', '1 week'), 'schema/invalid'),
  // 270 years.
  payroll('facts-period-hundred-thousand', set('retention/tickets/for', 'P100000D'), 'retention/absurd'),
  // A certificate that is destroyed after a look.
  payroll('facts-vetting-years', set('retention/vetting-note/for', 'P30Y'), 'retention/absurd'),
  // No such start.
  payroll('facts-disclosures-from-collected', set('retention/disclosures/from', 'expiry'), 'schema/invalid'),
])
