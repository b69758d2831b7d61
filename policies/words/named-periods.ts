import { isIn } from './match.ts'
import { andAHalf, howMany, numberOf } from './number-words.ts'

const DAY = 86_400
const units: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: DAY,
  night: DAY,
  week: 7 * DAY,
  fortnight: 14 * DAY,
  month: 31 * DAY,
  quarter: 92 * DAY,
  season: 92 * DAY,
  year: 366 * DAY,
}
/** Words that say how many, beside numbers. */
const counts: Readonly<Record<string, number>> = {
  ...{ zero: 0, the: 1, this: 1, last: 1, previous: 1, next: 1 },
  ...{ 'a few': 6, some: 6, several: 6, 'a couple of': 2, couple: 2 },
}
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(counts).join('|')}|${howMany})[ -](${Object.keys(units).join('|')})s?(?![\\p{L}\\p{N}])(${andAHalf})`,
  'giu',
)
/** How often something is done says nothing of how long it is kept: `every month`, `once a year`. */
const turn = /\b(every|each|per|once|twice|times|ages? of|years? old|older)\s+(an? )?$/i
/** A text that leaves open how long names no bound. */
const open =
  /\b(or longer|or more|at least|more than|over|decades?|generations?|lifetime|life|for ?ever|age|adult|grown)\b/i

/** The longest period that a text speaks of, generously read; `null` where it speaks of none, or leaves it open. */
export function longestNamed(
  text: string,
): { readonly words: string; readonly start: number; readonly end: number; readonly seconds: number } | null {
  if (isIn(open, text)) return null
  // `One day` is some day, where a time to come is spoken of.
  const said = /\b(in case|may|might|could|will|would|perhaps|maybe)\b/i.test(text)
    ? text.replace(/\bone day\b/gi, (words) => ' '.repeat(words.length))
    : text
  let longest: ReturnType<typeof longestNamed> = null
  for (const match of said.matchAll(named)) {
    const [found, count = '', unit = '', behind = ''] = match
    if (isIn(turn, text.slice(0, match.index))) return null
    const seconds = (counts[count.toLowerCase()] ?? numberOf(count, behind)) * (units[unit.toLowerCase()] ?? 0)
    if (seconds > 0 && seconds > (longest?.seconds ?? 0))
      longest = { words: found, start: match.index, end: match.index + found.length, seconds }
  }
  return longest
}
