import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tenant } from '../config/tenants.ts'
import type { SourcePlan } from '../contract/plan.ts'
import { problems } from '../http/problems.ts'
import { type Handshake, sendHandshake, sendProblem } from '../http/reply.ts'

/** What may be given back: nothing that a browser would take for anything but text, and not much of it. */
const CHALLENGE = /^[\x20-\x7e]{1,1000}$/

type Probe = NonNullable<SourcePlan['probe']>

/** The answer to a query that asks for its own words, `null` where it does not. */
export function challengeOf({ challenge }: Probe, query: string): Handshake | null {
  const asked = challenge === undefined ? null : new URLSearchParams(query).get(challenge)
  return asked === null || !CHALLENGE.test(asked) ? null : { status: 200, type: 'text/plain', body: asked }
}

/** Answers HEAD and GET of a source as declared; answers the methods. */
export function addProbe(
  app: FastifyInstance,
  url: string,
  probe: Probe,
  of: {
    readonly tenant: (request: FastifyRequest) => Tenant | null
    readonly query: (request: FastifyRequest) => string
  },
): readonly string[] {
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (of.tenant(request) === null) return sendProblem(reply, problems.unknownTenant)
    const found = challengeOf(probe, of.query(request))
    if (found !== null) return sendHandshake(reply, found)
    return probe.plain === undefined ? sendProblem(reply, problems.notSubscribed) : reply.code(200).send()
  }
  app.get(url, { exposeHeadRoute: false }, answer)
  if (probe.plain === undefined) return ['GET']
  app.head(url, answer)
  return ['GET', 'HEAD']
}
