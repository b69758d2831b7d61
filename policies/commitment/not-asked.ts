import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { readsOf } from '../support/assertions/reads.ts'
import { quote } from '../support/text.ts'
import { placeIn, stayIn, type Told } from '../words/promise-words.ts'

export const commitmentNotAsked = defineRule({
  name: 'commitment/not-asked',
  summary: 'A published promise that names a period or a place about which nothing is asked that is to keep it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const commitment of model.commitments.values()) {
      if (commitment.poisoned) continue
      const { promise, assert, control } = commitment.value
      for (const { what, words, isAsked, field } of subjects) {
        const told = words(promise)
        if (!told || isAsked(commitment.value)) continue
        const keeper = assert ? 'its assertion' : quote(control ?? '')
        yield {
          rule: 'commitment/not-asked',
          message: `Promise ${quote(commitment.name)} says ${quote(told.words)}, and ${keeper} asks about no ${what}.`,
          at: { ...valueAt(commitment, 'promise'), within: { start: told.start, end: told.end } },
          related: [{ at: valueAt(commitment, assert ? 'assert' : 'control'), message: 'What is to keep it.' }],
          help: `Ask for it with ${quote(`flow.${field}`)}, in a promise of its own where it is about something else.`,
        } satisfies Finding
      }
    }
  },
})

interface Subject {
  readonly what: string
  readonly words: (promise: string) => Told | null
  readonly isAsked: (commitment: Commitment) => boolean
  readonly field: string
}

const reads = ({ assert, control }: Commitment, fields: RegExp, controls: readonly string[]): boolean => {
  if (assert === undefined) return control === undefined || controls.includes(control)
  // What asserts nothing is `commitment/unproven`.
  if (assert.must === undefined && assert.never === undefined) return true
  const read = readsOf(assert)
  return read === null || [...read].some((field) => fields.test(field))
}

const subjects: readonly Subject[] = [
  {
    what: 'period',
    words: stayIn,
    // Deletion by the router ends every period that is declared.
    isAsked: (commitment) =>
      reads(commitment, /^retention(?:\.(?:name|days|maxDays|minDays|backupDays))?$|^trackerDays$|^noticeDays$/, [
        'retention.enforced',
      ]),
    field: 'retention.maxDays',
  },
  {
    what: 'place',
    words: placeIn,
    isAsked: (commitment) => reads(commitment, /^(?:countries|stored|accessedFrom|established|region|hostedBy)$/, []),
    field: 'countries',
  },
]
