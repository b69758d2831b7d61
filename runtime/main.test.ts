import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makePlace, type Place, secrets } from './ingress/testing/harness.ts'
import { processes } from './ingress/testing/processes.ts'

let place: Place
const { run, listening, settings, stop } = processes(() => place)

beforeEach(() => {
  place = makePlace()
})
afterEach(() => {
  stop()
  place.remove()
})

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
}, 90_000)

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
    [
      'a data directory that cannot be written to',
      () => {
        mkdirSync(join(place.settings.dataDir, 'journal.lock'), { recursive: true })
        return {}
      },
      [/The data directory `.*data` cannot be written to \(cannot-open\)/],
    ],
    [
      'a journal that is gone beside what tells of its close',
      () => {
        place.write('data/journal.db.closed', '1')
        return {}
      },
      [/The journal `.*journal\.db` is missing, though `.*journal\.db\.closed` is left of it; put it back/],
    ],
    [
      'a journal that is gone beside its tombstones',
      () => {
        place.write('tombstones/a.tombstone', 'sealed')
        return { env: { ...settings(), TOMBSTONES_DIR: join(place.directory, 'tombstones') } }
      },
      [/is missing, though `.*tombstones` is left of it/],
    ],
    [
      'a folder of tombstones that cannot be written to',
      () => {
        place.write('file', '')
        return { env: { ...settings(), TOMBSTONES_DIR: join(place.directory, 'file') } }
      },
      [/TOMBSTONES_DIR cannot be created/],
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
