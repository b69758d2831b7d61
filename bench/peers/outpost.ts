import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { request } from 'undici'
import { freePort } from '../../runtime/journal/testing/postgres-server.ts'
import { startChild } from '../child.ts'
import { cpuMicrosOfTree } from '../cpu.ts'
import { startDatabase } from '../database/start.ts'
import type { Envelope } from '../load/requests.ts'
import type { Subject } from '../rates/subject.ts'
import { connections } from '../scale.ts'
import { unsigned } from './peer.ts'
import { listening, type Store, startProcess, startRabbit, startRedis } from './stores.ts'

/** The programs that Outpost is measured with. */
export interface OutpostPrograms {
  readonly server: string
  /** Its command line, which prepares its stores. */
  readonly command: string
  readonly redis: string
  readonly rabbit: string
}

const wanted: Readonly<Record<keyof OutpostPrograms, string>> = {
  server: 'outpost-server',
  command: 'outpost',
  redis: 'redis-server',
  rabbit: 'rabbitmq-server',
}

/** What is on the PATH of that, or the names of what is not. */
export function findOutpost(): OutpostPrograms | { readonly lacking: readonly string[] } {
  const found = Object.entries(wanted).map(([key, name]) => [key, onPath(name), name] as const)
  const lacking = found.flatMap(([, path, name]) => (path === null ? [name] : []))
  if (lacking.length > 0) return { lacking }
  return Object.fromEntries(found) as unknown as OutpostPrograms
}

function onPath(name: string): string | null {
  const { PATH = '' } = process.env
  return (
    PATH.split(delimiter)
      .map((folder) => join(folder, name))
      .find(isExecutable) ?? null
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const KEY = 'bench'
const TENANT = 'acme'
const TOPIC = 'thing.happened'

/** One event as its interface takes it: ours is the data. */
const envelope: Envelope = {
  before: `{"tenant_id":"${TENANT}","topic":"${TOPIC}","data":`,
  after: '}',
  headers: { authorization: `Bearer ${KEY}` },
}

/**
 * Hookdeck Outpost, all of its services in one process, with Redis, RabbitMQ and PostgreSQL of its own and one
 * destination. Its defaults, but for the concurrency of deliveries and of its log, which are 1.
 */
export async function startOutpost(programs: OutpostPrograms): Promise<Subject> {
  const [redis, rabbit, database] = [
    await startRedis(programs.redis),
    await startRabbit(programs.rabbit),
    await startDatabase(),
  ]
  await database.createDatabase('outpost')
  const port = await freePort()
  const env = settings({ port, redis, rabbit, database: `${database.url('outpost')}?sslmode=disable` })
  execFileSync(programs.command, ['migrate', 'apply', '--yes'], { env: { ...process.env, ...env }, stdio: 'ignore' })
  const server = startProcess(programs.server, [], { folder: null, env })
  await listening(port)
  const sink = startChild(new URL('sink.ts', import.meta.url))
  await connectSink(port, await sink.ask<number>({ listen: true }))
  const all = [server.pid, redis.pid, rabbit.pid, database.pid]
  return {
    name: 'Outpost',
    server: {
      pid: server.pid,
      target: () => ({ port, path: '/api/v1/publish', verify: unsigned, secret: '', envelope }),
    },
    sink,
    sent: 0,
    cpu: () => all.reduce((sum, pid) => sum + cpuMicrosOfTree(pid), 0),
    async remove() {
      await server.end()
      for (const each of [sink.stop, rabbit.remove, redis.remove, database.remove]) await each()
    },
  }
}

interface Places {
  readonly port: number
  readonly redis: Store
  readonly rabbit: Store
  /** URL. */
  readonly database: string
}

const settings = ({ port, redis, rabbit, database }: Places): Readonly<Record<string, string>> => ({
  API_PORT: `${port}`,
  API_KEY: KEY,
  API_JWT_SECRET: KEY,
  AES_ENCRYPTION_SECRET: '0123456789abcdef0123456789abcdef',
  TOPICS: TOPIC,
  REDIS_HOST: '127.0.0.1',
  REDIS_PORT: `${redis.port}`,
  RABBITMQ_SERVER_URL: `amqp://guest:guest@127.0.0.1:${rabbit.port}`,
  POSTGRES_URL: database,
  DELIVERY_MAX_CONCURRENCY: `${connections}`,
  LOG_MAX_CONCURRENCY: `${connections}`,
  DISABLE_TELEMETRY: 'true',
  LOG_LEVEL: 'error',
})

async function connectSink(port: number, sink: number): Promise<void> {
  await ask(port, 'PUT', `/tenants/${TENANT}`, {})
  const config = { url: `http://127.0.0.1:${sink}/hook` }
  await ask(port, 'POST', `/tenants/${TENANT}/destinations`, { type: 'webhook', topics: '*', config })
}

async function ask(port: number, method: 'PUT' | 'POST', path: string, body: object): Promise<void> {
  const headers = { ...envelope.headers, 'content-type': 'application/json' }
  const answer = await request(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  const text = await answer.body.text()
  if (answer.statusCode > 299) throw new Error(`Outpost answered ${answer.statusCode} to ${path}: ${text}`)
}
