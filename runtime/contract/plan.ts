/**
 * What the compiler hands to the runtime: the declaration reduced to what a router needs, as plain JSON, and the
 * functions generated from event types. The runtime trusts it: everything here was checked when it was compiled.
 */

import type { AnswerPlan, SchemeName } from './scheme-facts.ts'

/** A period in ISO 8601 that a sweeper turns into a deadline by calendar arithmetic in UTC. */
export type IsoDuration = string

export interface VerifyPlan {
  readonly scheme: SchemeName
  /** Name of the secret, a file in the credentials directory. */
  readonly secret: string | null
  /** Each tenant registers keys or secrets of their own at run time, and no file holds one. */
  readonly connection?: true
  /** Each of those may have a header of its own. */
  readonly ownHeader?: true
  /** `meta`: name of the secret of the GET request by which a webhook is subscribed. */
  readonly verifyToken: string | null
  /** `twilio`, `hubspot`, and `hmac` where `signs` holds it: the URL that was given to the sender, without a query; `{tenant}` stands for the tenant. */
  readonly publicUrl: string | null
  /** `paypal`: what PayPal calls the webhook, which it signs. */
  readonly webhookId?: string | null
  /** One secret is meant to verify for all tenants. */
  readonly shared?: true
  readonly toleranceSeconds: number
  readonly header: string | null
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
  readonly encoding: 'hex' | 'base64'
  readonly prefix: string
  readonly timestamp: string | null
  /**
   * `hmac`: what is signed, with `{timestamp}`, `{url}` and `{body}` in their places. Absent: the body, and before it the
   * time and a dot where there is a time.
   */
  readonly signs?: string
  /** `hmac`: names of parts of the header, `name=value` between commas or semicolons, with signatures and the time. */
  readonly parts?: { readonly signature: string; readonly timestamp?: string }
  /** `hmac`: what the time is given in. Absent: Unix seconds. */
  readonly unit?: 'ms' | 'date'
}

/** Where a value stands in a request; a path is a list of property names. */
export type KeyPlan = { readonly header: string } | { readonly path: readonly string[] }

/** How a delivery is known again: by the sender's id, or by the event type and the body itself. */
export type DedupePlan = KeyPlan | { readonly body: true }

