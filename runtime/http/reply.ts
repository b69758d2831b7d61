import type { FastifyReply } from 'fastify'
import type { AnswerPlan } from '../contract/scheme-facts.ts'
import type { LogEvent } from '../core/log-events.ts'
import { type Problem, problemBody } from '../core/problem.ts'

export function sendProblem(reply: FastifyReply, found: Problem, instance?: string): FastifyReply {
  if (found.retryAfter !== undefined) reply.header('retry-after', String(found.retryAfter))
  return reply
    .code(found.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(problemBody(found, instance))
}

export function sendJson(reply: FastifyReply, status: number, json: string): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(json)
}

/** Answers what was taken as its sender expects it. */
export function sendAnswer(
  reply: FastifyReply,
  { status, contentType, body }: AnswerPlan,
  receipt: string,
): FastifyReply {
  if (status === 204) return reply.code(status).send()
  return reply
    .code(status)
    .header('content-type', `${contentType}; charset=utf-8`)
    .send(body ?? receipt)
}

export function sendHandshake(reply: FastifyReply, { status, type, body }: Handshake): FastifyReply {
  if (status === 204) return reply.code(status).header('content-type', type).send()
  return reply
    .code(status)
    .header('content-type', `${type}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(body)
}

/** An answer to a request that asks whether anybody is there. */
export interface Handshake {
  readonly status: 200 | 204
  readonly type: 'application/json' | 'text/plain'
  readonly body: string
  /** What a person has to do about it: the name of a line for the log, and the address that is asked for. */
  readonly tell?: { readonly line: LogEvent<'warn'>; readonly address: string }
}
