import { parseDocument } from 'yaml'
import { countryCodes } from '../import/countries.ts'
import { readDay } from './read-day.ts'

/**
 * What an answer may mean, the likeliest first: the value that it is as YAML (`P30D`, `[IE, DE]`, `{type: dpa}`), the
 * text itself, a list of what commas part (`IE, DE`), a list of one, countries by their names, a day as spreadsheets write
 * it, `yes` in the language of a spreadsheet. Which it is, the schema of the place says.
 */
export function readings(answer: string): readonly unknown[] {
  const document = parseDocument(answer, { version: '1.2', schema: 'core', prettyErrors: false })
  const parsed: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null
  const parts = answer
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const all = [
    ...(parsed === null ? [] : [parsed]),
    answer,
    ...(parts.length > 1 ? [parts] : []),
    [answer],
    ...asCountries(answer),
    ...asSpreadsheet(answer),
  ]
  return all.filter((value, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i)
}

/** Whoever answers writes `Ireland` or `Germany and the USA` rather than codes. */
function asCountries(answer: string): readonly unknown[] {
  const codes = countryCodes(answer)
  if (codes === null) return []
  return codes.length === 1 ? [codes[0], codes] : [codes]
}

const truths = new Map<string, boolean>([
  ...['yes', 'ja', 'oui', 'si', 'sí', 'wahr', 'vrai', 'verdadero', 'waar'].map((word) => [word, true] as const),
  ...['no', 'nein', 'nee', 'non', 'falsch', 'faux', 'falso', 'onwaar'].map((word) => [word, false] as const),
])

function asSpreadsheet(answer: string): readonly unknown[] {
  const day = readDay(answer)?.day
  const truth = truths.get(answer.trim().toLowerCase())
  return [...(day ? [day] : []), ...(truth === undefined ? [] : [truth])]
}
