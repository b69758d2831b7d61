import { minDays, parseDuration, toSeconds } from '../../language/duration.ts'

/** A pause or window in seconds; months and years, which nobody means here, count as their shortest. */
export function seconds(duration: string): number {
  const parsed = parseDuration(duration)
  if (parsed === null) throw new RangeError(`\`${duration}\` is not a period.`)
  return toSeconds(parsed) ?? minDays(parsed) * 86_400
}

const perSecond: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 }

/** `30/min` as 0.5 a second. */
export function ratePerSecond(rate: string): number {
  const [count, unit = ''] = rate.split('/')
  const divisor = perSecond[unit]
  if (divisor === undefined) throw new RangeError(`\`${rate}\` is not a rate.`)
  return Number(count) / divisor
}

const sizes: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20 }

/** `256KiB` in bytes. */
export function bytes(size: string): number {
  const factor = sizes[size.slice(-3)]
  if (factor === undefined) throw new RangeError(`\`${size}\` is not a size.`)
  return Number(size.slice(0, -3)) * factor
}
