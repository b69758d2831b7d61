import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { readCondition } from '../support/assertions/condition.ts'
import { conditionKeys, judge } from '../support/assertions/judge.ts'
import { comparisons } from '../support/assertions/literals.ts'
import { readsOf } from '../support/assertions/reads.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'
import { placeIn, stayIn, type Told } from '../words/promise-words.ts'

export const commitmentNotAsked = defineRule({
  name: 'commitment/not-asked',
  summary:
    'A published promise that names a period, a place or consent about which nothing is asked that is to keep it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 5(2)' },
  severity: 'warning',
  *found(input) {
    const { model } = input
    for (const commitment of model.commitments.values()) {
      if (commitment.poisoned) continue
      const { promise, assert, control } = commitment.value
      const verdict = assert && judge(commitment, ['assert'], assert, input)
      // What could not be otherwise asks nothing at all: `commitment/unproven`.
      if (verdict && verdict.idle !== null) continue
      for (const { what, words, isAsked, field, byName } of subjects) {
        // A name that is misspelt may be the one that is asked for: `schema/condition`.
        if (byName && verdict && verdict.problems.length > 0) continue
        const told = words(promise)
        if (!told || isAsked(commitment.value, model)) continue
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
  readonly isAsked: (commitment: Commitment, model: Model) => boolean
  readonly field: string
  /** It is asked for by a name that the field is compared with. */
  readonly byName?: true
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
  {
    what: 'consent',
    words: (promise) => {
      const match = matchOf(byConsent, promise)
      return match && { words: match[0], start: match.index, end: match.index + match[0].length }
    },
    isAsked: isConsentAsked,
    field: 'basisTypes',
    byName: true,
  },
]

/** Words by which something is done to those alone who said yes to it. */
const byConsent =
  /\b(?:only|not|never|nothing|nobody|no)\b[^.;]{0,60}\b(?:(?:with|without|on|by) (?:your|their|his|her|explicit|express|prior)? ?(?:\w+ )?consent|(?:if|unless|who|without) (?:you|they|people|whoever|having)? ?(?:have |has |had )?(?:asked for|agree[ds]? to|consent(?:ed|s)? to|opted in|signed up for|subscribed to))\b/i

/** Fields that say on what a flow rests; who else gets it, or how long it stays, keeps a promise in another way. */
const ofBases = /^(?:bases|basisTypes)$/
/** Fields that are about consent whatever they are compared with. */
const ofConsent = /^(?:consentExplicit|trackerConsent|trackerClass|collectedWhen)$/

/** Whether an assertion that asks on what flows rest asks for consent; one that asks something else may keep more than that. */
function isConsentAsked({ assert }: Commitment, { lawfulBases }: Model): boolean {
  const read = assert?.must === undefined ? null : readsOf(assert)
  if (!assert || read === null || ![...read].some((field) => ofBases.test(field))) return true
  if ([...read].some((field) => isIn(ofConsent, field))) return true
  return conditionKeys.some((key) => {
    const condition = assert[key] === undefined ? undefined : readCondition(assert[key])
    if (condition === undefined || !('ast' in condition)) return condition !== undefined
    return [...comparisons(condition.ast)].some(
      ({ field, literal }) =>
        ofBases.test(field) &&
        (literal.args === 'consent' || lawfulBases.get(String(literal.args))?.value.type === 'consent'),
    )
  })
}
