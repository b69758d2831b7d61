import type { ChannelPlan, RouterPlan } from '../../contract/plan.ts'
import { isRouterHeader } from '../../contract/router-headers.ts'
import type { Clock } from '../../core/clock.ts'
import { type Problem, problem } from '../../core/problem.ts'
import type { Alarm, Egress } from '../../delivery/egress.ts'
import type { Suspensions } from '../../delivery/endpoint-suspensions.ts'
import type { AdminCall, AdminRoute } from '../../http/admin-route.ts'
import type { Membership } from '../../register/port.ts'
import { refusals, refuse } from '../problems.ts'
import { body, listOf, object } from '../schemas.ts'
import { challenge } from './challenge.ts'
import { refuseAddress } from './check-address.ts'
import { type Connection, newSecret, OVERLAP_MS } from './connection.ts'
import type { Connections } from './connections.ts'
import { type ConnectionView, connectionSchema, createConnectionView } from './view.ts'

export interface ConnectionRoutesOptions {
  /** Asked for each call: a declaration may be swapped. */
  readonly plan: () => RouterPlan
  readonly connections: Connections
  /** Of the file of tenants. */
  readonly inFile: (channel: string, tenant: string) => string | null
  readonly hasTenant: (name: string) => boolean
  readonly suspensions: Suspensions
  /** Ends rests of an address that this router has called, and looks at what waits for it. */
  readonly resume: (channel: string, tenant: string) => void | Promise<void>
  readonly egress: Egress
  readonly clock: Clock
  readonly replicas: Pick<Membership, 'passed'>
  /** UUIDv7. */
  readonly uuid: () => string
  readonly alarm?: Alarm
}

const readers = ['operator', 'privacy-officer', 'auditor'] as const
const PATH = '/v1/tenants/:tenant/connections/:channel'
const headersSchema = {
  type: 'object',
  maxProperties: 10,
  propertyNames: { pattern: '^[A-Za-z0-9-]{1,100}$' },
  additionalProperties: {
    type: 'string',
    minLength: 1,
    maxLength: 1000,
    pattern: '^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$',
  },
  description: 'Sent to the endpoint with each message, where the declaration lets tenants have their own.',
} as const
const secretSchema = { type: 'string', pattern: '^whsec_' } as const

