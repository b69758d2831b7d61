import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isLibrary } from '../support/library.ts'
import { isByRouter } from '../support/retention/retention.ts'
import { quote, quoteAll } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const routerHoldsNothing = defineRule({
  name: 'retention/router-holds-nothing',
  summary: 'A period that the router is said to carry out on data that it does not hold.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 24(1)' },
  severity: 'enforcement',
  needsWhole: true,
  *found({ model, flows }) {
    if (isLibrary(model)) return
    const uses = retentionUses(model)
    const named = [...model.retention.values()].filter(({ poisoned, value }) => !poisoned && isByRouter(value))
    if (named.length === 0) return
    const held = new Set<string>()
    const kept = new Set<string>()
    const swept = new Set<string>()
    for (const { activity, category, sink, executed, retention } of flows) {
      if (sink.kind !== 'store' || !executed) continue
      held.add(`${activity}\n${category}`)
      if (retention) swept.add(retention.name)
      // What a store holds is described by its activity, in whatever words; and where routes act for an activity, what
      // none of them brings is nothing to end.
      kept.add(activity)
    }
    for (const rule of named) {
      const empty = (uses.get(rule.name) ?? []).flatMap((use) => {
        if (use.at.section === 'router' || kept.has(use.activity ?? '')) return []
        const absent = use.categories.filter(
          (category) =>
            isPersonal(category, model.categories.get(category)) &&
            !held.has(`${use.activity}\n${category}`) &&
            // What an activity shows of events and their deliveries lies in the router, under the rule of either.
            !(category.startsWith('event.') && swept.has(rule.name)),
        )
        return absent.length > 0 ? [{ ...use, absent }] : []
      })
      const by = valueAt(rule, ...(typeof rule.value.by === 'object' ? ['by', 'control'] : ['by']))
      const [first] = empty
      if (first && !swept.has(rule.name))
        yield {
          rule: 'retention/router-holds-nothing',
          message: `The router is to carry out ${quote(rule.name)}, and holds nothing under it.`,
          at: by,
          related: empty
            .slice(0, 5)
            .map(({ at, absent }) => ({ at, message: `No route brings ${quoteAll(absent)} to the router.` })),
          help: 'Name the process or the system that ends the data.',
        } satisfies Finding
      else
        for (const { at, activity, categories, absent } of empty)
          yield {
            rule: 'retention/router-holds-nothing',
            message: `The router is to end ${quoteAll(absent)} of activity ${quote(activity ?? '')}, and no route brings ${absent.length === 1 ? 'it' : 'them'} to the router.`,
            at,
            related: [{ at: by, message: `${quote(rule.name)} is carried out by the router.` }],
            help:
              absent.length < categories.length
                ? 'Give these data a rule of their own, with the process or system that ends them under `by`.'
                : 'Name a rule that says under `by` which process or system ends the data.',
          } satisfies Finding
    }
  },
})

const isPersonal = (category: string, info: { readonly sensitivity: string } | undefined): boolean =>
  category !== 'none' && info?.sensitivity !== 'none'
