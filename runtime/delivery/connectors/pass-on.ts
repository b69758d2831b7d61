import type { Secrets } from '../../config/secrets.ts'
import type { ChannelPlan } from '../../contract/plan.ts'
import type { Clock } from '../../core/clock.ts'
import type { Sent } from '../connector.ts'
import type { Egress } from '../egress.ts'
import type { OutgoingRequest } from '../outgoing.ts'
import { type ClientMaterial, createClientMaterial } from './client-material.ts'
import { classifyWebhook, signedRequest } from './http.ts'
import { readPosted, type Unfit, unfit } from './over-http.ts'

/** What a recipient of personal data is told of a person's request (Art. 19 GDPR). */
export interface PassOnNotice {
  /** Of the request; the same over all attempts. */
  readonly id: string
  readonly type: 'subject.erased' | 'subject.rectified' | 'subject.restricted' | 'subject.restriction-lifted'
  readonly tenant: string
  /** When it was carried out here. */
  readonly at: number
  /** Identifiers of the person as this recipient has received them: pseudonyms, numbers of an account. */
  readonly subjects: readonly string[]
  /** Ids of the messages (`webhook-id`) that were about the person, where that is how the recipient knows them. */
  readonly messages?: readonly string[]
}

export interface PassOnParts {
  readonly secrets: Secrets
  readonly clock: Clock
  /** Where a tenant has connected a channel to; `null` when it has not. */
  readonly addressOf: (channel: string, tenant: string) => string | null
  /** Headers that a tenant has registered with its address. */
  readonly headersOf?: ((channel: string, tenant: string) => Readonly<Record<string, string>>) | undefined
}

/**
 * The signed message of Standard Webhooks that tells it, for `egress.post(request, channel.hosts)`, or why there is none:
 * `no-webhook` for a channel that cannot be told.
 *
 * @param material of the channel, made once by `createClientMaterial`, as connections are kept by it; `null` without mTLS
 */
export function passOnRequest(
  channel: ChannelPlan,
  notice: PassOnNotice,
  parts: PassOnParts,
  material: ClientMaterial | null,
): OutgoingRequest | Unfit {
  const { connector } = channel
  if (connector.kind !== 'http' || !channel.passesOn) return unfit('no-webhook', true)
  const url = connector.connection ? parts.addressOf(channel.name, notice.tenant) : connector.url
  if (url === null) return unfit('no-connection', true)
  const content = JSON.stringify({
    type: notice.type,
    timestamp: new Date(notice.at).toISOString(),
    data: {
      request: notice.id,
      subjects: notice.subjects,
      ...(notice.messages !== undefined && { messages: notice.messages }),
    },
  })
  const { secret } = connector
  const own = connector.ownHeaders === true ? parts.headersOf?.(channel.name, notice.tenant) : undefined
  const headers = { ...own, ...connector.headers }
  return signedRequest(
    { secret, headers, secrets: parts.secrets, material },
    { content, url, id: `msg_${notice.id}`, tenant: notice.tenant, now: parts.clock.now() },
  )
}

/** Tells a recipient; `attempt` is 1 for the first. Never rejects. */
export type PassOn = (notice: PassOnNotice, attempt: number) => Promise<Sent>

/** How to tell the recipient of a channel; `null` when it cannot be told. */
export function createPassOn(channel: ChannelPlan, parts: PassOnParts & { readonly egress: Egress }): PassOn | null {
  const { connector } = channel
  if (connector.kind !== 'http' || !channel.passesOn) return null
  const material = connector.mtls === null ? null : createClientMaterial(connector.mtls, parts.secrets)
  return async (notice, attempt) => {
    const request = passOnRequest(channel, notice, parts, material)
    if ('kind' in request) {
      const { reason, final } = request
      const verdict = final
        ? ({ kind: 'permanent', reason } as const)
        : ({ kind: 'retry', reason, afterMs: null } as const)
      return { verdict, status: null, reach: 'not-sent', health: 'unclear', restMs: null }
    }
    const posted = await parts.egress.post(request, channel.hosts)
    return readPosted(posted, { classify: classifyWebhook }, { attempt, now: parts.clock.now() })
  }
}
