import { isStronger } from '../contract/field-tree.ts'
import type {
  ActivityPlan,
  ChannelPlan,
  DeliveryPlan,
  EventPlan,
  IsoDuration,
  RetentionPlan,
  RoutePlan,
  RouterPlan,
  TlsPlan,
} from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'

/**
 * Whether a declaration forbids anything that the one before it allowed: a route, channel, event, field or source that
 * is gone, a stronger protection, a condition, an address or a text that is another one, a shorter period, more that is asked of TLS. What cannot
 * be compared counts as narrower: that costs a pause of routers with the older one, never a disclosure.
 */
export function isNarrower(next: RouterPlan, previous: RouterPlan): boolean {
  return (
    isLess(previous.routes, next.routes, (was, is) => narrowerRoute(is, was)) ||
    isLess(previous.channels, next.channels, (was, is) => narrowerChannel(is, was)) ||
    isLess(previous.events, next.events, (was, is) => narrowerEvent(is, was)) ||
    isLess(previous.activities, next.activities, (was, is) => narrowerActivity(is, was)) ||
    isLess(previous.retention, next.retention, (was, is) => shorter(is, was)) ||
    isLess(previous.sources, next.sources, (was, is) => is.reportOnly && !was.reportOnly) ||
    !same(previous.stores, next.stores) ||
    asksMore(next.tls, previous.tls)
  )
}

const asksMore = ({ minimum = '1.2', cipherBits = 128 }: Partial<TlsPlan> = {}, was: Partial<TlsPlan> = {}): boolean =>
  minimum > (was.minimum ?? '1.2') || cipherBits > (was.cipherBits ?? 128)

/** Whether one by some name is gone, or `lacks` something. */
function isLess<T extends { readonly name: string }>(
  previous: readonly T[],
  next: readonly T[],
  lacks: (was: T, is: T) => boolean,
): boolean {
  const byName = new Map(next.map((each) => [each.name, each]))
  return previous.some((was) => {
    const is = byName.get(was.name)
    return is === undefined || lacks(was, is)
  })
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const includes = <T>(all: readonly T[], some: readonly T[]): boolean => some.every((each) => all.includes(each))

function narrowerRoute(is: RoutePlan, was: RoutePlan): boolean {
  if (is.source !== was.source || is.activity !== was.activity || !includes(is.events, was.events)) return true
  if ((is.when !== null && is.when !== was.when) || !same(is.bases, was.bases)) return true
  return was.to.some((delivery) => {
    const now = is.to.find((each) => each.channel === delivery.channel)
    return now === undefined || narrowerDelivery(now, delivery)
  })
}

function narrowerDelivery(is: DeliveryPlan, was: DeliveryPlan): boolean {
  if (is.message !== was.message || !same(is.addressee, was.addressee)) return true
  const fields = new Map(is.fields.map(({ path, protection }) => [JSON.stringify(path), protection]))
  return was.fields.some(({ path, protection }) => {
    const now = fields.get(JSON.stringify(path))
    return now === undefined || (now !== protection && isStronger(now, protection))
  })
}

function narrowerChannel(is: ChannelPlan, was: ChannelPlan): boolean {
  if (is.recipient !== was.recipient || !same(is.connector, was.connector)) return true
  if ((is.activeFrom ?? '') > (was.activeFrom ?? '')) return true
  // An empty list is any public host.
  return is.hosts.length > 0 && (was.hosts.length === 0 || !includes(is.hosts, was.hosts))
}

function narrowerEvent(is: EventPlan, was: EventPlan): boolean {
  const paths = is.fields.map((each) => each.path)
  const added = is.retention.some((rule) => !was.retention.includes(rule))
  return added || was.fields.some((each) => !paths.includes(each.path)) || !same(is.subjects, was.subjects)
}

const narrowerActivity = (is: ActivityPlan, was: ActivityPlan): boolean =>
  (is.needsConsent && !was.needsConsent) || (is.directMarketing && !was.directMarketing)

/** From either moment: months are shorter or longer than days by when they begin. */
const STARTS = [Date.UTC(2027, 1, 1), Date.UTC(2027, 6, 1)]

const isShorter = (is: IsoDuration, was: IsoDuration): boolean =>
  STARTS.some((start) => deadline(start, is) < deadline(start, was))

/** Any rule whose periods end earlier for some plan, or start at another moment. */
export function shorter(is: RetentionPlan, was: RetentionPlan): boolean {
  if (is.from !== was.from || is.after !== was.after) return true
  return Object.entries(was.periods).some(([plan, period]) => {
    const now = Object.hasOwn(is.periods, plan) ? is.periods[plan] : undefined
    return now === undefined || isShorter(now, period)
  })
}
