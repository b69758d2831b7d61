import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'
import { isNobody } from '../support/texts/vague.ts'

export const processUnowned = defineRule({
  name: 'process/unowned',
  summary: 'A process that is said to keep a promise or a measure, and that belongs to nobody.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 24(1)' },
  also: 'GDPR Art. 32(1)(d)',
  severity: 'warning',
  *found({ model }) {
    for (const { of, process, who, because } of processesOf(model)) {
      const { owner } = process
      if (owner === undefined ? markAt(model, of, 'process', 'owner') : !isNobody(owner)) continue
      yield {
        rule: 'process/unowned',
        message:
          owner === undefined
            ? `${who} is kept by a process that has no owner.`
            : `${who} is kept by a process whose owner is ${quote(owner)}, which names no one.`,
        at: owner === undefined ? keyAt(of, 'process', 'owner') : valueAt(of, 'process', 'owner'),
        help: 'Name the team or the person who answers for it under `owner`.',
        because,
      } satisfies Finding
    }
  },
})
