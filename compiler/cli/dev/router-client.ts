import { setTimeout as sleep } from 'node:timers/promises'
import { exitCode } from '../exit-code.ts'
import { UsageError } from '../usage-error.ts'
import type { SampleRequest } from './delivery.ts'

/** The router's answer to an accepted event. */
export interface Receipt {
  readonly id: string | null
  readonly stored: boolean
  /** The source only reports: what came in was checked, and nothing is stored or sent. */
  readonly reportOnly?: true
  readonly event: string
  readonly routes: readonly string[]
  /** Paths of fields that no declaration names. */
  readonly dropped: readonly string[]
}

export interface DeliveryResult {
  readonly route: string
  readonly channel: string
  readonly state: string
  readonly attempts: number
  readonly lastStatus: number | null
  readonly lastReason: string | null
}

/** What `GET /v1/events/:id` says of an event. */
export interface EventResult {
  readonly id: string
  readonly receivedAt: string
  /** `null` while it waits for a lifecycle event. */
  readonly expiresAt: string | null
  readonly deliveries: readonly DeliveryResult[]
}

const final = new Set(['delivered', 'dead', 'expired', 'suppressed'])

/**
 * Sends an event.
 *
 * @throws UsageError with the router's own words when it refuses
 */
export async function sendEvent(url: string, { path, headers, body }: SampleRequest): Promise<Receipt> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    // Some providers' senders are told something else.
    headers: { ...headers, accept: 'application/vnd.bylaw.receipt+json' },
    body,
  })
  const text = await response.text()
  if (response.status !== 202)
    throw new UsageError(`The router answered ${response.status}: ${text}`, exitCode.findings)
  const receipt = JSON.parse(text) as Receipt | { readonly events: readonly [Receipt] }
  // A source that splits its requests answers for each event; a sample is one.
  return 'events' in receipt ? receipt.events[0] : receipt
}

/** Asks the administration for an event until all its deliveries have ended or the time (milliseconds) is up. */
export async function awaitDeliveries(url: string, id: string, key: string, within: number): Promise<EventResult> {
  const until = performance.now() + within
  for (;;) {
    const response = await fetch(new URL(`/v1/events/${id}`, url), {
      headers: { authorization: `Bearer ${key}` },
    })
    if (!response.ok)
      throw new UsageError(`The router answered ${response.status} when asked for event ${id}.`, exitCode.findings)
    const result = (await response.json()) as EventResult
    if (result.deliveries.every(({ state }) => final.has(state)) || performance.now() > until) return result
    await sleep(50)
  }
}