/** The endpoints of tenants, registered at run time. */
export function connectionRoutes(options: ConnectionRoutesOptions): readonly AdminRoute[] {
  const { connections, suspensions } = options
  const viewOf = createConnectionView(options)

  function tenantOf({ params: { tenant = '' } }: AdminCall): string {
    return options.hasTenant(tenant) ? tenant : refuse(refusals.unknownTenant)
  }

  function channelOf({ params }: AdminCall): ChannelPlan {
    const channel = options.plan().channels.find((each) => each.name === params.channel)
    if (channel === undefined) return refuse(refusals.unknownChannel)
    return channel.connector.connection ? channel : refuse(refusals.notConnected)
  }

  const shown = (channel: ChannelPlan, tenant: string): ConnectionView =>
    viewOf(channel, tenant) ?? refuse(refusals.unknownConnection)

  /** An address that was shown to work, or is no longer asked for, is not left alone for what it did before. */
  async function forget(channel: string, tenant: string): Promise<void> {
    const ids = [...suspensions.entries()].filter(([, stop]) => stop.channel === channel && stop.tenant === tenant)
    await suspensions.clear(ids.map(([id]) => id))
    await options.resume(channel, tenant)
  }

  async function put(call: AdminCall) {
    const tenant = tenantOf(call)
    const channel = channelOf(call)
    const { url, headers: given = {} } = call.body as {
      readonly url: string
      readonly headers?: Readonly<Record<string, string>>
    }
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
    const names = Object.keys(headers)
    const takes = channel.connector.kind === 'http' && channel.connector.ownHeaders === true
    if (names.length > 0 && !takes) return refuse(refusals.declaredHeaders)
    if (names.length < Object.keys(given).length || names.some(isRouterHeader)) return refuse(refusals.routerHeader)
    const wrong = refuseAddress(url, channel)
    if (wrong !== null) return refuse(unfit(wrong))
    // Before the challenge, which takes its time: who rotates or deletes meanwhile is not undone (409).
    const stored = await connections.read(channel.name, tenant)
    const known = stored?.value.connection ?? null
    const signs = channel.connector.kind === 'http'
    const secret = signs ? (known?.secret ?? newSecret()) : null
    if (secret !== null) {
      const asked = { url, headers, hosts: channel.hosts, secret, id: options.uuid(), now: call.now }
      const answer = await challenge(options.egress, asked, options.alarm)
      if (!answer.ok) return refuse(unconfirmed(answer.reason))
    }
    const connection: Connection = {
      url,
      secret,
      ...(names.length > 0 && { headers }),
      previous: known?.previous ?? null,
      since: known?.since ?? call.now,
      changedAt: call.now,
    }
    const before = known?.url ?? options.inFile(channel.name, tenant)
    const generation = await connections.write(channel.name, tenant, connection, stored?.generation ?? 0)
    await forget(channel.name, tenant)
    // From the answer on nothing goes to the address before it.
    if (before !== null && before !== url) await options.replicas.passed(generation)
    const created = known === null
    return {
      status: created ? 201 : 200,
      body: { ...shown(channel, tenant), ...(created && secret !== null ? { secret } : null) },
      audited: { tenant, channel: channel.name, created },
    }
  }

  return [
    {
      method: 'GET',
      path: '/v1/tenants/:tenant/connections',
      roles: readers,
      summary: 'Lists the channels that a tenant has connected, with the state of each address.',
      answers: { 200: object({ items: listOf(connectionSchema) }) },
      audit: null,
      async handle(call) {
        const tenant = tenantOf(call)
        const channels = options.plan().channels.filter((each) => each.connector.connection)
        const items = channels.map((channel) => viewOf(channel, tenant)).filter((each) => each !== null)
        return { status: 200, body: { items } }
      },
    },
    {
      method: 'GET',
      path: PATH,
      roles: readers,
      summary: 'Shows where a tenant has connected a channel to: the host alone, as an address may hold a token.',
      answers: { 200: connectionSchema },
      audit: null,
      handle: async (call) => ({ status: 200, body: shown(channelOf(call), tenantOf(call)) }),
    },
    {
      method: 'PUT',
      path: PATH,
      roles: ['operator'],
      summary: 'Registers the address of a tenant for a channel, after the endpoint has echoed a challenge.',
      body: body({ url: { type: 'string', minLength: 1, maxLength: 2000 }, headers: headersSchema }, ['url']),
      answers: {
        200: connectionSchema,
        201: { ...connectionSchema, properties: { ...connectionSchema.properties, secret: secretSchema } },
      },
      audit: 'connection.put',
      handle: put,
    },
    {
      method: 'POST',
      path: `${PATH}/secret`,
      roles: ['operator'],
      summary: 'Makes a new signing secret, shown this once; the one before it signs too for another 24 hours.',
      answers: { 200: object({ secret: secretSchema, previousUntil: { type: 'string', format: 'date-time' } }) },
      audit: 'connection.rotate',
      async handle(call) {
        const tenant = tenantOf(call)
        const { name } = channelOf(call)
        const stored = (await connections.read(name, tenant)) ?? refuse(refusals.unknownConnection)
        const known = stored.value.connection
        if (known.secret === null) return refuse(refusals.unsigned)
        const secret = newSecret()
        const until = call.now + OVERLAP_MS
        const previous = { secret: known.secret, until }
        const changed = { ...known, secret, previous, changedAt: call.now }
        await connections.write(name, tenant, changed, stored.generation)
        const answer = { secret, previousUntil: new Date(until).toISOString() }
        return { status: 200, body: answer, audited: { tenant, channel: name } }
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      roles: ['operator'],
      summary: 'Forgets the address that a tenant has registered; nothing goes there any more when this answers.',
      answers: { 204: null },
      audit: 'connection.delete',
      async handle(call) {
        const tenant = tenantOf(call)
        const { name } = channelOf(call)
        const stored = (await connections.read(name, tenant)) ?? refuse(refusals.unknownConnection)
        const generation = await connections.write(name, tenant, null, stored.generation)
        await forget(name, tenant)
        await options.replicas.passed(generation)
        return { status: 204, audited: { tenant, channel: name } }
      },
    },
  ]
}

const unfit = (reason: string): Problem =>
  problem('address-refused', `The address cannot be used for this channel (\`${reason}\`).`)

const unconfirmed = (reason: string): Problem =>
  problem(
    'endpoint-not-confirmed',
    `It must answer a signed \`endpoint.challenge\` with its token within 5 seconds (\`${reason}\`).`,
  )
