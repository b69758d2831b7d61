import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildInto } from '../../compiler/cli/build-into.ts'
import { addressesOf } from '../../compiler/cli/dev/addresses.ts'
import { credentialsFor, mountedFor } from '../../compiler/cli/dev/credentials.ts'
import { sampleRequest } from '../../compiler/cli/dev/delivery.ts'
import { awaitDeliveries, type DeliveryResult, sendEvent } from '../../compiler/cli/dev/router-client.ts'
import { spawnRouter } from '../../compiler/cli/dev/spawn-router.ts'
import { type StandIns, startStandIns } from '../../compiler/cli/dev/stand-in.ts'
import { createWorkspace, type Workspace, writeCredentials, writeTenants } from '../../compiler/cli/dev/workspace.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import type { ChannelPlan, RouterPlan } from '../../runtime/contract/plan.ts'
import type { SchemeName } from '../../runtime/contract/scheme-facts.ts'
import { compileText, edit, small } from '../small.ts'

/** What some schemes need beside a secret. */
const settings: Readonly<Partial<Record<SchemeName, string>>> = {
  hmac: 'header: x-signature',
  hubspot: 'publicUrl: "https://hooks.example/in/hubspot"',
  meta: 'verifyToken: meta-verify',
  paypal: 'webhookId: WH-1',
  twilio: 'publicUrl: "https://hooks.example/in/twilio"',
}

type Kind = ChannelPlan['connector']['kind']

/** A channel of each kind, and what a route says of it. */
const channels: Readonly<Record<Kind, readonly [channel: string, route: string]>> = {
  http: ['http: {url: "https://archive.example/hook", secret: archive-signing}', '{fields: {team: keep}}'],
  slack: ['slack: {webhook: slack-address}', '{message: "{{ event.team }}"}'],
  discord: ['discord: {webhook: discord-address}', '{message: "{{ event.team }}"}'],
  email: [
    'email: {server: "smtps://archive.example", from: a@small.example, to: b@archive.example, subject: Made, user: u, password: mail-password}',
    '{message: "{{ event.team }}"}',
  ],
  whatsapp: [
    'whatsapp: {phoneNumberId: "1", token: phone-token, apiVersion: v24.0, template: {name: made, language: en_GB, parameters: [team]}}',
    '{fields: {team: keep}, addressee: user.name}',
  ],
}

const hosts = 'archive.example, hooks.slack.com, discord.com, graph.facebook.com'

export const kinds = Object.keys(channels) as readonly Kind[]

export interface Wanted {
  readonly schemes: readonly SchemeName[]
  readonly kinds: readonly Kind[]
  readonly engine: 'sqlite' | 'postgres'
  readonly telemetry?: boolean
  /** A condition in CEL, of every route. */
  readonly when?: string
}

/** A project of these parts and no others. */
export function textOf({ schemes, kinds, engine, telemetry = false, when }: Wanted): string {
  const sources = schemes.map((scheme) => {
    const secret = scheme === 'none' ? '' : `, secret: key-of-${scheme}`
    const more = settings[scheme] === undefined ? '' : `, ${settings[scheme]}`
    return `  of-${scheme}: {http: {path: /in/${scheme}, verify: {scheme: ${scheme}${secret}${more}}}, type: {is: user.joined}, origin: person}\n`
  })
  const declared = kinds.map(
    (kind) => `  by-${kind}: {${channels[kind][0]}, recipient: archive, limits: {rate: 100/s}}\n`,
  )
  const to = kinds.map((kind) => `by-${kind}: ${channels[kind][1]}`).join(', ')
  const condition = when === undefined ? '' : `, when: ${JSON.stringify(when)}`
  const routes = schemes.map(
    (scheme) =>
      `  take-${scheme}: {activity: notify, source: of-${scheme}, events: [user.joined]${condition}, to: {${to}}}\n`,
  )
  const between = (text: string, from: string, to: string, content: string): string =>
    `${text.slice(0, text.indexOf(from) + from.length)}${content}${text.slice(text.indexOf(to))}`
  return [
    ['\nsources:\n', 'events:\n  user', sources.join('')],
    ['\nchannels:\n', 'routes:\n', declared.join('')],
    ['\nroutes:\n', 'router:\n', routes.join('')],
  ].reduce(
    (text, [from = '', until = '', content = '']) => between(text, from, until, content),
    edit(
      edit(small, 'hosts: [archive.example]', `hosts: [${hosts}]`),
      '\nrouter:\n',
      `\nrouter:\n  journal: {engine: ${engine}}\n${telemetry ? '  telemetry: otlp\n' : ''}`,
    ),
  )
}

/**
 * About somebody else each time, because nobody is written to twice in a short while. What no declaration names is
 * dropped, and some schemes sign what they find in it.
 */
