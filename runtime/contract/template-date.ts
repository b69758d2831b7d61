import { Drop, type FilterImplOptions } from 'liquidjs'
import { inRange, momentOrDayOf, shownIn } from './moment.ts'
import { strftime } from './strftime.ts'

const UTC = 'UTC'

/**
 * `date: format, zone`: seconds since 1970, a day, or a day and time with its zone (RFC 3339, or as in mail), as it is
 * shown in UTC or another zone. The same in whatever zone the process runs. What is absent prints as nothing.
 *
 * The filter throws a RangeError for anything else: a time without a zone, a day that there is not.
 */
export const dateFilter: FilterImplOptions = (given: unknown, format: unknown, zone: unknown = UTC): string => {
  const value = given instanceof Drop ? (given.valueOf() as unknown) : given
  if (value === null || value === undefined || value === '') return ''
  const at = instantOf(value)
  if (at === null) throw new RangeError('`date` was given no day, or a time without a zone')
  const name = String(zone)
  return strftime({ shown: shownIn(at, name), at, zone: name }, String(format))
}

function instantOf(value: unknown): number | null {
  if (typeof value === 'number') return inRange(value * 1000)
  if (typeof value !== 'string') return null
  return /^-?\d+(\.\d+)?$/.test(value) ? inRange(Number(value) * 1000) : momentOrDayOf(value)
}

/** Whether there is such a time zone. */
export function isZone(name: string): boolean {
  try {
    shownIn(0, name)
    return true
  } catch {
    return false
  }
}
