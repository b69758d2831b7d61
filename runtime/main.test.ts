import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makePlace, type Place, secrets } from './ingress/testing/harness.ts'

const entry = join(import.meta.dirname, 'ingress/testing/entry.ts')
let place: Place
let child: ChildProcess | null = null

beforeEach(() => {
  place = makePlace()
})
afterEach(() => {
  child?.kill('SIGKILL')
  place.remove()
})

const settings = (): Record<string, string> => ({
  PORT: '0',
  ADMIN_PORT: '0',
  DATA_DIR: place.settings.dataDir,
  CREDENTIALS_DIR: place.settings.credentialsDir,
  TENANTS_FILE: place.settings.tenantsFile ?? '',
})

function run(env: Record<string, string>, { module = entry, given = [] as readonly string[] } = {}) {
  const started = spawn(process.execPath, [module, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  const out = { stdout: '', stderr: '' }
  started.stdout.on('data', (chunk) => {
    out.stdout += chunk
  })
  started.stderr.on('data', (chunk) => {
    out.stderr += chunk
  })
  const ended = once(started, 'close').then(([code]) => ({ code: code as number | null, ...out }))
  return { started, ended, out }
}

async function listening(env = settings()) {
  const { started, ended } = run(env)
  const [line] = (await once(createInterface(started.stdout), 'line')) as [string]
  return {
    started,
    ended,
    line: JSON.parse(line) as { readonly event: string; readonly url: string; readonly admin: string },
  }
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('says where it listens, and ends with 0 when it is told to', async () => {
  const { started, ended, line } = await listening()
  const address = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(line).toEqual({ event: 'listening', url: address, admin: address })
  expect((await fetch(`${line.url}/readyz`)).status).toBe(200)
  started.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, stderr: expect.stringContaining('"stopping"') })
})

test('a second signal ends it at once, whatever is under way', async () => {
  const { started, ended, line } = await listening()
  const { hostname, port } = new URL(line.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write('POST /in/meter HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{')
  await fetch(`${line.url}/healthz`)
  started.kill('SIGINT')
  await once(started.stderr, 'data')
  started.kill('SIGINT')
  expect((await ended).code).toBe(1)
})

test('goes on when nobody reads its log any more', async () => {
  const { started, ended, line } = await listening()
  started.stderr.destroy()
  started.stdout.destroy()
  expect((await fetch(`${line.url}/readyz`)).status).toBe(200)
  started.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})

test('what was answered with 202 is there after the process was killed', async () => {
  // Nobody answers at the discard port, so that nothing is delivered.
  const env = { ...settings(), STAND_INS: '{"https://archive.example": "http://127.0.0.1:9"}' }
  const first = await listening(env)
  const ids: string[] = []
  const send = async (value: number) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ value })
    const response = await fetch(`${first.line.url}/in/meter`, { method: 'POST', headers, body })
    if (response.status === 202) ids.push(((await response.json()) as { readonly id: string }).id)
    if (ids.length === 50) first.started.kill('SIGKILL')
  }
  await Promise.allSettled(Array.from({ length: 100 }, (_, value) => send(value)))
  await first.ended

  const second = await listening(env)
  const headers = { authorization: `Bearer ${secrets['admin-key']}` }
  const found = await Promise.all(ids.map((id) => fetch(`${second.line.admin}/v1/events/${id}`, { headers })))
  expect(ids.length).toBeGreaterThanOrEqual(50)
  expect(found.filter((each) => each.status !== 200)).toEqual([])
})

