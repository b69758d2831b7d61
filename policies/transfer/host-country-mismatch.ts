import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { isChosenByCustomer } from '../support/recipients/recipients.ts'
import { quote, quoteAll } from '../support/text.ts'

export const hostCountryMismatch = defineRule({
  name: 'transfer/host-country-mismatch',
  summary: 'A router in a country in which its host stores nothing.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(e)' },
  severity: 'error',
  *found({ model }) {
    const { router } = model
    const { country, hostedBy } = soundValue(router) ?? {}
    if (!router || country === undefined || hostedBy === undefined) return
    const host = model.recipients.get(hostedBy)
    const { stored } = soundValue(host) ?? {}
    if (!host || stored === undefined || stored.includes(country) || isChosenByCustomer(host.value)) return
    yield {
      rule: 'transfer/host-country-mismatch',
      message: `The router runs in ${quote(country)}, and its host ${quote(host.name)} stores data in ${quoteAll(stored)} alone.`,
      at: valueAt(router, 'country'),
      related: [{ at: valueAt(host, 'stored'), message: `${quote(host.name)} says where it stores data.` }],
      help: 'Say where the router runs, or add the country to `stored` of its host.',
    } satisfies Finding
  },
})
