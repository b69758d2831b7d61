import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUuids } from '../../core/uuid.ts'
import { createSampling, parseTraceparent, rootOf, traceOf } from './trace-ids.ts'

const hex = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''))

describe('sampling', () => {
  test('keeps its share of events, though their ids begin with the time', () => {
    const uuid = createUuids(() => 1_770_000_000_000)
    const traces = Array.from({ length: 20_000 }, () => traceOf(uuid()))
    for (const ratio of [0.01, 0.25, 0.9]) {
      const share = traces.filter(createSampling(ratio)).length / traces.length
      expect(Math.abs(share - ratio)).toBeLessThan(5 * Math.sqrt((ratio * (1 - ratio)) / traces.length))
    }
  })

  test('keeps all by 1, none by 0, and by a higher ratio whatever a lower one keeps', () => {
    fc.assert(
      fc.property(
        hex(32),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trace, a, b) => {
          expect(createSampling(1)(trace)).toBe(true)
          expect(createSampling(0)(trace)).toBe(false)
          if (createSampling(Math.min(a, b))(trace)) expect(createSampling(Math.max(a, b))(trace)).toBe(true)
        },
      ),
    )
  })
})

describe('traceparent', () => {
  test('is taken as it was written', () => {
    fc.assert(
      fc.property(hex(32), hex(16), hex(2), (traceId, spanId, flags) => {
        const zero = /^0+$/
        const parsed = parseTraceparent(`00-${traceId}-${spanId}-${flags}`)
        if (zero.test(traceId) || zero.test(spanId)) expect(parsed).toBeNull()
        else expect(parsed).toMatchObject({ traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 })
      }),
    )
  })

  const good = '0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  test('of a later version is read by what the first says', () => {
    expect(parseTraceparent(`01-${good}-more`)).toMatchObject({ spanId: 'b7ad6b7169203331' })
  })

  test.each([
    undefined,
    ['a', 'b'],
    '',
    `ff-${good}`,
    `00-${good}-more`,
    `00-${good}, 00-${good}`,
    `00-${good.toUpperCase()}`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    'someone@example.org',
  ])('is nothing when it is %j', (header) => {
    expect(parseTraceparent(header)).toBeNull()
  })
})

test('an event’s trace and its root follow from its id', () => {
  const trace = traceOf('019c13ec-9e00-7233-a43b-9a51c6239cec')
  expect(trace).toBe('019c13ec9e007233a43b9a51c6239cec')
  expect(rootOf(trace)).toMatchObject({ traceId: trace, spanId: 'a43b9a51c6239cec' })
})
