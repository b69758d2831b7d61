import { absent, drop, family, key, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about conditions for special and criminal data; sown from the law and the reference of the language before any rule was read. */
export const clinicConditions = family('clinic-conditions', [
  clinic(
    'assess-yourself-health-data-source-person',
    drop('activities/assess-yourself/data/health.data/condition'),
    'basis/special-category-condition',
    absent('activities/assess-yourself/data/health.data/condition'),
  ),
  clinic(
    'assess-yourself-article-9-2-e',
    set('activities/assess-yourself/data/health.data/condition/article', '9(2)(e)'),
    'basis/automation-not-allowed',
  ),
  clinic(
    'assess-yourself-article-9-2-d',
    set('activities/assess-yourself/data/health.data/condition/article', '9(2)(d)'),
    'basis/automation-not-allowed',
  ),
  clinic(
    'assess-yourself-article-9-2-f',
    set('activities/assess-yourself/data/health.data/condition/article', '9(2)(f)'),
    'basis/automation-not-allowed',
  ),
  clinic(
    'rescue-patients-health-data-source-observed',
    drop('activities/rescue-patients/data/health.data/condition'),
    'basis/special-category-condition',
    absent('activities/rescue-patients/data/health.data/condition'),
  ),
  clinic(
    'rescue-patients-article-9-2-a',
    set('activities/rescue-patients/data/health.data/condition/article', '9(2)(a)'),
    'basis/condition-misfit',
  ),
  clinic(
    'rescue-patients-article-9-2-d',
    set('activities/rescue-patients/data/health.data/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  clinic(
    'treat-patients-article-9-2-b',
    replace('activities.yaml', 'article: 9(2)(h)', 'article: 9(2)(b)'),
    'basis/schedule-one-misfit',
    word('activities', 'paragraph 2'),
  ),
  clinic(
    'treat-patients-article-9-2-j',
    replace('activities.yaml', 'article: 9(2)(h)', 'article: 9(2)(j)'),
    'basis/schedule-one-misfit',
    word('activities', 'paragraph 2'),
  ),
  clinic(
    'treat-patients-article-10',
    replace('activities.yaml', 'article: 9(2)(h)', 'article: "10"'),
    'basis/special-category-condition',
    word('activities', '"10"'),
  ),
  clinic(
    'treat-patients-schedule1-paragraph-20',
    replace('activities.yaml', 'schedule1: paragraph 2', 'schedule1: paragraph 20'),
    'basis/schedule-one-misfit',
    word('activities', 'paragraph 20'),
  ),
  clinic(
    'treat-patients-schedule1-paragraph-200',
    replace('activities.yaml', 'schedule1: paragraph 2', 'schedule1: paragraph 200'),
    'basis/schedule-one-missing',
    word('activities', 'paragraph 200'),
  ),
  clinic(
    'treat-patients-without-schedule1-paragraph-2',
    replace('activities.yaml', '          schedule1: paragraph 2\n', ''),
    'basis/schedule-one-missing',
    key('activities/treat-patients/data/therapy.exercise/condition'),
  ),
  clinic(
    'vet-clinicians-article-9-2-h',
    set('activities/vet-clinicians/data/criminal.conviction/condition/article', '9(2)(h)'),
    'basis/criminal-data',
  ),
  clinic(
    'vet-clinicians-article-9-2-a',
    set('activities/vet-clinicians/data/criminal.conviction/condition/article', '9(2)(a)'),
    'basis/criminal-data',
  ),
  clinic(
    'vet-clinicians-law-the-clinicians-agree',
    set('activities/vet-clinicians/data/criminal.conviction/condition/law', 'The clinicians agree'),
    'basis/law-vague',
  ),
  clinic(
    'vet-clinicians-without-policydocument-file-assessments-policy-vetting-md',
    drop('activities/vet-clinicians/data/criminal.conviction/condition/policyDocument'),
    'basis/schedule-one-missing',
    absent('activities/vet-clinicians/data/criminal.conviction/condition/policyDocument'),
  ),
  clinic(
    'vet-clinicians-policydocument-missing-not-written-ask-dpo',
    replace(
      'activities.yaml',
      'policyDocument: { file: assessments/policy-vetting.md, date: 2026-02-17, review: P1Y }',
      'policyDocument: { missing: not written, ask: dpo }',
    ),
    'basis/schedule-one-missing',
    key('activities/vet-clinicians/data/criminal.conviction/condition/policyDocument'),
  ),
  clinic(
    'vet-clinicians-schedule1-paragraph-4',
    set('activities/vet-clinicians/data/criminal.conviction/condition/schedule1', 'paragraph 4'),
    'basis/schedule-one-misfit',
  ),
  clinic(
    'protect-children-article-9-2-d',
    set('activities/protect-children/data/health.record/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  clinic(
    'protect-children-schedule1-paragraph-2',
    set('activities/protect-children/data/health.record/condition/schedule1', 'paragraph 2'),
    'basis/schedule-one-misfit',
  ),
  clinic(
    'protect-children-schedule1-paragraph-81',
    set('activities/protect-children/data/health.record/condition/schedule1', 'paragraph 81'),
    'basis/schedule-one-missing',
  ),
  clinic(
    'protect-children-section-10-of-the-data-protection-act',
    set(
      'activities/protect-children/data/health.record/condition/law',
      'Section 14 of the Children First Act 2015 (Ireland) and section 10 of the Data Protection Act 1998',
    ),
    'basis/law-vague',
  ),
  clinic(
    'study-exercises-article-9-2-i',
    set('activities/study-exercises/data/therapy.exercise/condition/article', '9(2)(i)'),
    'basis/schedule-one-misfit',
    value('activities/study-exercises/data/therapy.exercise/condition/schedule1'),
  ),
  clinic(
    'study-exercises-article-9-2-a',
    set('activities/study-exercises/data/therapy.exercise/condition/article', '9(2)(a)'),
    'basis/condition-misfit',
  ),
  clinic(
    'study-exercises-schedule1-paragraph-18',
    set('activities/study-exercises/data/therapy.exercise/condition/schedule1', 'paragraph 18'),
    'basis/schedule-one-misfit',
  ),
  clinic(
    'study-exercises-law-the-terms-of-the-university',
    set('activities/study-exercises/data/therapy.exercise/condition/law', 'The terms of the university'),
    'basis/law-vague',
  ),
  clinic(
    'record-sessions-article-9-2-c',
    set('activities/record-sessions/data/health.record/condition/article', '9(2)(c)'),
    'basis/condition-misfit',
  ),
  clinic(
    'record-sessions-health-record-source-observed-condition-article-9',
    set('activities/record-sessions/data/health.record/condition/article', '9(2)(g)'),
    'basis/condition-without-law',
    key('activities/record-sessions/data/health.record/condition'),
  ),
  clinic(
    'treat-children-automateddecisions-logic-a-score-of-the-answers',
    replace(
      'activities.yaml',
      '      health.record: { source: person, condition: *care }\n    recipients: { hearth: all }\n    automatedDecisions: false',
      '      health.record: { source: person, condition: *care }\n    recipients: { hearth: all }\n    automatedDecisions: { logic: A score of the answers of the child, significance: Low scores end the treatment, intervention: Nobody looks at it }',
    ),
    'information/automation-unexplained',
    value('activities/treat-children/automatedDecisions/intervention'),
  ),
])
