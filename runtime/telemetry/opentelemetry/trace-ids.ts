import type { SpanContext } from '@opentelemetry/api'
import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace-base'

const SAMPLED = 1

/**
 * The trace of an event: its id without hyphens. So a request and the attempts that it led to find together, whichever
 * router makes them and however much later, and nothing of a trace is stored.
 */
export const traceOf = (event: string): string => event.replaceAll('-', '')

/** The first span of an event's trace, which all others hang on: the random half of its id. */
export const rootOf = (trace: string): SpanContext => ({
  traceId: trace,
  spanId: trace.slice(16),
  traceFlags: SAMPLED,
  isRemote: true,
})

/**
 * Whether a trace is kept, the same everywhere: by its last 56 bits, which are random in a trace id of W3C's level 2 and
 * in a UUIDv7.
 *
 * @param ratio 0 to 1
 * @see https://opentelemetry.io/docs/specs/otel/trace/tracestate-probability-sampling/
 */
export function createSampling(ratio: number): (trace: string) => boolean {
  const threshold = BigInt(Math.round((1 - ratio) * 2 ** 53)) << 3n
  return (trace) => ratio > 0 && BigInt(`0x${trace.slice(18)}`) >= threshold
}

/**
 * What a sender says that it works for, `null` when it is not valid.
 *
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function parseTraceparent(header: unknown): SpanContext | null {
  if (typeof header !== 'string') return null
  const found = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(header)
  const [, version, traceId = '', spanId = '', flags = '', rest] = found ?? []
  const isOther = version === 'ff' || (version === '00' && rest !== undefined)
  if (version === undefined || isOther || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & SAMPLED, isRemote: true }
}

export interface GivenIds extends IdGenerator {
  /** What the next span is called, and the next trace; both random where not given. */
  next(span: string | null, trace: string | null): void
  randomTrace(): string
}

export function createIds(): GivenIds {
  const random = new RandomIdGenerator()
  let nextSpan: string | null = null
  let nextTrace: string | null = null
  return {
    next(span, trace) {
      nextSpan = span
      nextTrace = trace
    },
    randomTrace: () => random.generateTraceId(),
    generateSpanId: () => nextSpan ?? random.generateSpanId(),
    generateTraceId: () => nextTrace ?? random.generateTraceId(),
  }
}
