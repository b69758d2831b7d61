import { expect, test } from 'vitest'
import { diff } from './diff.ts'
import { base, edited } from './testing/complete.ts'

const own = 'activities/own.yaml'
const toldOf = (file: string, from: string, to: string): readonly string[] => [
  ...new Set(diff(base, edited(file, from, to)).flatMap(({ duties }) => duties)),
]

// `answer-calls` and `lend` have an assessment, `sell` has none.
test.each([
  ['another purpose', own, 'text: Advise patients who call the care line', 'text: Advise and triage patients who call'],
  [
    'a category more',
    own,
    'secret.security-answer: { source: person, form: hashed }',
    'contact.phone: { source: person }',
  ],
  [
    'a field more',
    'routes/care.yaml',
    'fields: { id: keep, patient: pseudonymise',
    'fields: { id: keep, complaint: keep, patient: pseudonymise',
  ],
  ['a weaker protection', 'routes/care.yaml', 'protect: { patient: pseudonymise }', 'protect: { patient: mask }'],
  [
    'a longer period',
    'retention.yaml',
    'Nurses follow a call up within a month,\n      onExpiry: erase,\n      by: router,\n      backups: P7D',
    'Nurses follow a call up within a month,\n      onExpiry: erase,\n      by: router,\n      backups: P70D',
  ],
  [
    'a recipient elsewhere',
    'recipients.yaml',
    'established: SG\n    stored: [SG]',
    'established: SG\n    stored: [SG, IN]',
  ],
])('the assessment is looked at again after %s', (_, file, from, to) => {
  expect(toldOf(file, from, to)).toContain('assessment-review')
})

test.each([
  ['an activity without one', own, 'text: Sell articles and deliver them', 'text: Sell articles and advertise them'],
  ['an activity that asks less', own, 'event.metadata, person.id], pager', 'event.metadata], pager'],
  [
    'what an assessment says itself',
    own,
    'file: legal/dpia-lend.pdf,\n        date: 2026-02-10',
    'file: legal/dpia-lend.pdf,\n        date: 2026-01-10',
  ],
])('and not after a change of %s', (_, file, from, to) => {
  expect(toldOf(file, from, to)).not.toContain('assessment-review')
})

test('nor where it was looked at with the change', () => {
  const change = (date: string): readonly string[] =>
    toldOf(
      own,
      'why: Decisions by machine with legal effect,\n        file: legal/dpia-lend.pdf,\n        date: 2026-02-10,\n        review: P1Y,\n        advice: { file: legal/dpia-lend-advice.pdf, date: 2026-02-03 },\n      }',
      `why: Decisions by machine with legal effect,\n        file: legal/dpia-lend.pdf,\n        date: ${date},\n        review: P1Y,\n        advice: { file: legal/dpia-lend-advice.pdf, date: 2026-02-03 },\n      }\n    largeScale: true`,
    )
  expect(change('2026-02-10')).toContain('assessment-review')
  expect(change('2026-11-20')).not.toContain('assessment-review')
})
