import { family, key, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about assessments and decisions by automation; sown from the law and the reference of the language before any rule was read. */
export const clinicAssessments = family('clinic-assessments', [
  clinic('treat-patients-date-2027-02-02', set('activities/treat-patients/dpia/date', '2027-02-02'), 'dpia/in-future'),
  clinic('treat-patients-date-2021-02-02', set('activities/treat-patients/dpia/date', '2021-02-02'), 'dpia/overdue'),
  clinic('treat-patients-review-p0d', set('activities/treat-patients/dpia/review', 'P0D'), 'dpia/overdue'),
  clinic(
    'prescribe-why-health-data-of-all-patients-on-a',
    set('activities/prescribe/dpia/why', 'Health data of all patients on a large scale, year after year'),
    'dpia/why-misfit',
    word('activities/prescribe/dpia/why', 'on a large scale'),
  ),
  clinic(
    'protect-children-why-not-needed',
    set('activities/protect-children/dpia/why', 'Not needed'),
    'fact/placeholder',
  ),
  clinic(
    'assess-yourself-intervention-none-the-decision-is-final',
    set('activities/assess-yourself/automatedDecisions/intervention', 'None; the decision is final'),
    'information/automation-unexplained',
  ),
  clinic(
    'assess-yourself-intervention-the-same-algorithm-runs-once-more',
    set('activities/assess-yourself/automatedDecisions/intervention', 'The same algorithm runs once more'),
    'information/intervention-by-machine',
    word('activities/assess-yourself/automatedDecisions/intervention', 'same algorithm runs once more'),
  ),
  clinic(
    'assess-yourself-logic-a-trade-secret',
    set('activities/assess-yourself/automatedDecisions/logic', 'A trade secret'),
    'fact/placeholder',
  ),
  clinic(
    'assess-yourself-significance-none-at-all',
    set('activities/assess-yourself/automatedDecisions/significance', 'None at all'),
    'fact/placeholder',
  ),
  clinic(
    'choose-applicants-automateddecisions-logic-a-score-of-the-curriculum',
    set('activities/choose-applicants/automatedDecisions', {
      logic: 'A score of the curriculum vitae',
      significance: 'Below fifty points the application is rejected',
      intervention: 'None',
    }),
    'fact/placeholder',
    value('activities/choose-applicants/automatedDecisions/intervention'),
  ),
  clinic(
    'choose-applicants-automateddecisions-missing-nobody-knows-ask-people',
    set('activities/choose-applicants/automatedDecisions', { missing: 'nobody knows', ask: 'people' }),
    'fact/missing',
    key('activities/choose-applicants/automatedDecisions'),
  ),
])
