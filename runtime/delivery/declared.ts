import type { ChannelPlan, DeliveryPlan, EventPlan, RouterPlan } from '../contract/plan.ts'
import type { Lease } from '../journal/port.ts'
import { narrower } from './narrow.ts'

/** The declaration in force, and those under which stored events came in. */
export interface Plans {
  readonly current: RouterPlan
  /** By its digest; `null` when nobody knows it. */
  accepted(digest: string): RouterPlan | null
}

/** What may be delivered: the narrower of what the current declaration says and the one under which the event came in. */
export interface DeclaredDelivery {
  readonly ok: true
  readonly kind: ChannelPlan['connector']['kind']
  readonly recipient: string
  readonly fields: DeliveryPlan['fields']
  readonly message: string | null
  readonly addressee: DeliveryPlan['addressee']
  /** The fields, and the addressee as one of them: all that is looked at. */
  readonly read: DeliveryPlan['fields']
  /** Of all that is looked at, sorted. */
  readonly categories: readonly string[]
}

export type Declared =
  | DeclaredDelivery
  | { readonly ok: false; readonly reason: 'not-declared' | 'unknown-declaration' }

/** What identifies a delivery to a declaration. */
export type DeclaredKey = Pick<Lease, 'digest' | 'source' | 'type' | 'route' | 'channel'>

const NOT_DECLARED = { ok: false, reason: 'not-declared' } as const
const UNKNOWN = { ok: false, reason: 'unknown-declaration' } as const

/**
 * Looks up what may be delivered. In both declarations the route must take the event from its source, and the channel
 * must have the same recipient and addressee; fields are those of both, under the stronger protection of the two; the
 * message is the current one. Answers are kept, and the same object is given each time.
 */
export function createDeclared(plans: Plans): (key: DeclaredKey) => Declared {
  const known = new Map<string, Declared>()

  return (key) => {
    const name = JSON.stringify([key.digest, key.source, key.type, key.route, key.channel])
    const found = known.get(name)
    if (found !== undefined) return found
    const { current } = plans
    const accepted = key.digest === current.digest ? current : plans.accepted(key.digest)
    // Not kept: another router may know it before this one does.
    if (accepted === null) return UNKNOWN
    const made = declare(current, accepted, key)
    known.set(name, made)
    return made
  }
}

function declare(current: RouterPlan, accepted: RouterPlan, key: DeclaredKey): Declared {
  const now = lookUp(current, key)
  const then = accepted === current ? now : lookUp(accepted, key)
  if (now === null || then === null) return NOT_DECLARED
  const { channel, delivery, event } = now
  const sameAddressee = JSON.stringify(delivery.addressee) === JSON.stringify(then.delivery.addressee)
  if (channel.recipient !== then.channel.recipient || !sameAddressee) return NOT_DECLARED
  const fields = accepted === current ? delivery.fields : narrower(delivery.fields, then.delivery.fields)
  const { message, addressee } = delivery
  const read = addressee === null ? fields : [...fields, { path: addressee, protection: 'keep' as const }]
  return {
    ok: true,
    kind: channel.connector.kind,
    recipient: channel.recipient,
    fields,
    message,
    addressee,
    read,
    categories: categoriesOf(read, event),
  }
}

function lookUp(plan: RouterPlan, { source, type, route: name, channel: to }: DeclaredKey) {
  const route = plan.routes.find((each) => each.name === name)
  const delivery = route?.to.find((each) => each.channel === to)
  const channel = plan.channels.find((each) => each.name === to)
  const event = plan.events.find((each) => each.name === type)
  if (route === undefined || delivery === undefined || channel === undefined || event === undefined) return null
  return route.source === source && route.events.includes(type) ? { delivery, channel, event } : null
}

function categoriesOf(read: DeliveryPlan['fields'], event: EventPlan): readonly string[] {
  const shown = read.map(({ path }) => path.map((step) => step ?? '*').join('.'))
  const found = event.fields
    .filter(({ path }) => shown.some((each) => path === each || path.startsWith(`${each}.`)))
    .flatMap((field) => field.categories)
  return [...new Set(found)].sort()
}
