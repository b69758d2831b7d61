import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

/**
 * A quarter of a year. Senders try again for hours or days (Stripe for three days, Standard Webhooks proposes about one),
 * and let people send again for some weeks at most: GitHub for three days, Stripe for a month.
 */
const QUARTER_DAYS = 92

export const dedupeExcessive = defineRule({
  name: 'retention/dedupe-excessive',
  summary: 'Keys against duplicates that are kept far longer than any sender delivers again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model, graph }) {
    const { router } = model
    const dedupe = graph.stores.find(({ store, used }) => store === 'dedupe' && used)
    if (!router || router.poisoned || !dedupe) return
    const rule = model.retention.get(dedupe.retention ?? '')
    if (!rule || rule.poisoned || rule.value.after !== undefined) return
    // Beside the event that it belongs to, it is `retention/outlives-payload`.
    if (routesOf(model, dedupe.activity ?? '').length > 0) return
    const long = Object.entries(periodsOf(rule.value)).find(([, period]) => (shortest(period) ?? 0) > QUARTER_DAYS)
    if (long === undefined) return
    // A rule that serves nothing else has the wrong period; of one that serves others, the store has named the wrong rule.
    const own = (retentionUses(model).get(rule.name) ?? []).length === 1
    const store = valueAt(router, 'stores', 'dedupe', 'retention')
    yield {
      rule: 'retention/dedupe-excessive',
      message: `The keys against duplicates are kept for ${quote(long[1])}; no sender delivers the same again so late.`,
      at: own ? valueAt(rule, ...(long[0] === '' ? ['for'] : ['byPlan', long[0]])) : store,
      related: [
        own
          ? { at: store, message: 'The keys are kept under it.' }
          : { at: valueAt(rule), message: 'The period is stated here.' },
      ],
      help: 'Name a rule of some days or weeks: the longest time in which the sources deliver again.',
    } satisfies Finding
  },
})
