import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { addProcessMetrics } from './loop-delay.ts'

it('tells how late the event loop was, without the interval of its samples', async () => {
  const registry = new Registry()
  addProcessMetrics(registry)
  await expect.poll(() => maximum(registry), { timeout: 20_000, interval: 300 }).toBeGreaterThan(0)
  const text = await registry.metrics()
  for (const of of ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99']) {
    expect(text.split(`# TYPE nodejs_eventloop_lag_${of}_seconds gauge`)).toHaveLength(2)
  }
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  expect(text).toContain('process_resident_memory_bytes')
})

async function maximum(registry: Registry): Promise<number> {
  return (await registry.getSingleMetric('nodejs_eventloop_lag_min_seconds')?.get())?.values[0]?.value ?? -1
}
