import type { Shown } from './moment.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** An instant as it is shown somewhere. */
export interface Moment {
  readonly shown: Shown
  /** Milliseconds since 1970. */
  readonly at: number
  /** Of the zone, for `%Z`. */
  readonly zone: string
}

type Made = (moment: Moment, flags: string, width: number) => string

/** Digits, and to how many they are filled up with what. */
const digits =
  (of: (moment: Moment) => number, length: number, fill = '0'): Made =>
  (moment, flags, width) => {
    const value = of(moment)
    const by = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill
    const padded = String(Math.abs(value)).padStart(flags.includes('-') ? width : Math.max(length, width), by)
    return value < 0 ? `-${padded}` : padded
  }

const words =
  (of: (moment: Moment) => string): Made =>
  (moment, flags, width) => {
    const text = of(moment)
    const cased = flags.includes('^') ? text.toUpperCase() : flags.includes('#') ? swapped(text) : text
    return cased.padStart(width, flags.includes('0') ? '0' : ' ')
  }

const swapped = (text: string): string => (/[A-Z]{2}/.test(text) ? text.toLowerCase() : text.toUpperCase())

const several =
  (format: string): Made =>
  (moment, flags, width) =>
    words(() => strftime(moment, format))(moment, flags, width)

const dayName = ({ shown }: Moment): string => DAYS[shown.weekday] ?? ''
const monthName = ({ shown }: Moment): string => MONTHS[shown.month - 1] ?? ''
const twelve = ({ shown }: Moment): number => shown.hour % 12 || 12

/** The week of the year that began with its first `first`, 0 before it. */
const week =
  (first: number) =>
  ({ shown: { dayOfYear, weekday } }: Moment): number =>
    Math.floor((dayOfYear - 1 - ((weekday - first + 7) % 7) + 7) / 7)

/** Year and week of ISO 8601: weeks begin on Monday, and belong to the year of their Thursday. */
function isoWeek({ shown: { year, month, day, weekday } }: Moment): { readonly year: number; readonly week: number } {
  const thursday = new Date(0)
  thursday.setUTCFullYear(year, month - 1, day + 4 - (weekday || 7))
  const first = new Date(0)
  first.setUTCFullYear(thursday.getUTCFullYear(), 0, 1)
  return {
    year: thursday.getUTCFullYear(),
    week: Math.floor((thursday.getTime() - first.getTime()) / 604_800_000) + 1,
  }
}

const offset: Made = ({ shown: { offsetMinutes } }, flags) => {
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offsetMinutes < 0 ? '-' : '+'}${two(hours)}${flags.includes(':') ? ':' : ''}${two(minutes)}`
}

function ordinal({ shown: { day } }: Moment): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** As in Ruby's `strftime`, in English, and `%q` of liquidjs: `st` of `1st`. */
const directives: Readonly<Record<string, Made>> = {
  a: words((moment) => dayName(moment).slice(0, 3)),
  A: words(dayName),
  b: words((moment) => monthName(moment).slice(0, 3)),
  B: words(monthName),
  c: several('%a %b %e %H:%M:%S %Y'),
  C: digits(({ shown }) => Math.floor(shown.year / 100), 2),
  d: digits(({ shown }) => shown.day, 2),
  D: several('%m/%d/%y'),
  e: digits(({ shown }) => shown.day, 2, ' '),
  F: several('%Y-%m-%d'),
  g: digits((moment) => isoWeek(moment).year % 100, 2),
  G: digits((moment) => isoWeek(moment).year, 4),
  h: words((moment) => monthName(moment).slice(0, 3)),
  H: digits(({ shown }) => shown.hour, 2),
  I: digits(twelve, 2),
  j: digits(({ shown }) => shown.dayOfYear, 3),
  k: digits(({ shown }) => shown.hour, 2, ' '),
  l: digits(twelve, 2, ' '),
  L: digits(({ shown }) => shown.millisecond, 3),
  m: digits(({ shown }) => shown.month, 2),
  M: digits(({ shown }) => shown.minute, 2),
  n: () => '\n',
  N: ({ shown }, _, width) =>
    String(shown.millisecond)
      .padStart(3, '0')
      .padEnd(width || 9, '0')
      .slice(0, width || 9),
  p: words(({ shown }) => (shown.hour < 12 ? 'AM' : 'PM')),
  P: words(({ shown }) => (shown.hour < 12 ? 'am' : 'pm')),
  q: words(ordinal),
  r: several('%I:%M:%S %p'),
  R: several('%H:%M'),
  s: digits(({ at }) => Math.floor(at / 1000), 1),
  S: digits(({ shown }) => shown.second, 2),
  t: () => '\t',
  T: several('%H:%M:%S'),
  u: digits(({ shown }) => shown.weekday || 7, 1),
  U: digits(week(0), 2),
  V: digits((moment) => isoWeek(moment).week, 2),
  w: digits(({ shown }) => shown.weekday, 1),
  W: digits(week(1), 2),
  x: several('%m/%d/%y'),
  X: several('%H:%M:%S'),
  y: digits(({ shown }) => shown.year % 100, 2),
  Y: digits(({ shown }) => shown.year, 4),
  z: offset,
  Z: words(({ zone }) => zone),
  '%': () => '%',
}

const DIRECTIVE = /%([-_0^#:]*)(\d{0,2})([A-Za-z%]?)/g

/** The first directive of a format that means nothing; `null` when there is none. */
export function unknownDirective(format: string): string | null {
  for (const [whole, , , name = ''] of format.matchAll(DIRECTIVE)) if (!Object.hasOwn(directives, name)) return whole
  return null
}

/** @throws RangeError at a directive that means nothing */
export function strftime(moment: Moment, format: string): string {
  return format.replace(DIRECTIVE, (whole, flags: string, width: string, name: string) => {
    const made = Object.hasOwn(directives, name) ? directives[name] : undefined
    if (made === undefined) throw new RangeError(`\`${whole}\` is not a part of a date`)
    return made(moment, flags, Number(width))
  })
}
