import { isStronger } from '../../../runtime/contract/field-tree.ts'
import type { DeliveryPlan, Protection, RoutePlan } from '../../../runtime/contract/plan.ts'
import { activityFacts } from '../../flows/facts.ts'
import type { DeliveryAnalysis, FlowGraph } from '../../flows/graph.ts'
import { deliveriesOf } from '../../flows/look-up.ts'
import type * as language from '../../language/types.ts'
import { parseFieldPath } from '../../model/field-path.ts'
import type { Model, Resource } from '../../model/model.ts'
import { planPath } from './subject-plan.ts'

/** A route for the router with its deliveries to the given channels, or `null` when none remains. */
export function routePlan(
  model: Model,
  graph: FlowGraph,
  { name, value }: Resource<language.Route>,
  channels: ReadonlySet<string>,
): RoutePlan | null {
  const activity = model.activities.get(value.activity)
  if (!activity || activity.poisoned) return null
  const to = deliveriesOf(graph, name)
    .filter(({ channel }) => channels.has(channel))
    .map((delivery) => deliveryPlan(delivery, value.to[delivery.channel] ?? {}))
    .sort((a, b) => (a.channel < b.channel ? -1 : 1))
  if (to.length === 0) return null
  const { role, bases } = activityFacts(model, activity)
  return {
    name,
    activity: value.activity,
    role,
    // On behalf of somebody else it is theirs, whatever is written here.
    bases: role === 'processor' ? [] : bases,
    source: value.source,
    events: [...value.events].sort(),
    when: value.when ?? null,
    orderBy: value.orderBy === undefined ? null : names(value.orderBy),
    to,
  }
}

function deliveryPlan(
  { channel, sent, counted }: DeliveryAnalysis,
  { message, addressee }: language.Delivery,
): DeliveryPlan {
  const fields = new Map<string, { path: (string | null)[]; protection: Protection }>()
  const shown = [...sent, ...counted.map((field) => ({ field, protection: 'keep' as const }))]
  for (const { field, protection } of shown) {
    const path = planPath(field.path)
    const key = JSON.stringify(path)
    const known = fields.get(key)
    if (!known || isStronger(protection, known.protection)) fields.set(key, { path, protection })
  }
  return {
    channel,
    message: message ?? null,
    fields: [...fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, field]) => field),
    addressee: addressee === undefined ? null : names(addressee),
  }
}

/** A path outside of lists. */
const names = (text: string): readonly string[] => parseFieldPath(text).filter((step) => typeof step === 'string')
