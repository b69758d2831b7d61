import { drop, family, key, set, value } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about what people are told; sown from the law and the reference of the language before any rule was read. */
export const unionInformation = family('union-information', [
  union(
    'members-audience-members-counterparties-delegates',
    set('notices/members/audience', ['members', 'counterparties', 'delegates']),
    'information/no-notice',
    value('activities/remember-former-members/dataSubjects/0'),
  ),
  union(
    'others-audience-readers-reporters-reported-people-survey-takers',
    set('notices/others/audience', ['readers', 'reporters', 'reported-people', 'survey-takers', 'club-members']),
    'information/no-notice',
    value('activities/answer-for-data/dataSubjects/1'),
  ),
  union('members-effective-2027-01-01', set('notices/members/effective', '2027-01-01'), 'notice/effective-in-future'),
  union(
    'pursue-counterparts-not-informed-article-13-4',
    set('activities/pursue-counterparts/notInformed/article', '13(4)'),
    'information/not-informed-mismatch',
  ),
  union(
    'hear-reports-not-informed-article-14-5-c',
    set('activities/hear-reports/notInformed/article', '14(5)(c)'),
    'information/not-informed-vague',
    value('activities/hear-reports/notInformed/why'),
  ),
  union(
    'hear-reports-not-informed-why-it-is-inconvenient',
    set('activities/hear-reports/notInformed/why', 'It is inconvenient'),
    'information/not-informed-vague',
  ),
  union(
    'keep-members-consequences-missing',
    drop('activities/keep-members/consequences'),
    'information/consequences-missing',
    key('activities/keep-members'),
  ),
  union(
    'negotiate-data-health-data-from-missing',
    drop('activities/negotiate/data/health.data/from'),
    'information/source-unnamed',
    value('activities/negotiate/data/health.data/source'),
  ),
  union(
    'keep-members-automated-decisions-missing',
    drop('activities/keep-members/automatedDecisions'),
    'information/automation-unstated',
    key('activities/keep-members'),
  ),
  union(
    'help-delegates-data-subjects-delegates-guests',
    set('activities/help-delegates/dataSubjects', ['delegates', 'guests']),
    'information/no-notice',
    value('activities/help-delegates/dataSubjects/1'),
  ),
  union(
    'survey-wages-automated-decisions-logic-answers-are-added-up-sign',
    set('activities/survey-wages/automatedDecisions', {
      logic: 'Answers are added up',
      significance: 'Benefits depend on it',
    }),
    'basis/automation-not-allowed',
    value('activities/survey-wages/lawfulBasis'),
  ),
  union(
    'keep-members-automated-decisions-logic-a-score-of-how-loyal-a-me',
    set('activities/keep-members/automatedDecisions', {
      logic: 'A score of how loyal a member is',
      significance: 'Benefits depend on it',
      intervention: 'Write to us and a person looks again',
    }),
    'basis/automation-not-allowed',
    value('activities/keep-members/data/union.membership/condition/article'),
  ),
])
