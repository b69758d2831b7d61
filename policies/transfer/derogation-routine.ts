import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { notForAuthorities, occasionalOnly } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { commonOf, standingOf, statedLegs } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const derogationRoutine = defineRule({
  name: 'transfer/derogation-routine',
  summary: 'A derogation for what is sent all the time, where a decision covers it, or by whom it is not open to.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 49' },
  also: 'GDPR Art. 49(1), 49(3)',
  severity: 'error',
  *found({ model, graph, asOf }) {
    const authority = model.organisation?.value.publicAuthority === true
    const tracked = new Set([...model.trackers.values()].map(({ value }) => value.setBy))
    for (const leg of statedLegs(model, graph)) {
      const { recipient, regime, tool, executed, third } = leg
      if (tool.tool !== 'derogation') continue
      if (third.every((country) => standingOf(regime, country, asOf) === 'full')) {
        yield {
          rule: 'transfer/derogation-routine',
          message: `A decision on adequacy covers the transfer to ${quote(recipient.name)}, and derogations are there in its absence.`,
          ...commonOf(leg, '49(1)'),
          severity: 'warning',
          at: valueAt(recipient, 'transfer', regime, 'tool'),
          help: 'Write `tool: adequacy`.',
        } satisfies Finding
        continue
      }
      const which = tool.derogation
      const common = { rule: 'transfer/derogation-routine' }
      if (authority && which !== undefined && notForAuthorities.has(which))
        yield {
          ...common,
          message: `A public authority cannot rest the transfer to ${quote(recipient.name)} on Art. ${which} in the exercise of its powers.`,
          ...commonOf(leg, '49(3)'),
          at: valueAt(recipient, 'transfer', regime, 'derogation'),
          help: 'Name another tool, such as clauses.',
        } satisfies Finding
      else if (executed || tracked.has(recipient.name))
        yield {
          ...common,
          message: `A ${executed ? 'route' : 'tracker'} sends data to ${quote(recipient.name)} all the time, which a derogation does not carry.`,
          ...commonOf(leg, '49'),
          // Recital 111 limits three of them to what is occasional; of the others it is a matter of judgement.
          severity: which === undefined || occasionalOnly.has(which) ? 'error' : 'warning',
          at: valueAt(recipient, 'transfer', regime, 'tool'),
          help: 'Derogations are exceptions (EDPB Guidelines 2/2018): name another tool, such as clauses.',
        } satisfies Finding
    }
  },
})
