import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { type Kept, processesOf } from '../support/processes.ts'
import { tellingWords } from '../support/texts/telling-words.ts'

export const processTwoAccounts = defineRule({
  name: 'process/two-accounts',
  summary: 'One process that is told of twice, with one proof, and of two days.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
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
      others?.push(one)
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

/** Whether two speak of one thing, which the same people do as often: in the same words, and of two days. */
function isSame({ of: a, process: one }: Kept, { of: b, process: other }: Kept): boolean {
  if (one.every !== other.every || one.owner !== other.owner) return false
  if (one.last === undefined || other.last === undefined || one.last === other.last) return false
  return [...wordsOf(a)].some((word) => wordsOf(b).has(word))
}

const wordsOf = ({ value }: Kept['of']): ReadonlySet<string> =>
  tellingWords('promise' in value ? value.promise : value.text)
