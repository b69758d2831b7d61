import {
  type Attributes,
  type HrTime,
  type Link,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace as traceApi,
} from '@opentelemetry/api'
import type { Clock } from '../../core/clock.ts'
import type { RequestTrace, Traces } from '../traces.ts'
import { createSampling, type GivenIds, parseTraceparent, rootOf, traceOf } from './trace-ids.ts'

export interface SpanOptions {
  /** Samples everything: what is not kept never comes to it. */
  readonly tracer: Tracer
  /** Those that the tracer asks for. */
  readonly ids: GivenIds
  readonly ratio: number
  readonly clock: Clock
}

interface Made {
  readonly name: string
  readonly kind: SpanKind
  /** Its own id, `null` for a random one. */
  readonly span: string | null
  readonly trace: string
  readonly parent: SpanContext | null
  readonly links: Link[]
  readonly attributes: Attributes
  readonly failed: boolean
  /** Milliseconds until now. */
  readonly duration: number
}

interface Stored {
  readonly trace: string
  readonly id: string
  readonly type: string
  readonly duplicate: boolean
}

/** Whatever the load and the ratio: with its export a span costs some 15 µs of processor time. */
const MOST_PER_SECOND = 500

/**
 * Makes a span for each request and each attempt when it has ended, by which time it is known whether it is kept. Senders
 * decide nothing about that: what they work for is linked to, and is neither a parent nor a reason to keep a trace.
 */
export function createSpans({ tracer, ids, ratio, clock }: SpanOptions): Traces {
  const isSampled = createSampling(ratio)
  let second = 0
  let left = MOST_PER_SECOND

  function keeps(trace: string): boolean {
    if (!isSampled(trace)) return false
    const now = Math.floor(clock.monotonic() / 1000)
    if (now !== second) {
      second = now
      left = MOST_PER_SECOND
    }
    return left-- > 0
  }

  function make({ name, kind, span, trace, parent, links, attributes, failed, duration }: Made): void {
    const now = clock.now()
    ids.next(span, trace)
    const context = parent === null ? ROOT_CONTEXT : traceApi.setSpanContext(ROOT_CONTEXT, parent)
    const made = tracer.startSpan(name, { kind, attributes, links, startTime: timeOf(now - duration) }, context)
    if (failed) made.setStatus({ code: SpanStatusCode.ERROR })
    made.end(timeOf(now))
  }

  function request(source: string, traceparent: unknown): RequestTrace {
    const began = clock.monotonic()
    const stored: Stored[] = []
    let refusal: string | null = null

    function answered(status: number): void {
      const [first, ...others] = stored
      const trace = first?.trace ?? ids.randomTrace()
      if (keeps(trace)) {
        const from = parseTraceparent(traceparent)
        make({
          name: `receive ${source}`,
          kind: SpanKind.SERVER,
          ...placeOf(first),
          trace,
          links: from === null ? [] : [{ context: from }],
          attributes: {
            'bylaw.source': source,
            'bylaw.outcome': outcomeOf(status, first),
            'http.response.status_code': status,
            ...(first === undefined ? null : eventOf(first)),
            ...(refusal === null ? null : { 'error.type': refusal }),
          },
          failed: status >= 500,
          duration: clock.monotonic() - began,
        })
      }
      // Each of several has a trace of its own, which begins here.
      for (const each of others) {
        if (!keeps(each.trace)) continue
        make({
          name: `receive ${source} part`,
          kind: SpanKind.INTERNAL,
          ...placeOf(each),
          trace: each.trace,
          links: [{ context: rootOf(trace) }],
          attributes: { 'bylaw.source': source, 'bylaw.outcome': outcomeOf(status, each), ...eventOf(each) },
          failed: false,
          duration: 0,
        })
      }
    }

    return {
      stored: (id, type, duplicate) => void stored.push({ trace: traceOf(id), id, type, duplicate }),
      refused(reason) {
        refusal = reason
      },
      answered,
    }
  }

  return {
    request,
    attempted({ event, source, type, route, channel, attempt }, outcome, duration) {
      if (outcome.kind === 'defer') return
      const trace = traceOf(event)
      if (!keeps(trace)) return
      make({
        name: `deliver ${channel}`,
        kind: SpanKind.CLIENT,
        span: null,
        trace,
        parent: rootOf(trace),
        links: [],
        attributes: {
          'bylaw.source': source,
          'bylaw.event.id': event,
          'bylaw.event.type': type,
          'bylaw.route': route,
          'bylaw.channel': channel,
          'bylaw.attempt': attempt,
          'bylaw.outcome': outcome.kind,
          ...(outcome.status === null ? null : { 'http.response.status_code': outcome.status }),
        },
        failed: outcome.kind === 'retry' || outcome.kind === 'dead',
        duration,
      })
    },
  }
}

/** The root of an event's trace is the request that stored it; a repetition hangs on that. */
const placeOf = (stored: Stored | undefined): Pick<Made, 'span' | 'parent'> => {
  if (stored === undefined) return { span: null, parent: null }
  const root = rootOf(stored.trace)
  return stored.duplicate ? { span: null, parent: root } : { span: root.spanId, parent: null }
}

const eventOf = ({ id, type }: Stored): Attributes => ({ 'bylaw.event.id': id, 'bylaw.event.type': type })

function outcomeOf(status: number, stored: Stored | undefined): string {
  if (status >= 400) return 'refused'
  if (stored === undefined) return 'not-stored'
  return stored.duplicate ? 'duplicate' : 'accepted'
}

/**
 * Milliseconds since the epoch as seconds and nanoseconds: a number could be taken for a time since the start of the
 * process.
 */
export const timeOf = (millis: number): HrTime => {
  const seconds = Math.floor(millis / 1000)
  return [seconds, Math.round((millis - seconds * 1000) * 1_000_000)]
}