/** `headers`: fields of the event by the lower-case names of headers. */
export interface RawPlan {
  readonly to: string
  /** The field that holds, in base64, a body that is no UTF-8; absent where such a body is refused. */
  readonly base64?: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a source may ask of the router itself, and where its requests name whom it is about. */
export interface RequestPlan {
  /** The erasure of what the identifiers stand in, or of all that is the tenant's; or that somebody answers with an export. */
  readonly asks: 'erase' | 'export' | 'erase-tenant'
  readonly identifiers: readonly { readonly type: string; readonly path: readonly (string | null)[] }[]
}

export interface SourcePlan {
  readonly name: string
  /** Segments; `{tenant}` stands for the tenant. */
  readonly path: string
  readonly verify: VerifyPlan
  /** The field of a form that holds the JSON; absent where the body is what was sent. */
  readonly form?: string
  /** The body is a form, whose fields are the event's. */
  readonly fields?: true
  /** What may be asked of the address before anything is sent there; `challenge`: the field of a query to give back. */
  readonly probe?: { readonly plain?: true; readonly challenge?: string }
  /** The body is a list, which the event holds as this field. */
  readonly list?: string
  /** The event is made of the request: fields of it for the body as text, and for headers by their names. */
  readonly raw?: RawPlan
  /** `is` fixes the type; else the value at `at` is looked up in `values`. */
  readonly type:
    | { readonly is: string }
    | { readonly at: KeyPlan; readonly values: Readonly<Record<string, string>>; readonly otherwise: 'drop' | 'reject' }
  readonly dedupe: DedupePlan | null
  /** By what stands where the type of an event does: requests about people instead of events. Absent where there are none. */
  readonly requests?: Readonly<Record<string, RequestPlan>>
  /** What the sender is told of what was taken; `null`: what its scheme says. */
  readonly answer?: AnswerPlan | null
  /** Requests are verified, validated and counted (what would be kept, dropped and routed), and nothing is stored or sent. */
  readonly reportOnly: boolean
  /** Path of the elements that are events each, `null` for every element of a list; `null` when the body is the event. */
  readonly split: readonly (string | null)[] | null
  /** Where its data comes from; portability is for what the person gave or was observed of. `null`: nobody has said. */
  readonly origin?: 'person' | 'observed' | 'third-party' | null
}

/** Retention by plan: `periods[plan]`, or `periods['']` for tenants without one; an unknown plan gets the shortest. */
export interface RetentionPlan {
  readonly name: string
  readonly periods: Readonly<Record<string, IsoDuration>>
  readonly from: 'received' | 'recorded' | 'delivered' | 'collected'
  /** A lifecycle event (`account.closed`) that starts the period instead: without it, no end. */
  readonly after: string | null
  /** A statutory minimum from the receipt: kept that long, but not used beyond the period. */
  readonly minimum: IsoDuration | null
  /** Grounds that may suspend the deletion under this rule: what a hold may name. */
  readonly holds: readonly { readonly ground: string; readonly until: string | null }[]
}

/** Where the people are whom an event is about. Paths as in a projection: `null` for every element of a list. */
export interface SubjectPlan {
  readonly name: string
  /** The object that describes the person; empty for the whole event. */
  readonly at: readonly (string | null)[]
  /** Fields below it that identify the person, the type of each identifier, which is its category, and whose it is. */
  readonly keys: readonly {
    readonly path: readonly (string | null)[]
    readonly type: string
    /** One person's alone, or several may have it; absent where nobody has said. */
    readonly unique?: 'person' | 'shared'
  }[]
  /** Fields elsewhere that are about the person too, from the root. */
  readonly about: readonly (readonly (string | null)[])[]
  readonly class: string | null
  /** Sources whose word counts that the keys of one object are one person's; absent for all. */
  readonly linkedBy?: readonly string[]
}

/** What a subject may ask for, and what they are told, depends on these. */
export interface ActivityPlan {
  readonly name: string
  readonly role: 'controller' | 'processor' | 'joint'
  /** `null` where the declaration says that it is missing. */
  readonly purpose: string | null
  readonly bases: readonly { readonly name: string; readonly type: string }[]
  /** Every basis is consent: nothing is sent without it. */
  readonly needsConsent: boolean
  /** An objection is absolute (Art. 21(2)). */
  readonly directMarketing: boolean
}

export interface EventPlan {
  readonly name: string
  /** Rules of all the fields that the stored event holds; it expires at the earliest of them. */
  readonly retention: readonly string[]
  /** For the report of what a request kept: field path to categories. */
  readonly fields: readonly { readonly path: string; readonly categories: readonly string[] }[]
  readonly subjects: readonly SubjectPlan[]
  /** Fields that hold integers, which conditions count with as such; other numbers are doubles to them. None by default. */
  readonly integers?: readonly (readonly (string | null)[])[]
}

/** `redact` takes out of a text what looks like an identifier: addresses, numbers of telephones, cards and accounts. */
export type Protection = 'keep' | 'mask' | 'truncate-ip' | 'pseudonymise' | 'generalise-date' | 'redact'

export interface DeliveryPlan {
  readonly channel: string
  /** A Liquid template over the protected projection, or `null` when fields are sent. */
  readonly message: string | null
  /** The projection: paths of property names, `null` for every element of a list. What is not listed is not seen. */
  readonly fields: readonly { readonly path: readonly (string | null)[]; readonly protection: Protection }[]
  /** Field that holds the addressee, where the connector has one for each event (`whatsapp`, `email`). */
  readonly addressee: readonly string[] | null
}

export interface RoutePlan {
  readonly name: string
  readonly activity: string
  /** What is printed of it: `controller`, `processor`, `joint`. */
  readonly role: string
  readonly bases: readonly string[]
  readonly source: string
  readonly events: readonly string[]
  /** CEL over `event`, or `null`. */
  readonly when: string | null
  /** Field whose value keeps deliveries of each channel in order; `null` for any order. */
  readonly orderBy: readonly string[] | null
  readonly to: readonly DeliveryPlan[]
}

/** The WhatsApp Cloud API. The addressee is a field of the event. */
export interface WhatsAppPlan {
  readonly kind: 'whatsapp'
  readonly connection: false
  readonly phoneNumberId: string
  /** Name of the access token's secret. */
  readonly token: string
  readonly apiVersion: string
  /** A template message, whose body's parameters are fields in this order; `null` for a text message. */
  readonly template: { readonly name: string; readonly language: string; readonly parameters: readonly string[] } | null
}

/** Mail over SMTP. The addressee is fixed, or a field of the event. */
export interface EmailPlan {
  readonly kind: 'email'
  readonly connection: false
  /** `smtps://host:465`, or `smtp://host:587` with STARTTLS required. */
  readonly server: string
  readonly from: string
  /** `null`: the field that the delivery names. */
  readonly to: string | null
  readonly subject: string
  readonly user: string | null
  /** Name of the password's secret. */
  readonly password: string | null
}

/** Paths into what a route sends; `headers` by their lower-case names. */
export interface PassedPlan {
  readonly from: readonly string[]
  /** Of the field that holds the bytes of a body that is no text. */
  readonly base64?: readonly string[]
  readonly headers: Readonly<Record<string, readonly string[]>>
}

export interface ChannelPlan {
  readonly name: string
  readonly recipient: string
  /** First day, `YYYY-MM-DD`, on which it may receive anything; what comes before waits. `null`: already. */
  readonly activeFrom: string | null
  /** It can be told of a person's erasure and other requests by a signed webhook of the same address (Art. 19). */
  readonly passesOn: boolean
  readonly connector:
    | {
        readonly kind: 'http'
        readonly url: string | null
        readonly connection: boolean
        readonly secret: string | null
        readonly headers: Readonly<Record<string, string>>
        /** Tenants may register headers for their own endpoints. */
        readonly ownHeaders?: true
        /** Paths of the field that is the body as it is, and of those that are headers; absent for the envelope. */
        readonly body?: PassedPlan
        /** Names of the secrets that hold the client's certificate chain and key in PEM, and perhaps the server's CA. */
        readonly mtls: { readonly certificate: string; readonly key: string; readonly ca: string | null } | null
      }
    | { readonly kind: 'discord'; readonly webhook: string | null; readonly connection: boolean }
    | {
        readonly kind: 'slack'
        readonly webhook: string | null
        readonly connection: boolean
        /** `chat.postMessage` instead of a webhook: name of the bot token's secret, and the conversation. */
        readonly token: string | null
        readonly conversation: string | null
      }
    | WhatsAppPlan
    | EmailPlan
  /** Host names that it may reach, `*.example.com` and `host:port` allowed; empty: any public host (customer-chosen). */
  readonly hosts: readonly string[]
  /** Pauses between attempts in seconds. */
  readonly schedule: readonly number[]
  readonly onAmbiguous: 'retry' | 'fail'
  /** Requests a second, `null` for the connector's default. */
  readonly ratePerSecond: number | null
  /** Deliveries under way at once; of each address, where tenants have their own. */
  readonly inFlight: number
}

/** Stores of the router's own that hold something other than the payload. */
export type StoreName = 'dedupe' | 'disclosures' | 'requests' | 'audit' | 'access'

/** How long a regime gives to answer a request (Art. 12(3) GDPR, Art. 12A UK GDPR). */
export interface RequestClockPlan {
  readonly regime: string
  /** From the day of receipt, and how many may be added. */
  readonly months: number
  readonly extension: number
  /** The clock stops while the person has been asked for what is needed to go on. */
  readonly pauses: boolean
}

/** What destinations have to speak at least. */
export interface TlsPlan {
  readonly minimum: '1.2' | '1.3'
  /** Bits of the key of a connection's cipher. */
  readonly cipherBits: 128 | 256
}

export interface RouterPlan {
  readonly version: 1
  readonly project: string
  /** The declaration digest. */
  readonly digest: string
  /** The version of Bylaw that compiled it; absent in plans of before it was said. */
  readonly madeBy?: string
  /** Where events wait: in the router's own directory, or in a database that several routers share. */
  readonly journal: { readonly engine: 'sqlite' | 'postgres' }
  readonly plans: readonly string[]
  readonly limits: {
    readonly bodyBytes: number
    readonly depth: number
    /** Requests a second for each tenant, `null` for no limit. */
    readonly ratePerSecond: number | null
    readonly backlog: number
  }
  readonly sources: readonly SourcePlan[]
  readonly events: readonly EventPlan[]
  readonly activities: readonly ActivityPlan[]
  readonly routes: readonly RoutePlan[]
  readonly channels: readonly ChannelPlan[]
  readonly retention: readonly RetentionPlan[]
  /** Retention rule of each store of the router's own; a store that is not declared keeps nothing. */
  readonly stores: Readonly<Record<StoreName, string | null>>
  /** Regimes whose clocks run on requests: `eu-gdpr`, `uk-gdpr`. */
  readonly regimes: readonly string[]
  /** The clocks of these regimes. One that is not listed has a month that two can be added to, and never stops. */
  readonly clocks?: readonly RequestClockPlan[]
  /** How much longer backups hold what was deleted, the longest of all rules: how long an epoch's key lives. */
  readonly backups: IsoDuration | null
  /** Absent: TLS 1.2, with ciphers of 128 bits. */
  readonly tls?: TlsPlan
  /** What may be sent to a collector; absent where nothing is. */
  readonly telemetry?: 'otlp'
}

/** What a generated projection answers: the kept value and the paths that were dropped, or what is wrong. */
export type Projection =
  | { readonly ok: true; readonly value: Record<string, unknown>; readonly dropped: readonly string[] }
  | { readonly ok: false; readonly errors: readonly { readonly path: string; readonly message: string }[] }

/**
 * Validates and minimises a parsed payload in one pass. `dropped` holds paths of undeclared *names* with list
 * positions folded to `*`, each once, at most 100; never a value.
 */
export type Project = (input: Record<string, unknown>) => Projection

/** The generated module. */
export interface Generated {
  readonly plan: RouterPlan
  readonly project: Readonly<Record<string, Project>>
  /** Parts of the runtime that this declaration needs, and, in a built router, all that there are of them. */
  readonly parts?: readonly string[]
  /** SHA-256 in hex of the file that it was read from; absent where it was read from none. */
  readonly file?: string
}
