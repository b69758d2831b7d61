/**
 * What is known of each scheme, once: the runtime verifies by it, and the compiler checks, plans and documents by it. A
 * scheme is an entry here, its file beside this one, and its vectors.
 */

/** Keys of `verify` that a scheme may read, beside `scheme` and `secret`. */
export type Setting =
  | 'verifyToken'
  | 'publicUrl'
  | 'webhookId'
  | 'tolerance'
  | 'header'
  | 'algorithm'
  | 'encoding'
  | 'prefix'
  | 'timestamp'
  | 'unit'
  | 'signs'
  | 'parts'
  | 'ownHeader'

/** What a sender is told of an event that was taken. `body: null`: the receipt. */
export interface AnswerPlan {
  readonly status: number
  readonly contentType: string
  readonly body: string | null
}

export interface SchemeFacts {
  /** What the secret's file holds, `null` where that is plain. */
  readonly secret: string | null
  /** The keys of `verify` that it reads. */
  readonly reads: readonly Setting[]
  /** The headers that hold what proves the sender, in lower case. */
  readonly headers: readonly string[]
  /** Headers with an id that the signature covers, in lower case; dedupe by one of them reads what was verified. */
  readonly ids: readonly string[]
  /** The signature covers a time near the request's, so that it holds for a while only. */
  readonly timed: boolean
  /** A key is sent along, and nothing is signed. */
  readonly token: boolean
  /**
   * By what an event is known again: by what is declared, and by nothing without that; by the body, whatever the id
   * (`body`); by the body and the id that is declared (`body-too`); by what the signature covers, because it does not bind
   * the whole body (`verified`). All but the first holds where nothing is declared, too: such a scheme signs no time, and
   * the senders' own bodies tell one event from another.
   */
  readonly known: 'declared' | 'body' | 'body-too' | 'verified'
  /** What its proof does not say, as the end of a sentence; `null` where it binds the whole body. */
  readonly weak: string | null
  /** Its senders also post forms; who they are, for a sentence. */
  readonly forms: string | null
  /** The one field of a form in which its senders put JSON; `null` where there is none, or it is anybody's. */
  readonly formField: string | null
  /** Where each of its provider's requests holds its events, as `split` has it; `null` where one may be an event. */
  readonly elements: string | null
  /** Its senders call their JSON `text/plain`. */
  readonly plainText: boolean
  /** Its provider asks for an address with HEAD before it sends anything there. */
  readonly head: boolean
  readonly answer: AnswerPlan
}

const receipt: AnswerPlan = { status: 202, contentType: 'application/json', body: null }
/** 200 and the receipt, for senders that take no other success than 200. */
const ok: AnswerPlan = { ...receipt, status: 200 }

const plain = {
  secret: null,
  reads: [],
  headers: [],
  ids: [],
  timed: false,
  token: false,
  known: 'declared',
  weak: null,
  forms: null,
  formField: null,
  elements: null,
  plainText: false,
  head: false,
  answer: receipt,
} as const satisfies SchemeFacts

const timed = { ...plain, timed: true, reads: ['tolerance'] } as const satisfies SchemeFacts

const SHA1 = 'signs with SHA-1'

