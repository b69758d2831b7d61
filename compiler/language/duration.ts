import { type Period, parsePeriod } from '../../runtime/contract/period.ts'

/** A period of ISO 8601 in its calendar parts; all zero or more. */
export type Duration = Period

/** Reads `P30D`, `P1Y6M`, `PT5M` by the grammar that routers read periods by; `null` for anything else. */
export const parseDuration: (text: string) => Duration | null = parsePeriod

/**
 * The one spelling that periods are printed in: `P12M` is `P1Y`, `P1W` is `P7D`, `PT300S` is `PT5M`. What is no period
 * stays as it is.
 */
export function canonicalPeriod(text: string): string {
  const period = parseDuration(text)
  if (!period) return text
  const months = period.years * 12 + period.months
  const seconds = (period.weeks * 7 + period.days) * 86_400 + period.seconds
  const written = (parts: readonly (readonly [number, string])[]): string =>
    parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')
  const [years, days] = [Math.floor(months / 12), Math.floor(seconds / 86_400)]
  const date = written([
    [years, 'Y'],
    [months % 12, 'M'],
    [days, 'D'],
  ])
  const rest = seconds % 86_400
  const time = written([
    [Math.floor(rest / 3600), 'H'],
    [Math.floor((rest % 3600) / 60), 'M'],
    [rest % 60, 'S'],
  ])
  return date === '' && time === '' ? 'P0D' : `P${date}${time && `T${time}`}`
}

/** The most and the fewest days that so many months in a row can have: six are 184 from July on, and 181 from February. */
const longest = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const
const shortest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const

/** The longest that a period can be, in whole days: one year of any four has a day more, a part of a day counts 1. */
export function maxDays({ years, months, weeks, days, seconds }: Duration): number {
  const wholeYears = years + Math.floor(months / 12)
  const leapDays = Math.ceil(wholeYears / 4)
  return wholeYears * 365 + leapDays + (longest[months % 12] ?? 0) + weeks * 7 + days + Math.ceil(seconds / 86_400)
}

/** The shortest that a period can be, in whole days: a year counts 365, a part of a day 0. */
export function minDays({ years, months, weeks, days, seconds }: Duration): number {
  const wholeYears = years + Math.floor(months / 12)
  return wholeYears * 365 + (shortest[months % 12] ?? 0) + weeks * 7 + days + Math.floor(seconds / 86_400)
}

/** A period without calendar parts in seconds; `null` when it has years or months. */
export function toSeconds({ years, months, weeks, days, seconds }: Duration): number | null {
  return years > 0 || months > 0 ? null : (weeks * 7 + days) * 86_400 + seconds
}
