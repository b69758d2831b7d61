import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SourcePlan } from '../plan.ts'
import type { Tenant } from '../tenants.ts'
import { refuseOtherMethods } from './methods.ts'
import { problems } from './problems.ts'
import { sendJson, sendProblem } from './reply.ts'
import type { ServerParts } from './server-parts.ts'

const NO_BODY = Buffer.alloc(0)

/** Adds the path of one source. What can be refused without the body is refused before it is read. */
export function addSource(app: FastifyInstance, source: SourcePlan, parts: ServerParts): void {
  const { plan, journal, tenants, closing } = parts
  const intake = parts.intakeOf(source)
  const named = source.path.includes('{tenant}')
  const url = source.path.replaceAll(':', '::').replace('{tenant}', ':tenant')

  const tenantOf = (request: FastifyRequest): Tenant | null =>
    named ? tenants.get((request.params as { readonly tenant: string }).tenant) : tenants.standard()

  app.post(url, {
    onRequest(request, reply, done) {
      const encoding = request.headers['content-encoding']
      if (closing()) sendProblem(reply, problems.closing)
      else if (tenantOf(request) === null) sendProblem(reply, problems.unknownTenant)
      else if (encoding !== undefined && encoding !== 'identity') sendProblem(reply, problems.encoding)
      else if (journal.backlog() >= plan.limits.backlog) sendProblem(reply, problems.backlog)
      else done()
    },
    async handler(request, reply) {
      const tenant = tenantOf(request)
      if (tenant === null) return sendProblem(reply, problems.unknownTenant)
      const body = Buffer.isBuffer(request.body) ? request.body : NO_BODY
      const result = await intake(request.headers, body, tenant)
      // It began before the router began to close: the connection must not wait for another.
      if (closing()) reply.header('connection', 'close')
      return typeof result === 'string' ? sendJson(reply, 202, result) : sendProblem(reply, result)
    },
  })
  refuseOtherMethods(app, url, ['POST'])
}
