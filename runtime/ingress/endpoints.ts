import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuseOtherMethods } from './methods.ts'
import { createOperatorGuard } from './operator.ts'
import { problems } from './problems.ts'
import { sendJson, sendProblem } from './reply.ts'
import type { ServerParts } from './server-parts.ts'
import { statusBody } from './status.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a source cannot have a path because the router answers there itself. */
export const isOwnPath = (path: string): boolean =>
  /^\/(healthz|readyz|\.well-known\/bylaw|v1\/events\/[^/]*)$/.test(path)

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

  get('/readyz', async (_, reply) => {
    if (closing()) return sendProblem(reply, problems.closing)
    if (journal.backlog() >= plan.limits.backlog) return sendProblem(reply, problems.backlog)
    const readable = await journal.nextExpiry().then(
      () => true,
      () => false,
    )
    return readable ? sendJson(reply, 200, '{"status":"ready"}') : sendProblem(reply, problems.journal)
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
