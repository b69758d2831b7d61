/** A period of ISO 8601 in its calendar parts, whole numbers of zero or more. */
export interface Period {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly seconds: number
}

/**
 * The one grammar of periods: `P30D`, `P1Y6M`, `PT36H`; at least one part, up to six digits each, no fractions. The
 * pattern of `schema/v1/common.schema.json` takes the same texts (a test holds the two together).
 */
const grammar =
  /^P(?=\d|T\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/

/** Reads a period; `null` for what is none. */
export function parsePeriod(text: string): Period | null {
  const match = grammar.exec(text)
  if (match === null) return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return { years, months, weeks, days, seconds: (hours * 60 + minutes) * 60 + seconds }
}
