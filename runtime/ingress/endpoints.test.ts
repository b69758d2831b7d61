import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../assembly/server.ts'
import type { Health, ServerParts } from './server-parts.ts'
import { plan } from './testing/generated.ts'
import { listLogger } from './testing/logger.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

interface State {
  readonly closing?: boolean
  readonly backlog?: number
  readonly storable?: boolean
  readonly health?: Partial<Health>
}

/** What a probe is told by a router in some state. */
async function ready({ closing = false, backlog = 0, storable = true, health = {} }: State) {
  const app = await createApp({
    plan: { ...plan, sources: [] },
    journal: { backlog: () => backlog } as ServerParts['journal'],
    storable: async () => storable,
    secrets: { get: () => null },
    tenants: {} as ServerParts['tenants'],
    logger: listLogger().logger,
    intakeOf: () => async () => '',
    closing: () => closing,
    health: () => ({ attached: true, clockHolds: true, warnings: [], ...health }),
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  await new Promise((listening) => server.once('listening', listening))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`)
  return { status: response.status, json: (await response.json()) as Record<string, unknown> }
}

test('ready says what a person should look at, though events are taken', async () => {
  expect(await ready({})).toEqual({ status: 200, json: { status: 'ready' } })
  expect(await ready({ health: { warnings: ['sweeper-halted', 'declaration-older'] } })).toEqual({
    status: 200,
    json: { status: 'ready', warnings: ['sweeper-halted', 'declaration-older'] },
  })
})

test.each<[string, State]>([
  ['closing', { closing: true }],
  ['backlog', { backlog: plan.limits.backlog }],
  ['detached', { health: { attached: false } }],
  ['clock-in-doubt', { health: { clockHolds: false } }],
  ['journal', { storable: false }],
])('not ready: %s', async (name, state) => {
  expect(await ready(state)).toMatchObject({
    status: 503,
    json: { type: `tag:bylaw.dev,2026:problem/${name}` },
  })
})
