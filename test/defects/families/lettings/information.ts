import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about what people are told; sown from the law and the reference of the language before any rule was read. */
export const lettingsInformation = family('lettings-information', [
  lettings(
    'privacy-audience-applicants-tenants-landlords-visitors-agents-st',
    set('notices/privacy/audience', ['applicants', 'tenants', 'landlords', 'visitors', 'agents-staff']),
    'information/no-notice',
    value('activities/answer-for-data/dataSubjects/2'),
  ),
  lettings(
    'privacy-effective-2027-03-01',
    set('notices/privacy/effective', '2027-03-01'),
    'notice/effective-in-future',
  ),
  lettings(
    'privacy-approved-by-missing',
    drop('notices/privacy/approvedBy'),
    'information/notice-incomplete',
    key('notices/privacy'),
  ),
  lettings(
    'privacy-kind-security-overview',
    set('notices/privacy/kind', 'security-overview'),
    'information/no-notice',
    value('activities/adapt-homes/dataSubjects/0'),
  ),
  lettings(
    'reference-applicants-data-reference-credit-score-from-missing',
    drop('activities/reference-applicants/data/reference.credit-score/from'),
    'information/source-unnamed',
    value('activities/reference-applicants/data/reference.credit-score/source'),
  ),
  lettings(
    'reference-applicants-data-reference-landlord-from-missing',
    drop('activities/reference-applicants/data/reference.landlord/from'),
    'information/source-unnamed',
    value('activities/reference-applicants/data/reference.landlord/source'),
  ),
  lettings(
    'report-fraud-not-informed-article-14-5-a',
    set('activities/report-fraud/notInformed/article', '14(5)(a)'),
    'information/not-informed-vague',
    value('activities/report-fraud/notInformed/why'),
  ),
  lettings(
    'report-fraud-not-informed-article-13-4',
    set('activities/report-fraud/notInformed/article', '13(4)'),
    'information/not-informed-mismatch',
  ),
  lettings(
    'take-applications-consequences-missing',
    drop('activities/take-applications/consequences'),
    'information/consequences-missing',
    key('activities/take-applications'),
  ),
  lettings(
    'reference-applicants-automated-decisions-intervention-missing',
    drop('activities/reference-applicants/automatedDecisions/intervention'),
    'information/automation-unexplained',
    key('activities/reference-applicants/automatedDecisions'),
  ),
  lettings(
    'reference-applicants-automated-decisions-logic-missing',
    drop('activities/reference-applicants/automatedDecisions/logic'),
    'information/automation-unexplained',
    key('activities/reference-applicants/automatedDecisions'),
  ),
  lettings(
    'reference-applicants-automated-decisions-significance-missing',
    drop('activities/reference-applicants/automatedDecisions/significance'),
    'information/automation-unexplained',
    key('activities/reference-applicants/automatedDecisions'),
  ),
  lettings(
    'reference-applicants-automated-decisions-missing',
    drop('activities/reference-applicants/automatedDecisions'),
    'information/automation-unstated',
    key('activities/reference-applicants'),
  ),
  lettings(
    'reference-applicants-automated-decisions-intervention-what-the-c',
    set('activities/reference-applicants/automatedDecisions/intervention', 'What the computer says is final'),
    'information/automation-unexplained',
  ),
  lettings(
    'reference-applicants-automated-decisions-logic-how-it-works-is-a',
    set('activities/reference-applicants/automatedDecisions/logic', 'How it works is a trade secret'),
    'information/automation-unexplained',
  ),
  lettings(
    'reference-applicants-lawful-basis-against-fraud',
    set('activities/reference-applicants/lawfulBasis', 'against-fraud'),
    'basis/automation-not-allowed',
  ),
  lettings(
    'reference-guarantors-automated-decisions-logic-income-is-compare',
    set('activities/reference-guarantors/automatedDecisions', {
      logic: 'Income is compared with the rent',
      significance: 'Below it the guarantee is refused',
      intervention: 'Write to us and a person looks again',
    }),
    'dpia/required-missing',
    value('activities/reference-guarantors/dpia/required'),
  ),
  lettings(
    'publish-rents-data-location-coarse-aggregation-minimum-group-2',
    set('activities/publish-rents/data/location.coarse/aggregation/minimumGroup', 2),
    'fact/group-too-small',
  ),
  lettings(
    'publish-rents-data-location-coarse-aggregation-assessment-missin',
    drop('activities/publish-rents/data/location.coarse/aggregation/assessment'),
    'retention/unbounded',
    value('activities/publish-rents/retention'),
  ),
  lettings(
    'publish-rents-data-location-coarse-aggregation-missing',
    drop('activities/publish-rents/data/location.coarse/aggregation'),
    'retention/unbounded',
    value('activities/publish-rents/retention'),
  ),
  lettings(
    'publish-rents-data-location-coarse-form-pseudonymised',
    set('activities/publish-rents/data/location.coarse/form', 'pseudonymised'),
    'retention/unbounded',
    value('activities/publish-rents/retention'),
  ),
  lettings(
    'call-for-help-data-subjects-tenants-neighbours',
    set('activities/call-for-help/dataSubjects', ['tenants', 'neighbours']),
    'information/no-notice',
    value('activities/call-for-help/dataSubjects/1'),
  ),
])
