import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { UsageError } from '../usage-error.ts'
import { sampleRequest, sourceOf } from './delivery.ts'
import { journeys } from './journeys.ts'
import { secretNameOf } from './register.ts'
import { awaitDeliveries, sendEvent } from './router-client.ts'
import type { Running } from './running.ts'
import type { Sample } from './samples.ts'
import type { Story } from './tell.ts'

const deliverWithin = 20_000

/** What is being run, and the plan that the tenant is on. */
export interface Sending {
  readonly model: Model
  readonly graph: FlowGraph
  readonly plan: RouterPlan
  readonly tenantPlan: string | null
}

/**
 * Sends a sample as its sender would and follows it to its end.
 *
 * @throws UsageError when the router refuses it
 */
export async function sendSample(
  sample: Sample,
  { model, graph, plan, tenantPlan }: Sending,
  { router, standIns, credentials }: Running,
): Promise<Story> {
  const source = sourceOf(plan, sample.event)
  if (source === null) throw new UsageError(notSent(sample.event, model))
  const held = secretNameOf(source)
  const secret = held === null ? null : (credentials.get(held) ?? null)
  const request = sampleRequest(source, sample.event, sample.payload, secret, Date.now())
  const before = standIns.received.length
  const receipt = await sendEvent(router.url, request)
  const key = credentials.get('admin-key') ?? ''
  const result = receipt.id === null ? null : await awaitDeliveries(router.admin, receipt.id, key, deliverWithin)
  const routed = { event: receipt.event, routes: receipt.routes, plan: tenantPlan ?? '', payload: sample.payload }
  return {
    source: source.name,
    bytes: Buffer.byteLength(request.body),
    receipt,
    journeys: journeys(model, graph, routed),
    received: standIns.received.slice(before),
    result,
  }
}

/** What went wrong on an event's way, in sentences; empty when all of it arrived. */
export function failuresOf({ receipt, received, result }: Story): readonly string[] {
  const failed = (result?.deliveries ?? []).filter((one) => one.state !== 'delivered')
  const lost = (result?.deliveries ?? []).filter(
    (one) => one.state === 'delivered' && !received.some((got) => got.channel === one.channel),
  )
  return [
    ...failed.map(
      (one) => `${receipt.event}: delivery to ${one.channel} is ${one.state} (${one.lastReason ?? 'no reason'}).`,
    ),
    ...lost.map(
      (one) => `${receipt.event}: ${one.channel} is said to be delivered, but its stand-in received nothing.`,
    ),
  ]
}

/** Why an event cannot be sent, and what to do. */
function notSent(event: string, { events }: Model): string {
  if (events.has(event))
    return `No source sends events of type \`${event}\`: name it under \`type\` of a source, and under \`events\` of a route.`
  const names = [...events.keys()].slice(0, 10).map((name) => `\`${name}\``)
  return `There is no event type \`${event}\`; declared are ${names.join(', ')}${events.size > 10 ? ' and others' : ''}.`
}
