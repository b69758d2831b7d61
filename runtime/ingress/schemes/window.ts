import { momentOf, momentOrDayOf } from '../../contract/moment.ts'

/** RFC 9110, section 5.6.7, as senders write it. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Whether a timestamp in Unix seconds, as a header gives it, lies within the tolerance of `now`, before or after.
 * `parts`: how many of the timestamp make a second, where it is no second.
 */
export function withinWindow(timestamp: string, toleranceSeconds: number, now: number, parts = 1): boolean {
  if (!/^\d{1,13}$/.test(timestamp)) return false
  return Math.abs(now / 1000 - Number(timestamp) / parts) <= toleranceSeconds
}

/**
 * The same for a date and time with its zone, of RFC 3339 or HTTP. None of them is the beginning or the end of another, so
 * that what is signed beside one without a separator cannot be taken for part of it.
 */
export function dateWithinWindow(text: string, toleranceSeconds: number, now: number): boolean {
  const moment = HTTP_DATE.test(text) ? momentOrDayOf(text) : momentOf(text)
  return moment !== null && Math.abs(now - moment) <= toleranceSeconds * 1000
}
