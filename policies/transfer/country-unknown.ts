import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { isCategory, isChosenByCustomer, personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

const questions = [
  ['established', 'where it is established'],
  ['stored', 'where it stores the data'],
  ['accessedFrom', 'from where it reaches the data'],
] as const

export const countryUnknown = defineRule({
  name: 'transfer/country-unknown',
  summary: 'Data that goes to a recipient whose country is not stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(e), 44' },
  severity: 'gap',
  *found({ model, graph }) {
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned || isCategory(recipient.value)) continue
      const flows = personalFlowsTo(graph, recipient.name)
      const common = { rule: 'transfer/country-unknown', related: relatedFlows(flows, 1) } as const
      if (isChosenByCustomer(recipient.value)) {
        if (flows.length === 0) continue
        // Who is ours by its engagement is `recipient/choice-misfit`.
        const { engagement } = recipient.value
        if (engagement !== undefined && engagement !== 'chosen-by-customer') continue
        // On behalf of a controller the exporter is the customer who chose; otherwise it is we.
        const ours = flows.some(({ executed, role }) => executed && role !== 'processor')
        const key = recipient.value.countries === undefined ? 'engagement' : 'countries'
        yield {
          ...common,
          message: `The customer chooses the country of ${quote(recipient.name)}, so that no transfer tool can be checked.`,
          at: placeIn(recipient, [key]),
          help: ours
            ? 'Say who is the exporter: act on instructions (`role: {processor: ...}`), or accept it with an exception.'
            : 'The exporter is the customer: accept it with an exception that says so.',
          executed: ours,
        } satisfies Finding
        continue
      }
      // Of whom no place is known at all, that is one omission, whether it is marked or not: a mark costs nothing.
      const nowhere = recipient.value.established === undefined && recipient.value.stored === undefined
      const marked = nowhere && !markAt(model, recipient, 'established') && markAt(model, recipient, 'stored')
      for (const [key, question] of questions) {
        if (nowhere && key === (marked ? 'established' : 'stored')) continue
        if (recipient.value[key] !== undefined) continue
        if (key === 'accessedFrom' && !markAt(model, recipient, key)) continue
        const other = nowhere && !marked && markAt(model, recipient, 'stored')
        yield {
          ...common,
          ...(other && { related: [...common.related, { at: other.place, message: 'Nor where it stores the data.' }] }),
          message: `Recipient ${quote(recipient.name)} does not state ${nowhere ? 'where it is established, and where it stores the data' : question}.`,
          ...absentAt(
            model,
            recipient,
            [key],
            `State it under ${nowhere ? '`established` and `stored`' : quote(key)}, or mark it: \`{missing: why, ask: whom}\`.`,
          ),
          executed: flows[0]?.executed ?? false,
        } satisfies Finding
      }
    }
  },
})
