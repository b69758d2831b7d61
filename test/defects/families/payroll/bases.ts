import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about on what ground: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollBases = family('payroll', [
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
])