describe('SIGHUP', () => {
  const module = (digest: string, project = 'acme-router'): void =>
    place.write(
      'router.ts',
      [
        `import { main } from '${join(import.meta.dirname, 'main.ts')}'`,
        `import { generated } from '${join(import.meta.dirname, 'ingress/testing/generated.ts')}'`,
        `await main({ ...generated, plan: { ...generated.plan, digest: '${digest}', project: '${project}' } })`,
      ].join('\n'),
    )
  const start = async () => {
    module('sha256:one')
    const { started, ended, out } = run(settings(), { module: join(place.directory, 'router.ts') })
    const said = (text: string) => expect.poll(() => out.stderr, { timeout: 20_000 }).toContain(text)
    const [line] = (await once(createInterface(started.stdout), 'line')) as [string]
    const { url } = JSON.parse(line) as { readonly url: string }
    const digest = async () => ((await (await fetch(`${url}/.well-known/bylaw`)).json()) as { digest: string }).digest
    return { started, ended, said, digest }
  }

  test('reads the module anew and swaps its declaration in', async () => {
    const { started, ended, said, digest } = await start()
    expect(await digest()).toBe('sha256:one')
    module('sha256:two')
    started.kill('SIGHUP')
    await said('"from":"sha256:one","to":"sha256:two"')
    expect(await digest()).toBe('sha256:two')
    started.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })

  test('goes on with the one before when that is not possible, and says why', async () => {
    const { started, said, digest } = await start()
    module('sha256:two', 'another')
    started.kill('SIGHUP')
    await said('another project')
    expect(await digest()).toBe('sha256:one')
    place.write('router.ts', 'export const nothing = {')
    started.kill('SIGHUP')
    await said('cannot be read')
    expect(await digest()).toBe('sha256:one')
  })
})

describe('audit verify', () => {
  const verify = (...given: readonly string[]) => run(settings(), { given: ['audit', 'verify', ...given] }).ended
  const empty = '{"head":null}\n'

  test('ends with 0 for an export that is whole, and says where it ends', async () => {
    place.write('audit.jsonl', empty)
    const { code, stdout } = await verify(join(place.directory, 'audit.jsonl'))
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ event: 'verified', ok: true, entries: 0 }),
    ])
  })

  test('ends with 1 for one that is not, and says what is wrong', async () => {
    place.write('audit.jsonl', '')
    const { code, stdout } = await verify(join(place.directory, 'audit.jsonl'))
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { ok: false, faults: ['0: head-missing'] }])
  })

  test('ends with 2 when it is called otherwise', async () => {
    expect(await verify()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage') })
    expect(await verify(join(place.directory, 'nothing'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be read'),
    })
  })
})

describe('--check', () => {
  test('ends with 0 when everything is in order', async () => {
    const { code, stdout } = await run(settings(), { given: ['--check'] }).ended
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ event: 'checked', project: 'acme-router' })
  })

  test('ends with 2 otherwise', async () => {
    rmSync(join(place.settings.credentialsDir, 'journal-key'))
    expect(await run(settings(), { given: ['--check'] }).ended).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('refuses with 2 and one line for each mistake:', () => {
  test.each<[string, () => { env?: Record<string, string> }, readonly RegExp[]]>([
    ['no settings', () => ({ env: {} }), [/CREDENTIALS_DIR is required/, /DATA_DIR is required/]],
    ['an address that is not its own', () => ({ env: { ...settings(), HOST: '192.0.2.1' } }), [/HOST and PORT/]],
    [
      'a data directory that is no journal',
      () => {
        mkdirSync(place.settings.dataDir)
        place.write('data/journal.db', 'something else, and long enough to be looked at as a database'.repeat(20))
        return {}
      },
      [/damaged/],
    ],
  ])('%s', async (_, prepare, expected) => {
    const { env = settings() } = prepare()
    const { code, stdout, stderr } = await run(env).ended
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const refusals = linesOf(stderr).filter((line) => line.event === 'refused')
    expect(refusals).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(refusals[index]?.problem).toMatch(pattern)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a journal that another router uses, or that has another key', async () => {
    const first = await listening()
    expect(await run(settings()).ended).toMatchObject({ code: 2, stderr: expect.stringContaining('Another process') })
    first.started.kill('SIGTERM')
    await first.ended
    place.write('credentials/journal-key', '0123456789abcdef'.repeat(4))
    expect(await run(settings()).ended).toMatchObject({ code: 2, stderr: expect.stringContaining('another') })
  })
})
