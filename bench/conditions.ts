import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** On what, with what and beside what the figures are measured. */
export function conditions(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const load = loadavg()
    .map((each) => each.toFixed(2))
    .join(' ')
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB`
  return [
    `CPU ${model}, ${availableParallelism()} usable cores, ${memory}; Node ${process.version}, ${process.platform}.`,
    `Load average at the start ${load}${(loadavg()[0] ?? 0) > 0.5 ? ': others use this machine, so mind CPU times and ratios, not rates' : ''}.`,
    'Servers, destination and load each in a process of its own, all on 127.0.0.1 without TLS.',
  ].join('\n')
}
