import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { addEndpoints } from './ingress/endpoints.ts'
import { answerBrokenClient, createFailureHandler } from './ingress/failures.ts'
import { problems } from './ingress/problems.ts'
import { sendProblem } from './ingress/reply.ts'
import type { ServerParts, Timeouts } from './ingress/server-parts.ts'
import { addSource } from './ingress/source.ts'

const MAX_CONNECTIONS = 2048
const standardTimeouts: Timeouts = { headers: 10_000, request: 30_000, check: 2_000 }

/** The listener for senders, operators and probes; not yet listening. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { plan, logger } = parts
  const timeouts = parts.timeouts ?? standardTimeouts
  const failed = createFailureHandler(logger)
  const app = fastify({
    logger: false,
    bodyLimit: plan.limits.bodyBytes,
    requestTimeout: timeouts.request,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check, maxHeaderSize: 16_384 },
    // Answered by our own hooks, as a problem.
    return503OnClosing: false,
    frameworkErrors: failed,
    clientErrorHandler: answerBrokenClient,
  })
  app.server.maxConnections = MAX_CONNECTIONS
  app.removeAllContentTypeParsers()
  const keep = (_: FastifyRequest, body: Buffer, done: (error: Error | null, body: Buffer) => void) => done(null, body)
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, keep)
  app.addContentTypeParser(/^application\/[\w!#$&^.+-]+\+json/, { parseAs: 'buffer' }, keep)
  // Only for sources whose senders post forms; `addSource` refuses them elsewhere.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, keep)
  app.setErrorHandler(failed)
  app.setNotFoundHandler((_, reply) => sendProblem(reply, problems.notFound))
  addEndpoints(app, parts)
  for (const source of plan.sources) addSource(app, source, parts)
  return app
}
