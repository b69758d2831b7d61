import { parseDuration } from './duration.ts'

const DAY = 86_400_000

/**
 * The day on which a period that began on `day` (both `YYYY-MM-DD`) has run out: `2026-01-31` and `P1M` is `2026-02-28`.
 * `null` where the day does not exist or the period is none; parts of a day do not count.
 */
export function dayAfter(day: string, period: string): string | null {
  const duration = parseDuration(period)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const start = Date.UTC(year, month - 1, date)
  if (!duration || !isDay(day)) return null
  const months = (year + duration.years) * 12 + (month - 1) + duration.months
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const shifted =
    duration.years === 0 && duration.months === 0
      ? start
      : Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last))
  const end = new Date(shifted + (duration.weeks * 7 + duration.days) * DAY)
  return Number.isNaN(end.getTime()) || end.getUTCFullYear() > 9999 ? null : end.toISOString().slice(0, 10)
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** The day so many days after another, both as `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** How many days lie between two, both as `YYYY-MM-DD`; less than none where the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
