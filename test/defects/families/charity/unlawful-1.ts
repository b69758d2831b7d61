import { absent, drop, family, key, set, value } from '../../mutation.ts'
import { charity } from './line.ts'

/** One untenable line at the charity each, written before a rule was read. */
export const charityUnlawful1 = family('charity-unlawful-1', [
  charity(
    'care-at-home-lawfulbasis-news-consent',
    set('activities/care-at-home/lawfulBasis', 'news-consent'),
    'basis/consent-for-many',
  ),
  charity(
    'care-at-home-lawfulbasis-staff-contract',
    set('activities/care-at-home/lawfulBasis', 'staff-contract'),
    'basis/contract-not-party',
  ),
  charity(
    'care-at-home-data-care-plan-condition-article-9-2-f',
    set('activities/care-at-home/data/care.plan/condition/article', '9(2)(f)'),
    'basis/condition-misfit',
  ),
  charity(
    'care-at-home-data-care-plan-condition-article-9-2-d',
    set('activities/care-at-home/data/care.plan/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  charity(
    'care-at-home-data-care-plan-condition-gone',
    drop('activities/care-at-home/data/care.plan/condition'),
    'basis/special-category-condition',
    key('activities/care-at-home/data/care.plan'),
  ),
  charity(
    'care-at-home-data-care-plan-condition-schedule1-gone',
    drop('activities/care-at-home/data/care.plan/condition/schedule1'),
    'basis/schedule-one-missing',
    key('activities/care-at-home/data/care.plan/condition'),
  ),
  charity(
    'care-at-home-data-care-plan-condition-schedule1-part-2-paragraph-18',
    set('activities/care-at-home/data/care.plan/condition/schedule1', 'Part 2, paragraph 18'),
    'basis/schedule-one-misfit',
  ),
  charity(
    'care-at-home-data-care-plan-condition-law-our-own-policy',
    set('activities/care-at-home/data/care.plan/condition/law', 'Our own policy'),
    'basis/law-vague',
  ),
  charity(
    'care-at-home-dpia-required-false',
    set('activities/care-at-home/dpia/required', false),
    'dpia/required-missing',
  ),
  charity(
    'care-at-home-dpia-gone',
    drop('activities/care-at-home/dpia'),
    'dpia/required-missing',
    key('activities/care-at-home'),
  ),
  charity(
    'care-at-home-recipients-broadland-all',
    set('activities/care-at-home/recipients/broadland', 'all'),
    'recipient/sensitive-beside-work',
    key('activities/care-at-home/recipients/broadland'),
  ),
  charity(
    'care-at-home-recipients-pagecount-care-plan',
    set('activities/care-at-home/recipients/pagecount', ['care.plan']),
    'recipient/sensitive-beside-work',
    key('activities/care-at-home/recipients/pagecount'),
  ),
  charity(
    'care-at-home-data-belief-religion-other',
    set('activities/care-at-home/data/belief.religion', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/care-at-home/data/belief.religion'),
  ),
  charity(
    'care-at-home-data-belief-political-other',
    set('activities/care-at-home/data/belief.political', { source: 'person' }),
    'flow/prohibited-category',
    key('activities/care-at-home/data/belief.political'),
  ),
  charity(
    'care-at-home-purpose-directmarketing-true',
    set('activities/care-at-home/purpose/directMarketing', true),
    'basis/marketing-without-consent',
    value('activities/care-at-home/lawfulBasis'),
  ),
  charity(
    'care-at-home-automateddecisions-other',
    set('activities/care-at-home/automatedDecisions', {
      logic: 'A score from the visits',
      significance: 'Fewer visits',
    }),
    'basis/automation-not-allowed',
    value('activities/care-at-home/data/care.plan/condition/article'),
  ),
  charity(
    'care-at-home-role-other',
    set('activities/care-at-home/role', {
      processor: { for: 'tenant', instructions: 'A letter of the council', atEnd: 'erase', noticePeriod: 'P30D' },
    }),
    'role/basis-on-processor',
    key('activities/care-at-home/lawfulBasis'),
  ),
  charity('care-files-for-p80y', set('retention/care-files/for', 'P80Y'), 'retention/why-says-less'),
  charity('care-files-backups-p10y', set('retention/care-files/backups', 'P10Y'), 'retention/backup-outlives'),
  charity(
    'care-files-onexpiry-gone',
    drop('retention/care-files/onExpiry'),
    'retention/no-expiry-action',
    key('retention/care-files'),
  ),
  charity(
    'keep-care-records-lawfulbasis-care-agreement',
    set('activities/keep-care-records/lawfulBasis', 'care-agreement'),
    'basis/duty-by-agreement',
  ),
  charity(
    'bring-meals-lawfulbasis-gift-aid-duty',
    set('activities/bring-meals/lawfulBasis', 'gift-aid-duty'),
    'basis/duty-for-business',
  ),
  charity(
    'call-relatives-notinformed-other',
    set('activities/call-relatives/notInformed', { article: '14(5)(b)', why: 'We have no time' }),
    'information/not-informed-vague',
    value('activities/call-relatives/notInformed/why'),
  ),
  charity(
    'call-relatives-lawfulbasis-care-agreement',
    set('activities/call-relatives/lawfulBasis', 'care-agreement'),
    'basis/contract-not-party',
  ),
  charity(
    'call-relatives-data-person-name-from-gone',
    drop('activities/call-relatives/data/person.name/from'),
    'information/source-unnamed',
    value('activities/call-relatives/data/person.name/source'),
  ),
  charity(
    'call-relatives-purpose-directmarketing-true',
    set('activities/call-relatives/purpose/directMarketing', true),
    'basis/marketing-without-consent',
    value('activities/call-relatives/lawfulBasis'),
  ),
  charity(
    'call-relatives-retention-ledger',
    set('activities/call-relatives/retention', 'ledger'),
    'retention/router-holds-nothing',
  ),
  charity(
    'call-ambulance-lawfulbasis-news-consent',
    set('activities/call-ambulance/lawfulBasis', 'news-consent'),
    'basis/consent-for-many',
  ),
  charity(
    'life-whose-our-shareholders',
    set('lawfulBases/life/whose', 'Our shareholders'),
    'basis/vital-interests-nobody',
  ),
  charity('life-whose-gone', drop('lawfulBases/life/whose'), 'basis/incomplete', key('lawfulBases/life')),
  charity(
    'protect-people-lawfulbasis-news-consent',
    set('activities/protect-people/lawfulBasis', 'news-consent'),
    'basis/child-consent',
  ),
  charity(
    'protect-people-lawfulbasis-family-consent',
    set('activities/protect-people/lawfulBasis', 'family-consent'),
    'basis/consent-not-free',
  ),
  charity(
    'safeguarding-recognised-national-security',
    set('lawfulBases/safeguarding/recognised', 'national-security'),
    'basis/recognised-misfit',
  ),
  charity(
    'safeguarding-recognised-crime',
    set('lawfulBases/safeguarding/recognised', 'crime'),
    'basis/recognised-misfit',
  ),
  charity(
    'protect-people-data-health-data-condition-policydocument-gone',
    drop('activities/protect-people/data/health.data/condition/policyDocument'),
    'basis/schedule-one-missing',
    key('activities/protect-people/data/health.data/condition'),
  ),
  charity(
    'protect-people-data-health-data-condition-schedule1-part-1-paragraph-1',
    set('activities/protect-people/data/health.data/condition/schedule1', 'Part 1, paragraph 1'),
    'basis/schedule-one-misfit',
  ),
  charity(
    'protect-people-dpia-required-false',
    set('activities/protect-people/dpia/required', false),
    'dpia/why-misfit',
  ),
  charity(
    'protect-people-notinformed-why-it-costs-too-much',
    set('activities/protect-people/notInformed/why', 'It costs too much'),
    'information/not-informed-vague',
  ),
  charity(
    'protect-people-notinformed-why-gone',
    drop('activities/protect-people/notInformed/why'),
    'schema/invalid',
    absent('activities/protect-people/notInformed/why'),
  ),
  charity(
    'help-families-lawfulbasis-news-consent',
    set('activities/help-families/lawfulBasis', 'news-consent'),
    'basis/child-consent',
  ),
  charity('help-families-dpia-required-false', set('activities/help-families/dpia/required', false), 'dpia/why-misfit'),
  charity(
    'plan-volunteers-data-criminal-offence-other',
    set('activities/plan-volunteers/data/criminal.offence', { source: 'person' }),
    'basis/criminal-data',
    key('activities/plan-volunteers/data/criminal.offence'),
  ),
  charity('volunteers-for-p30y', set('retention/volunteers/for', 'P30Y'), 'retention/absurd'),
  charity(
    'employ-carers-data-union-membership-other',
    set('activities/employ-carers/data/union.membership', {
      source: 'person',
      condition: { article: '9(2)(b)', law: 'Employment Rights Act 1996', schedule1: 'Part 1, paragraph 1' },
    }),
    'flow/prohibited-category',
    key('activities/employ-carers/data/union.membership'),
  ),
  charity(
    'vet-helpers-lawfulbasis-volunteers-interest',
    set('activities/vet-helpers/lawfulBasis', 'volunteers-interest'),
    'basis/duty-left',
  ),
  charity(
    'vet-helpers-data-criminal-conviction-condition-article-9-2-g',
    set('activities/vet-helpers/data/criminal.conviction/condition/article', '9(2)(g)'),
    'basis/criminal-data',
  ),
  charity('vetting-for-p25y', set('retention/vetting/for', 'P25Y'), 'retention/why-says-less'),
  charity(
    'claim-gift-aid-purpose-directmarketing-true',
    set('activities/claim-gift-aid/purpose/directMarketing', true),
    'information/term-misfit',
  ),
])
