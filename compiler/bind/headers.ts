import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { away } from '../diagnostics/away.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { closest } from '../syntax/closest.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { ResourceIndex } from './bound.ts'

/**
 * Headers that senders send, with what proves them or beside it, from their documentation of webhooks as of November 2026: GitHub
 * "Webhook events and payloads", Standard Webhooks 1.0.0 and Svix, Shopify "HTTPS delivery", Slack "Verifying requests",
 * Discord "Interactions security", Twilio "Webhooks security", GitLab "Webhook events".
 */
const sent: readonly string[] = [
  ...Object.values(schemeFacts).flatMap(({ headers, ids }) => [...headers, ...ids]),
  'x-github-event',
  'x-github-delivery',
  'x-github-hook-id',
  'x-shopify-topic',
  'x-shopify-webhook-id',
  'x-shopify-event-id',
  'x-shopify-shop-domain',
  'x-slack-retry-num',
  'i-twilio-idempotency-token',
  'x-gitlab-event',
]
const known: ReadonlySet<string> = new Set(sent)

/** Headers and values of a source that are nearly, and not quite, what its sender sends or its event types are called. */
export function* nearHeaders(index: ResourceIndex): Iterable<Finding> {
  for (const { name, value, poisoned } of index.get('sources')?.values() ?? []) {
    if (poisoned || !isMap(value)) continue
    for (const holder of ['type', 'dedupe']) {
      const part = value[holder]
      const header = isMap(part) ? part.header : undefined
      if (typeof header !== 'string' || known.has(header.toLowerCase())) continue
      const meant = closest(header, sent)
      const at: Place = { section: 'sources', name, path: [holder, 'header'] }
      if (meant !== null && away(header.toLowerCase(), meant) <= 2)
        yield near(at, `Header \`${header}\` is nearly \`${meant}\`, which is a header that webhooks have.`, meant)
    }
    const values = isMap(value.type) ? value.type.values : undefined
    if (isMap(values)) yield* nearValues(name, values)
  }
}

function* nearValues(source: string, values: Readonly<Record<string, unknown>>): Iterable<Finding> {
  const keys = Object.keys(values)
  for (const [i, key] of keys.entries()) {
    const event = values[key]
    if (typeof event !== 'string') continue
    const twin = keys.slice(0, i).find((other) => values[other] === event && isSlip(key, other))
    const meant = twin ?? endsOf(event).find((end) => isSlip(key, end))
    if (meant === undefined || endsOf(event).includes(key)) continue
    const at: Place = { section: 'sources', name: source, path: ['type', 'values', key], part: 'key' }
    const what = twin === undefined ? `and stands for \`${event}\`` : 'which stands for the same event type'
    yield near(at, `\`${key}\` is nearly \`${meant}\`, ${what}.`, meant)
  }
}

/** What an event type's name ends in: `user.created` and `created` of `crm.user.created`. */
const endsOf = (event: string): readonly string[] => {
  const steps = event.split('.')
  return steps.map((_, i) => steps.slice(i).join('.'))
}

const bare = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** One slip apart, two in long names; an ending more or a number differs on purpose. */
function isSlip(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a) || a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) return false
  // How the words of a name are parted is its own: `user.created` on the wire, `user-created` here.
  if (bare(a) === bare(b)) return false
  const shorter = Math.min(a.length, b.length)
  return shorter >= 4 && away(a, b) <= (shorter >= 8 ? 2 : 1)
}

const near = (at: Place, message: string, meant: string): Finding => ({
  rule: 'ref/near-header',
  message,
  at,
  help: `Did you mean \`${meant}\`?`,
  fix: respelt(at, meant),
})
