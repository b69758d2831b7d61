import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { giversOf, routedIn } from '../support/routes/sources.ts'
import { quote } from '../support/text.ts'

export const eventUnused = defineRule({
  name: 'event/unused',
  summary: 'An event type that no route takes.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c)' },
  severity: 'note',
  *found({ model }) {
    const routed = routedIn(model)
    if (!routed) return
    for (const { resource } of model.events.values()) {
      if (resource.poisoned || resource.shared || routed.events.has(resource.name)) continue
      const givers = giversOf(model, resource.name)
      // All that comes from a source which nobody uses is `source/unused`.
      if (givers.length > 0 && !givers.some((source) => routed.sources.has(source))) continue
      // One that a route has missed at its source is `route/never-given`.
      if (givers.some((source) => routed.mistaken.has(source))) continue
      yield {
        rule: 'event/unused',
        message: `No route takes event type ${quote(resource.name)}.`,
        at: keyAt(resource),
        help: 'Name it under `events` of a route, or take it away: data that nobody needs is not to be taken in.',
      } satisfies Finding
    }
  },
})
