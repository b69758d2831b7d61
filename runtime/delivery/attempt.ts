import type { Clock } from '../journal/clock.ts'
import type { Lease, Outcome, Reach } from '../journal/port.ts'
import type { Body, Connector, Verdict } from './connector.ts'
import { type Egress, type OutgoingRequest, type Posted, REQUEST_MS } from './egress.ts'
import type { Gate, Gates } from './gate.ts'
import type { Lane } from './lane.ts'
import { nextAttempt } from './schedule.ts'

export type Rendered = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly reason: string }

/** What is sent for a delivery: pure, and its reasons hold nothing of the event. */
export type Render = (lease: Lease) => Rendered

export interface AttemptParts {
  readonly egress: Egress
  readonly gates: Gates
  readonly clock: Clock
  readonly render: Render
  /** Uniform in [0, 1). */
  readonly random: () => number
}

interface End {
  readonly verdict: Verdict | { readonly kind: 'ambiguous'; readonly reason: string }
  readonly status: number | null
  readonly reach: Reach
}

/** A name that does not exist may be one that is not there yet: three tries. */
const NO_SUCH_HOST_TRIES = 3

/**
 * One attempt from the lease to its outcome. Nothing is sent after retention, without an address, to one that has been
 * stopped, or when the lease might run out under way; an address that is paced or broken gives the lease back.
 */
export async function attempt(parts: AttemptParts, lane: Lane, lease: Lease): Promise<Outcome> {
  const { clock, gates } = parts
  const { channel, connector } = lane
  const now = clock.now()
  if (now >= lease.expiresAt) return unsent('expired', 'retention')
  if (lease.attempt > channel.schedule.length + 1) return unsent('dead', 'exhausted')
  if (lease.interrupted === true && channel.onAmbiguous === 'fail') return unsent('dead', 'interrupted')
  if (now + REQUEST_MS >= lease.until) return { kind: 'defer', at: now }

  const address = connector.address(lease)
  if (!address.ok && address.final) return unsent('dead', address.reason)
  if (!address.ok)
    return conclude(parts, lane, lease, notSent({ kind: 'retry', reason: address.reason, afterMs: null }))

  const gate = gates.of(`${channel.name} ${address.url}`, channel.ratePerSecond ?? connector.ratePerSecond)
  if (!channel.connector.connection) lane.gate = gate
  const elapsed = clock.monotonic()
  const stopped = gate.stopped(elapsed)
  if (stopped !== null) return unsent('dead', `stopped-${stopped}`)
  if (gate.room(elapsed) < 1) return { kind: 'defer', at: Math.ceil(now + gate.turn(elapsed) - elapsed) }

  const rendered = parts.render(lease)
  if (!rendered.ok) return unsent('dead', rendered.reason)
  const request = connector.request(lease, rendered.body, address.url, now)
  if (request === null)
    return conclude(parts, lane, lease, notSent({ kind: 'retry', reason: 'no-secret', afterMs: null }))
  return conclude(parts, lane, lease, await send(parts, lane, lease, gate, request))
}

async function send(parts: AttemptParts, lane: Lane, lease: Lease, gate: Gate, request: OutgoingRequest): Promise<End> {
  const { clock, egress } = parts
  const ended = gate.start(clock.monotonic())
  const posted = await egress.post(request, lane.channel.hosts)
  const end = read(posted, lane.connector, lease, clock.now())
  const elapsed = clock.monotonic()
  const { verdict } = end

  const failed = verdict.kind === 'ambiguous' || (verdict.kind === 'retry' && end.status !== 429)
  ended(unmade(posted) ? 'unclear' : failed ? 'failed' : 'answered', elapsed)
  const restMs = posted.kind === 'reply' ? (lane.connector.restMs?.(posted) ?? null) : null
  if (restMs !== null) gate.rest(elapsed + restMs)
  if (verdict.kind === 'retry' && verdict.afterMs !== null) gate.rest(elapsed + verdict.afterMs)
  if (verdict.kind === 'stop') gate.stop(verdict.reason, elapsed + verdict.pauseMs)
  return end
}

/** Says nothing about the address: the request did not get as far as that. */
const unmade = (posted: Posted): boolean =>
  posted.kind === 'refused' ||
  (posted.kind === 'failed' && (posted.reason === 'proxy-refused' || posted.reason === 'proxy-unreachable'))

function read(posted: Posted, connector: Connector, lease: Lease, now: number): End {
  switch (posted.kind) {
    case 'reply':
      return { verdict: connector.classify(posted, now), status: posted.status, reach: 'received' }
    case 'refused':
      return notSent({ kind: 'permanent', reason: posted.reason })
    case 'failed': {
      const { reason, sent } = posted
      if (sent) return { verdict: { kind: 'ambiguous', reason }, status: null, reach: 'unknown' }
      const final = reason === 'no-such-host' && lease.attempt >= NO_SUCH_HOST_TRIES
      return notSent(final ? { kind: 'permanent', reason } : { kind: 'retry', reason, afterMs: null })
    }
  }
}

const notSent = (verdict: Verdict): End => ({ verdict, status: null, reach: 'not-sent' })

const unsent = (kind: 'dead' | 'expired', reason: string): Outcome => ({
  kind,
  status: null,
  reason,
  reach: 'not-sent',
})

/** The verdict on one attempt as what becomes of the delivery. */
function conclude(parts: AttemptParts, { channel }: Lane, lease: Lease, end: End): Outcome {
  const { verdict, status, reach } = end
  if (verdict.kind === 'delivered') return { kind: 'delivered', status }
  const { reason } = verdict
  const again = verdict.kind === 'retry' || (verdict.kind === 'ambiguous' && channel.onAmbiguous === 'retry')
  if (!again) return { kind: 'dead', status, reason, reach }

  const afterMs = verdict.kind === 'retry' ? verdict.afterMs : null
  const { attempt, expiresAt } = lease
  const next = nextAttempt(channel.schedule, { attempt, now: parts.clock.now(), expiresAt, afterMs }, parts.random)
  if (next.kind === 'retry') return { kind: 'retry', status, reason, reach, at: next.at }
  if (next.kind === 'expired') return { kind: 'expired', status, reason, reach }
  return { kind: 'dead', status, reason: `exhausted-${reason}`, reach }
}
