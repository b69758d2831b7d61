import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { isByRouter } from '../support/retention.ts'
import { quote, quoteAll } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { isWhole } from '../support/whole.ts'

export const routerHoldsNothing = defineRule({
  name: 'retention/router-holds-nothing',
  summary: 'A period that the router is said to carry out on data that it does not hold.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 24(1)' },
  severity: 'enforcement',
  *found({ model, flows }) {
    // While a route or an event cannot be read, what it brings is not known.
    if (!isWhole(model)) return
    const uses = retentionUses(model)
    const named = [...model.retention.values()].filter(({ poisoned, value }) => !poisoned && isByRouter(value))
    if (named.length === 0) return
    const held = new Set<string>()
    const kept = new Set<string>()
    const inStores = new Set<string>()
    for (const { activity, category, sink, executed, retention } of flows) {
      if (sink.kind !== 'store' || !executed) continue
      held.add(`${activity}\n${category}`)
      // What a store holds is described by its activity, in whatever words.
      if (sink.store === 'journal') continue
      kept.add(activity)
      if (retention) inStores.add(retention.name)
    }
    for (const rule of named)
      for (const { at, activity, categories } of uses.get(rule.name) ?? []) {
        if (at.section === 'router' || kept.has(activity ?? '')) continue
        const absent = categories.filter(
          (category) =>
            isPersonal(category, model.categories.get(category)) &&
            !held.has(`${activity}\n${category}`) &&
            // What an activity shows of the record of disclosures lies there, under the rule of that store.
            !(category.startsWith('event.') && inStores.has(rule.name)),
        )
        if (absent.length === 0) continue
        const partly = absent.length < categories.length
        yield {
          rule: 'retention/router-holds-nothing',
          message: `The router is to end ${quoteAll(absent)} of activity ${quote(activity ?? '')}, and no route brings ${absent.length === 1 ? 'it' : 'them'} to the router.`,
          at,
          related: [{ at: valueAt(rule, 'by'), message: `${quote(rule.name)} is carried out by the router.` }],
          help: partly
            ? 'Give these data a rule of their own, with the process or system that ends them under `by`.'
            : 'Name a rule that says under `by` which process or system ends the data.',
        } satisfies Finding
      }
  },
})

const isPersonal = (category: string, info: { readonly sensitivity: string } | undefined): boolean =>
  category !== 'none' && info?.sensitivity !== 'none'
