import { expect, test } from 'vitest'
import { listLogger } from '../../ingress/testing/logger.ts'
import { createTestClock } from '../../journal/testing/clock.ts'
import { createExportFailures } from './failures.ts'

test('failures are told of once a minute for each signal, without what was said', () => {
  const { logger, lines } = listLogger()
  const clock = createTestClock()
  const failed = createExportFailures(logger, clock)
  const refused = Object.assign(new Error('canary'), { code: 'ECONNREFUSED', data: 'canary' })
  const status = Object.assign(new Error('canary'), { code: 503, data: 'canary' })
  for (let count = 0; count < 3; count++) failed('traces', refused)
  failed('metrics', status)
  clock.advance(59_999)
  failed('traces', refused)
  expect(lines).toHaveLength(2)
  clock.advance(1)
  failed('traces', refused)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'telemetry-not-exported', signal: 'traces', failures: 1, status: null, code: 'ECONNREFUSED' },
    { event: 'telemetry-not-exported', signal: 'metrics', failures: 1, status: 503, code: null },
    { event: 'telemetry-not-exported', signal: 'traces', failures: 4, status: null, code: 'ECONNREFUSED' },
  ])
  expect(lines.join()).not.toContain('canary')
})
