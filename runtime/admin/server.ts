import type { AddressInfo, Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { listenOn } from '../core/any-address.ts'
import type { Actor, AdminAnswer, AdminRoute } from '../http/admin-route.ts'
import { isOtherText } from '../http/charset.ts'
import { answerBrokenClient, createFailureHandler } from '../http/failures.ts'
import { noSchemas } from '../http/no-schemas.ts'
import { parseJson } from '../http/parse.ts'
import { problems } from '../http/problems.ts'
import { sendProblem } from '../http/reply.ts'
import type { Timeouts } from '../ingress/server-parts.ts'
import { type Call, type CallParts, createCall } from './call.ts'
import { createGatekeeper, type GatekeeperOptions } from './gatekeeper.ts'
import { BODY_BYTES } from './limits.ts'
import { refuseOthers } from './other-methods.ts'
import { adminProblems } from './problems.ts'

export interface AdminOptions extends GatekeeperOptions, Pick<CallParts, 'knowsTenant'> {
  readonly routes: readonly AdminRoute[]
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** Called when the listener begins to close: ends what streams. */
  readonly stopping?: () => void
  readonly timeouts?: Timeouts
}

export interface Admin {
  /** Resolves with the base address. */
  listen(): Promise<string>
  /** Takes nothing new, ends streams, finishes what is under way and breaks off what takes longer than 5 s. */
  close(): Promise<void>
}

const DEPTH = 16
const MAX_CONNECTIONS = 128
const PARAMETER_LENGTH = 200
const GRACE_MS = 5000
const IDLE_MS = 50
const standardTimeouts: Timeouts = { headers: 10_000, request: 30_000, check: 2_000 }

/** The listener of the administration: its own address, its own keys, and nothing that the public one answers. */
export function createAdmin(options: AdminOptions): Admin {
  const { routes, logger, host, port, timeouts = standardTimeouts } = options
  const failed = createFailureHandler(logger)
  const app = fastify({
    logger: false,
    schemaController: noSchemas,
    bodyLimit: BODY_BYTES,
    exposeHeadRoutes: false,
    requestTimeout: timeouts.request,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: PARAMETER_LENGTH },
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check, maxHeaderSize: 16_384 },
    return503OnClosing: false,
    frameworkErrors: failed,
    clientErrorHandler: answerBrokenClient,
  })
  app.server.maxConnections = MAX_CONNECTIONS
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  app.setErrorHandler(failed)
  app.setNotFoundHandler((_, reply) => sendProblem(reply, adminProblems.notFound))
  app.addHook('onSend', async (_, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })

  /** Connections that have sent nothing yet: Node does not take them for idle. */
  const silent = new Set<Socket>()
  app.server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  app.server.on('request', ({ socket }) => void silent.delete(socket))

  const streams = new Set<NonNullable<AdminAnswer['stream']>>()
  const gatekeeper = createGatekeeper(options)
  let closing = false

  const paths = byPath(routes)
  refuseOthers(app, new Map([...paths].map(([url, offered]) => [url, offered.map(({ method }) => method).sort()])))
  for (const [url, offered] of paths) for (const route of offered) addRoute(app, url, route)

  function addRoute(to: FastifyInstance, url: string, route: AdminRoute): void {
    const call = createCall(route, options)
    const actors = new WeakMap<FastifyRequest, Actor>()
    to.route({
      method: route.method,
      url,
      onRequest(request, reply, done) {
        if (closing) return void sendProblem(reply.header('connection', 'close'), adminProblems.closing)
        const admitted = gatekeeper.admit(request.headers, request.ip, route)
        if ('status' in admitted) {
          if (admitted.status === 401) reply.header('www-authenticate', 'Bearer')
          return void sendProblem(reply, admitted)
        }
        actors.set(request, admitted)
        done()
      },
      async handler(request, reply) {
        const actor = actors.get(request)
        if (actor === undefined) return sendProblem(reply, adminProblems.unauthenticated)
        return answer(route, call, actor, request, reply)
      },
    })
  }

  async function answer(route: AdminRoute, call: Call, actor: Actor, request: FastifyRequest, reply: FastifyReply) {
    const query = request.query as Readonly<Record<string, string | readonly string[]>>
    if (Object.values(query).some((each) => typeof each !== 'string')) return sendProblem(reply, adminProblems.repeated)
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.from('')
    if (route.body === undefined && bytes.length > 0) return sendProblem(reply, adminProblems.noBody)
    if (isOtherText(request.headers, bytes)) return sendProblem(reply, problems.charset)
    // A path whose body holds nothing that is required may be called without one.
    const parsed =
      route.body === undefined ? { value: undefined } : bytes.length === 0 ? { value: {} } : parseJson(bytes, DEPTH)
    if ('status' in parsed) return sendProblem(reply, parsed)
    const params = request.params as Readonly<Record<string, string>>
    const result = await call({ params, query: { ...query } as Record<string, string>, body: parsed.value }, actor)
    if (closing) reply.header('connection', 'close')
    if ('problem' in result) return sendProblem(reply, result.problem, result.instance)
    return send(reply, route, result)
  }

  function send(reply: FastifyReply, route: AdminRoute, { status, body, text, stream }: AdminAnswer): FastifyReply {
    reply.code(status)
    if (stream !== undefined) {
      streams.add(stream)
      stream.once('close', () => streams.delete(stream))
      return reply.type(route.media ?? 'application/octet-stream').send(stream)
    }
    if (text !== undefined) return reply.type(route.media ?? 'text/plain; charset=utf-8').send(text)
    if (body === undefined) return reply.send()
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
  }

  async function close(): Promise<void> {
    closing = true
    options.stopping?.()
    const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_MS)
    for (const socket of silent) socket.destroy()
    const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
    await app.close()
    clearInterval(idle)
    clearTimeout(cut)
    for (const stream of streams) stream.destroy()
    await gatekeeper.stop()
  }

  let closed: Promise<void> | null = null
  return {
    async listen() {
      gatekeeper.start()
      await listenOn(host, (address) => app.listen({ host: address, port }))
      const { address, family, port: bound } = app.server.address() as AddressInfo
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`
    },
    close() {
      closed ??= close()
      return closed
    },
  }
}

/** Routes by path, in the order in which they came. */
function byPath(routes: readonly AdminRoute[]): ReadonlyMap<string, readonly AdminRoute[]> {
  const found = new Map<string, AdminRoute[]>()
  for (const route of routes) found.set(route.path, [...(found.get(route.path) ?? []), route])
  return found
}
