import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { type Kept, processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'

export const processEvidenceOfAnother = defineRule({
  name: 'process/evidence-of-another',
  summary: 'One proof for two processes that different people carried out on different days.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model }) {
    const byEvidence = new Map<string, Kept[]>()
    const all = [...processesOf(model)]
    for (const one of all) {
      const { evidence, owner, last } = one.process
      if (evidence === undefined || owner === undefined || last === undefined) continue
      const others = byEvidence.get(evidence)
      const first = others?.find(({ process }) => process.owner !== owner && process.last !== last)
      if (others) others.push(one)
      else byEvidence.set(evidence, [one])
      if (!first) continue
      // Whoever has another proof for the same day has mixed them up.
      const [kept, other] = hasAnother(all, first) && !hasAnother(all, one) ? [first, one] : [one, first]
      yield {
        rule: 'process/evidence-of-another',
        message: `${kept.who} has the proof of ${other.who.replace(/^./, (letter) => letter.toLowerCase())}, which ${quote(other.process.owner ?? '')} did on another day.`,
        at: valueAt(kept.of, 'process', 'evidence'),
        related: [{ at: valueAt(other.of, 'process', 'evidence'), message: 'The other one.' }],
        help: 'Name what shows that this one is done.',
        because: kept.because,
      } satisfies Finding
    }
  },
})

const hasAnother = (all: readonly Kept[], { process: { owner, last, evidence } }: Kept): boolean =>
  all.some(
    ({ process }) =>
      process.owner === owner &&
      process.last === last &&
      process.evidence !== undefined &&
      process.evidence !== evidence,
  )
