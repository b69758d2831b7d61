import { randomUUID } from 'node:crypto'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { emptyResource, resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, type MetricProducer, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { AlwaysOnSampler, BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { OpenTelemetrySettings } from '../../config/open-telemetry.ts'
import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'
import type { Traces } from '../traces.ts'
import { createExportFailures, watched } from './failures.ts'
import { pointsOf, type Scraped } from './points.ts'
import { createSpans, timeOf } from './spans.ts'
import { createIds } from './trace-ids.ts'

export interface OpenTelemetryOptions {
  readonly settings: OpenTelemetrySettings
  /** Names the service where the settings do not. */
  readonly project: string
  /** What would be scraped now. */
  readonly metrics: () => Promise<readonly Scraped[]>
  readonly clock: Clock
  readonly logger: Logger
}

export interface OpenTelemetry {
  /** `null` when no trace is kept. */
  readonly traces: Traces | null
  /** Sends what is left, and gives up after `FLUSH_MS`. Never throws. */
  close(): Promise<void>
}

/** For one export with its repetitions, milliseconds. */
const EXPORT_MS = 10_000
/** For what is left at the end, milliseconds. */
const FLUSH_MS = 3000

/** Sends metrics at intervals, and spans in batches, over OTLP/HTTP. A collector that is away costs data and no more. */
export function createOpenTelemetry(options: OpenTelemetryOptions): OpenTelemetry {
  const { settings, clock, logger, metrics } = options
  const { endpoint, ratio } = settings
  const failed = createExportFailures(logger, clock)
  const resource = resourceFromAttributes({
    'service.name': settings.serviceName ?? options.project,
    // Routers on one journal count for themselves.
    'service.instance.id': randomUUID(),
  })
  const headers = { ...settings.headers }
  const exporterOptions = (path: string) => ({ url: `${endpoint}/v1/${path}`, headers, timeoutMillis: EXPORT_MS })

  const began = timeOf(clock.now())
  const producer: MetricProducer = {
    async collect() {
      const points = pointsOf(await metrics(), began, timeOf(clock.now()))
      const scopeMetrics = [{ scope: { name: 'bylaw' }, metrics: points }]
      return { resourceMetrics: { resource: emptyResource(), scopeMetrics }, errors: [] }
    },
  }
  const reader = new PeriodicExportingMetricReader({
    exporter: watched(new OTLPMetricExporter(exporterOptions('metrics')), (error) => failed('metrics', error)),
    exportIntervalMillis: settings.metricsEvery,
    metricProducers: [producer],
  })
  const meters = new MeterProvider({ resource, readers: [reader] })

  const ids = createIds()
  const exporter = watched(new OTLPTraceExporter(exporterOptions('traces')), (error) => failed('traces', error))
  const tracers = new BasicTracerProvider({
    resource,
    idGenerator: ids,
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  const traces = ratio === 0 ? null : createSpans({ tracer: tracers.getTracer('bylaw'), ids, ratio, clock })

  return {
    traces,
    async close() {
      const limit = Promise.withResolvers<'late'>()
      const timer = setTimeout(limit.resolve, FLUSH_MS, 'late')
      const ended = await Promise.race([limit.promise, Promise.allSettled([meters.shutdown(), tracers.shutdown()])])
      clearTimeout(timer)
      if (ended === 'late') logger.warn('telemetry-not-flushed')
    },
  }
}
