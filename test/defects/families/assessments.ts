import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const lend = 'activities/lend/dpia'
const calls = 'activities/answer-calls/dpia'
const training = 'measures/training/process'
const promise = 'commitments/staff-trained/process'

const said = (id: string, path: string, to: unknown, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, to),
  rules,
  token: value(path),
})

const overdue = (id: string, path: string, last: string, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(`${path}/last`, last),
  rules,
  token: [value(`${path}/last`), value(`${path}/every`)],
  severity: 'warning',
})

/** Impact assessments, measures and what people do again and again. */
export const assessments = family('assessments', [
  {
    id: 'dpia-of-health-gone',
    edit: drop(calls),
    rules: ['dpia/required-missing'],
    token: [absent(calls), value('activities/answer-calls/largeScale')],
  },
  {
    id: 'dpia-of-machines-gone',
    edit: drop(lend),
    rules: ['dpia/required-missing'],
    token: [absent(lend), key('activities/lend/automatedDecisions')],
  },
  said('dpia-denied', `${calls}/required`, false, 'dpia/required-missing'),
  {
    id: 'dpia-without-file',
    edit: drop(`${calls}/file`),
    rules: ['dpia/required-missing', 'fact/missing'],
    token: absent(`${calls}/file`),
  },
  {
    id: 'dpia-without-date',
    edit: drop(`${calls}/date`),
    rules: ['dpia/required-missing', 'fact/missing'],
    token: absent(`${calls}/date`),
  },
  {
    id: 'high-risk-left-without-consultation',
    edit: drop(`${calls}/consultation`),
    rules: ['dpia/not-consulted'],
    token: [absent(`${calls}/consultation`), value(`${calls}/highRiskLeft`)],
  },
  {
    id: 'consultation-without-day',
    edit: drop(`${calls}/consultation/date`),
    rules: ['dpia/not-consulted'],
    token: [absent(`${calls}/consultation/date`), value(`${calls}/highRiskLeft`)],
  },
  said('consultation-to-come', `${calls}/consultation/date`, '2027-03-20', 'dpia/in-future'),
  said('advice-to-come', `${calls}/advice/date`, '2027-01-29', 'dpia/in-future'),
  {
    id: 'high-risk-left-by-a-decision-that-needs-none',
    edit: set('activities/recommend/dpia', { required: false, why: 'No high risk.', highRiskLeft: true }),
    rules: ['dpia/required-missing'],
    token: value('activities/recommend/dpia/required'),
  },
  said('dpia-in-future', `${calls}/date`, '2027-02-10', 'dpia/in-future'),
  {
    id: 'dpia-overdue',
    edit: set(`${calls}/date`, '2024-02-10'),
    rules: ['dpia/overdue'],
    token: [value(`${calls}/date`), value(`${calls}/review`)],
    severity: 'warning',
  },
  overdue('training-overdue', training, '2024-02-01', 'process/overdue', 'measure/unproven'),
  said('training-in-future', `${training}/last`, '2027-02-01', 'process/in-future'),
  {
    id: 'training-unowned',
    edit: drop(`${training}/owner`),
    rules: ['process/unowned', 'measure/unproven', 'fact/missing'],
    token: absent(`${training}/owner`),
  },
  { id: 'training-unproven', edit: drop(training), rules: ['measure/unproven'], token: absent(training) },
  {
    id: 'control-gone',
    edit: drop('measures/encryption-at-rest/control'),
    rules: ['measure/unproven'],
    token: absent('measures/encryption-at-rest/control'),
  },
  overdue('promise-overdue', promise, '2024-02-01', 'commitment/evidence-overdue', 'process/overdue'),
  said('promise-in-future', `${promise}/last`, '2027-02-01', 'process/in-future'),
  {
    id: 'promise-unowned',
    edit: drop(`${promise}/owner`),
    rules: ['process/unowned', 'commitment/unproven', 'fact/missing'],
    token: absent(`${promise}/owner`),
  },
  {
    id: 'promise-without-interval',
    edit: drop(`${promise}/every`),
    rules: ['process/incomplete', 'commitment/unproven', 'fact/missing', 'process/unowned'],
    token: absent(`${promise}/every`),
  },
  {
    id: 'promise-without-last',
    edit: drop(`${promise}/last`),
    rules: ['process/incomplete', 'commitment/unproven', 'fact/missing', 'process/overdue'],
    token: absent(`${promise}/last`),
  },
  {
    id: 'promise-without-evidence',
    edit: drop(`${promise}/evidence`),
    rules: ['process/incomplete', 'commitment/unproven', 'fact/missing'],
    token: absent(`${promise}/evidence`),
  },
])
