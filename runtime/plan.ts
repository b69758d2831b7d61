/**
 * What the compiler hands to the runtime: the declaration reduced to what a router needs, as plain JSON, and the
 * functions generated from event types. The runtime trusts it: everything here was checked when it was compiled.
 */

/** A period in ISO 8601 that a sweeper turns into a deadline by calendar arithmetic in UTC. */
export type IsoDuration = string

export interface VerifyPlan {
  readonly scheme:
    | 'github'
    | 'meta'
    | 'stripe'
    | 'slack'
    | 'discord'
    | 'shopify'
    | 'twilio'
    | 'standard-webhooks'
    | 'hmac'
    | 'bearer'
    | 'none'
  /** Name of the secret, a file in the credentials directory. */
  readonly secret: string | null
  /** `meta`: name of the secret of the GET request by which a webhook is subscribed. */
  readonly verifyToken: string | null
  /** `twilio`: the URL that was given to the sender, without a query; `{tenant}` stands for the tenant. */
  readonly publicUrl: string | null
  readonly toleranceSeconds: number
  readonly header: string | null
  readonly algorithm: 'sha256' | 'sha512'
  readonly encoding: 'hex' | 'base64'
  readonly prefix: string
  readonly timestamp: string | null
}

/** Where a value stands in a request; a path is a list of property names. */
export type KeyPlan = { readonly header: string } | { readonly path: readonly string[] }

/** How a delivery is known again: by the sender's id, or by the event type and the body itself. */
export type DedupePlan = KeyPlan | { readonly body: true }

export interface SourcePlan {
  readonly name: string
  /** Segments; `{tenant}` stands for the tenant. */
  readonly path: string
  readonly verify: VerifyPlan
  /** `is` fixes the type; else the value at `at` is looked up in `values`. */
  readonly type:
    | { readonly is: string }
    | { readonly at: KeyPlan; readonly values: Readonly<Record<string, string>>; readonly otherwise: 'drop' | 'reject' }
  readonly dedupe: DedupePlan | null
  /** Path of the elements that are events each, `null` for every element of a list; `null` when the body is the event. */
  readonly split: readonly (string | null)[] | null
}

/** Retention by plan: `periods[plan]`, or `periods['']` for tenants without one; an unknown plan gets the shortest. */
export interface RetentionPlan {
  readonly name: string
  readonly periods: Readonly<Record<string, IsoDuration>>
  readonly from: 'received' | 'recorded' | 'delivered' | 'collected'
}

export interface EventPlan {
  readonly name: string
  /** Rules of all the fields that the stored event holds; it expires at the earliest of them. */
  readonly retention: readonly string[]
  /** For the report of what a request kept: field path to categories. */
  readonly fields: readonly { readonly path: string; readonly categories: readonly string[] }[]
}

export type Protection = 'keep' | 'mask' | 'truncate-ip' | 'pseudonymise' | 'generalise-date'

export interface DeliveryPlan {
  readonly channel: string
  /** A Liquid template over the protected projection, or `null` when fields are sent. */
  readonly message: string | null
  /** The projection: paths of property names, `null` for every element of a list. What is not listed is not seen. */
  readonly fields: readonly { readonly path: readonly (string | null)[]; readonly protection: Protection }[]
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
  readonly to: readonly DeliveryPlan[]
}

export interface ChannelPlan {
  readonly name: string
  readonly recipient: string
  readonly connector:
    | {
        readonly kind: 'http'
        readonly url: string | null
        readonly connection: boolean
        readonly secret: string | null
        readonly headers: Readonly<Record<string, string>>
      }
    | { readonly kind: 'slack' | 'discord'; readonly webhook: string | null; readonly connection: boolean }
  /** Host names that it may reach, `*.example.com` and `host:port` allowed; empty: any public host (customer-chosen). */
  readonly hosts: readonly string[]
  /** Pauses between attempts in seconds. */
  readonly schedule: readonly number[]
  readonly onAmbiguous: 'retry' | 'fail'
  /** Requests a second, `null` for the connector's default. */
  readonly ratePerSecond: number | null
  readonly inFlight: number
}

export interface RouterPlan {
  readonly version: 1
  readonly project: string
  /** The declaration digest. */
  readonly digest: string
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
  readonly routes: readonly RoutePlan[]
  readonly channels: readonly ChannelPlan[]
  readonly retention: readonly RetentionPlan[]
  /** Retention rule of each store of the router's own; a store that is not declared keeps nothing. */
  readonly stores: { readonly dedupe: string | null; readonly disclosures: string | null }
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
}
