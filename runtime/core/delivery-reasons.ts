/**
 * Why a delivery waits, was tried again or came to an end: `lastReason` of its status, `reason` of its log lines. Filters
 * and people's scripts read them, so none is renamed or used for something else. `docs/codes.md` says what each means.
 */
export const deliveryReasons = [
  'address-not-public',
  'addressee-invalid',
  'connect-timeout',
  'cut',
  'dns',
  'erased',
  'erasing',
  'exhausted',
  'host-not-declared',
  'internal-error',
  'interrupted',
  'invalid-address',
  'invalid-webhook-token',
  'network',
  'no-addressee',
  'no-body',
  'no-connection',
  'no-consent',
  'no-header',
  'no-secret',
  'no-such-host',
  'no-webhook',
  'not-active',
  'not-declared',
  'not-https',
  'objection',
  'parameter-missing',
  'parameter-unfit',
  'port-not-declared',
  'proxy-refused',
  'proxy-unreachable',
  'refused',
  'reset',
  'restricted',
  'retention',
  'sender-invalid',
  'template-failed',
  'text-unfit',
  'timeout',
  'tls',
  'unknown-declaration',
  'unknown-webhook',
  'unreadable',
  'user-in-address',
  'withdrawn',
] as const

/** What is put together: with a status of HTTP or SMTP, a provider's number, or the reason behind a reason. */
export const reasonPrefixes = ['answered', 'code', 'exhausted', 'interrupted', 'smtp', 'stopped'] as const

declare const ofProvider: unique symbol

/** A provider's own word for what was wrong, from a list of those that it documents: `channel_not_found`. */
export type ProviderCode = string & { readonly [ofProvider]: true }

/** To be called for a word out of a list alone: whatever else a provider says may hold anything. */
export const providerCode = (listed: string): ProviderCode => listed as ProviderCode

type Numbered = `${'answered' | 'code' | 'smtp'}-${number}`

/** What an answer, or its absence, is called. */
export type VerdictReason = (typeof deliveryReasons)[number] | Numbered | ProviderCode

export type DeliveryReason = VerdictReason | `${'exhausted' | 'stopped'}-${string}`

/** Of an answer over HTTP. */
export const answered = (status: number): VerdictReason => `answered-${status}`
