import { parseDocument } from 'yaml'
import { yamlValue } from '../../language/yaml-value.ts'
import { countryCodes } from '../import/countries.ts'
import { slug } from '../names.ts'
import { readDay } from './read-day.ts'

/**
 * What an answer may mean, the likeliest first: the value that it is as YAML (`P30D`, `[IE, DE]`, `{type: dpa}`), the
 * text itself, a list of what commas part (`IE, DE`), a list of one, countries by their names, a day as spreadsheets write
 * it, `yes` in the language of a spreadsheet, a word of the language as people write it (`on our behalf`). Which it is,
 * the schema of the place says.
 */
export function readings(answer: string): readonly unknown[] {
  const parsed = asYaml(answer)
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
    ...asWord(answer),
  ]
  return all.filter((value, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i)
}

/** What a text is as YAML; `null` where it is none, or means nothing by itself, as an alias does. */
export function asYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' })
  const read = yamlValue(document, { maxAliasCount: 0 })
  return read.problem === null ? read.value : null
}

/** Whoever answers writes `Ireland` or `Germany and the USA` rather than codes. */
function asCountries(answer: string): readonly unknown[] {
  const codes = countryCodes(answer)
  if (codes === null) return []
  return codes.length === 1 ? [codes[0], codes] : [codes]
}

/** What the GDPR calls those who act so, beside the words that the language has for it. */
const roles = new Map([
  ['processor', 'on-our-behalf'],
  ['controller', 'own-purposes'],
  ['independent-controller', 'own-purposes'],
  ['joint-controller', 'jointly'],
  ['joint-controllers', 'jointly'],
])

/** `On our behalf.` is `on-our-behalf`, and a name as people write it (`Acme GmbH`) the one that it was given. */
function asWord(answer: string): readonly unknown[] {
  if (answer.length > 100 || /[,;:{}[\]]/.test(answer) || answer.trim().split(/\s+/).length > 5) return []
  const word = slug(answer.replace(/^as (an? )?/i, ''), '')
  const role = roles.get(word)
  return [...(word === '' || word === answer ? [] : [word]), ...(role === undefined ? [] : [role])]
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
