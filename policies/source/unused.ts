import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { givenBy, routedIn } from '../support/routes/sources.ts'
import { quote } from '../support/text.ts'

export const sourceUnused = defineRule({
  name: 'source/unused',
  summary: 'A source that no route takes events from.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'note',
  *found({ model }) {
    const routed = routedIn(model)
    if (!routed) return
    for (const source of model.sources.values()) {
      if (source.poisoned || routed.sources.has(source.name) || source.value.requests !== undefined) continue
      // A route that waits for its events at another source is `route/never-given`.
      if (givenBy(source).some((event) => routed.awaited.has(event))) continue
      yield {
        rule: 'source/unused',
        message: `No route takes events from source ${quote(source.name)}.`,
        at: keyAt(source),
        help: 'Name it as the `source` of a route, or take it away: what comes in there is accepted and dropped.',
      } satisfies Finding
    }
  },
})
