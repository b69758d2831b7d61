import {
  AlwaysOnSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { expect, test } from 'vitest'
import { createUuids } from '../../core/uuid.ts'
import { testLease } from '../../delivery/testing/lease.ts'
import { createTestClock } from '../../journal/testing/clock.ts'
import { createSpans } from './spans.ts'
import { createIds, createSampling, traceOf } from './trace-ids.ts'

function start(ratio = 1) {
  const clock = createTestClock()
  const ids = createIds()
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({
    idGenerator: ids,
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  })
  const spans = createSpans({ tracer: provider.getTracer('tests'), ids, ratio, clock })
  // Getters, which a copy does not take along.
  const finished = () =>
    exporter.getFinishedSpans().map((span) => ({ ...span, context: span.spanContext(), duration: span.duration }))
  return { clock, spans, finished, uuid: createUuids(() => clock.now()) }
}

test('attempts hang on the request that stored their event, and so do repetitions', () => {
  const { clock, spans, finished } = start()
  const { event } = testLease
  const request = spans.request('notes', undefined)
  clock.advance(7)
  request.stored(event, 'note', false)
  request.answered(202)
  const again = spans.request('notes', undefined)
  again.stored(event, 'note', true)
  again.answered(202)
  clock.advance(1000)
  spans.attempted(testLease, { kind: 'retry', status: 503, reason: 'x', reach: 'received', at: 0 }, 40)
  spans.attempted({ ...testLease, attempt: 2 }, { kind: 'delivered', status: 200 }, 30)
  spans.attempted(testLease, { kind: 'defer', at: 0 }, 30)

  const [first, repeated, failed, delivered, ...others] = finished()
  expect(others).toEqual([])
  expect(first).toMatchObject({
    name: 'receive notes',
    context: { traceId: traceOf(event), spanId: traceOf(event).slice(16) },
    attributes: {
      'bylaw.source': 'notes',
      'bylaw.outcome': 'accepted',
      'bylaw.event.id': event,
      'bylaw.event.type': 'note',
      'http.response.status_code': 202,
    },
    duration: [0, 7_000_000],
    links: [],
    status: { code: 0 },
  })
  expect(first?.parentSpanContext).toBeUndefined()
  expect(first?.startTime).toEqual([Date.UTC(2026, 0, 31, 12) / 1000, 0])
  for (const each of [repeated, failed, delivered]) {
    expect(each?.parentSpanContext).toMatchObject({ traceId: traceOf(event), spanId: traceOf(event).slice(16) })
    expect(each?.context.traceId).toBe(traceOf(event))
    expect(each?.context.spanId).not.toBe(traceOf(event).slice(16))
  }
  expect(repeated?.attributes).toMatchObject({ 'bylaw.outcome': 'duplicate' })
  expect(failed).toMatchObject({ name: 'deliver archive', status: { code: 2 }, duration: [0, 40_000_000] })
  expect(delivered).toMatchObject({
    status: { code: 0 },
    attributes: {
      'bylaw.route': 'notes',
      'bylaw.channel': 'archive',
      'bylaw.attempt': 2,
      'bylaw.outcome': 'delivered',
      'http.response.status_code': 200,
    },
  })
})

test('each of several events begins a trace of its own, which names the request', () => {
  const { spans, finished, uuid } = start()
  const [one, two] = [uuid(), uuid()]
  const request = spans.request('orders', undefined)
  request.stored(one, 'order.paid', false)
  request.stored(two, 'order.paid', false)
  request.answered(202)
  const [first, second] = finished()
  expect(first).toMatchObject({ name: 'receive orders', context: { traceId: traceOf(one) } })
  expect(second).toMatchObject({
    name: 'receive orders part',
    context: { traceId: traceOf(two), spanId: traceOf(two).slice(16) },
    links: [{ context: { traceId: traceOf(one), spanId: traceOf(one).slice(16) } }],
  })
})

test('a sender’s traceparent is linked to, and decides nothing', () => {
  const header = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const { spans, finished } = start()
  const request = spans.request('notes', header)
  request.refused('unauthenticated')
  request.answered(401)
  spans.request('notes', 'someone@example.org').answered(200)
  const [linked, unlinked] = finished()
  expect(linked).toMatchObject({
    links: [{ context: { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' } }],
    attributes: { 'bylaw.outcome': 'refused', 'error.type': 'unauthenticated', 'http.response.status_code': 401 },
  })
  expect(linked?.context.traceId).not.toBe('0af7651916cd43dd8448eb211c80319c')
  expect(linked?.parentSpanContext).toBeUndefined()
  expect(unlinked).toMatchObject({ links: [], attributes: { 'bylaw.outcome': 'not-stored' } })

  const none = start(Number.MIN_VALUE)
  none.spans.request('notes', header).answered(202)
  expect(none.finished()).toEqual([])
})

test('a trace is kept as a whole or not at all', () => {
  const { clock, spans, finished, uuid } = start(0.3)
  const events = Array.from({ length: 200 }, uuid)
  for (const event of events) {
    const request = spans.request('notes', undefined)
    request.stored(event, 'note', false)
    request.answered(202)
    spans.attempted({ ...testLease, event }, { kind: 'delivered', status: 200 }, 1)
    clock.advance(10)
  }
  const kept = events.filter((event) => createSampling(0.3)(traceOf(event)))
  expect(finished().map((each) => each.context.traceId)).toEqual(
    kept.flatMap((event) => [traceOf(event), traceOf(event)]),
  )
})

test('no more than 500 spans are made in a second', () => {
  const { clock, spans, finished } = start()
  for (let count = 0; count < 600; count++) spans.request('notes', undefined).answered(400)
  expect(finished()).toHaveLength(500)
  clock.advance(1000)
  spans.request('notes', undefined).answered(400)
  expect(finished()).toHaveLength(501)
})
