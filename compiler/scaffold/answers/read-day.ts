/** A day as somebody wrote it: `YYYY-MM-DD`, or the two that it may be. */
export type Day =
  | { readonly day: string; readonly either: null }
  | { readonly day: null; readonly either: readonly [string, string] }

/**
 * Reads a day as people write it and as spreadsheets save it: `2026-11-20`, `20.11.2026`, `11/20/2026`, `20-Nov-26`,
 * `20 novembre 2026`. A day with slashes that may be of two months (`05/06/2026`) is both; `null` where it is no day.
 */
export function readDay(text: string): Day | null {
  const written = text.trim()
  const [, year, month, date] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written)?.filter((_, i) => i !== 2) ??
    []
  if (year !== undefined) return certain(year, month, date)
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)$/.exec(written)
  if (dotted) return certain(dotted[3], dotted[2], dotted[1])
  const named = ofNamedMonth(written)
  if (named !== null) return named
  const [, first, , second, last] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(written) ?? []
  if (first === undefined || second === undefined || last === undefined) return null
  const dayFirst = iso(last, second, first)
  const monthFirst = iso(last, first, second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return known(dayFirst ?? monthFirst)
  return { day: null, either: [dayFirst, monthFirst] }
}

/** `20-Nov-26`, `20. November 2026`, `Nov 20, 2026`. */
function ofNamedMonth(text: string): Day | null {
  const [, before, name, year] =
    /^(\d{1,2})[. -]{1,2}(?:de )?(\p{L}{3,12})\.?[ -](?:de )?(\d{4}|\d\d)$/u.exec(text) ?? []
  if (name !== undefined) return certain(year, months().get(bare(name)), before)
  const [, first, after, last] = /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})$/u.exec(text) ?? []
  return first === undefined ? null : certain(last, months().get(bare(first)), after)
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')

let known12: ReadonlyMap<string, string> | null = null

/** The months by name, long and short, in the languages that answers come in. */
function months(): ReadonlyMap<string, string> {
  known12 ??= new Map(
    ['en', 'de', 'fr', 'es', 'nl'].flatMap((locale) =>
      (['long', 'short'] as const).flatMap((width) => {
        const format = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' })
        return Array.from({ length: 12 }, (_, i) => [bare(format.format(Date.UTC(2026, i, 1))), String(i + 1)] as const)
      }),
    ),
  )
  return known12
}

const certain = (year?: string, month?: string, date?: string): Day | null => known(iso(year, month, date))

const known = (day: string | null): Day | null => (day === null ? null : { day, either: null })

function iso(year?: string, month?: string, date?: string): string | null {
  if (year === undefined || month === undefined || date === undefined) return null
  const day = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day ? day : null
}
