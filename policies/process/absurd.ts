import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { processesOf } from '../support/processes.ts'
import { isWithoutPause, shortest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'

/** What is done less often than this is not done regularly (Art. 32(1)(d)): hardly anybody who did it is there the next time. */
const LONGEST_DAYS = 5 * 366

export const processAbsurd = defineRule({
  name: 'process/absurd',
  summary: 'An interval of a process that is less than an hour, or longer than five years.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)(d)' },
  severity: 'error',
  *found({ model }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { every } = process
      if (every === undefined) continue
      const isNone = isWithoutPause(every)
      if (!isNone && (shortest(every) ?? 0) <= LONGEST_DAYS) continue
      yield {
        rule: 'process/absurd',
        message: `${who} is seen to every ${quote(every)}, which is ${isNone ? 'less than an hour' : 'more than five years'}.`,
        at: valueAt(of, 'process', 'every'),
        help: 'State how often it is really done; `P1Y` for once a year.',
        because,
      } satisfies Finding
    }
  },
})
