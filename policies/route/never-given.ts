import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Route, Source } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { givenBy, giversOf } from '../support/routes/sources.ts'
import { mistakenTypes, valueMeaning } from '../support/routes/type-values.ts'
import { quote, quoteAll } from '../support/text.ts'

export const routeNeverGiven = defineRule({
  name: 'route/never-given',
  summary: 'A route that waits for an event which its source never gives.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    const mistaken = new Map<string, Mistaken>()
    const awaited = awaitedInstead(model)
    for (const { source, routes, event } of awaited.values())
      yield {
        rule: 'route/never-given',
        message: `Source ${quote(source.name)} gives ${quote(source.value.type.is ?? '')}, and its routes wait for ${quote(event)}, which nothing gives.`,
        at: valueAt(source, 'type', 'is'),
        related: routes.slice(0, 5).map((route) => ({
          at: valueAt(route, 'events', route.value.events.indexOf(event)),
          message: 'It is waited for here.',
        })),
        help: `Write ${quote(`type: {is: ${event}}`)}, or name what the source gives in its routes.`,
      } satisfies Finding
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      const source = model.sources.get(route.value.source)
      if (!source || source.poisoned) continue
      const given = givenBy(source)
      // A name that is not there may be the one that is meant.
      if (given.length === 0 || given.some((event) => !model.events.has(event))) continue
      if (awaited.has(source.name) || mistakenTypes(model, source).length > 0) continue
      for (const [i, event] of route.value.events.entries()) {
        if (given.includes(event) || !model.events.has(event)) continue
        const others = giversOf(model, event)
        const value = others.length === 0 ? (mistakenFor(source, event) ?? valueMeaning(model, source, event)) : null
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

/**
 * The sources of one event whose routes, two or more, all wait for another one that no source gives: the source is the
 * one that is mistaken.
 */
function awaitedInstead(model: Model): ReadonlyMap<string, Awaited> {
  const found = new Map<string, Awaited>()
  const bySource = Map.groupBy(model.routes.values(), ({ value }) => value.source)
  for (const source of model.sources.values()) {
    if (source.poisoned) continue
    const { is } = source.value.type
    const routes = bySource.get(source.name) ?? []
    if (is === undefined || !model.events.has(is) || routes.some(({ poisoned }) => poisoned)) continue
    const event = routes[0]?.value.events[0]
    if (routes.length < 2 || event === undefined || event === is) continue
    if (routes.some(({ value }) => value.events.some((one) => one !== event))) continue
    if (model.events.has(event) && giversOf(model, event).length === 0)
      found.set(source.name, { source, routes, event })
  }
  return found
}

interface Awaited {
  readonly source: Resource<Source>
  readonly routes: readonly Resource<Route>[]
  readonly event: string
}

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
