import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { type Kept, processesOf } from '../support/processes.ts'
import { isCentury, isLonger, isWithoutPause } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'
import { tellingWords } from '../support/texts/telling-words.ts'
import { turnIn } from '../words/promise-words.ts'

export const processTwoAccounts = defineRule({
  name: 'process/two-accounts',
  summary: 'One process that is told of twice, with one proof, and of two days or as done less often.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model, asOf }) {
    const byEvidence = new Map<string, Kept[]>()
    for (const one of processesOf(model)) {
      const { evidence } = one.process
      // A day to come is `process/in-future`.
      if (evidence === undefined || (one.process.last ?? '') > asOf) continue
      const others = byEvidence.get(evidence)
      if (!others) byEvidence.set(evidence, [one])
      const other = others?.find((known) => isSame(known, one))
      const seldom = others?.flatMap((known) => lessOften(known, one) ?? [])[0]
      others?.push(one)
      if (seldom) yield seldom
      if (!other) continue
      const told = other.of.section === 'commitments' ? other : one
      const against = told === other ? one : other
      yield {
        rule: 'process/two-accounts',
        message: `${told.who} was last done on ${told.process.last}, and ${against.who.replace(/^./, (letter) => letter.toLowerCase())} with the same proof on ${against.process.last}.`,
        at: valueAt(told.of, 'process', 'last'),
        related: [{ at: valueAt(against.of, 'process', 'last'), message: 'The other account.' }],
        help: 'State the day on which it was done in both, or name the proof of each.',
        because: told.because,
      } satisfies Finding
    }
  },
})

/** A measure that is taken less often than is promised of it, by the same people and with the same proof of one day. */
function lessOften(first: Kept, second: Kept): Finding | null {
  if (first.process.owner !== second.process.owner || first.process.last !== second.process.last) return null
  const [promise, measure] = first.of.section === 'commitments' ? [first, second] : [second, first]
  if (promise.of.section !== 'commitments' || measure.of.section !== 'measures') return null
  const [promised, done] = [promise.process.every, measure.process.every]
  if (promised === undefined || done === undefined || !isLonger(done, promised) || isCentury(done)) return null
  // What is done without a pause is `process/absurd`.
  if (isWithoutPause(promised)) return null
  // What the measure itself says of how often is held to its process by `commitment/says-more`.
  if (turnIn('text' in measure.of.value ? measure.of.value.text : '')) return null
  if (!shareWords(promise.of, measure.of)) return null
  return {
    rule: 'process/two-accounts',
    message: `${measure.who} is seen to every ${quote(done)}, and ${promise.who.replace(/^./, (letter) => letter.toLowerCase())} with the same proof every ${quote(promised)}.`,
    at: valueAt(measure.of, 'process', 'every'),
    related: [{ at: valueAt(promise.of, 'process', 'every'), message: 'What is promised.' }],
    help: 'Do it as often as is promised, or name the proof of each.',
    because: measure.because,
  }
}

/** Whether two speak of one thing, which the same people do as often: in the same words, and of two days. */
function isSame({ of: a, process: one }: Kept, { of: b, process: other }: Kept): boolean {
  if (one.every !== other.every || one.owner !== other.owner) return false
  if (one.last === undefined || other.last === undefined || one.last === other.last) return false
  return shareWords(a, b)
}

const shareWords = (a: Kept['of'], b: Kept['of']): boolean => {
  const others = wordsOf(b)
  return [...wordsOf(a)].some((word) => others.has(word))
}

const wordsOf = ({ value }: Kept['of']): ReadonlySet<string> =>
  tellingWords('promise' in value ? value.promise : value.text)
