import { randomUUID } from 'node:crypto'
import { type ProblemType, problemTypes } from './problem-types.ts'

/**
 * Errors as RFC 9457 `application/problem+json`. `detail` is text of ours: nothing that a client sent is repeated in it.
 */
export interface Problem {
  readonly status: number
  /** Names the kind of problem; clients may switch on it. */
  readonly type: string
  readonly title: string
  readonly detail: string
  /** What is wrong at which path of the payload, without values. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  /** Seconds. */
  readonly retryAfter?: number
}

/** Types are tag URIs (RFC 4151): names that promise no page behind them, as RFC 9457 section 4 allows. */
export function problem(name: ProblemType, detail: string, retryAfter?: number): Problem {
  const [status, title] = problemTypes[name]
  const made = { status, type: `tag:bylaw.dev,2026:problem/${name}`, title, detail }
  return retryAfter === undefined ? made : { ...made, retryAfter }
}

/** The body of an answer; `instance` is random, for matching an answer with a log line. */
export function problemBody(found: Problem, instance: string = randomUUID()): string {
  const { status, type, title, detail, errors } = found
  const body = { type, title, status, detail, instance: `urn:uuid:${instance}` }
  return JSON.stringify(errors === undefined ? body : { ...body, errors })
}
