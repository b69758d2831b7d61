import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { allParts, partsOf } from '../../compiler/emit/router/parts.ts'
import { type SchemeName, schemeNames } from '../../runtime/contract/scheme-facts.ts'
import { type PostgresServer, startPostgres } from '../../runtime/journal/testing/postgres-server.ts'
import { type BuiltRouter, buildPlace, kinds, type Place, startRouter, textOf, type Wanted } from './project.ts'

const every = (rest: number): readonly SchemeName[] => schemeNames.filter((_, index) => index % 2 === rest)

/** Between them they have every part, and each lacks what the other has. */
const wanted = {
  'on SQLite, with mail and conditions': {
    schemes: every(0),
    kinds: ['http', 'email'],
    engine: 'sqlite',
    when: 'event.team.startsWith("team-")',
  },
  'on PostgreSQL, with chats': { schemes: every(1), kinds: ['slack', 'discord', 'whatsapp'], engine: 'postgres' },
} as const satisfies Readonly<Record<string, Wanted>>

let server: PostgresServer | null = null
const started: BuiltRouter[] = []
afterAll(async () => {
  for (const router of started) {
    await router.stop()
    await router.place.remove()
  }
  await server?.remove()
})

async function startOf(project: Wanted): Promise<BuiltRouter> {
  if (project.engine === 'postgres') {
    server = await startPostgres()
    await server.createDatabase('built')
  }
  const router = await startRouter(await buildPlace(textOf(project), server?.url('built')))
  started.push(router)
  return router
}

/** The modules that a built router was made of. */
const sourcesOf = ({ workspace }: Place): readonly string[] =>
  JSON.parse(readFileSync(join(workspace.build, 'router/router.mjs.map'), 'utf8')).sources

test('no part is without a router that uses it', () => {
  const { kinds: first } = wanted['on SQLite, with mail and conditions']
  const { kinds: second } = wanted['on PostgreSQL, with chats']
  expect([...first, ...second].sort()).toEqual([...kinds].sort())
  const used = [
    ...schemeNames.map((scheme) => `scheme ${scheme}`),
    ...kinds.map((kind) => `connector ${kind}`),
    'conditions',
    'journal postgres',
    'templates',
    // In `telemetry.test.ts`.
    'telemetry',
  ]
  expect(used.sort()).toEqual(allParts)
})

describe.each(Object.entries(wanted))('a built router %s', (name, project) => {
  test('takes events by each of its schemes, delivers by each of its connectors, and holds no others', async () => {
    const router = await startOf(project)
    const parts = partsOf(router.place.plan)
    expect(parts.filter((part) => part.startsWith('scheme '))).toEqual(project.schemes.map((each) => `scheme ${each}`))
    const reached = await Promise.all(
      project.schemes.map(async (scheme) => {
        const deliveries = await router.send(`of-${scheme}`)
        return [scheme, deliveries.map(({ channel, state }) => `${channel} ${state}`)]
      }),
    )
    const delivered = [...project.kinds].sort().map((kind) => `by-${kind} delivered`)
    expect(reached).toEqual(project.schemes.map((scheme) => [scheme, delivered]))
    const received = router.place.standIns.received
    for (const kind of project.kinds) {
      const there = received.filter(({ channel }) => channel === `by-${kind}`)
      expect([kind, there.length]).toEqual([kind, project.schemes.length])
      expect(there.every(({ body }) => body.includes('team-1'))).toBe(true)
    }

    const sources = sourcesOf(router.place)
    const holds = (pattern: RegExp): boolean => sources.some((source) => pattern.test(source))
    const postgres = project.engine === 'postgres'
    expect({
      pg: holds(/^node_modules\/pg\//),
      nodemailer: holds(/^node_modules\/nodemailer\//),
      conditions: holds(/^node_modules\/@marcbachmann\/cel-js\//),
      openTelemetry: holds(/^node_modules\/@opentelemetry\/sdk/),
      discord: holds(/^runtime\/delivery\/connectors\/discord\.ts$/),
      slack: holds(/^runtime\/delivery\/connectors\/slack\.ts$/),
      adyen: holds(/^runtime\/ingress\/schemes\/adyen\.ts$/),
    }).toEqual({
      pg: postgres,
      nodemailer: !postgres,
      conditions: !postgres,
      openTelemetry: false,
      discord: postgres,
      slack: postgres,
      adyen: !postgres,
    })
    expect(name).toContain(postgres ? 'PostgreSQL' : 'SQLite')
  }, 120_000)
})
