import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuseOtherMethods } from '../http/methods.ts'
import { problems } from '../http/problems.ts'
import { sendJson, sendProblem } from '../http/reply.ts'
import type { ServerParts } from './server-parts.ts'

/** Whether a source cannot have a path because the router answers there itself. */
export const isOwnPath = (path: string): boolean => /^\/(healthz|readyz|\.well-known\/bylaw)$/.test(path)

/** Adds the router's own paths: for probes, and what it was compiled from. */
export function addEndpoints(app: FastifyInstance, parts: ServerParts): void {
  const { plan, journal, closing, health, storable } = parts
  const identity = JSON.stringify({ project: plan.project, digest: plan.digest, version: plan.version })

  const get = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => unknown): void => {
    app.get(url, handler)
    refuseOtherMethods(app, url, ['GET', 'HEAD'])
  }

  get('/healthz', (_, reply) => sendJson(reply, 200, '{"status":"alive"}'))

  get('/readyz', async (_, reply) => {
    if (closing()) return sendProblem(reply, problems.closing)
    if (journal.backlog() >= plan.limits.backlog) return sendProblem(reply, problems.backlog)
    const { attached, clockHolds, warnings } = health()
    if (!attached) return sendProblem(reply, problems.detached)
    if (!clockHolds) return sendProblem(reply, problems.clock)
    if (!(await storable())) return sendProblem(reply, problems.journal)
    return sendJson(reply, 200, JSON.stringify({ status: 'ready', ...(warnings.length > 0 ? { warnings } : null) }))
  })

  get('/.well-known/bylaw', (_, reply) => sendJson(reply, 200, identity))
}
