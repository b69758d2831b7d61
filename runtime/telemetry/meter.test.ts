import { expect, test } from 'vitest'
import { createTestClock } from '../journal/testing/clock.ts'
import { createLabelledCounter } from './labelled-counter.ts'
import { createMeter } from './meter.ts'
import type { Observed } from './observed.ts'
import { createPrometheus } from './prometheus.ts'

function start(own: Partial<Observed> = {}) {
  const clock = createTestClock()
  const prometheus = createPrometheus(false)
  const meter = createMeter([prometheus])
  prometheus.count(meter.counters)
  const observed: Observed = {
    project: 'acme-router',
    digest: () => 'sha256:0',
    backlog: () => 3,
    nextDue: async () => clock.now() - 5000,
    sweep: () => ({ kind: 'halted', at: clock.now(), reason: 'clock-ahead', aheadMs: 1 }),
    generation: () => 7,
    alive: () => 2,
    requests: () => ({ open: 4, warning: 2, overdue: 1 }),
    keys: async () => [
      { epoch: 1, since: 1_000_000, destroyAfter: 5_000_000 },
      { epoch: 2, since: 2_000_000, destroyAfter: null },
    ],
    channels: () => [{ channel: 'ops', inFlight: 1, addresses: 4, open: 1, stopped: 2 }],
    faults: () => new Map([['condition-failed pushes', 4]]),
    ...own,
  }
  prometheus.observe(observed, clock)
  return { meter, prometheus, lines: async () => (await prometheus.text()).split('\n') }
}

test('work is counted by names of the declaration', async () => {
  const { meter, lines } = start()
  meter.accepted('github', 'github.push')
  meter.accepted('github', 'github.push')
  meter.accepted('github', 'github.issue')
  meter.duplicate('github', 'github.push')
  meter.refused('orders', 'unauthenticated')
  meter.dropped('github', 'github.push', 12)
  meter.dropped('github', 'github.push', 0)
  meter.wouldDrop('orders', 'order.paid', 3)
  meter.attempted('pushes', 'ops', 'delivered', 200, 30)
  meter.attempted('pushes', 'ops', 'retry', null, 15_000)
  meter.attempted('pushes', 'ops', 'defer', null, 0)
  meter.held('ops')
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'bylaw_events_accepted_total{source="github",event="github.push"} 2',
      'bylaw_events_accepted_total{source="github",event="github.issue"} 1',
      'bylaw_events_duplicate_total{source="github",event="github.push"} 1',
      'bylaw_requests_refused_total{source="orders",reason="unauthenticated"} 1',
      'bylaw_fields_dropped_total{source="github",event="github.push"} 12',
      'bylaw_fields_would_drop_total{source="orders",event="order.paid"} 3',
      'bylaw_attempts_total{route="pushes",channel="ops",outcome="delivered",status="2xx"} 1',
      'bylaw_attempts_total{route="pushes",channel="ops",outcome="retry",status="none"} 1',
      'bylaw_deliveries_held_total{channel="ops"} 1',
    ]),
  )
  expect(meter.totals()).toMatchObject({ accepted: 3, duplicates: 1, refused: 1, delivered: 1, retried: 1, held: 1 })
})

test('durations are histograms in seconds', async () => {
  const { meter, lines } = start()
  meter.committed(4)
  meter.delivered('ops', 90_000)
  meter.attempted('pushes', 'ops', 'delivered', 204, 30)
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'bylaw_commit_seconds_bucket{le="0.0025"} 0',
      'bylaw_commit_seconds_bucket{le="0.005"} 1',
      'bylaw_commit_seconds_sum 0.004',
      'bylaw_delivery_seconds_bucket{le="60",channel="ops"} 0',
      'bylaw_delivery_seconds_bucket{le="300",channel="ops"} 1',
      'bylaw_attempt_seconds_count{channel="ops"} 1',
    ]),
  )
})

test('what is looked at: backlog, sweeper, addresses, replicas, declaration, faults', async () => {
  const { lines } = start()
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'bylaw_backlog 3',
      'bylaw_oldest_due_seconds 5',
      'bylaw_sweep_state{state="halted"} 1',
      'bylaw_sweep_state{state="swept"} 0',
      'bylaw_breakers_open{channel="ops"} 1',
      'bylaw_addresses_stopped{channel="ops"} 2',
      'bylaw_records_generation 7',
      'bylaw_replicas_alive 2',
      'bylaw_journal_key_since_timestamp_seconds{epoch="1"} 1000',
      'bylaw_journal_key_since_timestamp_seconds{epoch="2"} 2000',
      'bylaw_journal_key_destroy_after_timestamp_seconds{epoch="1"} 5000',
      'bylaw_requests{state="open"} 4',
      'bylaw_requests{state="overdue"} 1',
      'bylaw_declaration_info{project="acme-router",digest="sha256:0"} 1',
      'bylaw_faults_total{kind="condition-failed",name="pushes"} 4',
    ]),
  )
})

test('a journal that is away leaves the rest to be scraped', async () => {
  const { lines } = start({ nextDue: () => Promise.reject(new Error('away')) })
  expect(await lines()).toEqual(expect.arrayContaining(['bylaw_oldest_due_seconds Nan', 'bylaw_backlog 3']))
})

test('a tally with too many series puts the rest together', () => {
  const counter = createLabelledCounter(['name'])
  for (let count = 0; count < 5010; count++) counter.add(1, `n${count}`)
  const series = counter.series()
  expect(series).toHaveLength(5001)
  expect(series.at(-1)).toEqual({ labels: { name: 'other' }, value: 10 })
})
