import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { type PostgresServer, startPostgres } from '../../../runtime/journal/testing/postgres-server.ts'
import { runBylaw } from '../../../test/run-bylaw.ts'
import { createProject, createRouters, type Project, type Routers } from './testing/project.ts'

let project: Project
let routers: Routers | null = null
let server: PostgresServer | null = null

beforeAll(async () => {
  project = createProject()
  await project.build('build')
}, 120_000)
afterEach(async () => {
  await routers?.stop()
  routers = null
})
afterAll(async () => {
  project.remove()
  await server?.remove()
})

const planIn = (build: string): RouterPlan => JSON.parse(project.read(`${build}/router/plan.json`)) as RouterPlan

const embedded = (workspace: { readonly data: string; readonly tombstones: string }) => ({
  DATA_DIR: workspace.data,
  TOMBSTONES_DIR: workspace.tombstones,
})

const verify = (urls: readonly string[], env?: Readonly<Record<string, string>>) =>
  project.verify(
    urls.flatMap((url) => ['--router', url]),
    env ?? { BYLAW_ADMIN_KEY: routers?.key ?? '' },
  )

test('a router of this declaration is the same; one that is not asked properly is unproven', async () => {
  routers = createRouters(planIn('build'))
  const admin = await routers.start(project, 'build', embedded)
  expect(await verify([admin])).toMatchObject({ code: 0, answers: ['same'], found: [] })

  // The same administration counts what a breach concerns.
  const window = ['--from', '2026-11-20T00:00:00Z', '--to', '2026-11-20T06:00:00Z']
  const [route] = planIn('build').routes
  const breach = await runBylaw(
    project.folder,
    ['breach', 'privacy', '--route', route?.name ?? '', ...window, '--router', admin],
    { BYLAW_ADMIN_KEY: routers.key },
  )
  expect(breach).toMatchObject({ code: 0, out: expect.stringContaining('| 0 events with 0 deliveries') })

  const wrongKey = await verify([admin], { BYLAW_ADMIN_KEY: 'x'.repeat(40) })
  expect(wrongKey).toMatchObject({ code: 2, answers: ['unproven'] })
  expect(wrongKey.found.map(({ rule }) => rule)).toEqual(['verify/unproven'])
  expect((await verify([admin], {})).err).toContain('environment variable `BYLAW_ADMIN_KEY`')
  const away = await verify(['http://127.0.0.1:9'])
  expect(away).toMatchObject({ code: 2, answers: ['unproven'] })
  expect(away.found[0]?.message).toContain('cannot be reached')
}, 60_000)

test('a router of an older build is told by its declaration, and by what it does otherwise', async () => {
  routers = createRouters(planIn('build'))
  const admin = await routers.start(project, 'build', embedded)
  const before = project.read('privacy/routes/custom.yaml')
  project.change('routes/custom.yaml', '          actor.id: pseudonymise\n', '')
  try {
    const { code, found } = await verify([admin])
    expect(code).toBe(1)
    const rules = new Set(found.map(({ rule }) => rule))
    expect(rules).toEqual(new Set(['verify/other', 'verify/wider']))
    const [digest] = found.filter(({ rule }) => rule === 'verify/other')
    expect(digest).toMatchObject({ at: '/project/name', message: expect.stringContaining('runs another declaration') })
    const wider = found.filter(({ rule }) => rule === 'verify/wider')
    expect(wider.map(({ at, word }) => [at, word])).toContainEqual(['/routes/forward/to/webhook/fields', 'fields'])
    expect(wider[0]?.message).toContain('sends the field `actor.id`')
  } finally {
    project.write('privacy/routes/custom.yaml', before)
  }
}, 60_000)

test('a router that says the right digest and does something else is found out', async () => {
  const bundle = 'build/router/router.mjs'
  const text = project.read(bundle)
  const changed = [
    // An older Bylaw, and a plan that was changed by hand: as the declaration at the head spells them.
    [/madeBy: '[^']+'/, "madeBy: '0.0.1'", 'was built by Bylaw 0.0.1'],
    [/when: 'event.severity in [^']+'/, 'when: null', 'on another condition'],
    [/\n$/, '\n// a note\n', 'runs another `router.mjs`'],
  ] as const
  for (const [from, to, message] of changed) {
    expect(from.test(text)).toBe(true)
    project.write(bundle, text.replace(from, to))
    routers = createRouters(planIn('build'))
    const { code, found } = await verify([await routers.start(project, 'build', embedded)])
    await routers.stop()
    routers = null
    expect([code, found.map((each) => each.message)]).toEqual([1, [expect.stringContaining(message)]])
  }
  project.write(bundle, text)
}, 120_000)

test('of two routers on one journal, the one on another declaration is found, named or not', async () => {
  const postgres = createProject()
  postgres.change('bylaw.yaml', 'engine: sqlite', 'engine: postgres')
  await postgres.build('old')
  const plan = JSON.parse(postgres.read('old/router/plan.json')) as RouterPlan
  postgres.change('routes/custom.yaml', '          actor.id: pseudonymise\n', '')
  await postgres.build('new')
  server = await startPostgres()
  await server.createDatabase('verify')
  const url = server.url('verify')
  const shared = ({ tombstones }: { readonly tombstones: string }) => ({
    DATABASE_URL: url,
    TOMBSTONES_DIR: tombstones,
  })
  routers = createRouters(plan)
  const env = { BYLAW_ADMIN_KEY: routers.key }
  const older = await routers.start(postgres, 'old', shared)
  const newer = await routers.start(postgres, 'new', shared)
  try {
    // The older one may not have heard of the newer yet, which has heard of it.
    const named = await postgres.verify(['--router', older, '--router', newer], env)
    expect([named.code, named.answers]).toEqual([1, ['differs', 'same']])
    const found = await postgres.verify(['--router', newer], env)
    expect(found.code).toBe(1)
    expect(found.found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The router `[0-9a-f]{8}` on the same journal runs another declaration/),
    ])

    // A third that is of the right declaration and has not answered is not taken for the same.
    const third = await routers.start(postgres, 'new', shared)
    const two = await postgres.verify(['--router', older, '--router', third], env)
    expect(two.code).toBe(1)
    expect(two.found.filter(({ rule }) => rule === 'verify/unproven').map(({ message }) => message)).toEqual([
      expect.stringMatching(/has not answered/),
    ])
  } finally {
    postgres.remove()
  }
}, 180_000)