const facts = {
  adyen: {
    ...plain,
    secret: 'the HMAC key in hexadecimal',
    known: 'verified',
    elements: 'notificationItems.*',
    weak: 'signs eight fields of each item and nothing else',
    // Any 2xx, and by older settings this body: https://www.adyen.com/knowledge-hub/webhooks-accept-2xx
    answer: { status: 200, contentType: 'text/plain', body: '[accepted]' },
  },
  bearer: { ...plain, secret: 'the key itself, 16 characters or more', reads: ['header', 'ownHeader'], token: true },
  calendly: { ...timed, secret: 'the signing key', headers: ['calendly-webhook-signature'] },
  discord: {
    ...timed,
    secret: "the application's public key in hexadecimal",
    headers: ['x-signature-ed25519', 'x-signature-timestamp'],
  },
  github: {
    ...plain,
    headers: ['x-hub-signature-256'],
    known: 'body',
    // https://docs.github.com/en/webhooks/using-webhooks/creating-webhooks
    formField: 'payload',
  },
  gitlab: {
    ...plain,
    secret: 'the secret token, 16 characters or more',
    headers: ['x-gitlab-token'],
    token: true,
    // 200 or 201: https://docs.gitlab.com/user/project/integrations/webhooks/#configure-webhook-receivers
    answer: ok,
  },
  hmac: {
    ...plain,
    reads: [
      'header',
      'algorithm',
      'encoding',
      'prefix',
      'timestamp',
      'unit',
      'signs',
      'parts',
      'publicUrl',
      'tolerance',
      'ownHeader',
    ],
  },
  hubspot: {
    ...timed,
    secret: "the app's client secret",
    reads: ['publicUrl', 'tolerance'],
    headers: ['x-hubspot-signature-v3', 'x-hubspot-request-timestamp'],
  },
  intercom: {
    ...plain,
    secret: "the app's client secret",
    headers: ['x-hub-signature'],
    weak: SHA1,
    // https://developers.intercom.com/docs/webhooks/setting-up-webhooks
    head: true,
    answer: ok,
  },
  mailgun: {
    ...timed,
    secret: 'the HTTP webhook signing key',
    known: 'verified',
    weak: 'signs a time and a token, and nothing of what is sent',
    // Everything but 200 is sent again: https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
    answer: ok,
  },
  meta: {
    ...plain,
    secret: 'the app secret',
    reads: ['verifyToken'],
    headers: ['x-hub-signature-256'],
    // https://developers.facebook.com/docs/graph-api/webhooks/
    elements: 'entry.*',
  },
  none: plain,
  paddle: {
    ...timed,
    secret: 'all of `pdl_ntfset_...`',
    headers: ['paddle-signature'],
    // https://developer.paddle.com/webhooks/respond-to-webhooks
    answer: ok,
  },
  paypal: {
    ...plain,
    secret: 'the certificate (PEM) that PayPal signs with, fetched by you from its `paypal-cert-url`',
    reads: ['webhookId'],
    headers: [
      'paypal-transmission-id',
      'paypal-transmission-time',
      'paypal-transmission-sig',
      'paypal-cert-url',
      'paypal-auth-algo',
    ],
    ids: ['paypal-transmission-id'],
    known: 'verified',
    weak: 'binds the body by a CRC-32 alone, which another body can be made to have',
    answer: ok,
  },
  sendgrid: {
    ...timed,
    secret: 'the verification key, in base64',
    headers: ['x-twilio-email-event-webhook-signature', 'x-twilio-email-event-webhook-timestamp'],
    // https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
    elements: '*',
  },
  shopify: { ...plain, headers: ['x-shopify-hmac-sha256'], known: 'body-too' },
  slack: {
    ...timed,
    secret: 'the signing secret',
    headers: ['x-slack-signature', 'x-slack-request-timestamp'],
    forms: 'Slack',
    // https://docs.slack.dev/interactivity/handling-user-interaction#payloads
    formField: 'payload',
    // Of a command or a dialogue any other body is shown to the person:
    // https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
    answer: { status: 200, contentType: 'text/plain', body: '' },
  },
  sns: {
    ...plain,
    secret: 'the certificate (PEM) that Amazon SNS signs with, fetched by you from its `SigningCertURL`',
    known: 'verified',
    plainText: true,
    weak: 'signs the message and its topic, and nothing else of the body',
    answer: ok,
  },
  'standard-webhooks': {
    ...timed,
    secret: "`whsec_...`, or the sender's public key `whpk_...`",
    headers: ['webhook-timestamp', 'webhook-signature', 'svix-timestamp', 'svix-signature'],
    ids: ['webhook-id', 'svix-id'],
  },
  stripe: { ...timed, secret: 'all of `whsec_...`', headers: ['stripe-signature'] },
  twilio: {
    ...plain,
    secret: 'the auth token',
    reads: ['publicUrl'],
    headers: ['x-twilio-signature'],
    forms: 'Twilio',
    // https://www.twilio.com/docs/messaging/twiml#twilios-request-to-your-application
    answer: { status: 200, contentType: 'text/xml', body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' },
  },
  zoom: {
    ...timed,
    secret: 'the secret token',
    headers: ['x-zm-signature', 'x-zm-request-timestamp'],
    // 200 or 204: https://developers.zoom.us/docs/api/webhooks/#validate-your-webhook-endpoint
    answer: ok,
  },
} as const satisfies Readonly<Record<string, SchemeFacts>>

export type SchemeName = keyof typeof facts

export const schemeFacts: Readonly<Record<SchemeName, SchemeFacts>> = facts

/** In the order of the alphabet. */
export const schemeNames = Object.keys(facts) as readonly SchemeName[]

/** What a declaration or plan says of a signature. */
export interface Signed {
  readonly scheme: SchemeName
  readonly algorithm?: string | undefined
  readonly timestamp?: string | null | undefined
  readonly parts?: { readonly timestamp?: string | undefined } | undefined
  readonly signs?: string | undefined
}

/** What an HMAC is over: where nothing is declared, the body, and before it the time and a dot where there is a time. */
export const signedTextOf = ({ timestamp, parts, signs }: Omit<Signed, 'scheme'>): string =>
  signs ?? (typeof (timestamp ?? parts?.timestamp) === 'string' ? '{timestamp}.{body}' : '{body}')

/** Whether a signature holds for a while only: of `hmac`, where it says where a time stands and signs it. */
export const signsTime = (signed: Signed): boolean =>
  schemeFacts[signed.scheme].timed ||
  (signed.scheme === 'hmac' &&
    typeof (signed.timestamp ?? signed.parts?.timestamp) === 'string' &&
    signedTextOf(signed).includes('{timestamp}'))

/** Whether a signature is over the address that the sender was given, too: of `hmac`, where it says so. */
export const signsAddress = ({ scheme, signs = '' }: Signed): boolean =>
  scheme === 'hmac' ? signs.includes('{url}') : schemeFacts[scheme].reads.includes('publicUrl')

/** What a proof does not say, as the end of a sentence; `null` where it binds the whole body well. */
export const weaknessOf = ({ scheme, algorithm }: Signed): string | null =>
  scheme === 'hmac' && algorithm === 'sha1' ? SHA1 : schemeFacts[scheme].weak

/** Whether duplicates are looked for at a source of this scheme that declares this as `dedupe`. */
export const looksForDuplicates = (scheme: SchemeName | undefined, dedupe: unknown): boolean =>
  dedupe === undefined ? scheme !== undefined && schemeFacts[scheme].known !== 'declared' : dedupe !== 'none'
