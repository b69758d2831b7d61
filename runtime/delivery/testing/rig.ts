import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogFields } from '../../core/log.ts'
import { createUuids } from '../../core/uuid.ts'
import type { DeliveryStatus, Journal, NewEvent, Segment } from '../../journal/port.ts'
import { openSqliteJournal } from '../../journal/sqlite/sqlite-journal.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { createRouter, type RouterOptions, type TestRouter } from './router.ts'
import { createSink, type Sink } from './sink.ts'
import { until } from './until.ts'

/** Turns of the event loop, and commits, which come from the disk in turns of their own. */
async function turnsWith(journal: Pick<Journal, 'probe'>): Promise<void> {
  for (let commit = 0; commit < 4; commit++) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    await journal.probe()
  }
}

export interface TestEvent {
  readonly channel: string
  readonly route?: string
  readonly tenant?: string
  readonly payload?: object
  /** Parts about people, beside the common one. */
  readonly people?: readonly Segment[]
  readonly order?: string
  readonly digest?: string
  readonly expiresIn?: number
  readonly count?: number
}

export interface Rig {
  readonly clock: TestClock
  readonly journal: Journal
  readonly sink: Sink
  readonly logs: readonly { readonly event: string; readonly fields?: LogFields | undefined }[]
  /** A router on the journal; several may run. */
  start(options?: RouterOptions): Promise<TestRouter>
  accept(event: TestEvent): Promise<readonly [string, ...string[]]>
  /** Events that are not stored yet. */
  made(event: TestEvent): readonly NewEvent[]
  /** Stores them as one router would that takes them in. */
  take(router: TestRouter, event: TestEvent): Promise<readonly [string, ...string[]]>
  /** How many claims there were. */
  claims(): number
  delivery(event: string): Promise<DeliveryStatus | undefined>
  eventOf(webhookId: unknown): string
  /** Resolves when no attempt of the event is due or under way. */
  settled(event: string): Promise<void>
  until(holds: () => Promise<boolean>): Promise<void>
  /** Lets the routers do what they can do without time passing. */
  turns(): Promise<void>
  /** Time passes, the routers look, and attempts that they start come to an end. */
  pass(milliseconds: number): Promise<void>
  close(): Promise<void>
}

const DAY = 86_400_000

/** A journal on disk, routers that deliver from it, and a sink, on a clock that stands still. */
export async function createRig(): Promise<Rig> {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-delivery-'))
  const clock = createTestClock()
  const sink = await createSink()
  const keyring = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
  const opened = openSqliteJournal({ directory, keyring, clock })
  let claims = 0
  const journal: Journal = {
    ...opened,
    claim(request) {
      claims++
      return opened.claim(request)
    },
  }
  const uuid = createUuids(() => clock.now())
  const logs: { event: string; fields?: LogFields | undefined }[] = []
  const log = (event: string, fields?: LogFields): void => void logs.push({ event, fields })
  const logger = { info: log, warn: log, error: log }
  const events = new Map<string, string>()
  const routers: TestRouter[] = []
  const notify = (): void => {
    for (const router of routers) router.notify()
  }

  function made(given: TestEvent): readonly NewEvent[] {
    const { channel, route = 'notes', tenant = 'default', payload = { title: 'Hello' }, people = [] } = given
    const { order = null, digest = 'sha256:0', expiresIn = 30 * DAY, count = 1 } = given
    const receivedAt = clock.now()
    return Array.from({ length: count }, () => {
      const id = uuid()
      const deliveryId = uuid()
      events.set(`msg_${deliveryId}`, id)
      const orderKey = order === null ? null : journal.identity.orderKey(channel, tenant, order)
      return {
        id,
        tenant,
        source: 'notes',
        type: 'note',
        receivedAt,
        expiresAt: receivedAt + expiresIn,
        deleteAt: receivedAt + expiresIn,
        dedupe: [],
        digest,
        segments: [{ people: [], payload: Buffer.from(JSON.stringify(payload)) }, ...people],
        deliveries: [{ id: deliveryId, route, channel, orderKey }],
      }
    })
  }

  const delivery = async (event: string) => (await journal.status(event))?.deliveries[0]
  return {
    clock,
    journal,
    sink,
    logs,
    async start(options = {}) {
      const router = await createRouter({ journal, clock, logger, sink }, options)
      routers.push(router)
      router.start()
      return router
    },
    made,
    async take(router, given) {
      const events = made(given)
      const offer = router.offer(events)
      const accepted = await journal.accept(events, offer.begun)
      offer.stored(accepted)
      const [first, ...others] = accepted.map(({ id }) => id)
      return [first ?? '', ...others]
    },
    claims: () => claims,
    async accept(given) {
      const accepted = await journal.accept(made(given))
      const [first, ...others] = accepted.map(({ id }) => id)
      notify()
      return [first ?? '', ...others]
    },
    delivery,
    eventOf: (webhookId) => events.get(String(webhookId)) ?? '',
    settled: (event) =>
      until(async () => {
        const status = await delivery(event)
        if (status === undefined) return true
        return status.attempts > 0 && status.state !== 'sending' && (status.nextAt ?? clock.now() + 1) > clock.now()
      }),
    until,
    turns: () => turnsWith(journal),
    async pass(milliseconds) {
      clock.advance(milliseconds)
      notify()
      await turnsWith(journal)
      // Or the lease would run out while the sink answers: only the clock stands still.
      for (const event of events.values()) await until(async () => (await delivery(event))?.state !== 'sending')
      await turnsWith(journal)
    },
    async close() {
      for (const router of routers) await router.close()
      await journal.close()
      await sink.close()
      rmSync(directory, { recursive: true })
    },
  }
}
