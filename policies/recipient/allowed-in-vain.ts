import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import { defineRule } from '../rule.ts'
import { hasKnownCeiling, hasKnownData, holds } from '../support/recipients/ceiling.ts'
import { quote } from '../support/text.ts'

export const recipientAllowedInVain = defineRule({
  name: 'recipient/allowed-in-vain',
  summary: 'A recipient that may have a category which the activity does not hold.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (!hasKnownData(model, activity) || !hasKnownCeiling(model, activity)) continue
      // What several may have and nobody holds is one mistake: the category is not listed.
      const inVain = new Map<string, { readonly recipient: string; readonly at: Place }[]>()
      for (const [recipient, allowed] of Object.entries(activity.value.recipients ?? {})) {
        if (allowed === 'all') continue
        if (allowed.length === 0)
          yield {
            rule: 'recipient/allowed-in-vain',
            message: `Activity ${quote(activity.name)} names ${quote(recipient)} as a recipient, and lets it have nothing.`,
            at: valueAt(activity, 'recipients', recipient),
            help: 'List what it receives, or take it away: notices and records name it as a recipient.',
          } satisfies Finding
        for (const [i, category] of allowed.entries()) {
          if (category === 'none' || holds(activity, category)) continue
          const one = { recipient, at: valueAt(activity, 'recipients', recipient, i) }
          const others = inVain.get(category)
          if (others) others.push(one)
          else inVain.set(category, [one])
        }
      }
      for (const [category, [first, ...others]] of inVain)
        if (first)
          yield {
            rule: 'recipient/allowed-in-vain',
            message: `Activity ${quote(activity.name)} lets ${quote(first.recipient)}${others.length === 0 ? '' : ` and ${others.length} more`} have ${quote(category)}, which it does not hold.`,
            at: first.at,
            related: [
              { at: valueAt(activity, 'data'), message: 'What it holds.' },
              ...others.map(({ recipient, at }) => ({ at, message: `${quote(recipient)} may have it as well.` })),
            ],
            help:
              didYouMean(category, Object.keys(activity.value.data ?? {})) ??
              'Take it away here, or list it under `data` with where it comes from.',
          } satisfies Finding
    }
  },
})
