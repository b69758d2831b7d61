import { expect, test } from 'vitest'
import { notReached } from './not-reached.ts'

test('what did not answer is told by the code of the system, or as late', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  expect(notReached(refused)).toBe('cannot be reached (ECONNREFUSED)')
  expect(notReached(new Error('no more'))).toBe('cannot be reached')
  const signal = AbortSignal.timeout(0)
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  expect(notReached(signal.reason)).toBe('does not answer in time')
})
