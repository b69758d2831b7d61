import { parsePeriod } from '../contract/period.ts'
import type { IsoDuration } from '../contract/plan.ts'

interface Parts {
  readonly months: number
  readonly milliseconds: number
  /** The day that was last asked for, since the epoch in UTC, and how long years and months are from then. */
  day: number
  span: number
}

const SECOND = 1000
const DAY = 86_400 * SECOND
/** As far as a date reaches (ECMA-262, 21.4.1.1). */
const FARTHEST = 1e8 * DAY
const parsed = new Map<IsoDuration, Parts>()

/**
 * When a period that began at `start` is over, by the calendar in UTC: years and months first, where the day of the
 * month is cut to the last one there is (31 January and a month is 28 or 29 February), then days and hours as fixed
 * lengths. Milliseconds since the epoch.
 *
 * @throws RangeError for what is no ISO 8601 period, or goes beyond the calendar
 */
export function deadline(start: number, period: IsoDuration): number {
  const parts = partsOf(period)
  const end = start + (parts.months === 0 ? 0 : spanFrom(start, parts)) + parts.milliseconds
  if (!(Math.abs(end) <= FARTHEST)) throw new RangeError('A period must end within the calendar.')
  return end
}

/** It is the same from any time of a day, and most that is asked for is of one day. */
function spanFrom(start: number, parts: Parts): number {
  const day = Math.floor(start / DAY)
  if (day !== parts.day) {
    parts.day = day
    parts.span = addMonths(day * DAY, parts.months) - day * DAY
  }
  return parts.span
}

function addMonths(start: number, months: number): number {
  const date = new Date(start)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, lastDay))
}

/** Periods come from the declaration, so there are few different ones. */
function partsOf(period: IsoDuration): Parts {
  const known = parsed.get(period)
  if (known !== undefined) return known
  const read = parsePeriod(period)
  if (read === null) throw new RangeError('A period must be written as in ISO 8601, such as `P30D`.')
  const parts: Parts = {
    months: read.years * 12 + read.months,
    milliseconds: (read.weeks * 7 + read.days) * DAY + read.seconds * SECOND,
    day: Number.NaN,
    span: 0,
  }
  parsed.set(period, parts)
  return parts
}
