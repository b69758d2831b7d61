import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import type { Model } from '../../compiler/model/model.ts'
import { processesOf } from './processes.ts'
import { quote } from './text.ts'

/** Processes whose interval has run out since they were last done: warnings by the calendar alone. */
export function* overdueProcesses(
  model: Model,
  asOf: string,
  section: 'commitments' | 'measures',
  rule: string,
): Iterable<Finding> {
  for (const { of, process, who, because } of processesOf(model, [section])) {
    const { last, every } = process
    const due = last === undefined || every === undefined ? null : dayAfter(last, every)
    if (last === undefined || every === undefined || due === null || due >= asOf || due === last) continue
    yield {
      rule,
      message: `${who} is to be seen to every ${quote(every)}, and was due again on ${due}.`,
      at: valueAt(of, 'process', 'last'),
      related: [{ at: valueAt(of, 'process', 'every'), message: 'How often it is to be done.' }],
      help: 'Do it, and write the day with its evidence; until then the documents attest what is out of date.',
      because,
      byDate: true,
    }
  }
}
