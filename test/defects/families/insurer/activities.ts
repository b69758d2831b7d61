import { drop, family, key, set, value, word } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about activities; written before a rule was read. */
export const insurerActivities = family('insurer-activities', [
  insurer(
    'activities-price-policies-lawfulbasis-policy',
    set('activities/price-policies/lawfulBasis', 'policy'),
    'basis/contract-not-party',
  ),
  insurer(
    'activities-score-driving-lawfulbasis-policy',
    set('activities/score-driving/lawfulBasis', 'policy'),
    'basis/contract-not-party',
  ),
  insurer(
    'activities-score-driving-lawfulbasis-letter-consent',
    set('activities/score-driving/lawfulBasis', 'letter-consent'),
    'basis/consent-not-explicit',
  ),
  insurer(
    'activities-score-driving-lawfulbasis-security-interest',
    set('activities/score-driving/lawfulBasis', 'security-interest'),
    'basis/automation-not-allowed',
  ),
  insurer(
    'activities-insure-accidents-lawfulbasis-offer',
    set('activities/insure-accidents/lawfulBasis', 'offer'),
    'basis/condition-misfit',
    value('activities/insure-accidents/data/health.data/condition/article'),
  ),
  insurer(
    'activities-insure-accidents-lawfulbasis-letter-consent',
    set('activities/insure-accidents/lawfulBasis', 'letter-consent'),
    'basis/consent-not-explicit',
  ),
  insurer(
    'activities-settle-claims-lawfulbasis-policy',
    set('activities/settle-claims/lawfulBasis', 'policy'),
    'basis/contract-not-party',
  ),
  insurer(
    'settle-claims-lawfulbasis-by-injured-people-policy',
    set('activities/settle-claims/lawfulBasis/by/injured-people', 'policy'),
    'basis/contract-not-party',
  ),
  insurer(
    'activities-settle-claims-lawfulbasis-by-witnesses-gone',
    drop('activities/settle-claims/lawfulBasis/by/witnesses'),
    'basis/missing',
    key('activities/settle-claims/lawfulBasis/by'),
  ),
  insurer(
    'activities-find-fraud-lawfulbasis-policy',
    set('activities/find-fraud/lawfulBasis', 'policy'),
    'basis/contract-not-party',
  ),
  insurer(
    'activities-find-fraud-lawfulbasis-cookie-consent',
    set('activities/find-fraud/lawfulBasis', 'cookie-consent'),
    'basis/consent-not-free',
  ),
  insurer(
    'activities-write-letters-lawfulbasis-claims-interest',
    set('activities/write-letters/lawfulBasis', 'claims-interest'),
    'basis/marketing-without-consent',
  ),
  insurer(
    'activities-write-letters-lawfulbasis-policy',
    set('activities/write-letters/lawfulBasis', 'policy'),
    'basis/marketing-without-consent',
  ),
  insurer(
    'activities-measure-site-lawfulbasis-security-interest',
    set('activities/measure-site/lawfulBasis', 'security-interest'),
    'tracker/activity-without-consent',
  ),
  insurer(
    'activities-go-to-court-lawfulbasis-data-duty',
    set('activities/go-to-court/lawfulBasis', 'data-duty'),
    'basis/duty-for-business',
  ),
  insurer(
    'activities-answer-for-data-lawfulbasis-telematics-consent',
    set('activities/answer-for-data/lawfulBasis', 'telematics-consent'),
    'basis/consent-not-free',
  ),
  insurer(
    'activities-score-fleets-role-controller',
    set('activities/score-fleets/role', 'controller'),
    'basis/missing',
    key('activities/score-fleets'),
  ),
  insurer(
    'activities-score-fleets-role-processor-instructions-gone',
    drop('activities/score-fleets/role/processor/instructions'),
    'role/processor-without-instructions',
    key('activities/score-fleets/role/processor'),
  ),
  insurer(
    'activities-score-fleets-role-processor-atend-gone',
    drop('activities/score-fleets/role/processor/atEnd'),
    'role/processor-without-end',
    key('activities/score-fleets/role/processor'),
  ),
  insurer(
    'activities-score-fleets-lawfulbasis-policy',
    set('activities/score-fleets/lawfulBasis', 'policy'),
    'role/basis-on-processor',
    key('activities/score-fleets/lawfulBasis'),
  ),
  insurer(
    'score-fleets-recipients-hudson-re-driving-score',
    set('activities/score-fleets/recipients/hudson-re', ['driving.score']),
    'role/processor-own-purposes',
    key('activities/score-fleets/recipients/hudson-re'),
  ),
  insurer(
    'activities-find-fraud-role-joint-essence-gone',
    drop('activities/find-fraud/role/joint/essence'),
    'role/joint-without-essence',
    key('activities/find-fraud/role/joint'),
  ),
  insurer(
    'joint-duties-theirs-fraud-register-contact-security',
    set('activities/find-fraud/role/joint/duties/theirs/fraud-register', ['contact', 'security']),
    'role/duties-of-nobody',
    key('activities/find-fraud/role/joint/duties'),
  ),
  insurer(
    'activities-find-fraud-role-joint-with-maklerhaus',
    set('activities/find-fraud/role/joint/with', ['maklerhaus']),
    'recipient/role-mismatch',
    value('activities/find-fraud/role/joint/with/0'),
  ),
  insurer(
    'recipients-hudson-re-claim-details-health-data',
    set('activities/settle-claims/recipients/hudson-re', ['claim.details', 'health.data']),
    'commitment/broken',
    value('commitments/reinsurers-get-no-health/assert/never'),
  ),
  insurer(
    'activities-reinsure-data-person-name-source-person',
    set('activities/reinsure/data/person.name', { source: 'person' }),
    'house/broken',
    value('rules/reinsurers-see-no-names/never'),
  ),
  insurer(
    'activities-score-driving-recipients-maklerhaus-location-precise',
    set('activities/score-driving/recipients/maklerhaus', ['location.precise']),
    'house/broken',
    value('rules/no-position-leaves/must'),
  ),
  insurer(
    'write-letters-data-driving-score-source-derived',
    set('activities/write-letters/data/driving.score', { source: 'derived' }),
    'commitment/broken',
    value('commitments/no-advertising/assert/must'),
  ),
  insurer(
    'write-letters-data-health-data-source-person',
    set('activities/write-letters/data/health.data', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/write-letters/data/health.data'),
  ),
  insurer(
    'price-policies-data-genetic-data-source-person',
    set('activities/price-policies/data/genetic.data', { source: 'person' }),
    'flow/prohibited-category',
    key('activities/price-policies/data/genetic.data'),
  ),
  insurer(
    'price-policies-data-health-data-source-person',
    set('activities/price-policies/data/health.data', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/price-policies/data/health.data'),
  ),
  insurer(
    'price-policies-data-criminal-conviction-source-person',
    set('activities/price-policies/data/criminal.conviction', { source: 'person' }),
    'basis/criminal-data',
    key('activities/price-policies/data/criminal.conviction'),
  ),
  insurer(
    'health-data-condition-article-9-2-h',
    set('activities/settle-claims/data/health.data/condition/article', '9(2)(h)'),
    'basis/condition-without-law',
    key('activities/settle-claims/data/health.data/condition'),
  ),
  insurer(
    'health-data-condition-article-9-2-d',
    set('activities/settle-claims/data/health.data/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  insurer(
    'health-data-condition-article-9-2-e',
    set('activities/settle-claims/data/health.data/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  insurer(
    'health-data-condition-article-9-2-a',
    set('activities/settle-claims/data/health.data/condition/article', '9(2)(a)'),
    'basis/condition-misfit',
  ),
  insurer(
    'settle-claims-data-health-data-condition-gone',
    drop('activities/settle-claims/data/health.data/condition'),
    'basis/special-category-condition',
    key('activities/settle-claims/data/health.data'),
  ),
  insurer(
    'settle-claims-data-health-data-from-gone',
    drop('activities/settle-claims/data/health.data/from'),
    'information/source-unnamed',
    value('activities/settle-claims/data/health.data/source'),
  ),
  insurer(
    'health-data-condition-article-9-2-f',
    set('activities/insure-accidents/data/health.data/condition/article', '9(2)(f)'),
    'basis/condition-misfit',
  ),
  insurer(
    'accidents-data-health-data-source-third-party',
    set('activities/insure-accidents/data/health.data/source', 'third-party'),
    'information/source-unnamed',
  ),
  insurer(
    'whoever-was-ill-is-refused-intervention-none',
    set('activities/insure-accidents/automatedDecisions', {
      logic: 'A program reads the answers',
      significance: 'Whoever was ill is refused',
      intervention: 'None',
    }),
    'fact/placeholder',
    value('activities/insure-accidents/automatedDecisions/intervention'),
  ),
  insurer(
    'policies-automateddecisions-intervention-the-decision-is-final',
    set('activities/price-policies/automatedDecisions/intervention', 'The decision is final'),
    'information/automation-unexplained',
  ),
  insurer(
    'automateddecisions-logic-a-secret-of-our-business',
    set('activities/price-policies/automatedDecisions/logic', 'A secret of our business'),
    'information/automation-unexplained',
  ),
  insurer(
    'activities-score-driving-dpia-gone',
    drop('activities/score-driving/dpia'),
    'dpia/required-missing',
    key('activities/score-driving'),
  ),
  insurer(
    'activities-score-driving-dpia-required-false',
    set('activities/score-driving/dpia/required', false),
    'dpia/required-missing',
  ),
  insurer(
    'settle-claims-dpia-date-2027-02-13',
    set('activities/settle-claims/dpia/date', '2027-02-13'),
    'dpia/in-future',
  ),
  insurer(
    'activities-find-fraud-dpia-review-p20y',
    set('activities/find-fraud/dpia/review', 'P20Y'),
    'fact/evidence-stale',
  ),
  insurer(
    'activities-score-driving-largescale-false',
    set('activities/score-driving/largeScale', false),
    'dpia/why-misfit',
  ),
  insurer(
    '14-5-b-why-people-would-complain',
    set('activities/find-fraud/notInformed', { article: '14(5)(b)', why: 'People would complain' }),
    'information/not-informed-mismatch',
    value('activities/find-fraud/notInformed/article'),
  ),
  insurer(
    'is-laid-down-in-our-general-terms',
    set('activities/settle-claims/notInformed', { article: '14(5)(c)', why: 'It is laid down in our general terms' }),
    'information/not-informed-mismatch',
    value('activities/settle-claims/notInformed/article'),
  ),
  insurer(
    'activities-write-letters-purpose-directmarketing-false',
    set('activities/write-letters/purpose/directMarketing', false),
    'information/marketing-unmarked',
  ),
  insurer(
    'a-policy-and-whatever-else-we-like',
    set('activities/run-policies/purpose/text', 'Issue a policy and whatever else we like'),
    'information/purpose-vague',
    word('activities/run-policies/purpose/text', 'whatever else'),
  ),
  insurer(
    'activities-insure-accidents-minimumage-10',
    set('activities/insure-accidents/minimumAge', 10),
    'basis/child-consent',
  ),
  insurer(
    'activities-price-policies-consequences-gone',
    drop('activities/price-policies/consequences'),
    'information/consequences-missing',
    key('activities/price-policies'),
  ),
])
