import { expect, it } from 'vitest'
import { base, edited, told } from './testing/complete.ts'

type Edit = readonly [says: string, file: string, from: string, to: string, told: string]

/** What looks like less and is none: something is not said any more, is faulty, or is only called otherwise. */
const edits: readonly Edit[] = [
  [
    'nobody says whom an activity is about',
    'activities/own.yaml',
    'dataSubjects: [customers]\n',
    '\n',
    'widens fact-lost activities.sell',
  ],
  [
    'nobody says with whom an activity is joint',
    'activities/own.yaml',
    '        with: [hospital]\n',
    '',
    'widens fact-lost activities.refer',
  ],
  [
    'the end of an account is not known any more',
    'retention.yaml',
    'after: account.closed',
    'after: { missing: asked }',
    'widens fact-lost retention.account',
  ],
  ['nobody says who hosts the router', 'bylaw.yaml', '  hostedBy: host\n', '', 'widens fact-lost router.'],
  [
    'a recipient without a list of hosts',
    'recipients.yaml',
    '    hosts: [hooks.tresen.example]\n',
    '',
    'widens fact-lost recipients.desk',
  ],
  ['an age that cannot be read', 'bylaw.yaml', 'minimumAge: 18', 'minimumAge: [18]', 'widens unproven organisation.'],
  [
    'a type that is nowhere looked for',
    'sources.yaml',
    'type: { is: call }',
    'type: {}',
    'widens unproven sources.care-line',
  ],
  [
    'a review that never comes',
    'activities/own.yaml',
    'review: P2Y',
    'review: P0Y',
    'widens assessment-removed activities.refer',
  ],
  [
    'a measure that is called technical',
    'measures.yaml',
    'kind: organisational',
    'kind: technical',
    'neutral fact-stated measures.training',
  ],
  [
    'a transfer as often as somebody wrote',
    'recipients.yaml',
    'frequency: continuous',
    'frequency: continuously',
    'widens transfer-changed recipients.pager',
  ],
  [
    'a mailbox at another host',
    'bylaw.yaml',
    'privacy@linden.example',
    'privacy@letterbox.example',
    'widens destination-changed organisation.',
  ],
  [
    'a sender whose answers go to another host',
    'channels.yaml',
    'from: Linden <orders@linden.example>',
    'from: Linden <linden@letterbox.example>',
    'widens destination-changed channels.letters',
  ],
  [
    'a notice that is not in force any more',
    'notices.yaml',
    'effective: 2026-09-01',
    'effective: 2027-09-01',
    'widens information-lost notices.privacy',
  ],
]

it.each(edits)('is told for what it is: %s', (_, file, from, to, wanted) => {
  expect(told(base, edited(file, from, to))).toBe(wanted)
})

it('says where a route takes from, however well that proves itself', () => {
  const other = edited('routes/clinics.yaml', 'source: clinics', 'source: shop')
  expect(told(base, other)).toContain('widens source-changed routes.bookings')
})
