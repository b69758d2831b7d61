/** A day and time of RFC 3339, with its zone: a `T` or one space between them, seconds and colons of the zone optional. */
const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt]| )(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:([Zz]|UTC|GMT)|([+-])(\d{2}):?(\d{2}))$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** As in mail and HTTP: `Tue, 10 Mar 2026 09:30:00 +0100`. */
const MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:(Z|UTC?|GMT)|([+-])(\d{2})(\d{2}))$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const MINUTE = 60_000
/** From year 1 to 9999, as CEL has it. */
const FIRST = -62_135_596_800_000
const LAST = 253_402_300_799_999

/**
 * The instant that a text of RFC 3339 names, in milliseconds since 1970; `null` for what names none: without a zone, on a
 * day that there is not, in any other notation. What is shorter than a millisecond is cut off.
 */
export function momentOf(text: string): number | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '', , sign, hours, minutes] =
    MOMENT.exec(text) ?? []
  if (year === undefined) return null
  const date = [year, month, day].map(Number)
  const time = [hour, minute, second].map(Number)
  return instant(date, time, Number(fraction.padEnd(3, '0').slice(0, 3)), offsetOf(sign, hours, minutes))
}

/** The same, of a day alone as well, which is read in UTC, and of dates as mail writes them. */
export function momentOrDayOf(text: string): number | null {
  const trimmed = text.trim()
  const [, year, month, day] = DAY.exec(trimmed) ?? []
  if (year !== undefined) return instant([year, month, day].map(Number), [0, 0, 0], 0, 0)
  const mail = MAIL.exec(trimmed)
  if (mail === null) return momentOf(trimmed)
  const [, dayOfMonth, name = '', inYear, hour, minute, second = '0', , sign, hours, minutes] = mail
  const date = [Number(inYear), MONTHS.indexOf(name) + 1, Number(dayOfMonth)]
  return instant(date, [hour, minute, second].map(Number), 0, offsetOf(sign, hours, minutes))
}

/** In range, or `null`. */
export const inRange = (milliseconds: number): number | null =>
  milliseconds >= FIRST && milliseconds <= LAST ? milliseconds : null

function offsetOf(sign = '+', hours = '0', minutes = '0'): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function instant(
  [year = 0, month = 0, day = 0]: readonly number[],
  [hour = 0, minute = 0, second = 0]: readonly number[],
  milliseconds: number,
  offset: number | null,
): number | null {
  if (offset === null || hour > 23 || minute > 59 || second > 59) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return inRange(date.setUTCHours(hour, minute, second, milliseconds) - offset * MINUTE)
}

/** What a clock and a calendar show at an instant in a zone. `month` is 1 to 12, `weekday` 0 for Sunday. */
export interface Shown {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  readonly weekday: number
  /** 1 for the first of January. */
  readonly dayOfYear: number
  /** Of the zone, east of Greenwich. */
  readonly offsetMinutes: number
}

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The same in every process, whatever zone that runs in.
 *
 * @throws RangeError when there is no such zone
 */
export function shownIn(milliseconds: number, zone: string): Shown {
  // What the zone's clocks show, as if it were UTC.
  const local = zone === 'UTC' ? milliseconds : localOf(milliseconds, zone)
  const date = new Date(local)
  const year = date.getUTCFullYear()
  const firstDay = new Date(0)
  firstDay.setUTCFullYear(year, 0, 1)
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((local - firstDay.getTime()) / DAY_MS) + 1,
    offsetMinutes: Math.round((local - milliseconds) / MINUTE),
  }
}

function localOf(milliseconds: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  formats.set(zone, format)
  const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type))
  const year = parts.get('era')?.startsWith('B') === true ? 1 - number('year') : number('year')
  const date = new Date(0)
  date.setUTCFullYear(year, number('month') - 1, number('day'))
  const fraction = ((milliseconds % 1000) + 1000) % 1000
  return date.setUTCHours(number('hour'), number('minute'), number('second'), fraction)
}
