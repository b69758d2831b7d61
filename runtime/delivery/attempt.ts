import type { Clock } from '../core/clock.ts'
import type { DeliveryReason, VerdictReason } from '../core/delivery-reasons.ts'
import type { Lease, Outcome, SubjectId } from '../journal/port.ts'
import { type ChannelWorker, isCrowded } from './channel-worker.ts'
import type { Message, Ready, Sent } from './connector.ts'
import type { Destination, Destinations } from './destination.ts'
import { conclude, defer, LOOK_MS, notSent, refusal, unpermitted, unread, unsent } from './outcomes.ts'
import type { Permission, Permit } from './permission.ts'
import type { Read, Reading } from './reading.ts'

export type Rendered =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: DeliveryReason }

/** What is sent for a delivery: pure, and its reasons hold nothing of the event. */
export type Render = (lease: Lease, reading: Reading, leaveOut: readonly SubjectId[]) => Rendered

export interface AttemptParts {
  readonly destinations: Destinations
  readonly clock: Clock
  readonly read: Read
  readonly render: Render
  readonly permit: Permission
  /** When the use of an event ends by what is promised now, which the journal may not have been brought in line with. */
  readonly usableUntil: (lease: Lease) => number
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/**
 * One attempt from the lease to its outcome. Nothing is sent after retention, before the channel's first day, against
 * what somebody has asked for, without an address, to one that is stopped, or when the lease might run out under way;
 * whatever only has to wait gives the lease back.
 *
 * To be called between `Replicas.begin()` and its end.
 */
export async function attempt(parts: AttemptParts, worker: ChannelWorker, lease: Lease): Promise<Outcome> {
  const { clock } = parts
  const { channel, connector } = worker
  const now = clock.now()
  if (now >= lease.expiresAt) return unsent('expired', 'retention')
  const reading = parts.read(lease)
  if (!reading.ok) return unread(reading.reason, lease, now)
  const usableUntil = Math.min(lease.expiresAt, parts.usableUntil(lease))
  if (now >= usableUntil) return unsent('expired', 'retention')
  const early = refusal(channel, lease, now)
  if (early !== null) return early
  if (reading.erased) return unsent('suppressed', 'erased')
  const permit = parts.permit(lease, reading.shown)
  if (permit.kind !== 'go') return unpermitted(permit)

  const retry = (reason: VerdictReason): Outcome =>
    conclude(channel, lease, notSent({ kind: 'retry', reason, afterMs: null }), clock.now(), parts.random)
  const address = connector.address(lease)
  if (!address.ok) return address.final ? unsent('dead', address.reason) : retry(address.reason)
  const rate = channel.ratePerSecond ?? connector.ratePerSecond
  const destination = parts.destinations.of(address.key, rate)
  worker.destinations.set(lease.tenant, { destination, at: clock.monotonic() })
  worker.last.set(lease.tenant, destination)
  const wait = waitFor(destination, clock)
  if (wait !== null) return wait
  if (isCrowded(worker, destination)) return defer(now + LOOK_MS)

  const rendered = parts.render(lease, reading, permit.leaveOut)
  if (!rendered.ok) return unsent('dead', rendered.reason)
  const ready = connector.prepare(lease, rendered.message)
  if (ready.kind === 'wait') return defer(now + ready.ms)
  if (ready.kind === 'unfit') return ready.final ? unsent('dead', ready.reason) : retry(ready.reason)

  const may = (): boolean =>
    clock.now() < usableUntil && destination.stopped() === null && isSame(parts.permit(lease, reading.shown), permit)
  return send(parts, worker, lease, { destination, ready, may })
}

/** `null` when the address may be called now. */
function waitFor(destination: Destination, clock: Clock): Outcome | null {
  const now = clock.now()
  const elapsed = clock.monotonic()
  const stop = destination.stopped()
  // Not until the end of the pause: somebody may resume it before, and the worker leaves it out meanwhile.
  if (stop !== null)
    return defer(Math.min(stop.until ?? Number.POSITIVE_INFINITY, now + LOOK_MS), `stopped-${stop.reason}`)
  if (destination.room(elapsed) >= 1) return null
  const turn = Math.ceil(now + destination.turn(elapsed) - elapsed)
  return defer(destination.held(elapsed) ? Math.min(turn, now + LOOK_MS) : turn)
}

interface Sending {
  readonly destination: Destination
  readonly ready: Extract<Ready, { readonly kind: 'ready' }>
  /** Whether all that was checked still holds: asked again when the connection stands and the request is written. */
  readonly may: () => boolean
}

async function send(parts: AttemptParts, worker: ChannelWorker, lease: Lease, { destination, ready, may }: Sending) {
  const { clock } = parts
  const { channel } = worker
  if (!may()) return defer(clock.now())
  const ended = destination.start(clock.monotonic())
  let withdrawn = false
  const answer = await ready.send(() => {
    withdrawn = !may()
    return !withdrawn
  })
  const sent = bounded(answer, channel.schedule)
  const elapsed = clock.monotonic()
  ended(withdrawn ? 'unclear' : sent.health, elapsed)
  // What has changed is said by the next attempt: nothing was sent in this one.
  if (withdrawn) return defer(clock.now())

  if (sent.restMs !== null) destination.rest(elapsed + sent.restMs)
  await remember(destination, sent, { channel: channel.name, tenant: lease.tenant }, elapsed)
  return conclude(channel, lease, sent, clock.now(), parts.random)
}

/** Nobody asks for a longer rest than the schedule has: one answer must not silence an address for a day. */
function bounded(sent: Sent, schedule: readonly number[]): Sent {
  const { verdict, restMs } = sent
  const most = 1000 * Math.max(0, ...schedule)
  const capped = (asked: number | null): number | null => (asked === null ? null : Math.min(asked, most))
  return {
    ...sent,
    restMs: capped(restMs),
    verdict: verdict.kind === 'retry' ? { ...verdict, afterMs: capped(verdict.afterMs) } : verdict,
  }
}

/** What an attempt says of its address. */
async function remember(
  destination: Destination,
  { verdict, health }: Sent,
  who: { readonly channel: string; readonly tenant: string },
  elapsed: number,
): Promise<void> {
  if (verdict.kind === 'retry' && verdict.afterMs !== null && verdict.alone !== true) {
    destination.rest(elapsed + verdict.afterMs)
  }
  if (verdict.kind === 'stop') await destination.stop(who, verdict.reason, verdict.pauseMs)
  else if (verdict.kind === 'delivered') await destination.succeeded()
  else if (health === 'failed') await destination.failed(who, verdict.reason)
}

const isSame = (one: Permit, other: Extract<Permit, { readonly kind: 'go' }>): boolean =>
  one.kind === 'go' &&
  one.leaveOut.length === other.leaveOut.length &&
  one.leaveOut.every((id, index) => Buffer.from(id).equals(other.leaveOut[index] ?? new Uint8Array()))
