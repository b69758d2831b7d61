import { countries } from '../../compiler/language/countries.ts'
import { eftaMembersOfTheEea, euMembers, euTerritories } from '../../law/regions.ts'
import { isIn, matchOf } from './match.ts'
import { andAHalf, howMany, numberOf } from './number-words.ts'

/** Words of a promise, with where they stand, as UTF-16 offsets. */
export interface Told {
  readonly words: string
  readonly start: number
  readonly end: number
}

const told = (match: RegExpExecArray): Told => ({
  words: match[0].trim(),
  start: match.index,
  end: match.index + match[0].length,
})

/** The most days that one of each unit has. */
const unitDays: Readonly<Record<string, number>> = {
  hour: 1,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 31,
  year: 366,
  decade: 3653,
}
const unit = 'hour|day|week|fortnight|month|year|decade'
/** How texts write a length of time, as the source of a pattern without groups: `30 days`, `two weeks`, `a year`. */
export const lengthOfTime = `${howMany}[ -](?:${unit})s?\\b${andAHalf}`
const period = new RegExp(`\\b(${howMany})[ -](${unit})s?\\b(${andAHalf})`, 'gi')

/** The periods that a text speaks of, added up, since backups come on top of what they are of; `null` where it speaks of none. */
export function daysIn(text: string): (Told & { readonly days: number }) | null {
  const all = [...text.matchAll(period)]
  const [first] = all
  if (!first) return null
  let days = 0
  for (const [, count = '', unit = '', behind = ''] of all) {
    const number = numberOf(count, behind)
    const each = unitDays[unit.toLowerCase()] ?? 0
    days += Math.ceil(unit.toLowerCase() === 'hour' ? number / 24 : number * each)
  }
  return { ...told(first), days }
}

/** Words by which a period is the longest that there is. */
const most =
  /\b(at the latest|at most|no later than|not later than|within|no longer than|not longer than|for no more than|up to|maximum of|a maximum|(?:is|are|gets?|will be) (?:deleted|erased|destroyed|gone) (?:after|within))\b/i
const least = /\b(at least|minimum|no less than|not before|no earlier than)\b/i

/** Where a text says that a period is the longest, and nowhere that it is the shortest. */
export function upperBoundIn(text: string): Told | null {
  const match = isIn(least, text) ? null : matchOf(most, text)
  return match ? told(match) : null
}

const ends =
  '(?:deleted?|deletes|erase[ds]?|destroy(?:ed|s)?|removed|gone|wiped?|disappears?|goe?s?|kept|keeps?|holds?|held|stores?|stored|retain(?:ed|s)?|remains?)'
let endsAfter: RegExp | undefined

/** How long a text says that something is kept, or after how long it is gone; how often something is done is neither. */
export function stayIn(text: string): Told | null {
  endsAfter ??= new RegExp(
    `\\b${ends}\\b(?:[^.;\\d]{0,40}?)\\b((?:after|within|for|longer than|more than|than|at most|until|up to) ${lengthOfTime}|${lengthOfTime}(?= (?:after|later|from)\\b))|\\b(${lengthOfTime}(?: \\w+){0,6}? (?:is|are) ${ends})\\b`,
    'i',
  )
  const match = matchOf(endsAfter, text)
  const words = match?.[1] ?? match?.[2]
  if (!match || words === undefined) return null
  const start = match.index + match[0].indexOf(words)
  return { words, start, end: start + words.length }
}

/** How often a text says that something is done, and the most days from one time to the next. */
const turns: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/\b(daily|every day|each day|once a day)\b/i, 1],
  [/\b(weekly|every week|each week|once a week)\b/i, 7],
  [/\b(monthly|every month|each month|once a month)\b/i, 31],
  [/\b(quarterly|every quarter|each quarter|every three months|four times a year)\b/i, 92],
  [/\b(twice a year|every six months|every half[- ]year|half[- ]yearly)\b/i, 184],
  [/\b(yearly|annual(ly)?|every year|each year|once a year|every twelve months)\b/i, 366],
  [/\b(every (two|2) years|every other year|every second year)\b/i, 731],
]

export function turnIn(text: string): (Told & { readonly days: number }) | null {
  for (const [pattern, days] of turns) {
    const match = matchOf(pattern, text)
    if (match) return { ...told(match), days }
  }
  return null
}

const union = [...euMembers, ...euTerritories]
const economicArea = [...union, ...eftaMembersOfTheEea]
/** States that are in Europe, with what belongs to them there; whoever reads `Europe` means no other. */
const continent = [
  ...economicArea,
  ...'AD AL BA BY CH FO GB GG GI IM JE MC MD ME MK RS SM UA VA XK TR GE AM AZ CY'.split(' '),
]

