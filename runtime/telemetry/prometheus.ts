import { Counter, Gauge, Histogram, type MetricObjectWithValues, type MetricValueWithName, Registry } from 'prom-client'
import type { Clock } from '../core/clock.ts'
import type { CounterOptions, LabelledCounter } from './labelled-counter.ts'
import { addProcessMetrics } from './loop-delay.ts'
import type { Durations } from './meter.ts'
import type { Observed } from './observed.ts'

export interface Prometheus extends Durations {
  readonly contentType: string
  /** In Prometheus' text format. */
  text(): Promise<string>
  /** The same as data. */
  metrics(): Promise<readonly MetricObjectWithValues<MetricValueWithName<string>>[]>
  /** What the counters read. */
  count(counters: readonly (CounterOptions & LabelledCounter)[]): void
  observe(observed: Observed, clock: Clock): void
}

/** Seconds. */
const COMMIT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const ATTEMPT_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]
const DELIVERY_BUCKETS = [0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200, 43_200, 86_400, 604_800]

/** @param own also tells of the process: memory, processor, event loop */
export function createPrometheus(own: boolean): Prometheus {
  const registry = new Registry()
  const registers = [registry]
  if (own) addProcessMetrics(registry)
  const histogram = (name: string, help: string, buckets: number[], labelNames: string[]) =>
    new Histogram({ name, help, buckets, labelNames, registers })
  const commits = histogram('bylaw_commit_seconds', 'Until accepted events were on disk.', COMMIT_BUCKETS, [])
  const attempts = histogram('bylaw_attempt_seconds', 'How long attempts took.', ATTEMPT_BUCKETS, ['channel'])
  const deliveries = histogram(
    'bylaw_delivery_seconds',
    'From the receipt of an event until a recipient had it.',
    DELIVERY_BUCKETS,
    ['channel'],
  )
  const ofAttempts = byChannel(attempts)
  const ofDeliveries = byChannel(deliveries)
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    metrics: () => registry.getMetricsAsJSON(),
    commit: (duration) => commits.observe(duration / 1000),
    attempt: (channel, duration) => ofAttempts(channel).observe(duration / 1000),
    delivery: (channel, duration) => ofDeliveries(channel).observe(duration / 1000),
    count(counters) {
      for (const { name, help, labels, series } of counters) {
        new Counter({
          name,
          help,
          labelNames: labels,
          registers,
          collect() {
            this.reset()
            for (const each of series()) this.inc(each.labels, each.value)
          },
        })
      }
    },
    observe: (observed, clock) => addGauges(registers, observed, clock),
  }
}

function byChannel(histogram: Histogram): (channel: string) => Histogram.Internal<string> {
  const known = new Map<string, Histogram.Internal<string>>()
  return (channel) => {
    const found = known.get(channel) ?? histogram.labels(channel)
    if (!known.has(channel)) known.set(channel, found)
    return found
  }
}

type Values = readonly (readonly [value: number, labels?: Readonly<Record<string, string>>])[]

function addGauges(registers: Registry[], observed: Observed, clock: Clock): void {
  const gauge = (name: string, help: string, read: () => Values | Promise<Values>, labelNames: string[] = []): void => {
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        // A journal that is away leaves the rest to be read.
        const values = await Promise.resolve(read()).catch((): Values => [])
        // Not before: two who ask at once would empty it for each other.
        this.reset()
        if (labelNames.length === 0 && values.length === 0) this.set(Number.NaN)
        for (const [value, labels = {}] of values) this.set(labels, value)
      },
    })
  }
  const ofChannels = (name: 'open' | 'stopped') => () =>
    observed.channels().map((each) => [each[name], { channel: each.channel }] as const)

  gauge('bylaw_backlog', 'Deliveries that are not at an end.', () => [[observed.backlog()]])
  gauge('bylaw_oldest_due_seconds', 'How long the delivery that fell due first has waited.', async () => {
    const due = await observed.nextDue()
    return [[due === null ? 0 : Math.max(0, clock.now() - due) / 1000]]
  })
  gauge('bylaw_sweep_last_timestamp_seconds', 'When the sweeper last deleted what was due.', () => {
    const sweep = observed.sweep()
    return sweep?.kind === 'swept' ? [[sweep.at / 1000]] : []
  })
  gauge(
    'bylaw_sweep_state',
    '1 for the state that the sweeper is in.',
    () => {
      const state = observed.sweep()?.kind ?? 'none'
      return ['none', 'swept', 'halted', 'failed', 'standby'].map((each) => [each === state ? 1 : 0, { state: each }])
    },
    ['state'],
  )
  gauge('bylaw_breakers_open', 'Addresses that rest because attempts failed.', ofChannels('open'), ['channel'])
  gauge('bylaw_addresses_stopped', 'Addresses that refuse our key or are gone.', ofChannels('stopped'), ['channel'])
  gauge('bylaw_records_generation', 'Generation of the records that this router knows.', () => [
    [observed.generation()],
  ])
  gauge('bylaw_replicas_alive', 'Routers on this journal that are alive.', () => [[observed.alive()]])
  gauge(
    'bylaw_requests',
    'Requests of people about their data: not at an end (open), of these near their deadline (warning), past it (overdue).',
    () => Object.entries(observed.requests()).map(([state, count]) => [count, { state }]),
    ['state'],
  )
  gauge(
    'bylaw_journal_key_since_timestamp_seconds',
    'When the journal was first opened with a key that is at hand.',
    async () => (await observed.keys()).map(({ epoch, since }) => [since / 1000, { epoch: String(epoch) }] as const),
    ['epoch'],
  )
  gauge(
    'bylaw_journal_key_destroy_after_timestamp_seconds',
    'From when on no backup needs a key that is at hand and wraps nothing any more.',
    async () =>
      (await observed.keys()).flatMap(({ epoch, destroyAfter }) =>
        destroyAfter === null ? [] : [[destroyAfter / 1000, { epoch: String(epoch) }] as const],
      ),
    ['epoch'],
  )
  gauge(
    'bylaw_declaration_info',
    'The declaration that runs.',
    () => [[1, { project: observed.project, digest: observed.digest() }]],
    ['project', 'digest'],
  )
  new Counter({
    name: 'bylaw_faults_total',
    help: 'What went wrong without stopping anything.',
    labelNames: ['kind', 'name'],
    registers,
    collect() {
      this.reset()
      for (const [key, count] of observed.faults()) {
        const space = key.indexOf(' ')
        this.inc({ kind: key.slice(0, space), name: key.slice(space + 1) }, count)
      }
    },
  })
}
