import { parseDuration } from '../../compiler/language/duration.ts'

/**
 * The day on which something is due again, `YYYY-MM-DD`: a date and a period of ISO 8601 after it. In a month that is
 * too short it is the last day. `null` for what is no date or no period, or ends beyond the calendar.
 */
export function dueOn(date: string, period: string): string | null {
  const duration = parseDuration(period)
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number)
  if (!duration) return null
  const months = month - 1 + duration.years * 12 + duration.months
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  const days = Math.min(day, last) + duration.weeks * 7 + duration.days + Math.floor(duration.seconds / 86_400)
  const due = new Date(Date.UTC(year, months, days))
  return Number.isNaN(due.getTime()) ? null : due.toISOString().slice(0, 10)
}