const areas: readonly (readonly [pattern: string, codes: readonly string[]])[] = [
  ['(?:the )?European Union|(?:the )?EU', union],
  ['(?:the )?European Economic Area|(?:the )?EEA', economicArea],
  ['Europe', continent],
  ['(?:the )?United Kingdom|(?:the )?UK|Great Britain|England', ['GB']],
  ...[...countries]
    .filter(([, name]) => name.length > 3 && !['Georgia', 'Jersey', 'Jordan', 'Chad', 'Guinea'].includes(name))
    .map(([code, name]) => [name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), [code]] as const),
]

/** How promises say that data stays where they say. */
const stays =
  '(?:(?:never|not|nor) leaves?|(?:none of|no)(?: \\w+){1,3}(?: ever)? (?:leaves?|goes outside(?: of)?)|(?:does not|do not|will not|will never) leave|stays?(?: only)? (?:in|within|inside)|remains? (?:in|within|inside)|(?:only|solely|exclusively) (?:in|within|inside)|(?:kept|stored|hosted|held|processed|keep [^.]{0,30}|store [^.]{0,30}) (?:only |solely )?(?:in|within|inside)|never (?:go(?:es)?|is (?:sent|transferred)|are (?:sent|transferred)|reach(?:es)?) outside(?: of)?|(?:never|not|nor|nothing|no data|no personal data|none of it) [^.;]{0,40}outside(?: of)?)'
const anyArea = areas.map(([name]) => name).join('|')
/** Few texts say it, and the pattern with the names of all countries takes long to make. */
const staying = new RegExp(`\\b${stays} `, 'i')
let bound: RegExp | undefined

/** The same of a promise, whose assertion says what it is about: there, that data lies somewhere is enough. */
const lying =
  '\\b(?:data|information|everything|router|journal|it|records?|files?|backups?|copies)\\b[^.;]{0,20}\\b(?:lies?|sits?|resides?|(?:is|are)(?: only| always)?(?: located| kept| at rest)?) (?:in|within|inside)'
/** The same of those who hold it, or of their machines: `our host, in Ireland`. */
const ofMachines =
  '\\b(?:hosts?|servers?|data cent(?:re|er)s?|machines?|systems?|senders?)\\b[^.;]{0,40}?(?:,| stands?| sits?| located| (?:is|are))? (?:in|within)'
const lyingSomewhere = new RegExp(`(?:${lying}|${ofMachines}) `, 'i')
let lyingIn: RegExp | undefined
/** Where exceptions are told, the words say what they leave open. */
const open =
  /\b(except|unless|other than|apart from|save for|safeguards?|where necessary|as a rule|generally|usually|may|adequate|adequacy|standard contractual)\b/i

/** The area in which a text says that data stays, and its countries. */
export function areaIn(text: string): Area | null {
  if (isIn(open, text) || !isIn(staying, text)) return null
  bound ??= areaBehind(`\\b${stays}`)
  return areaOf(matchOf(bound, text))
}

/** The area in which a promise says that data is, in these words or in those by which it stays there. */
export function placeIn(text: string): Area | null {
  const area = areaIn(text)
  if (area || isIn(open, text) || !isIn(lyingSomewhere, text)) return area
  lyingIn ??= areaBehind(`(?:${lying}|${ofMachines})`)
  return areaOf(matchOf(lyingIn, text))
}

/** How a text says where all who work for us are. */
const providers =
  '(?:\\b(?:all|every|each)(?: of)?(?: (?:our|the|these|those))?|(?:^|[.;:]\\s*)our) (?:sub-?processors?|processors?|service providers?|providers?|subcontractors?|hosts?) (?:(?:that|who|which) we (?:use|engage) )?(?:are|is|sits?|works?)(?: all| only)?(?: located| based| established| seated)? (?:in|within|inside)'
const providing = new RegExp(`${providers} `, 'i')
let providersIn: RegExp | undefined

/** The area in which a text says that all who work for us are. */
export function areaOfProviders(text: string): Area | null {
  if (isIn(open, text) || !isIn(providing, text)) return null
  providersIn ??= areaBehind(providers)
  return areaOf(matchOf(providersIn, text))
}

export type Area = Told & { readonly countries: ReadonlySet<string> }

const areaBehind = (words: string): RegExp =>
  new RegExp(`${words} (?:of )?(?:the )?((?:${anyArea})(?:(?:, | and | or )(?:the )?(?:${anyArea}))*)(?![\\w-])`, 'i')

function areaOf(match: RegExpExecArray | null): Area | null {
  if (!match) return null
  const named = match[1] ?? ''
  const codes = areas.filter(([name]) => new RegExp(`(?<![\\w-])(?:${name})(?![\\w-])`, 'i').test(named))
  return codes.length === 0 ? null : { ...told(match), countries: new Set(codes.flatMap(([, list]) => list)) }
}
