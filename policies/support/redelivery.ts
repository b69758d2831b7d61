import type { Verify } from '../../compiler/language/types.ts'

const HOURS = 3600

/**
 * For how long at least a sender delivers the same again while it gets no answer, in seconds: what each provider
 * documents, as of 2026-11-29. Schemes that do not, or of which it is not said, are not here.
 */
const redelivers: Readonly<Partial<Record<Verify['scheme'], number>>> = {
  // https://developer.calendly.com/receive-data-from-scheduled-events-in-real-time-with-webhook-subscriptions
  calendly: 24 * HOURS,
  // https://developers.hubspot.com/docs/apps/legacy-apps/authentication/webhooks
  hubspot: 24 * HOURS,
  // https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
  mailgun: 8 * HOURS,
  // https://developers.facebook.com/docs/graph-api/webhooks/getting-started
  meta: 36 * HOURS,
  // https://developer.paddle.com/webhooks/respond-to-webhooks
  paddle: 72 * HOURS,
  // https://developer.paypal.com/api/rest/webhooks/
  paypal: 72 * HOURS,
  // https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
  sendgrid: 24 * HOURS,
  // https://shopify.dev/docs/apps/build/webhooks/troubleshooting-webhooks
  shopify: 4 * HOURS,
  // https://docs.slack.dev/apis/events-api/#retries
  slack: 360,
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability
  'standard-webhooks': 24 * HOURS,
  // https://docs.stripe.com/webhooks#automatic-retries
  stripe: 72 * HOURS,
  // https://developers.zoom.us/docs/api/webhooks/#notification-retries
  zoom: HOURS,
}

/** Seconds for which the senders of a scheme deliver the same again; `null` where that is not known. */
export const redeliveredFor = (scheme: Verify['scheme'] | undefined): number | null =>
  (scheme === undefined ? undefined : redelivers[scheme]) ?? null
