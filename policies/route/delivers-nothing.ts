import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import { deliveriesOf, keptFrom } from '../../compiler/flows/look-up.ts'
import { parseDuration } from '../../compiler/language/duration.ts'
import type { Exception, Route } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** Rules that say it all where nobody has accepted what they find. */
const isAccepted = ({ rule, officer }: Exception): boolean =>
  rule === 'retention/unbounded' || (rule === 'retention/missing' && officer !== undefined)

export const routeDeliversNothing = defineRule({
  name: 'route/delivers-nothing',
  summary: 'A route that could deliver nothing.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model, graph }) {
    const excepted = [...model.exceptions.values()].some(({ poisoned, value }) => !poisoned && isAccepted(value))
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      if (excepted) yield* unkept(model, graph, route)
      if (deliveriesOf(graph, route.name).some(({ sent }) => sent.length === 0)) yield* empty(graph, route)
      yield* nobodys(model, route)
    }
    yield* tried(model)
  },
})

/** The router keeps nothing that has no end, not even until it is sent. */
function* unkept(model: Model, graph: FlowGraph, route: Resource<Route>): Iterable<Finding> {
  for (const [i, name] of route.value.events.entries()) {
    const event = model.events.get(name)
    const kept = keptFrom(graph, name)
    if (!event || event.resource.poisoned || kept.length === 0) continue
    const ends = kept.some(({ retention }) =>
      Object.values(retention?.periods ?? {}).some((period) => parseDuration(period) !== null),
    )
    if (ends) continue
    const rule = kept.find(({ retention }) => retention)?.retention?.name
    yield {
      rule: 'route/delivers-nothing',
      message: `Route ${quote(route.name)} could deliver nothing of ${quote(name)}: no period says how long it may be kept until then.`,
      at: valueAt(route, 'events', i),
      ...(rule !== undefined && {
        related: [{ at: keyAt({ section: 'retention', name: rule }), message: 'No period is stated here.' }],
      }),
      help: 'State a period that ends; an exception from stating it leaves the router nothing to work with.',
    }
  }
}

/** Every field that it lists is dropped. */
function* empty(graph: FlowGraph, route: Resource<Route>): Iterable<Finding> {
  for (const { channel, sent } of deliveriesOf(graph, route.name)) {
    if (sent.length > 0) continue
    const listed = Object.values(route.value.to[channel]?.fields ?? {})
    if (listed.length === 0 || listed.some((protection) => protection !== 'drop')) continue
    yield {
      rule: 'route/delivers-nothing',
      message: `Route ${quote(route.name)} sends ${quote(channel)} nothing: every field is dropped.`,
      at: keyAt(route, 'to', channel, 'fields'),
      help: 'Name a field to send, or take the channel away.',
    }
  }
}

/** The address is a tenant's, and no tenant is named by whoever sends the event: all would go to the one of whoever runs the router. */
function* nobodys(model: Model, route: Resource<Route>): Iterable<Finding> {
  const source = model.sources.get(route.value.source)
  if (!source || source.poisoned || source.value.http.path.includes('{tenant}')) return
  for (const name of Object.keys(route.value.to)) {
    const channel = model.channels.get(name)
    if (!channel || channel.poisoned) continue
    const { http, slack, discord } = channel.value
    const kind = http?.connection ? 'http' : slack?.connection ? 'slack' : discord?.connection ? 'discord' : null
    if (kind === null) continue
    const alone = [...model.routes.values()].every(
      ({ value }) => !model.sources.get(value.source)?.value.http.path.includes('{tenant}'),
    )
    yield {
      rule: 'route/delivers-nothing',
      message: `Route ${quote(route.name)} finds no tenant's address for ${quote(name)}: its source ${quote(source.name)} names no tenant.`,
      at: alone ? valueAt(channel, kind, 'connection') : valueAt(source, 'http', 'path'),
      related: [{ at: valueAt(source, 'http', 'path'), message: 'Nothing stands for the tenant in this path.' }],
      help: 'Write `{tenant}` into the path of the source, or give the channel an address of its own.',
      severity: 'warning',
    }
  }
}

/** What a source that is only tried takes in goes nowhere. */
function* tried(model: Model): Iterable<Finding> {
  for (const source of model.sources.values()) {
    if (source.poisoned || source.value.mode === undefined) continue
    const routes = [...model.routes.values()].filter(({ poisoned, value }) => !poisoned && value.source === source.name)
    if (routes.length === 0) continue
    yield {
      rule: 'route/delivers-nothing',
      message: `Nothing is sent of what comes in at source ${quote(source.name)}, which only reports.`,
      at: valueAt(source, 'mode'),
      related: routes.slice(0, 3).map((route) => ({
        at: valueAt(route, 'source'),
        message: `Route ${quote(route.name)} takes its events from there.`,
      })),
      help: 'Take `mode` away once the declaration has been tried.',
      class: 'advice',
      severity: 'note',
    }
  }
}
