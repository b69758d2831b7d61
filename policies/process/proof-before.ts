import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'

export const processProofBefore = defineRule({
  name: 'process/proof-before',
  summary: 'A process whose proof is called after a time before it was last carried out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model, asOf }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { evidence, last } = process
      const named = evidence === undefined ? null : timeOf(evidence)
      const end = named === null ? null : dayAfter(named.end, 'P1M')
      if (evidence === undefined || last === undefined || named === null || end === null || end >= last || last > asOf)
        continue
      const start = evidence.lastIndexOf(named.words)
      yield {
        rule: 'process/proof-before',
        message: `${who} was last carried out on ${last}, and its proof is of ${quote(named.words)}.`,
        at: { ...valueAt(of, 'process', 'evidence'), within: { start, end: start + named.words.length } },
        related: [{ at: valueAt(of, 'process', 'last'), message: 'When it was last done.' }],
        help: 'Name what shows the last time, or state when it really was.',
        because,
      } satisfies Finding
    }
  },
})

/** The last day of the year, month or day that a file is called after, and nothing else: what is called after more may be older than what it shows. */
function timeOf(evidence: string): { readonly words: string; readonly end: string } | null {
  const [, words, year, month, day] = /(?:^|\/)((20\d\d)(?:-(\d\d)(?:-(\d\d))?)?)(?:\.\w+)?$/.exec(evidence) ?? []
  if (words === undefined || year === undefined) return null
  return { words, end: `${year}-${month ?? '12'}-${day ?? '28'}` }
}
