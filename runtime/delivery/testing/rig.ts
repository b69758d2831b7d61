import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeliveryStatus, Journal } from '../../journal/port.ts'
import { openSqliteJournal } from '../../journal/sqlite/sqlite-journal.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import { createUuids } from '../../journal/uuid.ts'
import { createKeyring } from '../../keys/keyring.ts'
import type { LogFields } from '../../log.ts'
import type { Render } from '../attempt.ts'
import { createDelivery } from '../delivery.ts'
import type { Dispatcher } from '../dispatcher.ts'
import type { Alarm } from '../egress.ts'
import { testPlan } from './plan.ts'
import { createSink, type Sink } from './sink.ts'
import { until } from './until.ts'

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export interface StartOptions {
  readonly render?: Render
  readonly addressOf?: (channel: string, tenant: string) => string | null
  readonly alarm?: Alarm
}

export interface Rig {
  readonly clock: TestClock
  readonly journal: Journal
  readonly sink: Sink
  readonly logs: readonly { readonly event: string; readonly fields?: LogFields | undefined }[]
  start(options?: StartOptions): Dispatcher
  accept(event: {
    readonly channel: string
    readonly tenant?: string
    readonly payload?: object
    readonly expiresIn?: number
    readonly count?: number
  }): Promise<readonly [string, ...string[]]>
  delivery(event: string): Promise<DeliveryStatus | undefined>
  eventOf(webhookId: unknown): string
  /** Resolves when no attempt of the event is due or under way. */
  settled(event: string): Promise<void>
  until(holds: () => Promise<boolean>): Promise<void>
  /** Lets the router do what it can do without time passing. */
  turns(): Promise<void>
  /** Time passes, the dispatcher looks, and attempts that it starts come to an end. */
  pass(milliseconds: number): Promise<void>
  close(): Promise<void>
}

const DAY = 86_400_000
const secret = Buffer.from(`whsec_${Buffer.alloc(24, 7).toString('base64')}`)
const webhook = Buffer.from('https://hooks.slack.com/services/T0/B0/xyz')

/** A journal on disk, a dispatcher and a sink, on a clock that stands still. */
export async function createRig(): Promise<Rig> {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-delivery-'))
  const clock = createTestClock()
  const sink = await createSink()
  const keyring = createKeyring(createSecretKey(randomBytes(32)))
  const journal = openSqliteJournal({ directory, keyring })
  const uuid = createUuids(() => clock.now())
  const logs: { event: string; fields?: LogFields | undefined }[] = []
  const log = (event: string, fields?: LogFields): void => void logs.push({ event, fields })
  const events = new Map<string, string>()
  let router: Dispatcher | null = null

  const delivery = async (event: string) => (await journal.status(event))?.deliveries[0]
  return {
    clock,
    journal,
    sink,
    logs,
    start(options = {}) {
      router = createDelivery({
        plan: testPlan,
        journal,
        clock,
        logger: { info: log, warn: log, error: log },
        secrets: { get: (name) => ({ values: [name === 'chat-webhook' ? webhook : secret] }) },
        render: options.render ?? ((lease) => ({ ok: true, body: JSON.parse(Buffer.from(lease.payload).toString()) })),
        addressOf: options.addressOf ?? (() => null),
        planOf: () => null,
        random: () => 0,
        egress: {
          standIns: new Map(
            ['https://archive.example', 'https://hooks.slack.com', 'https://customer.example'].map((each) => [
              each,
              sink.origin,
            ]),
          ),
          ...(options.alarm === undefined ? {} : { alarm: options.alarm }),
        },
      })
      router.start()
      return router
    },
    async accept({ channel, tenant = 'default', payload = { title: 'Hello' }, expiresIn = 30 * DAY, count = 1 }) {
      const receivedAt = clock.now()
      const accepted = Array.from({ length: count }, () => {
        const id = uuid()
        const deliveryId = uuid()
        events.set(`msg_${deliveryId}`, id)
        return journal.accept({
          id,
          tenant,
          source: 'notes',
          type: 'note',
          receivedAt,
          expiresAt: receivedAt + expiresIn,
          dedupe: null,
          digest: 'sha256:0',
          payload: Buffer.from(JSON.stringify(payload)),
          deliveries: [{ id: deliveryId, route: 'notes', channel }],
        })
      })
      const [first, ...others] = (await Promise.all(accepted)).map(({ id }) => id)
      router?.notify()
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
    turns,
    async pass(milliseconds) {
      clock.advance(milliseconds)
      router?.notify()
      await turns()
      // Or the lease would run out while the sink answers: only the clock stands still.
      for (const event of events.values()) await until(async () => (await delivery(event))?.state !== 'sending')
      await turns()
    },
    async close() {
      await router?.stop(0)
      await journal.close()
      await sink.close()
      rmSync(directory, { recursive: true })
    },
  }
}
