import { maxDays, minDays, parseDuration, toSeconds } from '../../../compiler/language/duration.ts'

/** The shortest that a period can be, in whole days; `null` for what is no period. */
export function shortest(period: string | undefined): number | null {
  const duration = parseDuration(period ?? '')
  return duration && minDays(duration)
}

/** The longest that a period can be, in whole days; `null` for what is no period. */
export function longest(period: string | undefined): number | null {
  const duration = parseDuration(period ?? '')
  return duration && maxDays(duration)
}

/** Whether a period is certainly longer than another: in units that differ, what could be shorter is given the benefit. */
export function isLonger(period: string, than: string): boolean {
  const [a, b] = [shortest(period), longest(than)]
  return a !== null && b !== null && period !== than && a > b
}

/** Longer than any limitation (the longest in the EU are thirty years): only a law can prescribe it. */
export const GENERATION_DAYS = 30 * 365

/** How long ahead a further processor is told of at most: contracts give weeks or months. */
export const MOST_NOTICE_DAYS = 366

/** A century: nobody's data is needed longer by anybody who could still answer for it. */
const CENTURY_DAYS = 100 * 365

/** Whether a period is certainly a century or more. */
export const isCentury = (period: string): boolean => (shortest(period) ?? 0) >= CENTURY_DAYS

/** Whether something is to be done more often than people do it: less than an hour lies between two times. */
export function isWithoutPause(every: string): boolean {
  const duration = parseDuration(every)
  const seconds = duration && toSeconds(duration)
  return seconds !== null && seconds < 3600
}
