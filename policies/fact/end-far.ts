import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** No contract on processing, no clauses and no approval run longer (decision 19). */
const AHEAD = 'P20Y'

export const factEndFar = defineRule({
  name: 'fact/end-far',
  summary: 'A stated end that is decades away, and so does not end anything.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 24(1)' },
  severity: 'warning',
  *found({ model, asOf }) {
    const last = dayAfter(asOf, AHEAD) ?? asOf
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned) continue
      const { contract, transfer } = recipient.value
      const ends = [
        { path: ['contract'], expires: contract?.expires, what: 'The contract with' },
        ...(['eu-gdpr', 'uk-gdpr'] as const).map((regime) => ({
          path: ['transfer', regime],
          expires: transfer?.[regime]?.expires,
          what: `The transfer tool under ${quote(regime)} for`,
        })),
      ]
      for (const { path, expires, what } of ends)
        if (expires !== undefined && expires > last)
          yield {
            rule: 'fact/end-far',
            message: `${what} ${quote(recipient.name)} is said to end on ${expires}, which is decades away.`,
            at: valueAt(recipient, ...path, 'expires'),
            help: 'State the day from the document itself; leave `expires` away where it has none.',
          } satisfies Finding
    }
  },
})
