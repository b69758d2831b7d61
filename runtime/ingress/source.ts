import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SecretSet } from '../config/secrets.ts'
import type { Tenant } from '../config/tenants.ts'
import type { SourcePlan } from '../contract/plan.ts'
import { schemeFacts } from '../contract/scheme-facts.ts'
import { isForm, isPlainText } from '../http/form.ts'
import { refuseOtherMethods } from '../http/methods.ts'
import { problems } from '../http/problems.ts'
import { sendAnswer, sendHandshake, sendJson, sendProblem } from '../http/reply.ts'
import type { RequestTrace } from '../telemetry/traces.ts'
import { addProbe, challengeOf } from './probe.ts'
import { takesEncoding } from './raw.ts'
import { createSubscription } from './schemes/meta.ts'
import type { ServerParts } from './server-parts.ts'

const NO_BODY = Buffer.alloc(0)
/** No tenant has such a name, so nothing is registered for it. */
const STRANGER: Tenant = { name: '', plan: '', connections: new Map() }
/** Who asks for the receipt by its name gets it, whatever the provider's senders are told. */
const RECEIPT = 'application/vnd.bylaw.receipt+json'

/** Adds the path of one source. What can be refused without the body is refused before it is read. */
export function addSource(app: FastifyInstance, source: SourcePlan, parts: ServerParts): void {
  const { plan, journal, tenants, closing, traces } = parts
  const intake = parts.intakeOf(source)
  const named = source.path.includes('{tenant}')
  const url = source.path.replaceAll(':', '::').replace('{tenant}', ':tenant')
  const facts = schemeFacts[source.verify.scheme]
  const takes = (headers: IncomingHttpHeaders): boolean => {
    if (source.raw !== undefined) return true
    if (source.form !== undefined || source.fields !== undefined) return isForm(headers)
    return isForm(headers) ? facts.forms !== null : !isPlainText(headers) || facts.plainText
  }
  const answer = source.answer ?? facts.answer
  const { probe } = source
  const probeOf = (request: FastifyRequest) => (probe === undefined ? null : challengeOf(probe, queryOf(request)))

  // Where tenants have credentials of their own, who is no tenant is answered as whoever has none.
  const stranger = source.verify.connection === true ? STRANGER : null
  const tenantOf = (request: FastifyRequest): Tenant | null =>
    named ? (tenants.get((request.params as { readonly tenant: string }).tenant) ?? stranger) : tenants.standard()

  const open = new WeakMap<FastifyRequest, RequestTrace>()
  const tracing = {
    onResponse(request: FastifyRequest, reply: FastifyReply, done: () => void) {
      open.get(request)?.answered(reply.statusCode)
      done()
    },
  }

  app.post(url, {
    ...(traces ? tracing : null),
    onRequest(request, reply, done) {
      if (traces) open.set(request, traces.request(source.name, request.headers.traceparent))
      if (closing()) sendProblem(reply, problems.closing)
      else if (tenantOf(request) === null) sendProblem(reply, problems.unknownTenant)
      else if (!takesEncoding(source.raw, request.headers)) sendProblem(reply, problems.encoding)
      else if (!takes(request.headers) && probeOf(request) === null)
        sendProblem(reply, (source.form ?? source.fields) === undefined ? problems.mediaType : problems.notForm)
      else if (journal.backlog() >= plan.limits.backlog) sendProblem(reply, problems.backlog)
      else done()
    },
    async handler(request, reply) {
      const tenant = tenantOf(request)
      if (tenant === null) return sendProblem(reply, problems.unknownTenant)
      const body = Buffer.isBuffer(request.body) ? request.body : NO_BODY
      const probed = body.length === 0 ? probeOf(request) : null
      if (probed !== null) return sendHandshake(reply, probed)
      const result = await intake(
        { headers: request.headers, body, query: queryOf(request) },
        tenant,
        open.get(request),
      )
      // It began before the router began to close: the connection must not wait for another.
      if (closing()) reply.header('connection', 'close')
      if (typeof result === 'string')
        return request.headers.accept === RECEIPT ? sendJson(reply, 202, result) : sendAnswer(reply, answer, result)
      return 'body' in result ? sendHandshake(reply, result) : sendProblem(reply, result)
    },
  })

  const token = source.verify.verifyToken
  if (token !== null) addSubscription(app, url, (request) => parts.secrets.get(token, tenantOf(request)?.name ?? ''))
  const probes = probe === undefined ? [] : addProbe(app, url, probe, { tenant: tenantOf, query: queryOf })
  const head = facts.head && !probes.includes('HEAD')
  if (head) app.head(url, (request, reply) => headOf(tenantOf(request), reply))
  const asked = [...(token === null ? [] : ['GET']), ...probes, ...(head ? ['HEAD'] : []), 'POST']
  refuseOtherMethods(app, url, asked)
}

/** Says that the address is one, to whoever asks: Intercom does before it sends anything. */
const headOf = (tenant: Tenant | null, reply: FastifyReply): FastifyReply =>
  tenant === null ? sendProblem(reply, problems.unknownTenant) : reply.code(200).send()

/** Answers the GET request by which Meta makes sure of a webhook before it sends anything to it. */
function addSubscription(app: FastifyInstance, url: string, tokenOf: (request: FastifyRequest) => SecretSet | null) {
  const answer = createSubscription()
  app.get(url, { exposeHeadRoute: false }, (request, reply): FastifyReply => {
    const found = answer(new URLSearchParams(queryOf(request)), tokenOf(request))
    return found === null ? sendProblem(reply, problems.notSubscribed) : sendHandshake(reply, found)
  })
}

/** As it came, because some senders sign it. */
function queryOf({ raw: { url = '' } }: FastifyRequest): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start)
}
