import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote, quoteAll } from '../support/text.ts'

export const heldByRouter = defineRule({
  name: 'retention/held-by-router',
  summary: 'A period of what the router holds that people are said to carry out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 24(1)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model, flows }) {
    const people = [...model.retention.values()].filter(
      ({ poisoned, value: { by, after } }) =>
        !poisoned && typeof by === 'object' && by.process !== undefined && after === undefined,
    )
    if (people.length === 0) return
    const byRule = Map.groupBy(
      flows.filter(
        ({ executed, sink, origin }) =>
          executed && sink.kind === 'store' && sink.store === 'journal' && origin.kind === 'route',
      ),
      ({ retention }) => retention?.name,
    )
    for (const rule of people) {
      const held = byRule.get(rule.name) ?? []
      if (held.length === 0) continue
      const routes = [...new Set(held.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.route] : [])))]
      yield {
        rule: 'retention/held-by-router',
        message: `${quote(rule.name)} is carried out by people, and the router ends what ${routes.length === 1 ? 'route' : 'routes'} ${quoteAll(routes)} ${routes.length === 1 ? 'brings' : 'bring'} it by itself.`,
        at: valueAt(rule, 'by', 'process'),
        related: routes
          .slice(0, 3)
          .map((name) => ({ at: keyAt({ section: 'routes', name }), message: 'It is brought here.' })),
        help: 'Write `by: router`, or give what other systems hold a rule of its own.',
      } satisfies Finding
    }
  },
})
