import { didYouMean, didYouMeanWords } from '../../../compiler/diagnostics/suggest.ts'
import { maxDays, parseDuration } from '../../../compiler/language/duration.ts'
import { quote } from '../text.ts'
import { fieldNamed, fieldNames } from './flow-view.ts'

const example = 'Write CEL over one `flow`, such as `flow.sink == "store" && flow.retention.maxDays <= 365`.'

/**
 * What to write in the place of what is no condition, by the mistakes of those who know another language.
 *
 * @param fault what the reader of conditions says of it
 * @param at the text that it underlines
 */
export const conditionHelp = (text: string, fault: string, at: string): string =>
  inOtherWords(at) ??
  withUnit(text, fault) ??
  ofList(text, fault) ??
  ofDays(text, fault) ??
  ofRetention(text, fault) ??
  example

/** Words and signs of other languages. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['<>', '!='],
])

function inOtherWords(at: string): string | null {
  const right = otherwise.get(at.toLowerCase())
  return right === undefined ? null : `Write ${quote(right)}.`
}

/** A number with a unit behind it: `30d`. */
function withUnit(text: string, fault: string): string | null {
  const number = /\b(\d+)\s?(?:d|days?)\b/.exec(text)?.[1]
  return number === undefined || !/^Unexpected/.test(fault) ? null : `Days have no unit; write ${quote(number)}.`
}

/** How a list is asked, where it was compared with one of the values that it may hold, or searched as a text is. */
function ofList(text: string, fault: string): string | null {
  if (
    !/^no such overload: (list<string> [!=]= string|string [!=]= list<string>)|'list\.(contains|startsWith)/.test(fault)
  )
    return null
  const name = fieldNames.find(
    (field) => fieldNamed(field)?.type === 'list<string>' && new RegExp(`\\bflow\\.${field}\\b`).test(text),
  )
  if (name === undefined) return null
  const list = `flow.${name}`
  const value = /"[^"]*"|'[^']*'/.exec(text.slice(text.indexOf(list)))?.[0] ?? '"…"'
  return `${quote(list)} is a list: ${quote(`${value} in ${list}`)} asks whether it is among them, and ${quote(`${list}.all(one, one == ${value})`)} whether there is no other.`
}

/** A number of days that was compared with a period. */
function ofDays(text: string, fault: string): string | null {
  if (!/^no such overload: (int \S+ string|string \S+ int)\b/.test(fault)) return null
  const [, written = ''] = /["'](P[^"']+)["']/.exec(text) ?? []
  const period = parseDuration(written)
  const number = /["'](\d+)["']/.exec(text)?.[1] ?? (period ? String(maxDays(period)) : null)
  return number === null ? null : `It is a whole number; write ${quote(number)} without quotation marks.`
}

/** The rule as a whole was compared, and not something of it. */
const ofRetention = (text: string, fault: string): string | null =>
  /\bretention\b/.test(fault) && /\bflow\.retention\b(?!\s*\.)/.test(text)
    ? 'Name what of it: `flow.retention.days` counts from its start on, `flow.retention.maxDays` from the day on which the data is there.'
    : null

/** Which field was meant, or which there are. */
export function fieldHelp(text: string, name: string, start: number): string {
  const ofRule = /\bretention\s*\.\s*$/.test(text.slice(0, start))
  const own = fieldNames.filter((field) => !ofRule || field.startsWith('retention.'))
  return (
    didYouMean(
      name,
      own.flatMap((field) => field.split('.')),
    ) ??
    didYouMeanWords(name, own) ??
    `There are ${own.map(quote).join(', ')}.`
  )
}

/** A name that stands where there is none: a field without `flow`, a period, or a text without quotation marks. */
export function nameHelp(name: string): string {
  const period = parseDuration(name)
  if (period) return `Write a number of days, ${quote(String(maxDays(period)))}.`
  if (fieldNamed(name)) return `Write ${quote(`flow.${name}`)}.`
  return `Begin with ${quote('flow')}, such as ${quote('flow.category')}; a text stands in quotation marks: ${quote(`"${name}"`)}.`
}
