import { countries, countryMeant, regions } from '../language/countries.ts'
import { parseDuration } from '../language/duration.ts'
import type { Words } from './bounds.ts'
import { printable } from './printable.ts'

/** Words for a text that is written where a country belongs and is none. */
export function noCountry(text: string): Words {
  const region = regions.get(text.trim().toUpperCase())
  if (region !== undefined) {
    const members = text.trim().toUpperCase() === 'EU' ? 'List the member states' : 'List the countries'
    return {
      message: `${printable(text)} is not a country: it stands for ${region}.`,
      help: `${members} by their codes: \`DE\`, \`FR\`.`,
    }
  }
  const meant = countryMeant(text)
  const why = /^[A-Z]{2}$/.test(text) ? 'ISO 3166-1 assigns no such code' : 'write ISO 3166-1 alpha-2 such as `GB`'
  const message = `${printable(text)} is not a country: ${why}.`
  if (meant === null) return { message, help: 'A country by ISO 3166-1 alpha-2: `GB`, `US`.' }
  const help = `Did you mean \`${meant}\` (${countries.get(meant)})?`
  return { message, help, fix: { title: `Replace it with \`${meant}\``, replacement: meant } }
}

/** Words for a text in the form of a date that no calendar has; `null` for what is not in that form. */
export function noSuchDay(text: string): Words | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year === '') return null
  const months = Number(month)
  const last = months < 1 || months > 12 ? 0 : lastDay(Number(year), months)
  const padded = (value: number): string => String(value).padStart(2, '0')
  if (last === 0) return { message: `${printable(text)} is not a date: there is no month ${months}.`, help: dates }
  const meant = `${year}-${padded(months)}-${padded(Math.min(Math.max(1, Number(day)), last))}`
  return {
    message:
      Number(day) > last || Number(day) < 1
        ? `${printable(text)} is not a date: ${year}-${padded(months)} has ${last} days.`
        : `${printable(text)} is not a date: write \`YYYY-MM-DD\`.`,
    help: `Did you mean \`${meant}\`?`,
    fix: { title: `Replace it with \`${meant}\``, replacement: meant },
  }
}

/** Words for a text that is written where a period belongs and is none. */
export function noPeriod(text: string): Words {
  const upper = text.trim().toUpperCase()
  const spellings = [
    upper,
    `P${upper}`,
    `PT${upper}`,
    upper.replaceAll(/(.)\1/g, '$1'),
    upper.replace(/[^PTYMWDHS0-9]/g, ''),
    // Hours and seconds stand behind a T.
    upper.replace(/^(P(?:\d+[YMWD])*)(\d+[HS])/, '$1T$2'),
  ]
  const meant = spellings.find((spelling) => parseDuration(spelling) !== null)
  const message = `${printable(text)} is not a period: write ISO 8601 such as \`P30D\`.`
  if (meant === undefined) return { message, help: 'A period in ISO 8601: `P30D`, `P12M`, `PT5M`.' }
  return {
    message,
    help: `Did you mean \`${meant}\`?`,
    fix: { title: `Replace it with \`${meant}\``, replacement: meant },
  }
}

const dates = 'Write `YYYY-MM-DD`, such as `2026-02-28`.'

const lastDay = (year: number, month: number): number => {
  const date = new Date(Date.UTC(2000, month, 0))
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}
