import { copyFileSync, cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BuiltRouter, buildPlace, command, type Place, refusalOf, startRouter, textOf } from './project.ts'

const text = textOf({ schemes: ['github'], kinds: ['http'], engine: 'sqlite' })

let place: Place
let router: BuiltRouter | null = null
beforeAll(async () => {
  place = await buildPlace(text)
}, 60_000)
afterEach(async () => {
  await router?.stop()
  router = null
})
afterAll(() => place.remove())

const trace = /\n\s+at |\.mjs:\d+/

test.each([
  [
    { DATABASE_URL: 'postgres://a:b@database.example/c' },
    /^DATABASE_URL is set, .*`router\.journal\.engine: postgres`, or take DATABASE_URL away\.$/,
  ],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' },
    /^OTEL_EXPORTER_OTLP_ENDPOINT is set, .*`router\.telemetry: otlp` in the declaration, or set OTEL_SDK_DISABLED/,
  ],
])(
  'a setting that asks for what was not built in is refused with what to do: %j',
  async (env, expected) => {
    const { code, problems, log } = await refusalOf(place, env)
    expect([code, problems]).toEqual([2, [expect.stringMatching(expected)]])
    expect(log).not.toMatch(trace)
  },
  60_000,
)

test('OpenTelemetry that is switched off is asked for by nobody', async () => {
  router = await startRouter(place, {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318',
    OTEL_SDK_DISABLED: 'true',
  })
  expect(await router.send('of-github')).toMatchObject([{ state: 'delivered' }])
}, 60_000)

test('a tenant who connects what is not declared is refused with what to do', async () => {
  const { tenants } = place.workspace
  copyFileSync(tenants, `${tenants}.before`)
  const connections = { chat: { url: 'https://hooks.slack.com/services/T0/B0/x' } }
  writeFileSync(tenants, JSON.stringify({ default: { plan: 'business', connections } }))
  try {
    const { code, problems, log } = await refusalOf(place, {})
    const expected = /^TENANTS_FILE: tenant `default`: channel `chat` is not declared .*`connection: tenant` and build/
    expect([code, problems]).toEqual([2, [expect.stringMatching(expected)]])
    expect(log).not.toMatch(trace)
  } finally {
    copyFileSync(`${tenants}.before`, tenants)
  }
}, 60_000)

test('moving a journal is a command of a router for PostgreSQL', () => {
  const { stderr, code } = command(place, 'migrate', '--from', place.workspace.data)
  expect([code, stderr]).toEqual([2, expect.stringContaining('`router.journal.engine: postgres`')])
  expect(stderr).not.toMatch(trace)
}, 60_000)

test('a declaration that needs more than the running router holds is not swapped in, and named', async () => {
  const wider = await buildPlace(
    textOf({ schemes: ['github'], kinds: ['http', 'slack'], engine: 'sqlite', when: 'event.team != ""' }),
  )
  try {
    router = await startRouter(place)
    cpSync(wider.workspace.build, place.workspace.build, { recursive: true })
    const { credentials } = place.workspace
    copyFileSync(join(wider.workspace.credentials, 'slack-address'), join(credentials, 'slack-address'))
    const answer = await router.ask('/v1/declaration/reload', 'POST')
    const needed = '`conditions`, `connector slack`, `templates`'
    const message = `The declaration needs ${needed}, which the router that runs was built without; start the new one anew.`
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ path: '', message }] }),
    ])
    // The one before goes on.
    expect(await router.send('of-github')).toMatchObject([{ channel: 'by-http', state: 'delivered' }])
  } finally {
    await wider.remove()
  }
}, 60_000)
