import type { IncomingMessage, ServerResponse } from 'node:http'
import fastify, { type FastifyRequest } from 'fastify'
import { memoryLimits } from '../contract/memory.ts'
import { createFailureHandler } from '../http/failures.ts'
import { noSchemas } from '../http/no-schemas.ts'
import { problems } from '../http/problems.ts'
import { sendProblem } from '../http/reply.ts'
import { createUnverified } from '../http/unverified.ts'
import { addEndpoints } from '../ingress/endpoints.ts'
import type { ServerParts } from '../ingress/server-parts.ts'
import { addSource } from '../ingress/source.ts'

/** Characters of a tenant in a path: more than any request line may have. */
const TENANT_LENGTH = 16_384

/** Answers requests by one declaration. */
export type App = (request: IncomingMessage, response: ServerResponse) => void

/** What senders and probes are answered, by one declaration; whoever listens passes requests to it. */
export async function createApp(parts: ServerParts): Promise<App> {
  const { plan, logger } = parts
  const failed = createFailureHandler(logger)
  const app = fastify({
    logger: false,
    schemaController: noSchemas,
    bodyLimit: plan.limits.bodyBytes,
    // Answered by our own hooks, as a problem.
    return503OnClosing: false,
    frameworkErrors: failed,
    // Whoever is no tenant is answered alike, however long the name: headers have a limit of their own.
    routerOptions: { maxParamLength: TENANT_LENGTH },
  })
  app.addHook('preParsing', createUnverified(memoryLimits(plan.limits.bodyBytes).bodies))
  app.removeAllContentTypeParsers()
  const keep = (_: FastifyRequest, body: Buffer, done: (error: Error | null, body: Buffer) => void) => done(null, body)
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, keep)
  app.addContentTypeParser(/^application\/[\w!#$&^.+-]+\+json/, { parseAs: 'buffer' }, keep)
  // Only for sources whose senders post forms; `addSource` refuses them elsewhere.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, keep)
  // The same: Amazon SNS calls its JSON so.
  app.addContentTypeParser('text/plain', { parseAs: 'buffer' }, keep)
  app.setErrorHandler(failed)
  app.setNotFoundHandler((_, reply) => sendProblem(reply, problems.notFound))
  addEndpoints(app, parts)
  for (const source of plan.sources) {
    if (source.raw === undefined) addSource(app, source, parts)
    else
      app.register((own, _, done) => {
        own.addContentTypeParser('*', { parseAs: 'buffer' }, keep)
        addSource(own, source, parts)
        done()
      })
  }
  await app.ready()
  return (request, response) => app.routing(request, response)
}
