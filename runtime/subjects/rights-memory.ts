import { idOf } from '../journal/people.ts'
import type { Memory } from '../reminders/memory.ts'
import type { Reminders } from '../reminders/reminders.ts'
import { isLater } from './consent.ts'
import type { Processing } from './processing-status.ts'
import { restoring } from './restoring.ts'
import { outranks, protects, type Right, rightsOf, topicOf } from './right.ts'
import { NO_SUPPRESSION, withRight } from './suppression.ts'

/** Of rights that people have exercised. */
export const createRightsMemory = (reminders: Reminders<Right>, processing: Processing): Memory<Right> => ({
  reminders,
  replayed: 'rights-replayed',
  noted: async (changes) => ({ changes, states: rightsOf(changes) }),
  topicOf,
  protects,
  outranks,
  isMissing: async (right) => isMissing(right, processing),
  restoring,
})

function isMissing(right: Right, { suppressions, consentOf }: Processing): boolean {
  if (right.kind !== 'consent') {
    const known = suppressions.get(right.subject) ?? NO_SUPPRESSION
    return withRight(known, right) !== known
  }
  const { subject, activity, consent } = right
  const word = consentOf([idOf(subject)], activity)
  return isLater(consent, word) && (consent.at !== word?.at || consent.state !== word.state)
}

/** After an erasure: removes what was written before a time and about these ids, but for objections, which go on. */
export const forgetRights = (reminders: Reminders<Right>, subjects: readonly string[], before: number): Promise<void> =>
  reminders.replace((right, writtenAt) => (right.kind === 'objection' || writtenAt >= before ? right : null), subjects)
