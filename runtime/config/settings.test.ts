import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const directory = mkdtempSync(join(tmpdir(), 'bylaw-settings-'))
const file = join(directory, 'file')
writeFileSync(file, '{}')
const env = { DATA_DIR: join(directory, 'data', 'journal'), CREDENTIALS_DIR: directory }
const standIns = (value: unknown) => ({ ...env, STAND_INS: JSON.stringify(value) })

afterAll(() => rmSync(directory, { recursive: true }))

function problemsOf(given: Record<string, string>): readonly string[] {
  try {
    readSettings(given)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

test('a data and a credentials directory are enough, and the data directory is for its owner only', () => {
  expect(readSettings(env)).toEqual({
    host: '127.0.0.1',
    port: 8080,
    adminHost: '127.0.0.1',
    adminPort: 8081,
    dataDir: env.DATA_DIR,
    credentialsDir: directory,
    tenantsFile: null,
    tombstonesDir: `${env.DATA_DIR}-tombstones`,
    standIns: new Map(),
  })
  expect(statSync(env.DATA_DIR).mode & 0o777).toBe(0o700)
})

test('the administration has a socket of its own', () => {
  expect(readSettings({ ...env, ADMIN_HOST: '::1', ADMIN_PORT: '0' })).toMatchObject({ adminHost: '::1', adminPort: 0 })
  expect(problemsOf({ ...env, PORT: '8081' })).toEqual(['ADMIN_PORT must differ from PORT.'])
  expect(problemsOf({ ...env, PORT: '0', ADMIN_PORT: '0' })).toEqual([])
})

test('erasures are remembered outside of what a backup of the journal brings back', () => {
  const apart = join(directory, 'tombstones')
  expect(readSettings({ ...env, TOMBSTONES_DIR: apart }).tombstonesDir).toBe(apart)
  expect(statSync(apart).mode & 0o777).toBe(0o700)
  expect(problemsOf({ ...env, TOMBSTONES_DIR: join(env.DATA_DIR, 'tombstones') })).toEqual([
    expect.stringMatching(/must not lie in DATA_DIR/),
  ])
  expect(problemsOf({ ...env, TOMBSTONES_DIR: file })).toEqual(['TOMBSTONES_DIR cannot be created as a directory.'])
})

test('a journal on PostgreSQL needs its database and no directory', () => {
  const { DATA_DIR, ...rest } = env
  const read = (given: Record<string, string>) => readSettings({ ...rest, ...given }, 'postgres')
  expect(read({ DATABASE_URL: 'postgres://a:b@c/d' })).toMatchObject({
    dataDir: null,
    databaseUrl: 'postgres://a:b@c/d',
  })
  expect(read({ DATABASE_URL: 'postgres://a:b@c/d', DATA_DIR })).toMatchObject({ dataDir: null })
  expect(() => read({ DATA_DIR })).toThrow(/DATABASE_URL is required.*`database-url`/)
  // In a local run a directory stands in for the database.
  const local = { STAND_INS: '{"https://hooks.slack.com": "http://127.0.0.1:9000"}', DATA_DIR }
  expect(read(local)).toMatchObject({ dataDir: DATA_DIR })
  expect(read({ ...local, DATABASE_URL: 'postgres://a:b@c/d' })).toMatchObject({ dataDir: null })
  writeFileSync(join(directory, 'database-url'), 'postgres://a:b@c/d')
  expect(read({})).toMatchObject({ dataDir: null })
  rmSync(join(directory, 'database-url'))
})

test('a database for a journal on SQLite is a mistake: nothing would be kept in it', () => {
  expect(problemsOf({ ...env, DATABASE_URL: 'postgres://a:b@c/d' })).toEqual([
    expect.stringMatching(/^DATABASE_URL is set, .*`router\.journal\.engine: postgres`, or take DATABASE_URL away\.$/),
  ])
  // There before a journal is moved.
  writeFileSync(join(directory, 'database-url'), 'postgres://a:b@c/d')
  expect(problemsOf(env)).toEqual([])
  rmSync(join(directory, 'database-url'))
})

test('everything that is wrong is said at once, and nothing is created', () => {
  const data = join(directory, 'other')
  const problems = problemsOf({ DATA_DIR: data, PORT: '80x', CREDENTIALS_DIR: file, TENANTS_FILE: `${file}.missing` })
  expect(problems.map((line) => line.split(' ')[0])).toEqual(['PORT', 'CREDENTIALS_DIR', 'TENANTS_FILE'])
  expect(problems.every((line) => !line.includes('\n'))).toBe(true)
  expect(statSync(data, { throwIfNoEntry: false })).toBeUndefined()
  expect(problemsOf({}).map((line) => line.split(' ')[0])).toEqual(['CREDENTIALS_DIR', 'DATA_DIR'])
})

test.each(['-1', '65536', '1.5', 'http'])('PORT cannot be %s', (port) => {
  expect(problemsOf({ ...env, PORT: port })).toHaveLength(1)
})

test('DATA_DIR cannot be a file', () => {
  expect(problemsOf({ ...env, DATA_DIR: file })).toEqual(['DATA_DIR cannot be created as a directory.'])
})

test('stand-ins are for loopback alone', () => {
  const good = { 'https://hooks.slack.com': 'http://127.0.0.1:9000', 'https://a.example:8443': 'http://[::1]:9' }
  expect(readSettings(standIns(good)).standIns).toEqual(new Map(Object.entries(good)))
  for (const wrong of [
    { 'https://hooks.slack.com': 'http://10.0.0.1:9000' },
    { 'https://hooks.slack.com': 'http://127.0.0.1.example:9000' },
    { 'https://hooks.slack.com/path': 'http://127.0.0.1:9000' },
    { 'hooks.slack.com': 'http://127.0.0.1:9000' },
    { 'https://hooks.slack.com': 9000 },
    ['https://hooks.slack.com'],
    'http://127.0.0.1:9000',
  ]) {
    expect(problemsOf(standIns(wrong))).toHaveLength(1)
  }
  expect(problemsOf({ ...standIns(good), HOST: '0.0.0.0' })).toEqual([
    'STAND_INS is for local runs: HOST must be a loopback address.',
  ])
})

test('a stand-in may take the place of a mail server', () => {
  const server = { 'smtp://mail.example:587': 'smtp://127.0.0.1:2525' }
  expect(readSettings(standIns(server)).standIns).toEqual(new Map(Object.entries(server)))
  expect(problemsOf(standIns({ 'smtp://mail.example:587': 'smtp://mail.example:2525' }))).toHaveLength(1)
  expect(problemsOf(standIns({ 'smtp://mail.example:587/path': 'smtp://127.0.0.1:2525' }))).toHaveLength(1)
})

test('a proxy is an origin with its port', () => {
  const proxy = (value: string) => ({ ...env, EGRESS_PROXY: value })
  expect(readSettings(proxy('http://egress-proxy.egress-system.svc.cluster.local:3128')).egressProxy).toBe(
    'http://egress-proxy.egress-system.svc.cluster.local:3128',
  )
  expect(readSettings(proxy('https://[::1]:8443/')).egressProxy).toBe('https://[::1]:8443')
  for (const wrong of [
    'proxy.example:3128',
    'http://proxy.example',
    'socks5://proxy.example:1080',
    'http://proxy.example:3128/path',
    'http://proxy.example:3128?a=b',
    'http://proxy.example:99999',
  ]) {
    expect(problemsOf(proxy(wrong))).toEqual([
      'EGRESS_PROXY must be `http://host:port` or `https://host:port`, and nothing else.',
    ])
  }
})

test('a proxy’s login does not stand among the variables, and is not repeated', () => {
  const problems = problemsOf({ ...env, EGRESS_PROXY: 'http://router:hidden@proxy.example:3128' })
  expect(problems).toEqual([expect.stringContaining('`egress-proxy-login` in CREDENTIALS_DIR')])
  expect(problemsOf({ ...env, EGRESS_PROXY: 'http://router:hidden@proxy.example:99999' }).join()).not.toContain(
    'hidden',
  )
})

test('a proxy and stand-ins exclude each other', () => {
  const both = { ...standIns({ 'https://a.example': 'http://127.0.0.1:9' }), EGRESS_PROXY: 'http://127.0.0.1:3128' }
  expect(problemsOf(both)).toEqual([expect.stringContaining('exclude each other')])
})

test('telemetry goes where OpenTelemetry’s variables say, and nowhere without them', () => {
  expect(readSettings(env)).not.toHaveProperty('openTelemetry')
  const collector = { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: ' https://collector.example/ ' }
  expect(readSettings(collector).openTelemetry).toMatchObject({ endpoint: 'https://collector.example', ratio: 1 })
  expect(problemsOf({ ...collector, OTEL_TRACES_SAMPLER_ARG: '2' })).toEqual([
    'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1.',
  ])
})
