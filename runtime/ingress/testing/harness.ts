import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import type { Generated } from '../../contract/plan.ts'
import { createRouter, type Router, type RouterOptions } from '../../router.ts'
import { generated } from './generated.ts'
import { listLogger } from './logger.ts'
import { type Sink, startSink } from './sink.ts'

export const secrets = {
  'admin-key': 'admin-key-for-tests-of-32-characters',
  'github-webhook': 'all tenants of github',
  'acme/github-webhook': 'acme and nobody else',
  'orders-webhook': `whsec_${Buffer.from('orders secret of 24 byte').toString('base64')}`,
  'archive-signing': `whsec_${Buffer.from('archive secret, 24 bytes').toString('base64')}`,
}

export const tenantsFile = {
  acme: { plan: 'business', connections: { 'team-slack': { url: 'https://hooks.slack.com/services/T0/B0/acme' } } },
  globex: { plan: 'free', connections: { 'team-slack': { url: 'https://hooks.slack.com/services/T0/B0/globex' } } },
}

/** A directory with everything that a router needs to start. */
export interface Place {
  readonly directory: string
  readonly settings: Settings & { readonly dataDir: string }
  write(path: string, text: string): void
  remove(): void
}

export function makePlace(
  standIns: ReadonlyMap<string, string> = new Map(),
  others: Readonly<Record<string, string>> = {},
): Place {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-router-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  for (const [name, value] of Object.entries({ ...secrets, ...others })) write(`credentials/${name}`, `${value}\n`)
  write('credentials/journal-key', randomBytes(32).toString('hex'))
  write('tenants.json', JSON.stringify(tenantsFile))
  return {
    directory,
    settings: {
      host: '127.0.0.1',
      port: 0,
      adminHost: '127.0.0.1',
      adminPort: 0,
      dataDir: join(directory, 'data'),
      credentialsDir: join(directory, 'credentials'),
      tenantsFile: join(directory, 'tenants.json'),
      tombstonesDir: join(directory, 'tombstones'),
      standIns,
    },
    write,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

export interface Running {
  readonly url: string
  /** Of the administration. */
  readonly admin: string
  readonly router: Router
  readonly sink: Sink
  readonly place: Place
  readonly log: readonly string[]
  stop(): Promise<void>
}

/** A router on a port of its own whose recipients are all one sink on loopback. */
export async function startRouter(
  module: Generated = generated,
  options: Partial<Pick<RouterOptions, 'clock' | 'timeouts' | 'reload'>> = {},
  others: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const sink = await startSink()
  const origins = ['https://hooks.slack.com', 'https://archive.example']
  const place = makePlace(new Map(origins.map((origin) => [origin, sink.origin])), others)
  const { logger, lines } = listLogger()
  const router = await createRouter({ generated: module, settings: place.settings, logger, ...options })
  const addresses = await router.listen()
  return {
    ...addresses,
    router,
    sink,
    place,
    log: lines,
    async stop() {
      await router.close()
      await sink.close()
      place.remove()
    },
  }
}
