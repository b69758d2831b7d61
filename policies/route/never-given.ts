import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Route, Source } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
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
    const mistaken = new Map<string, Mistaken>()
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
        const value = others.length === 0 ? mistakenFor(source, event) : null
        if (value !== null) {
          mistaken.set(`${source.name}\n${value}`, { source, value, event, route })
          continue
        }
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
    for (const { source, value, event, route } of mistaken.values())
      yield {
        rule: 'route/never-given',
        message: `Source ${quote(source.name)} takes ${quote(value)} for ${quote(source.value.type.values?.[value] ?? '')}, so that nothing gives the ${quote(event)} of route ${quote(route.name)}.`,
        at: valueAt(source, 'type', 'values', value),
        related: [
          { at: valueAt(route, 'events', route.value.events.indexOf(event)), message: 'It is waited for here.' },
        ],
        help: `Write ${quote(`${value}: ${event}`)}, or take the event from the routes that wait for it.`,
      } satisfies Finding
  },
})

/** A value of a source that is named as one event type is, and stands for another. */
interface Mistaken {
  readonly source: Resource<Source>
  readonly value: string
  readonly event: string
  readonly route: Resource<Route>
}

function mistakenFor({ value: { type } }: Resource<Source>, event: string): string | null {
  const isEnd = (name: string, end: string): boolean => name === end || name.endsWith(`.${end}`)
  const named = Object.entries(type.values ?? {}).find(
    ([value, given]) => isEnd(event, value) && given !== event && !isEnd(given, value),
  )
  return named?.[0] ?? null
}
