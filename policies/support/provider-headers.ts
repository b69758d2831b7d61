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
