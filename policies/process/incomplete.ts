import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { processesOf } from '../support/processes.ts'
import { quote, quoteAll } from '../support/text.ts'
import { namesNobody } from '../support/texts/vague.ts'

const what = {
  every: 'how often',
  last: 'when it was last done',
  evidence: 'what shows it',
} as const

export const processIncomplete = defineRule({
  name: 'process/incomplete',
  summary: 'A process that does not say how often it is done, when it last was, or what shows it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { evidence } = process
      if (evidence !== undefined && namesNobody(evidence))
        yield {
          rule: 'process/incomplete',
          message: `${who} is kept by a process whose evidence is ${quote(evidence)}, which shows nothing.`,
          at: valueAt(of, 'process', 'evidence'),
          help: 'Name the file, the report or the system where it can be seen.',
          because,
        } satisfies Finding
      const absent = (['every', 'last', 'evidence'] as const).filter(
        (key) => process[key] === undefined && !markAt(model, of, 'process', key),
      )
      const [first] = absent
      // Whoever marks one fact of it as missing has said that the process is not known yet.
      const isMarked = ['owner', 'every', 'last', 'evidence'].some((key) => markAt(model, of, 'process', key))
      if (first === undefined || isMarked) continue
      yield {
        rule: 'process/incomplete',
        message: `${who} is kept by a process that does not say ${absent.map((key) => what[key]).join(', nor ')}.`,
        at: keyAt(of, 'process', first),
        help: `State it under ${quoteAll(absent)}, or mark it: \`{missing: why, ask: whom}\`.`,
        because,
      } satisfies Finding
    }
  },
})
