import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../core/clock.ts'
import { listLogger } from '../../ingress/testing/logger.ts'
import { createPrometheus } from '../prometheus.ts'
import { createOpenTelemetry } from './opentelemetry.ts'
import { type Collector, startCollector } from './testing/collector.ts'

let collector: Collector
beforeEach(async () => {
  collector = await startCollector()
})
afterEach(() => collector.close())

function start(own: { readonly endpoint?: string; readonly ratio?: number } = {}) {
  const { logger, lines } = listLogger()
  const { endpoint } = collector
  const headers = { 'x-scope': 'acme' }
  const settings = { endpoint, headers, serviceName: null, ratio: 1, metricsEvery: 20, ...own }
  const metrics = () => createPrometheus(true).metrics()
  return { lines, ...createOpenTelemetry({ settings, project: 'acme-router', metrics, clock: systemClock, logger }) }
}

test('metrics go out at intervals, with the headers and the name of the service', async () => {
  const { close } = start()
  await expect.poll(() => collector.exported.length).toBeGreaterThan(1)
  await close()
  const [{ path, headers } = { path: '', headers: {} }] = collector.exported
  expect(path).toBe('/v1/metrics')
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-scope': 'acme' })
  expect(collector.resource()).toEqual({ 'service.name': 'acme-router', 'service.instance.id': expect.any(String) })
  expect(collector.metrics().map(({ name }) => name)).toContain('process_resident_memory_bytes')
})

test('a collector that refuses stops nothing, and its answer is not repeated', async () => {
  collector.answer = { status: 400, body: 'canary' }
  const { close, traces, lines } = start()
  traces?.request('notes', undefined).answered(202)
  await expect.poll(() => collector.exported.length).toBeGreaterThan(2)
  await close()
  const seen = lines.map((line) => JSON.parse(line))
  expect(seen.map(({ signal, status }) => [signal, status]).sort()).toEqual([
    ['metrics', 400],
    ['traces', 400],
  ])
  expect(lines.join()).not.toContain('canary')
})

test('a collector that is away or never answers is waited for only so long', async () => {
  collector.answer = null
  const hanging = start()
  const away = start({ endpoint: 'http://127.0.0.1:9' })
  for (const { traces } of [hanging, away]) traces?.request('notes', undefined).answered(202)
  const began = systemClock.monotonic()
  await Promise.all([hanging.close(), away.close()])
  expect(systemClock.monotonic() - began).toBeLessThan(4500)
  expect(hanging.lines.join()).toContain('telemetry-not-flushed')
}, 10_000)

test('nothing is traced by a ratio of 0', async () => {
  const { traces, close } = start({ ratio: 0 })
  expect(traces).toBeNull()
  await close()
})
