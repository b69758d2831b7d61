/** A period of ISO 8601 in its calendar parts; all zero or more. */
export interface Duration {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly seconds: number
}

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Reads `P30D`, `P1Y6M`, `PT5M`; `null` for anything else. */
export function parseDuration(text: string): Duration | null {
  const match = pattern.exec(text)
  if (!match || text === 'P' || text.endsWith('T')) return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return { years, months, weeks, days, seconds: hours * 3600 + minutes * 60 + seconds }
}

/** The longest that a period can be, in whole days: a year counts 366, a month 31, a part of a day 1. */
export function maxDays({ years, months, weeks, days, seconds }: Duration): number {
  const wholeYears = years + Math.floor(months / 12)
  return wholeYears * 366 + (months % 12) * 31 + weeks * 7 + days + Math.ceil(seconds / 86_400)
}

/** The shortest that a period can be, in whole days: a year counts 365, a month 28, a part of a day 0. */
export function minDays({ years, months, weeks, days, seconds }: Duration): number {
  const wholeYears = years + Math.floor(months / 12)
  return wholeYears * 365 + (months % 12) * 28 + weeks * 7 + days + Math.floor(seconds / 86_400)
}

/** A period without calendar parts in seconds; `null` when it has years or months. */
export function toSeconds({ years, months, weeks, days, seconds }: Duration): number | null {
  return years > 0 || months > 0 ? null : (weeks * 7 + days) * 86_400 + seconds
}
