import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { parseDuration, toSeconds } from '../../compiler/language/duration.ts'
import { defineRule } from '../rule.ts'
import { processesOf } from '../support/processes.ts'
import { shortest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'

/** What is done less often than this is not done regularly (Art. 32(1)(d)): hardly anybody who did it is there the next time. */
const LONGEST_DAYS = 5 * 366

/** What is done more often is done by a control, not by people. */
const HOUR = 3600

export const processAbsurd = defineRule({
  name: 'process/absurd',
  summary: 'An interval of a process that is less than an hour, or longer than five years.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)(d)' },
  severity: 'error',
  *found({ model }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { every } = process
      const duration = parseDuration(every ?? '')
      const seconds = duration && toSeconds(duration)
      const isNone = seconds !== null && seconds < HOUR
      if (every === undefined || (!isNone && (shortest(every) ?? 0) <= LONGEST_DAYS)) continue
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
