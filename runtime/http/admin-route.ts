import type { Readable } from 'node:stream'
import type { Problem } from '../core/problem.ts'

/** How the administration's paths are described: guarded, validated, audited and documented in one place. */

/**
 * What a caller's key allows. `ingest` sends lifecycle events, an `auditor` only reads, `scrape` only sees metrics. An
 * `owner` manages keys and nothing else: whoever hands out power uses it under a key of their own, with its own name in
 * the audit log.
 */
export type Role = 'owner' | 'ingest' | 'operator' | 'privacy-officer' | 'auditor' | 'scrape'

/** Who calls: the id of a key, never the key. */
export interface Actor {
  readonly key: string
  /** The role by which the call was let through. */
  readonly role: Role
  /** The only tenant that the key may act for. */
  readonly tenant?: string
}

/** A JSON Schema (2020-12) as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>

export interface AdminCall {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Validated against `body`; `undefined` where the path takes none. */
  readonly body: unknown
  readonly actor: Actor
  readonly now: number
}

export interface AdminAnswer {
  readonly status: number
  /** Sent as JSON; `undefined` sends nothing. */
  readonly body?: unknown
  /** Sent in its place as it is, as the route's `media`. */
  readonly text?: string
  /** The same, as it comes. Destroyed when the client goes away or the router closes. */
  readonly stream?: Readable
  /** What the audit log says besides the path: counts, ids, names of the declaration. Never a value of an event. */
  readonly audited?: Readonly<Record<string, string | number | boolean | null>>
  /** Whom it was about: pseudonyms (subject ids in hex), which the audit log keeps so that they can be erased. */
  readonly about?: readonly string[]
}

/**
 * One path of the administration. A refusal is a `Problem` thrown as `AdminRefusal`, or an answer of `handle` with a
 * problem; whatever else is thrown is answered with 500 and logged without its message.
 */
export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/v1/holds/:name`. */
  readonly path: string
  /** Whoever has one of them. */
  readonly roles: readonly Role[]
  /** One sentence, for the OpenAPI document. */
  readonly summary: string
  readonly query?: Readonly<Record<string, JsonSchema>>
  readonly body?: JsonSchema
  /** Media type of `text` and `stream`; JSON otherwise. */
  readonly media?: string
  /**
   * `handle` looks at `actor.tenant` itself. Without this, a key that is bound to a tenant can only call paths that
   * take a `tenant` in path, query or body: left out it is filled in, and any other is refused.
   */
  readonly scoped?: true
  /** Numbers of the body that a double does not hold as they were written come as `ExactNumber`, not rounded. */
  readonly exactNumbers?: true
  /** Status to the schema of its body, `null` for none. Problems need not be listed. */
  readonly answers: Readonly<Record<number, JsonSchema | null>>
  /** `subject.erase`: written to the audit log with actor and outcome, before the answer; `null` for harmless reads. */
  readonly audit: string | null
  readonly handle: (call: AdminCall) => Promise<AdminAnswer>
}

/** Why a call cannot be done. Its `detail` says what to do and holds nothing personal. */
export class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}
