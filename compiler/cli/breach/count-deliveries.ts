import { request } from 'undici'
import type { BreachCounts } from '../../emit/documents/papers/breach-pack.ts'
import { notReached } from '../not-reached.ts'
import { UsageError } from '../usage-error.ts'

const withinMs = 30_000
const PAGE = 1000
/** A router is asked for no more. */
const MOST = 100_000

/** What of a delivery is counted. */
interface Listed {
  readonly event: string
  readonly tenant: string
  readonly channel: string
  readonly state: string
  readonly attempts: number
}

/**
 * Counts a route's deliveries of events received in a window, over `GET /v1/deliveries` of a router's administration. All
 * routers on a journal give the same answer.
 *
 * @throws UsageError when the router does not answer, or refuses
 */
export async function countDeliveries(
  url: string,
  key: string,
  { route, from, to }: { readonly route: string; readonly from: string; readonly to: string },
): Promise<BreachCounts> {
  const events = new Set<string>()
  const tenants = new Set<string>()
  const sent = new Map<string, number>()
  let deliveries = 0
  let after: string | null = null
  do {
    const query: Record<string, string> = {
      route,
      from,
      until: to,
      limit: String(PAGE),
      ...(after !== null && { after }),
    }
    const page: { readonly items: readonly Listed[]; readonly next: string | null } = await ask(url, key, query)
    for (const { event, tenant, channel, attempts } of page.items) {
      deliveries += 1
      events.add(event)
      tenants.add(tenant)
      // An attempt that failed may have reached it all the same.
      if (attempts > 0) sent.set(channel, (sent.get(channel) ?? 0) + 1)
    }
    after = page.next
  } while (after !== null && deliveries < MOST)
  return { events: events.size, deliveries, sent, tenants: [...tenants].sort(), partial: after !== null }
}

async function ask(url: string, key: string, query: Readonly<Record<string, string>>) {
  const where = `\`${url}\``
  const answer = await request(new URL(`/v1/deliveries?${new URLSearchParams(query)}`, url), {
    headers: { authorization: `Bearer ${key}` },
    headersTimeout: withinMs,
    bodyTimeout: withinMs,
  }).catch((error: unknown) => {
    throw new UsageError(`${where} ${notReached(error)}.`)
  })
  const text = await answer.body.text()
  if (answer.statusCode === 401 || answer.statusCode === 403)
    throw new UsageError(`The key may not ask ${where} for its deliveries: it takes the role \`auditor\`.`)
  if (answer.statusCode !== 200)
    throw new UsageError(`${where} answered ${answer.statusCode} when it was asked for its deliveries.`)
  const page = pageOf(text)
  if (page === null) throw new UsageError(`${where} answered what no router answers.`)
  return page
}

function pageOf(text: string): { readonly items: readonly Listed[]; readonly next: string | null } | null {
  try {
    const { items, next } = JSON.parse(text) as { items?: unknown; next?: unknown }
    if (!Array.isArray(items) || !(next === null || typeof next === 'string')) return null
    return items.every(isListed) ? { items, next } : null
  } catch {
    return null
  }
}

const isListed = (value: unknown): value is Listed => {
  if (typeof value !== 'object' || value === null) return false
  const { event, tenant, channel, state, attempts } = value as Partial<Listed>
  return [event, tenant, channel, state].every((each) => typeof each === 'string') && typeof attempts === 'number'
}