const payloadOf = (number: number) => ({
  team: 'team-1',
  user: { name: `+44207946${String(number).padStart(4, '0')}`, email: 'ada@customer.example' },
  notificationItems: [{ NotificationRequestItem: { pspReference: '1', success: 'true', eventCode: 'AUTHORISATION' } }],
})

/** A project that was built as `bylaw build` does it, with all that its router needs on this machine. */
export interface Place {
  readonly plan: RouterPlan
  readonly workspace: Workspace
  /** Of senders and recipients, by name. */
  readonly credentials: ReadonlyMap<string, string>
  readonly standIns: StandIns
  remove(): Promise<void>
}

/** @param database URL of a journal on PostgreSQL */
export async function buildPlace(text: string, database?: string): Promise<Place> {
  const { model, graph, diagnostics, asOf } = compileText(text)
  if (model === null || graph === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const plan = routerPlan(model, graph)
  const workspace = createWorkspace()
  await buildInto(workspace.build, model, graph, asOf)
  const addresses = addressesOf(plan.channels)
  const credentials = credentialsFor(plan, addresses)
  const mounted = mountedFor(plan, credentials)
  writeCredentials(workspace, database === undefined ? mounted : new Map([...mounted, ['database-url', database]]))
  writeTenants(workspace, plan.plans.at(-1) ?? null, new Map())
  const standIns = await startStandIns(addresses)
  return {
    plan,
    workspace,
    credentials,
    standIns,
    async remove() {
      await standIns.close()
      workspace.remove()
    },
  }
}

/** A router that runs from its build folder alone. */
export interface BuiltRouter {
  readonly place: Place
  /** The administration, as an operator. */
  ask(path: string, method?: 'GET' | 'POST'): Promise<Response>
  /** Sends an event as the sender of a source would, and answers what became of it. */
  send(source: string): Promise<readonly DeliveryResult[]>
  stop(): Promise<void>
}

/**
 * Starts the router of a place, which stays.
 *
 * @throws Error with its log when it does not come up
 */
export async function startRouter(place: Place, env: Readonly<Record<string, string>> = {}): Promise<BuiltRouter> {
  const { plan, credentials } = place
  const { child, listening, ended, log } = spawn(place, env)
  const addresses = await listening
  if (addresses === null) throw new Error(log.join('\n'))
  const key = credentials.get('admin-key') ?? ''
  let sent = 0
  let operator: string | null = null
  return {
    place,
    async ask(path, method = 'GET') {
      operator ??= await makeOperator(addresses.admin, key)
      return fetch(new URL(path, addresses.admin), { method, headers: { authorization: `Bearer ${operator}` } })
    },
    async send(name) {
      const source = plan.sources.find((each) => each.name === name)
      if (source === undefined) throw new Error(`no source ${name}`)
      const secret = source.verify.secret === null ? null : (credentials.get(source.verify.secret) ?? null)
      const { id } = await sendEvent(
        addresses.url,
        sampleRequest(source, 'user.joined', payloadOf(sent++), secret, Date.now()),
      )
      if (id === null) throw new Error('taken by no route')
      return (await awaitDeliveries(addresses.admin, id, key, 60_000)).deliveries
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function makeOperator(admin: string, key: string): Promise<string> {
  const response = await fetch(new URL('/v1/keys', admin), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'test', roles: ['operator'] }),
  })
  return ((await response.json()) as { readonly key: string }).key
}

/** What a router says that refuses to start, and its exit code. */
export async function refusalOf(
  place: Place,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly problems: readonly string[]; readonly log: string }> {
  const { child, listening, ended, log } = spawn(place, env)
  if ((await listening) !== null) child.kill('SIGKILL')
  const code = await ended
  const lines = log.map((line) => JSON.parse(line) as { readonly event: string; readonly problem?: string })
  return {
    code,
    problems: lines.flatMap(({ event, problem }) => (event === 'refused' && problem !== undefined ? [problem] : [])),
    log: log.join('\n'),
  }
}

/** What a command of a router says, and its exit code. */
export function command(
  { workspace }: Place,
  ...given: readonly string[]
): { readonly code: number | null; readonly stderr: string } {
  const router = join(workspace.build, 'router/router.mjs')
  const { status, stderr } = spawnSync(process.execPath, [router, ...given], { env: {}, encoding: 'utf8' })
  return { code: status, stderr }
}

function spawn({ workspace, standIns }: Place, env: Readonly<Record<string, string>>) {
  const log: string[] = []
  const { data, tombstones } = workspace
  const spawned = spawnRouter(workspace, {
    standIns: Object.fromEntries(standIns.origins),
    env: { DATA_DIR: data, TOMBSTONES_DIR: tombstones, ...env },
    tell: (line) => log.push(line),
  })
  return { ...spawned, log }
}
