import type { FastifyInstance } from 'fastify'
import { problems } from './problems.ts'
import { sendProblem } from './reply.ts'

/** Answers every other method of a path with 405 and what it allows, before any body is read. */
export function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const allow = allowed.join(', ')
  app.route({
    method: app.supportedMethods.filter((method) => !allowed.includes(method)),
    url,
    onRequest: (_, reply) => {
      sendProblem(reply.header('allow', allow), problems.methodNotAllowed)
    },
    handler: () => null,
  })
}
