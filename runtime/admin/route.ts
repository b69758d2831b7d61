import type { Problem } from '../problem.ts'

/** How the administration's paths are described: guarded, validated, audited and documented in one place. */

/** What a caller's key allows. `ingest` sends lifecycle events, an `auditor` only reads. */
export type Role = 'ingest' | 'operator' | 'privacy-officer' | 'auditor'

/** Who calls: the name of a key, never the key. */
export interface Actor {
  readonly key: string
  readonly role: Role
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
  /** What the audit log says besides the path: counts, ids, names of the declaration. Never a value of an event. */
  readonly audited?: Readonly<Record<string, string | number | boolean | null>>
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
