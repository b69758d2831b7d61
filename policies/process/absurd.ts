import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { longest, shortest } from '../support/periods.ts'
import { valueAt } from '../support/place.ts'
import { processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'

/** What is done less often than this is not done regularly: nobody who did it is there the next time. */
const LONGEST_DAYS = 10 * 366

export const processAbsurd = defineRule({
  name: 'process/absurd',
  summary: 'An interval of a process that is nothing, or longer than ten years.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)(d)' },
  severity: 'error',
  *found({ model }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { every } = process
      const isNone = longest(every) === 0
      if (every === undefined || (!isNone && (shortest(every) ?? 0) <= LONGEST_DAYS)) continue
      yield {
        rule: 'process/absurd',
        message: `${who} is seen to every ${quote(every)}, which is ${isNone ? 'no interval' : 'more than ten years'}.`,
        at: valueAt(of, 'process', 'every'),
        help: 'State how often it is really done; `P1Y` for once a year.',
        because,
      } satisfies Finding
    }
  },
})
