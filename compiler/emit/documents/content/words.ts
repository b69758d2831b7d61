import { canonicalPeriod, parseDuration } from '../../../language/duration.ts'

/** A name as people read it: `customer-users` is "customer users". */
export const humanise = (name: string): string => name.replaceAll(/[-_.]+/g, ' ').trim()

/** With a capital first letter, for headings and cells. */
export const capital = (text: string): string => {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Words that neither number nor name anything: "Above 90 points", "The entry of Acme, Inc.". */
const functionWord =
  /^(?:A|An|About|Above|After|Around|At|Before|Below|Between|By|During|Every|For|From|In|Less|More|Of|On|Only|Over|Per|Since|The|To|Under|Until|Up|With|Within|Without) /

/** With a small first letter, for the middle of a sentence; abbreviations stay as they are. */
export const small = (text: string): string => {
  const [first = '', second = ''] = text
  if (functionWord.test(text)) return first.toLowerCase() + text.slice(first.length)
  // A way through menus, "Settings, Cookies", is spelt as it is on the screen.
  if (/^\p{Lu}[\p{L} ]*[,>›→/]\s*\p{Lu}/u.test(text)) return text
  // So is what has a number: "Schedule 2", "Annex II".
  if (/^\p{Lu}\p{L}*\s+(?:\d|[IVX]+\b)/u.test(text)) return text
  return second === second.toUpperCase() && /\p{L}/u.test(second)
    ? text
    : first.toLowerCase() + text.slice(first.length)
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], word = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`
}

/** Items in a row; semicolons part them where one is a list itself. */
export const series = (items: readonly string[]): string =>
  items.join(items.some((item) => item.replaceAll(/\([^)]*\)/g, '').includes(',')) ? '; ' : ', ')

/** A sentence with a full stop, unless it ends in a mark of its own. */
export const sentence = (text: string): string => (/[.!?:…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** A period of ISO 8601 in words: `P1Y6M` and `P18M` are "18 months". What is none stays as it is. */
export function periodText(text: string): string {
  const period = parseDuration(canonicalPeriod(text))
  if (!period) return text === 'indefinite' ? 'without end' : text
  const { years, months, days, seconds } = period
  const parts = [
    [months === 0 ? years : 0, 'year'],
    [months === 0 ? 0 : 12 * years + months, 'month'],
    [days, 'day'],
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => counted(count, unit))
  return words.length > 0 ? words.join(' ') : '0 days'
}

/** Whether a period of ISO 8601 is none at all: `P0D`. */
export const isNoPeriod = (text: string): boolean => !/[1-9]/.test(text)

/** Sorts by code units, which every machine does alike, and drops repetitions. */
export const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort()

/** For `sort`: by a text. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
