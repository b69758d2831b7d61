import type { Clock } from '../../core/clock.ts'
import type { VerdictReason } from '../../core/delivery-reasons.ts'
import type { Lease } from '../../journal/port.ts'
import type { Identity } from '../../keys/identity.ts'
import type { Address, Connector, Message, Ready, Sent, Verdict } from '../connector.ts'
import type { Egress } from '../egress.ts'
import type { OutgoingRequest, Posted, Reply } from '../outgoing.ts'

/** A request, and whether the text in it is shorter than the one that was rendered. */
export type ServiceRequest = OutgoingRequest & { readonly cut?: boolean }

export type Unfit = Extract<Ready, { readonly kind: 'unfit' }>

/** `key` where the URL alone does not say what shares a limiter. */
export type HttpAddress =
  | { readonly ok: true; readonly url: string; readonly key?: string }
  | Extract<Address, { readonly ok: false }>

/** A service that is spoken to by one POST for each message. Pure but for the secrets that it reads. */
export interface HttpService {
  /** As in `Connector`. */
  readonly ratePerSecond: number | null
  address(lease: Lease): HttpAddress
  request(lease: Lease, message: Message, url: string, now: number): ServiceRequest | Unfit
  classify(reply: Reply, now: number): Verdict
  /** After an answer: milliseconds that the recipient wants to pass before the next request; `null` for none. */
  restMs?(reply: Reply): number | null
  /** The id that the provider gave a message that it has taken; `null` for none. */
  refOf?(reply: Reply): string | null
}

export interface HttpParts {
  readonly channel: { readonly name: string; readonly hosts: readonly string[] }
  readonly egress: Egress
  readonly clock: Clock
  readonly identity: Pick<Identity, 'providerRef'>
}

export const unfit = (reason: VerdictReason, final: boolean): Unfit => ({ kind: 'unfit', reason, final })

/** A credential that is missing or unusable may come: the delivery is tried again. */
export const noSecret = unfit('no-secret', false)

/** A name that does not exist may be one that is not there yet: three tries. */
const NO_SUCH_HOST_TRIES = 3

/** The connector of a service: everything that services on HTTP have in common. */
export function overHttp(service: HttpService, parts: HttpParts): Connector {
  const { channel, egress, clock } = parts
  return {
    ratePerSecond: service.ratePerSecond,
    address(lease) {
      const address = service.address(lease)
      return address.ok ? { ok: true, key: address.key ?? `${channel.name} ${address.url}` } : address
    },
    prepare(lease, message) {
      const address = service.address(lease)
      if (!address.ok) return unfit(address.reason, address.final)
      const request = service.request(lease, message, address.url, clock.now())
      if ('kind' in request) return request
      return {
        kind: 'ready',
        async send(may) {
          const posted = await egress.post(request, channel.hosts, may)
          const read = readPosted(posted, service, { attempt: lease.attempt, now: clock.now() })
          const sent = request.cut === true ? { ...read, cut: true } : read
          const id = posted.kind === 'reply' && sent.verdict.kind === 'delivered' ? service.refOf?.(posted) : null
          return typeof id === 'string' ? { ...sent, ref: parts.identity.providerRef(channel.name, id) } : sent
        },
      }
    },
  }
}

/** What became of a POST, by the rules of the service that it went to. */
export function readPosted(
  posted: Posted,
  service: Pick<HttpService, 'classify' | 'restMs'>,
  { attempt, now }: { readonly attempt: number; readonly now: number },
): Sent {
  if (posted.kind !== 'reply') return readUnanswered(posted, attempt)
  const { status } = posted
  const verdict = service.classify(posted, now)
  const failed =
    verdict.kind === 'ambiguous' || (verdict.kind === 'retry' && status !== 429 && verdict.throttled !== true)
  const restMs = service.restMs?.(posted) ?? null
  return { verdict, status, reach: 'received', health: failed ? 'failed' : 'answered', restMs }
}

/** What it means that there was no answer, over whatever protocol. */
export function readUnanswered(posted: Exclude<Posted, { readonly kind: 'reply' }>, attempt: number): Sent {
  const base = { status: null, reach: 'not-sent', restMs: null } as const
  const { reason } = posted
  if (posted.kind === 'refused') return { ...base, verdict: { kind: 'permanent', reason }, health: 'unclear' }
  if (posted.sent) return { ...base, verdict: { kind: 'ambiguous', reason }, reach: 'unknown', health: 'failed' }
  const unclear = reason === 'proxy-refused' || reason === 'proxy-unreachable' || reason === 'withdrawn'
  const final = reason === 'no-such-host' && attempt >= NO_SUCH_HOST_TRIES
  const verdict: Verdict = final ? { kind: 'permanent', reason } : { kind: 'retry', reason, afterMs: null }
  return { ...base, verdict, health: unclear ? 'unclear' : 'failed' }
}

/** An answer in JSON; `null` when it is none, or was cut off. */
export function jsonOf(reply: Reply): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(reply.text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
