import type { Source, Verify } from '../../../compiler/language/types.ts'

const HOURS = 3600

/**
 * For how long at least a sender delivers the same again while it gets no answer, in seconds: as the page above each
 * said on 2026-11-29. Schemes whose senders do not, or of which no page was found, are not here.
 */
const redelivers: Readonly<Partial<Record<Verify['scheme'], number>>> = {
  // https://community.calendly.com/developer-faq-62/why-am-i-not-receiving-webhook-data-how-does-a-webhook-become-disabled-548
  calendly: 24 * HOURS,
  // Ten times, after 2, 4, 8 and so on minutes: https://integrate.hubspot.com/t/what-does-will-retry-mean-when/3953
  hubspot: 24 * HOURS,
  // https://help.mailgun.com/hc/en-us/articles/202236504-Webhooks
  mailgun: 8 * HOURS,
  // https://docs.chatsyncs.com/meta-api/webhooks/webhook-reliability, which is not Meta's own
  meta: 24 * HOURS,
  // https://hookdeck.com/webhooks/platforms/how-to-solve-paddle-webhook-timeout-errors, which is not Paddle's own
  paddle: 72 * HOURS,
  // https://docs.sendgrid.com/for-developers/tracking-events/troubleshooting
  sendgrid: 24 * HOURS,
  // https://shopify.dev/changelog/updates-to-webhook-retry-mechanism
  shopify: 4 * HOURS,
  // https://docs.slack.dev/apis/events-api/#retries, by its address alone
  slack: 360,
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, by its address alone
  'standard-webhooks': 24 * HOURS,
  // https://www.webhookwatch.com/article/stripe-webhook-retry-policy-explained, which is not Stripe's own
  stripe: 72 * HOURS,
  // https://devsupport.zoom.us/hc/en-us/articles/360059893812-Webhook-delays
  zoom: HOURS,
}

/** Seconds for which the senders of a source deliver the same again; `null` where that is not known. */
export function redeliveredFor({ verify, body }: Source['http']): number | null {
  // Buttons, dialogues and commands come as forms, from somebody who waits for the answer, and come once.
  if (verify === undefined || (verify.scheme === 'slack' && body !== undefined)) return null
  return redelivers[verify.scheme] ?? null
}
