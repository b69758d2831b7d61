import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'

export const processInFuture = defineRule({
  name: 'process/in-future',
  summary: 'A process that is said to have been done on a day that has not come.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'error',
  *found({ model, asOf }) {
    for (const { of, process, who, because } of processesOf(model))
      if (process.last !== undefined && process.last > asOf)
        yield {
          rule: 'process/in-future',
          message: `${who} was last seen to on ${quote(process.last)}, which has not come yet.`,
          at: valueAt(of, 'process', 'last'),
          help: 'Write the day on which it was done; a plan is not evidence.',
          because,
        } satisfies Finding
  },
})
