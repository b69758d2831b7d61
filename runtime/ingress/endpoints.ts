import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuseOtherMethods } from './methods.ts'
import { createOperatorGuard } from './operator.ts'
import { problems } from './problems.ts'
import { sendJson, sendProblem } from './reply.ts'
import type { ServerParts } from './server-parts.ts'
import { statusBody } from './status.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Adds the router's own paths: for probes, for operators, and what it was compiled from. */
export function addEndpoints(app: FastifyInstance, parts: ServerParts): void {
  const { plan, journal, closing } = parts
  const allows = createOperatorGuard(parts.secrets)
  const identity = JSON.stringify({ project: plan.project, digest: plan.digest, version: plan.version })

  const get = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => unknown): void => {
    app.get(url, handler)
    refuseOtherMethods(app, url, ['GET', 'HEAD'])
  }

  get('/healthz', (_, reply) => sendJson(reply, 200, '{"status":"alive"}'))

  get('/readyz', (_, reply) => {
    if (closing()) return sendProblem(reply, problems.closing)
    if (journal.backlog() >= plan.limits.backlog) return sendProblem(reply, problems.backlog)
    return sendJson(reply, 200, '{"status":"ready"}')
  })

  get('/.well-known/bylaw', (_, reply) => sendJson(reply, 200, identity))

  get('/v1/events/:id', async (request, reply) => {
    if (!allows(request.headers.authorization)) {
      return sendProblem(reply.header('www-authenticate', 'Bearer'), problems.unauthenticated)
    }
    const { id } = request.params as { readonly id: string }
    const status = UUID.test(id) ? await journal.status(id) : null
    if (status === null) return sendProblem(reply, problems.unknownEvent)
    return sendJson(reply.header('cache-control', 'no-store'), 200, statusBody(status))
  })
}
