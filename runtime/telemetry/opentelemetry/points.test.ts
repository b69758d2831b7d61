import { expect, test } from 'vitest'
import { createMeter } from '../meter.ts'
import { createPrometheus } from '../prometheus.ts'
import { pointsOf } from './points.ts'

test('what is scraped, as sums, gauges and histograms', async () => {
  const prometheus = createPrometheus(false)
  const meter = createMeter([prometheus])
  prometheus.count(meter.counters)
  meter.accepted('github', 'github.push')
  meter.accepted('github', 'github.push')
  meter.attempted('pushes', 'ops', 'delivered', 200, 30)
  meter.attempted('pushes', 'ops', 'delivered', 200, 30_000)
  meter.attempted('pushes', 'archive', 'delivered', 200, 1)
  const points = pointsOf(await prometheus.metrics(), [1, 0], [2, 0])
  const named = (name: string) => points.find(({ descriptor }) => descriptor.name === name)

  expect(named('bylaw_events_accepted')).toMatchObject({
    isMonotonic: true,
    aggregationTemporality: 1,
    dataPoints: [
      { startTime: [1, 0], endTime: [2, 0], attributes: { source: 'github', event: 'github.push' }, value: 2 },
    ],
  })
  expect(named('bylaw_attempt_seconds')).toMatchObject({
    descriptor: { unit: 's', description: 'How long attempts took.' },
    dataPoints: [
      {
        attributes: { channel: 'ops' },
        value: {
          buckets: {
            boundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
            counts: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
          },
          count: 2,
          sum: 30.03,
        },
      },
      { attributes: { channel: 'archive' }, value: { count: 1 } },
    ],
  })
})

test('what is no number is left out', () => {
  const metrics = [
    { name: 'oldest', help: '', type: 'gauge', aggregator: 'sum', values: [{ value: Number.NaN, labels: {} }] },
  ]
  expect(pointsOf(metrics as never, [1, 0], [2, 0])).toMatchObject([{ dataPoints: [] }])
})
