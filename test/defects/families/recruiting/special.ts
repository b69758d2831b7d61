import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Special categories and decisions by automation. */
export const recruitingSpecial = family('recruiting-special', [
  sow(
    'a-gmbh-is-no-non-profit',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(d) }`,
    'basis/condition-misfit',
    line('activities', 'condition: { article: 9(2)(d) }'),
  ),
  sow(
    'nobodys-life-people-can-consent',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(c) }`,
    'basis/condition-misfit',
    line('activities', 'condition: { article: 9(2)(c) }'),
  ),
  sow(
    'an-answer-in-a-form-is',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(e) }`,
    'basis/condition-misfit',
    line('activities', 'condition: { article: 9(2)(e) }'),
  ),
  sow(
    'substantial-public-interest-without-law',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(g) }`,
    'basis/condition-without-law',
    line('activities', 'condition: { article: 9(2)(g) }'),
  ),
  sow(
    'art-10-is-for-criminal-data',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: "10" }`,
    'basis/special-category-condition',
    line('activities', 'condition: { article: "10" }'),
  ),
  sow(
    'there-is-no-k',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(k) }`,
    'schema/invalid',
    line('activities', 'condition: { article: 9(2)(k) }'),
  ),
  sow(
    'a-basis-is-no-condition',
    'activities',
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 9(2)(a) }`,
    `      ethnicity.origin:
        source: person
        form: pseudonymised
        condition: { article: 6(1)(a) }`,
    'schema/invalid',
    line('activities', 'condition: { article: 6(1)(a) }'),
  ),
  sow('typo', 'activities', 'health.disability:', 'health.disabilty:', 'ref/unresolved'),
  sow(
    'special-category-without-a-condition',
    'activities',
    'person.gender: { source: person, form: pseudonymised }',
    'sex.orientation: { source: person, form: pseudonymised }',
    'basis/special-category-condition',
  ),
  sow(
    'criminal-data-which-the-organisation-refuses',
    'activities',
    'person.gender: { source: person, form: pseudonymised }',
    'criminal.conviction: { source: person, form: pseudonymised }',
    'flow/prohibited-category',
  ),
  sow(
    'the-organisation-refuses-it',
    'activities',
    'person.gender: { source: person, form: pseudonymised }',
    'child.data: { source: person, form: pseudonymised }',
    'flow/prohibited-category',
  ),
  sow(
    'answers-go-to-the-us-against',
    'activities',
    `      person.gender: { source: person, form: pseudonymised }
    recipients: { rheinhost: all }`,
    `      person.gender: { source: person, form: pseudonymised }
    recipients: { rheinhost: all, gradient: all }`,
    'commitment/broken',
    line('published', 'must: flow.countries.all(c, c == "DE")'),
  ),
  sow(
    'answers-go-to-employers-against-the',
    'activities',
    `      person.gender: { source: person, form: pseudonymised }
    recipients: { rheinhost: all }`,
    `      person.gender: { source: person, form: pseudonymised }
    recipients: { rheinhost: all, employer-system: all }`,
    'commitment/broken',
    line('published', 'assert: { never: flo'),
  ),
  sow(
    'special-categories-on-a-large-scale',
    'activities',
    `    automatedDecisions: false
    dpia: { required: true,`,
    `    automatedDecisions: false
    dpia: { required: false,`,
    'dpia/required-missing',
    line('activities', 'dpia: { required: fa'),
  ),
  sow('dpia-overdue', 'activities', 'date: 2026-03-05, review: P1Y', 'date: 2023-03-05, review: P1Y', 'dpia/overdue'),
  sow(
    'dpia-of-the-future',
    'activities',
    'date: 2026-03-05, review: P1Y',
    'date: 2028-03-05, review: P1Y',
    'dpia/in-future',
  ),
  sow(
    'key-twice-and-no-dpia',
    'activities',
    'dpia: { required: true, why: Special categories of many people, file: dpia-equality.pdf, date: 2026-03-05, review: P1Y, advice: { file: dpia-equality-advice.pdf, date: 2026-02-26 } }',
    'title: Equality',
    'yaml/duplicate-key',
    line(
      'activities',
      `title: Equality
    largeScale: true`,
    ),
  ),
  sow(
    'dpia-gone-14-5-for-data',
    'activities',
    'dpia: { required: true, why: Special categories of many people, file: dpia-equality.pdf, date: 2026-03-05, review: P1Y, advice: { file: dpia-equality-advice.pdf, date: 2026-02-26 } }',
    'notInformed: { article: 14(5)(b), why: It would be a lot of work }',
    'information/not-informed-mismatch',
  ),
  sow(
    'would-leave-a-map-under-a',
    'activities',
    `      gradient: [account.id, applicant.cv, applicant.score]
    automatedDecisions:`,
    `      gradient: [account.id, applicant.cv, applicant.score]
    automatedDecisions: false #`,
    'yaml/syntax',
    line('activities', 'logic: Skills and jo'),
  ),
  sow(
    'says-nothing-of-the-logic',
    'activities',
    'logic: Skills and jobs of a profile are compared with those that a vacancy names, and the overlap is a score from 0 to 100',
    'logic: An algorithm decides',
    'fact/placeholder',
  ),
  sow(
    'a-refusal-is-no-information',
    'activities',
    'logic: Skills and jobs of a profile are compared with those that a vacancy names, and the overlap is a score from 0 to 100',
    'logic: Trade secret',
    'fact/placeholder',
  ),
  sow(
    'a-decision-without-significance-is-none',
    'activities',
    'significance: A vacancy below 40 is not shown, so that the candidate may miss it',
    'significance: None',
    'fact/placeholder',
  ),
  sow(
    'art-22-3',
    'activities',
    'intervention: A button beside the list asks our matching team to look at it and to hear the candidate',
    'intervention: Not possible',
    'fact/placeholder',
  ),
  sow(
    'no-human-being',
    'activities',
    'intervention: A button beside the list asks our matching team to look at it and to hear the candidate',
    'intervention: The system checks the result again by itself',
    'information/intervention-by-machine',
  ),
  sow(
    'systematic-evaluation-by-automation-needs-a',
    'activities',
    `      intervention: A button beside the list asks our matching team to look at it and to hear the candidate
    dpia: { required: true,`,
    `      intervention: A button beside the list asks our matching team to look at it and to hear the candidate
    dpia: { required: false,`,
    'dpia/required-missing',
    line('activities', 'dpia: { required: fa'),
  ),
  sow('no-such-day', 'activities', 'date: 2026-02-20, review: P1Y', 'date: 2026-02-30, review: P1Y', 'schema/invalid'),
  sow(
    'typo-of-a-key',
    'activities',
    'why: People are evaluated systematically by automation, file: dpia-matching.pdf',
    'why: People are evaluated systematically by automation, fil: dpia-matching.pdf',
    'schema/unknown-key',
  ),
  sow(
    'a-score-about-a-person-is',
    'company',
    `    title: Score of how well a profile fits a vacancy
    sensitivity: personal`,
    `    title: Score of how well a profile fits a vacancy
    sensitivity: none`,
    'category/term-misfit',
    line('company', 'sensitivity: none'),
  ),
  sow(
    'no-such-value',
    'company',
    `    description: Jobs, schools and skills as the applicant lists them
    sensitivity: personal`,
    `    description: Jobs, schools and skills as the applicant lists them
    sensitivity: private`,
    'schema/invalid',
    line('company', 'sensitivity: private'),
  ),
  sow('no-such-term', 'company', 'dpv: "pd:Profile"', 'dpv: "pd:Profil"', 'schema/invalid'),
  sow(
    'typo-of-a-key-2',
    'company',
    'title: When somebody can start',
    'titel: When somebody can start',
    'schema/unknown-key',
  ),
])
