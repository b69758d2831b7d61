import { monitorEventLoopDelay } from 'node:perf_hooks'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'

/** How often the delay of the event loop is sampled. */
const EVERY_MS = 200
/** Longer than a process lives: the most that a timer takes. */
const NEVER_MS = 2 ** 31 - 1

/**
 * What the library tells of a process, with the delay of the event loop sampled by ourselves: its own samples wake a
 * router that has nothing to do a hundred times a second, and each says its interval beside the delay.
 */
export function addProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: NEVER_MS })
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS })
  delay.enable()
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - EVERY_MS / 1000)
  const read = {
    min: () => late(delay.min),
    max: () => late(delay.max),
    mean: () => late(delay.mean),
    stddev: () => delay.stddev / 1e9,
    p50: () => late(delay.percentile(50)),
    p90: () => late(delay.percentile(90)),
    p99: () => late(delay.percentile(99)),
  }
  const gauges = Object.entries(read).map(([of, value]) => {
    const name = `nodejs_eventloop_lag_${of}_seconds`
    const help = `How late the event loop was, sampled five times a second since the last scrape: ${of}.`
    registry.removeSingleMetric(name)
    // The first to be asked sets all of them, so that those of one scrape are of the same samples.
    const collect = (): void => {
      for (const each of gauges) each.gauge.set(delay.count === 0 ? 0 : each.value())
      delay.reset()
    }
    return { value, gauge: new Gauge({ name, help, registers: [registry], ...(of === 'min' && { collect }) }) }
  })
}
