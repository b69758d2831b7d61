import { bases } from '../../../law/articles.ts'
import type { Change } from '../../diff/change.ts'
import { basisTitle } from '../../emit/documents/content/basis.ts'
import { startOf } from '../../emit/documents/content/retention.ts'
import { toolTitle } from '../../emit/documents/content/transfers.ts'
import { periodText } from '../../emit/documents/content/words.ts'
import type { LawfulBasis } from '../../language/types.ts'
import type { Model } from '../../model/model.ts'
import { called, protectionWord, type Words, wordsOf } from './words.ts'

/** Keys that hold a period, or say from when or until when one runs. */
const periods: ReadonlySet<string> = new Set([
  'for',
  'byPlan',
  'from',
  'after',
  'minimum',
  'backups',
  'retention',
  'review',
  'every',
  'noticePeriod',
  'tolerance',
  'lifetime',
  'schedule',
])

/** Keys that hold countries. */
const places: ReadonlySet<string> = new Set(['country', 'established', 'stored', 'accessedFrom'])

/** Keys that name a recipient. */
const named: ReadonlySet<string> = new Set(['onward', 'setBy', 'hostedBy', 'recipient'])

/** What a recipient is called, with its name where that is another. */
function recipientInWords(model: Model, words: Words, name: string): string {
  if (!model.recipients.has(name)) return name
  return called(words.recipient(name), { title: (text) => text, name: (text) => `(${text})`, alone: (text) => text })
}

/**
 * A value of a change as it is told: a lawful basis by what it is, people, countries, tools and protections by what they
 * are called, periods by how long they are. What no key says how to read stays as it is written.
 */
export function valueInWords(model: Model, { at, type }: Change, value: string | null): string | null {
  const path = at?.place.path ?? []
  const [first] = path
  const section = at?.place.section
  // Where an activity has no age of its own, that of the organisation holds.
  const age = section === 'activities' && first === 'minimumAge' ? model.organisation?.value.minimumAge : undefined
  if (value === null) return age === undefined ? null : `${age}, as for all that is offered`
  const words = wordsOf(model)
  const each = (by: (text: string) => string): string => value.split(', ').map(by).join(', ')
  if (section === 'activities' && first === 'lawfulBasis' && model.lawfulBases.has(value))
    return `${words.basis(value).title}, ${value}`
  if (section === 'activities' && first === 'dataSubjects') return each(words.people)
  if (section === 'activities' && first === 'recipients') return words.category(value)
  if (path.some((step) => places.has(String(step)))) return each(words.country)
  if (/^protection-/.test(type)) return protectionWord(value)
  const key = path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step))
  if (path.some((step) => named.has(String(step)))) return recipientInWords(model, words, value)
  if (key === 'tool') return Object.hasOwn(toolTitle, value) ? toolTitle[value as keyof typeof toolTitle] : value
  if (section === 'lawfulBases' && key === 'type')
    return bases.some((each) => each.type === value) ? basisTitle(value as LawfulBasis['type']) : value
  if (section === 'retention' || section === 'router') return startsInWords(model, periodsInWords(value))
  if (!path.some((step) => periods.has(String(step)))) return value
  return key === 'retention' ? startsInWords(model, periodsInWords(value)) : periodsInWords(value)
}

/** `P30D (free), P1Y (business)` as `30 days (free), 1 year (business)`. */
const periodsInWords = (text: string): string =>
  text.replace(/\bP(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?\b/g, (period) => (period === 'P' ? period : periodText(period)))

/** From when on a rule keeps what it keeps: `after account.closed`, as registers say it. */
const startsInWords = (model: Model, text: string): string =>
  text
    .replace(/\bfrom (received|recorded|delivered|collected)\b/g, (_, from: 'received') => startOf({ model }, { from }))
    .replace(/\bafter ([a-z][\w.-]*)/g, (_, after: string) => startOf({ model }, { after }))
