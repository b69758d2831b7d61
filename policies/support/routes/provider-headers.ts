/** How the headers begin that one provider alone sends, and the schemes of that provider (their documentation). */
const own: readonly (readonly [prefix: string, ...schemes: string[]])[] = [
  ['calendly-', 'calendly'],
  ['paddle-', 'paddle'],
  ['paypal-', 'paypal'],
  ['stripe-', 'stripe'],
  ['svix-', 'standard-webhooks'],
  ['webhook-', 'standard-webhooks'],
  ['x-amz-sns-', 'sns'],
  ['x-github-', 'github'],
  ['x-gitlab-', 'gitlab'],
  ['x-hubspot-', 'hubspot'],
  ['x-shopify-', 'shopify'],
  ['x-slack-', 'slack'],
  ['x-twilio-', 'twilio', 'sendgrid'],
  ['x-zm-', 'zoom'],
]

/** Schemes by which anybody may send, a gateway that passes a provider's headers on among them. */
const anybody: ReadonlySet<string> = new Set(['hmac', 'bearer', 'none'])

/** The provider whose header it is, where the scheme is not that one's. */
export function anotherThan(scheme: string, header: string): string | null {
  if (anybody.has(scheme)) return null
  const lower = header.toLowerCase()
  const [, provider, ...more] = own.find(([prefix]) => lower.startsWith(prefix)) ?? []
  return provider === undefined || provider === scheme || more.includes(scheme) ? null : provider
}

/**
 * The headers that a provider sends, for those whose documentation lists them all:
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#delivery-headers,
 * https://shopify.dev/docs/apps/build/webhooks/subscribe/https,
 * https://docs.gitlab.com/user/project/integrations/webhooks/#delivery-headers.
 */
const sent: Readonly<Record<string, readonly [prefix: string, ...names: string[]]>> = {
  github: [
    'x-github-',
    'event',
    'delivery',
    'hook-id',
    'hook-installation-target-id',
    'hook-installation-target-type',
    'enterprise-host',
    'enterprise-version',
  ],
  shopify: [
    'x-shopify-',
    'topic',
    'sub-topic',
    'hmac-sha256',
    'shop-domain',
    'api-version',
    'webhook-id',
    'event-id',
    'triggered-at',
    'name',
    'test',
    'order-id',
    'product-id',
  ],
  gitlab: ['x-gitlab-', 'event', 'token', 'instance', 'webhook-uuid', 'event-uuid'],
}

/** The names that a provider sends under its own prefix, where a header has that and is none of them. */
export function neverSent(scheme: string, header: string): readonly string[] | null {
  const [prefix, ...names] = sent[scheme] ?? []
  const lower = header.toLowerCase()
  if (prefix === undefined || !lower.startsWith(prefix) || names.includes(lower.slice(prefix.length))) return null
  return names.map((name) => prefix + name)
}
