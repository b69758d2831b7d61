import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { givenBy, giversOf } from '../support/sources.ts'
import { quote, quoteAll } from '../support/text.ts'

export const routeNeverGiven = defineRule({
  name: 'route/never-given',
  summary: 'A route that waits for an event which its source never gives.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      const source = model.sources.get(route.value.source)
      if (!source || source.poisoned) continue
      const given = givenBy(source)
      // A name that is not there may be the one that is meant.
      if (given.length === 0 || given.some((event) => !model.events.has(event))) continue
      for (const [i, event] of route.value.events.entries()) {
        if (given.includes(event) || !model.events.has(event)) continue
        const others = giversOf(model, event)
        yield {
          rule: 'route/never-given',
          message: `Route ${quote(route.name)} waits for ${quote(event)}, which source ${quote(source.name)} never gives.`,
          at: valueAt(route, 'events', i),
          related: [{ at: keyAt(source, 'type'), message: `It gives ${quoteAll(given)}.` }],
          help:
            others.length > 0
              ? `Source ${quoteAll(others, 'or')} gives it: make that one the route's \`source\`, or name an event of this one.`
              : choose(event, given),
        } satisfies Finding
      }
    }
  },
})
