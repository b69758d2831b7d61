import { drop, family, key, set, value, word } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about conditions of Art. 9 and 10; sown from the law and the reference of the language before any rule was read. */
export const unionConditions = family('union-conditions', [
  union(
    'keep-members-data-union-membership-condition-missing',
    drop('activities/keep-members/data/union.membership/condition'),
    'basis/special-category-condition',
    key('activities/keep-members/data/union.membership'),
  ),
  union(
    'keep-members-data-union-membership-condition-article-9-2-e',
    set('activities/keep-members/data/union.membership/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  union(
    'keep-members-data-union-membership-condition-article-9-2-h',
    set('activities/keep-members/data/union.membership/condition/article', '9(2)(h)'),
    'basis/condition-without-law',
    key('activities/keep-members/data/union.membership/condition'),
  ),
  union(
    'keep-members-data-union-membership-condition-article-9-2-c',
    set('activities/keep-members/data/union.membership/condition/article', '9(2)(c)'),
    'basis/condition-misfit',
  ),
  union(
    'keep-members-data-union-membership-condition-article-9-2-j',
    set('activities/keep-members/data/union.membership/condition/article', '9(2)(j)'),
    'basis/condition-without-law',
    key('activities/keep-members/data/union.membership/condition'),
  ),
  union(
    'keep-members-recipients-trygg-union-membership',
    set('activities/keep-members/recipients/trygg', ['union.membership']),
    'basis/outside-the-body',
    key('activities/keep-members/recipients/trygg'),
  ),
  union(
    'keep-members-recipients-employers-union-membership',
    set('activities/keep-members/recipients/employers', ['union.membership']),
    'basis/outside-the-body',
    key('activities/keep-members/recipients/employers'),
  ),
  union(
    'hold-ballots-recipients-employers-ballot-taken',
    set('activities/hold-ballots/recipients/employers', ['ballot.taken']),
    'basis/outside-the-body',
    key('activities/hold-ballots/recipients/employers'),
  ),
  union(
    'chat-with-members-recipients-kanzlei-all',
    set('activities/chat-with-members/recipients/kanzlei', 'all'),
    'basis/outside-the-body',
    key('activities/chat-with-members/recipients/kanzlei'),
  ),
  union(
    'keep-members-data-subjects-members-readers',
    set('activities/keep-members/dataSubjects', ['members', 'readers']),
    'basis/contract-not-party',
    value('activities/keep-members/lawfulBasis'),
  ),
  union(
    'measure-magazine-data-union-membership-source-derived-condition',
    set('activities/measure-magazine/data/union.membership', { source: 'derived', condition: { article: '9(2)(d)' } }),
    'basis/condition-misfit',
    value('activities/measure-magazine/data/union.membership/condition/article'),
  ),
  union(
    'collect-dues-by-payroll-lawful-basis-newsletter-consent',
    set('activities/collect-dues-by-payroll/lawfulBasis', 'newsletter-consent'),
    'basis/consent-not-explicit',
  ),
  union(
    'collect-dues-by-payroll-lawful-basis-statutes',
    set('activities/collect-dues-by-payroll/lawfulBasis', 'statutes'),
    'retention/trigger-misfit',
    value('activities/collect-dues-by-payroll/retention'),
  ),
  union(
    'payroll-consent-explicit-false',
    set('lawfulBases/payroll-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  union(
    'insurance-consent-explicit-missing',
    drop('lawfulBases/insurance-consent/explicit'),
    'basis/consent-not-explicit',
    key('lawfulBases/insurance-consent'),
  ),
  union(
    'insurance-consent-asked-whoever-joins-agrees-to-it',
    set('lawfulBases/insurance-consent/asked', 'Whoever joins agrees to it'),
    'basis/consent-implied',
    word('lawfulBases/insurance-consent/asked', 'Whoever joins agrees'),
  ),
  union(
    'payroll-consent-withdrawn-only-at-the-end-of-a-calendar-year',
    set('lawfulBases/payroll-consent/withdrawn', 'Only at the end of a calendar year'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/payroll-consent/withdrawn', 'at the end of a calendar year'),
  ),
  union(
    'insure-members-data-union-membership-condition-article-9-2-f',
    set('activities/insure-members/data/union.membership/condition/article', '9(2)(f)'),
    'basis/condition-misfit',
  ),
  union(
    'support-cases-data-criminal-offence-condition-law-missing',
    drop('activities/support-cases/data/criminal.offence/condition/law'),
    'basis/condition-without-law',
    key('activities/support-cases/data/criminal.offence/condition'),
  ),
  union(
    'support-cases-data-criminal-offence-condition-missing',
    drop('activities/support-cases/data/criminal.offence/condition'),
    'basis/criminal-data',
    key('activities/support-cases/data/criminal.offence'),
  ),
  union(
    'support-cases-data-criminal-offence-condition-law-our-own-statut',
    set('activities/support-cases/data/criminal.offence/condition/law', 'Our own statutes'),
    'basis/law-vague',
  ),
  union(
    'support-cases-data-health-data-condition-article-9-2-d',
    set('activities/support-cases/data/health.data/condition/article', '9(2)(d)'),
    'basis/outside-the-body',
    key('activities/support-cases/recipients/kanzlei'),
  ),
  union(
    'support-cases-data-health-data-condition-article-9-2-c',
    set('activities/support-cases/data/health.data/condition/article', '9(2)(c)'),
    'basis/condition-misfit',
  ),
  union(
    'support-cases-data-health-data-condition-article-9-2-e',
    set('activities/support-cases/data/health.data/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  union(
    'negotiate-data-health-data-condition-law-missing',
    drop('activities/negotiate/data/health.data/condition/law'),
    'basis/condition-without-law',
    key('activities/negotiate/data/health.data/condition'),
  ),
  union(
    'help-delegates-data-health-data-condition-article-9-2-h',
    set('activities/help-delegates/data/health.data/condition/article', '9(2)(h)'),
    'basis/condition-without-law',
    key('activities/help-delegates/data/health.data/condition'),
  ),
  union(
    'help-delegates-lawful-basis-newsletter-consent',
    set('activities/help-delegates/lawfulBasis', 'newsletter-consent'),
    'basis/condition-misfit',
    value('activities/help-delegates/data/health.data/condition/article'),
  ),
  union('ballot-taken-sensitivity-none', set('categories/ballot.taken/sensitivity', 'none'), 'category/told-of-people'),
  union(
    'union-membership-title-membership-sensitivity-personal',
    set('categories/union.membership', { title: 'Membership', sensitivity: 'personal' }),
    'category/weakened',
    value('categories/union.membership/sensitivity'),
  ),
  union(
    'remember-former-members-data-union-membership-condition-article',
    set('activities/remember-former-members/data/union.membership/condition/article', '9(2)(b)'),
    'basis/condition-without-law',
    key('activities/remember-former-members/data/union.membership/condition'),
  ),
  union(
    'hanmaeum-engagement-own-purposes',
    set('recipients/hanmaeum/engagement', 'own-purposes'),
    'basis/outside-the-body',
    key('activities/chat-with-members/recipients/hanmaeum'),
  ),
  union(
    'keep-members-data-belief-political-source-derived',
    set('activities/keep-members/data/belief.political', { source: 'derived' }),
    'basis/special-category-condition',
    key('activities/keep-members/data/belief.political'),
  ),
  union(
    'keep-members-data-criminal-conviction-source-person',
    set('activities/keep-members/data/criminal.conviction', { source: 'person' }),
    'basis/criminal-data',
    key('activities/keep-members/data/criminal.conviction'),
  ),
  union(
    'employ-staff-data-health-data-source-person',
    set('activities/employ-staff/data/health.data', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/employ-staff/data/health.data'),
  ),
  union(
    'employ-staff-data-health-data-source-person-condition-article-9',
    set('activities/employ-staff/data/health.data', { source: 'person', condition: { article: '9(2)(d)' } }),
    'basis/condition-misfit',
    value('activities/employ-staff/data/health.data/condition/article'),
  ),
  union(
    'employ-staff-data-union-membership-source-person-condition-artic',
    set('activities/employ-staff/data/union.membership', { source: 'person', condition: { article: '9(2)(d)' } }),
    'basis/condition-misfit',
    value('activities/employ-staff/data/union.membership/condition/article'),
  ),
  union(
    'pursue-counterparts-data-belief-political-source-third-party-fro',
    set('activities/pursue-counterparts/data/belief.political', {
      source: 'third-party',
      from: 'Members who ask for support',
      condition: { article: '9(2)(d)' },
    }),
    'basis/condition-misfit',
    value('activities/pursue-counterparts/data/belief.political/condition/article'),
  ),
  union(
    'pursue-counterparts-data-health-data-source-third-party-from-mem',
    set('activities/pursue-counterparts/data/health.data', {
      source: 'third-party',
      from: 'Members who ask for support',
      condition: { article: '9(2)(e)' },
    }),
    'basis/condition-misfit',
    value('activities/pursue-counterparts/data/health.data/condition/article'),
  ),
  union(
    'pursue-counterparts-data-health-data-source-third-party-from-mem-2',
    set('activities/pursue-counterparts/data/health.data', {
      source: 'third-party',
      from: 'Members who ask for support',
      condition: { article: '9(2)(a)' },
    }),
    'basis/condition-misfit',
    value('activities/pursue-counterparts/data/health.data/condition/article'),
  ),
])
