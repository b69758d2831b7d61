import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { readyPath, squidConfiguration } from '../../compiler/emit/egress-proxy/squid-configuration.ts'
import type { Destination } from '../../compiler/emit/kubernetes/destinations.ts'
import { until } from '../../runtime/delivery/testing/until.ts'
import { edit } from '../small.ts'

/** Squid's program where there is one. Debian puts it where not every user looks. */
export const squidProgram: string | null =
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, 'squid'))
    .find((path) => existsSync(path)) ?? null

/** Nobody: Squid that root starts would be another user than the one that owns what it writes to. */
const user = process.getuid?.() === 0 ? 65_534 : undefined

/** What Squid says of a configuration: nothing, where it takes it without a warning. */
export function parseErrors(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-squid-'))
  const file = join(folder, 'squid.conf')
  writeFileSync(file, text)
  const { status, stderr } = spawnSync(squidProgram ?? 'squid', ['-k', 'parse', '-f', file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const said = stderr.split('\n').filter((line) => /WARNING|ERROR|FATAL/.test(line))
  return status === 0 ? said.join('\n') : `status ${status}\n${stderr}`
}

export interface Squid {
  readonly url: string
  /** The first line that it answers a request with. */
  ask(request: string): Promise<string>
  /** What it has logged as refused. */
  refused(): string
  stop(): Promise<void>
}

/**
 * Squid with the generated configuration on a free port of loopback.
 *
 * @param hosts names and their addresses. The upper half of 127.0.0.0/8 counts as public, as nothing else of this
 *   machine could be
 */
export async function startSquid(
  destinations: readonly Destination[],
  hosts: Readonly<Record<string, string>>,
): Promise<Squid> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-squid-'))
  const path = (name: string): string => join(folder, name)
  chmodSync(folder, 0o755)
  const port = await freePort()
  const generated = squidConfiguration(destinations, {
    listen: `127.0.0.1:${port}`,
    log: 'stdio:/dev/stdout',
    cacheLog: '/dev/stderr',
  })
  const half = edit(generated, 'acl not_public_v4 dst 127.0.0.0/8', 'acl not_public_v4 dst 127.0.0.0/9')
  writeFileSync(path('squid.conf'), `${half}hosts_file ${path('hosts')}\n`)
  const named = Object.entries(hosts).map(([name, address]) => `${address} ${name}\n`)
  writeFileSync(path('hosts'), named.join(''))
  for (const name of ['out', 'err']) {
    writeFileSync(path(name), '')
    if (user !== undefined) chownSync(path(name), user, user)
  }
  const child = spawn(squidProgram ?? 'squid', ['-N', '-n', `bylaw${port}`, '-f', path('squid.conf')], {
    stdio: ['ignore', openSync(path('out'), 'a'), openSync(path('err'), 'a')],
    ...(user !== undefined && { uid: user, gid: user }),
  })
  const url = `http://127.0.0.1:${port}`
  const ready = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`Squid ended:\n${readFileSync(path('err'), 'utf8')}`)
    return fetch(url + readyPath).then(
      ({ status }) => status === 200,
      () => false,
    )
  }
  await until(ready)
  return {
    url,
    ask: (request) => ask(port, request),
    refused: () => readFileSync(path('out'), 'utf8'),
    async stop() {
      await ended(child)
      rmSync(folder, { recursive: true })
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  // At once, and not without its shared memory.
  child.kill('SIGINT')
  await over
}

const ask = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${request} HTTP/1.1\r\nHost: x\r\n\r\n`))
    socket.once('data', (data) => {
      resolve(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
    socket.once('end', () => reject(new Error('it hung up')))
  })

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
