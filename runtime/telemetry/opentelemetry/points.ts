import { type HrTime, ValueType } from '@opentelemetry/api'
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
} from '@opentelemetry/sdk-metrics'
import type { MetricObjectWithValues, MetricValueWithName } from 'prom-client'

/** A metric as it is scraped. */
export type Scraped = MetricObjectWithValues<MetricValueWithName<string>>

type Values = Scraped['values']

/**
 * Metrics as they are scraped, in OpenTelemetry's data model. Names stay but for `_total`, which is put back where such
 * metrics end up in Prometheus; the unit is read off the name. What is no number is left out.
 *
 * @param began when counting began
 * @see https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/
 */
export function pointsOf(metrics: readonly Scraped[], began: HrTime, now: HrTime): MetricData[] {
  return metrics.map((metric) => {
    const { name, help: description, values } = metric
    const type = String(metric.type)
    const unit = name.includes('_seconds') ? 's' : name.includes('_bytes') ? 'By' : ''
    const base = {
      descriptor: { name: name.replace(/_total$/, ''), description, unit, valueType: ValueType.DOUBLE },
      aggregationTemporality: AggregationTemporality.CUMULATIVE,
    }
    const times = { startTime: began, endTime: now }
    if (type === 'histogram') {
      const dataPoints = histogramsOf(name, values).map(({ labels, value }) => ({
        ...times,
        attributes: labels,
        value,
      }))
      return { ...base, dataPointType: DataPointType.HISTOGRAM, dataPoints }
    }
    const dataPoints: DataPoint<number>[] = values
      .filter(({ value }) => Number.isFinite(value))
      .map(({ value, labels }) => ({ ...times, attributes: textOf(labels), value }))
    if (type === 'counter') return { ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
    return { ...base, dataPointType: DataPointType.GAUGE, dataPoints }
  })
}

interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly cumulative: [boundary: number, count: number][]
  sum: number
  count: number
}

/** The lines of a histogram (buckets that hold all below them, sum, count) by their labels. */
function histogramsOf(name: string, values: Values): { labels: Series['labels']; value: Histogram }[] {
  const all = new Map<string, Series>()
  for (const { labels: given, value, metricName } of values) {
    const { le, ...labels } = textOf(given)
    const key = JSON.stringify(labels)
    const series = all.get(key) ?? { labels, cumulative: [], sum: 0, count: 0 }
    all.set(key, series)
    if (metricName === `${name}_sum`) series.sum = value
    else if (metricName === `${name}_count`) series.count = value
    else if (le !== '+Inf') series.cumulative.push([Number(le), value])
  }
  return [...all.values()].map(({ labels, cumulative, sum, count }) => {
    const counts = [...cumulative.map(([, below]) => below), count].map(
      (below, at, list) => below - (list[at - 1] ?? 0),
    )
    return { labels, value: { buckets: { boundaries: cumulative.map(([boundary]) => boundary), counts }, sum, count } }
  })
}

const textOf = (labels: Values[number]['labels']): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]))
