import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../runtime/config/settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const guide = readFileSync(join(root, 'docs/router.md'), 'utf8')

/** Commands, and what the guide shows of their output: JSON in which `"..."` stands for any value. */
const examples = [...guide.matchAll(/^```sh\n([\s\S]*?)^```\n(?:```json\n([\s\S]*?)^```\n)?/gm)].map(
  ([, commands = '', shown]) => ({ commands, shown }),
)

/** For all of it, on a busy machine: what the guide waits for may never come. */
const LIMIT_MS = 90_000
const END = '--- end of example ---'

/** All commands in one shell, as somebody types them who follows the guide. */
async function follow(folder: string, ports: readonly number[]): Promise<readonly string[]> {
  const script = [
    'set -eu -o pipefail',
    `trap 'kill $(jobs -p) 2>/dev/null || true' EXIT`,
    // What `npx bylaw` starts, without the compiled `dist/`.
    `npx() { shift; "${process.execPath}" "${join(root, 'compiler/cli/bin.ts')}" "$@" 2>> build.log; }`,
    ...examples.flatMap(({ commands }) => [commands, `echo '${END}'`]),
  ].join('\n')
  const [PORT, ADMIN_PORT, RECEIVER_PORT] = ports.map(String)
  const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
  const shell = spawn('bash', ['-c', script], {
    cwd: folder,
    env: { PATH, PORT, ADMIN_PORT, RECEIVER_PORT },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  })
  let out = ''
  let err = ''
  shell.stdout.on('data', (data: Buffer) => {
    out += data
  })
  shell.stderr.on('data', (data: Buffer) => {
    err += data
  })
  const code = await new Promise((resolve) => shell.once('close', resolve))
  const outputs = out.split(`${END}\n`)
  // Its log says why; nothing in it is secret.
  const log = code === 0 ? '' : spawnSync('tail', ['router.log', 'build.log'], { cwd: folder, encoding: 'utf8' }).stdout
  if (code !== 0)
    throw new Error(`The guide ends after ${outputs.length - 1} examples: ${outputs.at(-1)}\n${err}\n${log}`)
  return outputs
}

/** Ports that are free now. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))))
  const ports = servers.map((server) => Number((server.address() as { port: number }).port))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** Values of JSON one after the other. */
const values = (text: string): unknown =>
  JSON.parse(spawnSync('jq', ['--slurp', '.'], { input: text, encoding: 'utf8' }).stdout)

/** What the guide says that its commands need. */
const tools = ['bash', 'curl', 'jq', 'openssl']
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)

const matcher = (shown: unknown): unknown => {
  if (shown === '...') return expect.anything()
  if (Array.isArray(shown)) return shown.map(matcher)
  if (typeof shown !== 'object' || shown === null) return shown
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, matcher(value)]))
}

describe('the guide', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bylaw-guide-'))
    symlinkSync(join(root, 'docs'), join(folder, 'docs'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.skipIf(missing.length > 0)(
    'shows what its commands say',
    async () => {
      const outputs = await follow(folder, await freePorts(3))
      for (const [i, { commands, shown = '' }] of examples.entries())
        expect.soft(values(outputs[i] ?? ''), commands).toEqual(matcher(values(shown)))
    },
    LIMIT_MS + 10_000,
  )
})

describe('its settings', () => {
  const rows = new Map(
    [...(guide.split('## Settings')[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \|.*\| (.*) \|$/gm)].map(
      ([, name = '', standard = '']) => [name, standard] as const,
    ),
  )

  it('are those that the router reads', () => {
    const read = new Set<string>()
    const set: Readonly<Record<string, string>> = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }
    const env = new Proxy<Record<string, string>>(set, {
      get: (_, name: string) => {
        read.add(name)
        return set[name]
      },
    })
    for (const engine of ['sqlite', 'postgres'] as const) expect(() => readSettings(env, engine)).toThrow()
    expect([...rows.keys()].sort()).toEqual([...read].sort())
  })

  it('have the defaults that the router has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bylaw-guide-'))
    const env = {
      DATA_DIR: join(folder, 'data'),
      CREDENTIALS_DIR: folder,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    }
    const { host, port, adminHost, adminPort, openTelemetry } = readSettings(env)
    rmSync(folder, { recursive: true })
    const defaults = {
      HOST: host,
      PORT: port,
      ADMIN_HOST: adminHost,
      ADMIN_PORT: adminPort,
      OTEL_TRACES_SAMPLER_ARG: openTelemetry?.ratio,
      OTEL_METRIC_EXPORT_INTERVAL: openTelemetry?.metricsEvery,
    }
    for (const [name, value] of Object.entries(defaults)) expect(rows.get(name), name).toBe(`\`${value}\``)
  })
})
