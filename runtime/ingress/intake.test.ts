import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { systemClock } from '../core/clock.ts'
import { createUuids } from '../core/uuid.ts'
import { offerNothing } from '../delivery/offer.ts'
import { NOTHING_KEPT } from '../delivery/room.ts'
import { problems } from '../http/problems.ts'
import { JournalUnavailable } from '../journal/errors.ts'
import type { Journal, NewEvent } from '../journal/port.ts'
import { createDeadlines } from '../retention/expiry.ts'
import { createMeter } from '../telemetry/meter.ts'
import { createCompany } from './company.ts'
import { createCounters } from './counters.ts'
import { createIntake } from './intake.ts'
import { createRate } from './rate.ts'
import { stillClock } from './testing/clock.ts'
import { generated } from './testing/generated.ts'
import { listLogger } from './testing/logger.ts'
import { githubHeaders, pushBody } from './testing/requests.ts'

const secret = { values: [Buffer.from('acme and nobody else')] }
const tenant = (plan: string) => ({ name: 'acme', plan, connections: new Map<string, string>() })

/** The source `github` over a journal that does what the test says. */
function intake(
  accept: Journal['accept'],
  { hasSecret = true, attached = true, reportOnly = false, connected = true } = {},
) {
  const { logger, lines } = listLogger()
  const given = generated.plan.sources.find((each) => each.name === 'github')
  const source = given && { ...given, reportOnly }
  if (source === undefined) throw new Error('The fixture has no such source.')
  const clock = stillClock()
  const meter = createMeter([])
  let told = 0
  const take = createIntake(source, {
    generated,
    journal: {
      accept,
      confirm: async () => false,
      identity: {
        dedupeKey: (...parts: readonly string[]) => Buffer.from(parts.join(' ')),
        orderKey: (...parts: readonly string[]) => Buffer.from(parts.join(' ')),
      } as unknown as Journal['identity'],
    },
    ask: async () => problems.journal,
    replicas: { begin: () => (attached ? () => {} : null) },
    admittance: { admit: () => 'yes', takes: () => true, whenFree: async () => true },
    meter,
    isConnected: (channel) => connected || channel !== 'team-slack',
    clockHolds: () => true,
    splitBy: () => (_, value) => [{ people: [], payload: Buffer.from(JSON.stringify(value)) }],
    credentials: { of: () => [] },
    secrets: { get: () => (hasSecret ? secret : null) },
    rate: createRate(null, systemClock),
    company: createCompany(systemClock),
    counters: createCounters(logger),
    clock,
    logger,
    uuid: createUuids(() => clock.now()),
    deadlines(type, { plan }, _, now) {
      const expiresAt = createDeadlines(generated.plan.retention)(['event-payload'], plan, now)
      return { expiresAt, deleteAt: expiresAt + type.length }
    },
    storedUntil: (rule, { plan }, now) => createDeadlines(generated.plan.retention)([rule], plan, now),
    keep: () => NOTHING_KEPT,
    offer: () =>
      offerNothing(() => {
        told += 1
      }),
  })
  const send = (plan = 'free') =>
    take({ headers: githubHeaders(pushBody, 'd1'), body: Buffer.from(pushBody), query: '' }, tenant(plan))
  return { send, lines, meter, told: () => told }
}

test('what is committed is minimised and expires by the plan of its tenant', async () => {
  const events: NewEvent[] = []
  const { send, told } = intake(async (given) => {
    events.push(...given)
    return given.map(({ id }) => ({ id, duplicate: false }))
  })
  await send('free')
  await send('platinum')
  expect(events[0]).toMatchObject({
    tenant: 'acme',
    source: 'github',
    type: 'github.push',
    receivedAt: Date.UTC(2026, 10, 21),
    expiresAt: Date.UTC(2026, 11, 21),
    deleteAt: Date.UTC(2026, 11, 21) + 'github.push'.length,
    dedupe: [
      {
        key: Buffer.from(`github acme ${createHash('sha256').update(pushBody).digest('hex')}`),
        expiresAt: Date.UTC(2026, 10, 29),
      },
    ],
    digest: generated.plan.digest,
    deliveries: [
      { route: 'pushes', channel: 'team-slack', orderKey: null },
      { route: 'pushes', channel: 'archive' },
    ],
  })
  expect(JSON.parse(Buffer.from(events[0]?.segments[0]?.payload ?? []).toString())).toEqual({
    ref: 'refs/heads/master',
    repository: { full_name: 'Codertocat/Hello-World' },
    pusher: { name: 'Codertocat', email: expect.any(String) },
  })
  // A plan that nobody declared gets the shortest period.
  expect(events[1]?.expiresAt).toBe(Date.UTC(2026, 10, 28))
  expect(told()).toBe(2)
})

test('what goes to a channel that the tenant has not connected is counted, and no delivery', async () => {
  const events: NewEvent[] = []
  const { send, meter } = intake(
    async (given) => {
      events.push(...given)
      return given.map(({ id }) => ({ id, duplicate: false }))
    },
    { connected: false },
  )
  expect(JSON.parse(String(await send()))).toMatchObject({ stored: true, routes: ['pushes'] })
  expect(events[0]?.deliveries).toMatchObject([{ channel: 'archive' }])
  const counted = meter.counters.find(({ name }) => name === 'bylaw_not_connected_total')
  expect([...(counted?.series() ?? [])]).toMatchObject([{ value: 1 }])
})

test('a journal that stores nothing is a 503, and its reason is logged without the event', async () => {
  const { send, lines, told } = intake(() => Promise.reject(new JournalUnavailable('disk-full')))
  expect(await send()).toBe(problems.journal)
  expect(problems.journal).toMatchObject({ status: 503, retryAfter: 5 })
  expect(lines.join('')).toMatch(/"journal-refused".*"disk-full"/)
  expect(lines.join('')).not.toMatch(/Codertocat/)
  expect(told()).toBe(0)
})

test('a duplicate wakes nobody', async () => {
  const { send, told } = intake(async () => [{ id: 'first', duplicate: true }])
  expect(JSON.parse(String(await send()))).toMatchObject({ id: 'first', stored: false, duplicate: true })
  expect(told()).toBe(0)
})

const never = (): Promise<never> => Promise.reject(new Error('not to be called'))

test('a router that has lost touch with the journal takes nothing', async () => {
  const { send } = intake(never, { attached: false })
  expect(await send()).toBe(problems.detached)
})

test('a source that only reports says what would be kept, dropped and routed, and stores nothing', async () => {
  const { send, told } = intake(never, { reportOnly: true })
  const report = JSON.parse(String(await send()))
  expect(report).toMatchObject({ id: null, stored: false, reportOnly: true, event: 'github.push', routes: ['pushes'] })
  expect(report.kept).toEqual([
    { path: 'ref', categories: [] },
    { path: 'repository.full_name', categories: [] },
    { path: 'pusher.name', categories: ['person.name'] },
    { path: 'pusher.email', categories: ['contact.email'] },
  ])
  expect(report.dropped).toContain('commits')
  expect(JSON.stringify(report)).not.toContain('Codertocat')
  expect(told()).toBe(0)
})

test("without its secret a source takes nothing, and says that it is not the sender's fault", async () => {
  const { send, lines } = intake(never, { hasSecret: false })
  expect(await send()).toBe(problems.noSecret)
  expect(lines.join('')).toContain('secret-missing')
})
