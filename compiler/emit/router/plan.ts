import { requestClocks } from '../../../law/request-clocks.ts'
import { statedRegimesOf } from '../../../policies/support/settings.ts'
import type { EventPlan, RouterPlan, StoreName } from '../../../runtime/contract/plan.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type * as language from '../../language/types.ts'
import { sound } from '../../model/build-model.ts'
import type { Model } from '../../model/model.ts'
import { packageVersion } from '../package-root.ts'
import { activityPlan } from './activity-plan.ts'
import { channelPlan } from './channel-plan.ts'
import { eventPlan, longestBackups, retentionPlan } from './retention-plan.ts'
import { routePlan } from './route-plan.ts'
import { sourcePlan } from './source-plan.ts'
import { bytes, ratePerSecond } from './units.ts'

/**
 * The declaration reduced to what a router needs. Sorted by name throughout, so that the order of a file does not
 * show. Default deny: whatever is broken, cannot be realised yet or hangs on such a thing is left out; rules report it
 * (`build/not-enforced`).
 */
export function routerPlan(model: Model, graph: FlowGraph): RouterPlan {
  const project = model.project?.value
  const router = model.router?.value ?? {}
  const sources = [...sound(model.sources)].flatMap((source) => sourcePlan(model, source) ?? [])
  const reachable = [...sound(model.channels)].flatMap((channel) => channelPlan(model, channel) ?? [])
  const named = new Set(reachable.map(({ name }) => name))
  const received = new Set(sources.map(({ name }) => name))
  const routes = [...sound(model.routes)]
    .filter(({ value }) => received.has(value.source))
    .flatMap((route) => routePlan(model, graph, route, named) ?? [])
  const used = new Set(routes.flatMap(({ to }) => to.map(({ channel }) => channel)))
  const events = eventPlans(model, graph, [
    ...sources.flatMap(({ type }) => ('is' in type ? [type.is] : Object.values(type.values))),
    ...routes.flatMap((route) => route.events),
  ])
  const store = (name: StoreName): string | null => {
    const rule = router.stores?.[name]?.retention
    return rule !== undefined && retentionPlan(model, rule) ? rule : null
  }
  const stores = {
    dedupe: store('dedupe'),
    disclosures: store('disclosures'),
    requests: store('requests'),
    audit: store('audit'),
    access: store('access'),
  }
  const kept = [...events.flatMap(({ retention }) => retention), ...Object.values(stores)]
  const rules = new Set(kept.filter((rule) => rule !== null))
  const regimes = [...new Set(statedRegimesOf(model))].sort()
  const activities = [...new Set(routes.map(({ activity }) => activity))]
  return {
    version: 1,
    project: project?.name ?? 'router',
    digest: model.digest,
    madeBy: packageVersion(),
    journal: { engine: router.journal?.engine ?? 'sqlite' },
    plans: [...(project?.plans ?? [])].sort(),
    limits: limits(router),
    sources: byName(sources),
    events,
    activities: byName(activities.flatMap((name) => activityPlan(model, name) ?? [])),
    routes: byName(routes),
    channels: byName(reachable.filter(({ name }) => used.has(name))),
    retention: byName([...rules].flatMap((rule) => retentionPlan(model, rule) ?? [])),
    stores,
    regimes,
    clocks: regimes.map((regime) => ({ regime, ...requestClocks[regime] })),
    backups: longestBackups(model, rules),
    ...(router.tls === undefined
      ? null
      : { tls: { minimum: router.tls.minimum ?? '1.2', cipherBits: router.tls.cipherBits ?? 128 } }),
    ...(router.telemetry === undefined ? null : { telemetry: router.telemetry }),
  }
}

function limits({ limits = {} }: language.Router): RouterPlan['limits'] {
  return {
    bodyBytes: bytes(limits.body ?? '1MiB'),
    depth: limits.depth ?? 32,
    ratePerSecond: limits.rate === undefined ? null : ratePerSecond(limits.rate),
    backlog: limits.backlog ?? 100_000,
  }
}

/** The event types that can come in. */
function eventPlans(model: Model, graph: FlowGraph, names: readonly string[]): readonly EventPlan[] {
  return [...new Set(names)].sort().flatMap((name) => {
    const event = model.events.get(name)
    return event && !event.resource.poisoned ? [eventPlan(model, graph, event)] : []
  })
}

const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.name < b.name ? -1 : 1))
