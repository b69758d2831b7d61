import type { Leaf, Proposal } from './leaf.ts'
import { isPerson, isThing } from './people.ts'
import { saidOf } from './sections.ts'
import { propertiesOf } from './surroundings.ts'
import { preferring, saidOfPeople, saidOfThings } from './vocabulary.ts'
import { singular, snake } from './words.ts'

/** Words that say something of work only beside what those have who work. */
const worksWord = new Set([
  'hours',
  'shift',
  'shifts',
  'office',
  'division',
  'roster',
  'leave',
  'pay',
  'bonus',
  'experience',
])
const works =
  /(^|_)(employees?|employment|employer|hire|hired|hourly_rate|pay_rate|salary|job|job_title|occupation|payroll|work_(phone|email))(_|$)/

/** People enrol in programmes, plans and checks as well: these say something of education beside what is learnt. */
const learnsWord = new Set(['enrolled', 'enrollment', 'enrolment'])
const learns =
  /(^|_)(students?|pupils?|schools?|courses?|class|grade|university|college|degree|academic|semester|term|faculty|major)(_|$)/

/** Words that say nothing of what it is, but which of several, in what form, how much or since when. */
const pale = new Set(
  (
    'code desc description text display label value type subtype sub kind class category status state level reason method ' +
    'name title number no nr num per day week month year weekly monthly yearly annual daily max min maximum minimum size total ' +
    'date time start end begin from to since until expiry expiration issued effective change changed current latest previous ' +
    'last first next other main primary secondary raw full cents indicator flag descriptor required needed list info information ' +
    'data detail record entry item group set period cycle percent percentage in of for the is has and or a b c working worked scheduled actual'
  ).split(' '),
)

/** At the end of a name these say that it is about the thing rather than the thing itself. */
const aside =
  /(^|_)((uu|gu)?id|ids|url|uri|link|href|count|index|order|version|verified|enabled|visible|valid|format|source|template|token|hash|key|slug|icon|color|colour|created|updated|modified|synced|deleted|at|ts|timestamp|currency|unit|units|system|cost|price)$/
/** What reaches or names somebody has types and states that are nothing of theirs. */
const reaches = /^(contact|person\.name|location|payment|content|account)\b/
const ofKind =
  /(^|_)(type|subtype|kind|status|state|method|category|class|level|reason|indicator|flag|required|size|group)$/

/** What is said in words, and by no number. */
const written = /^(content|contact\.(email|address)|location|person\.(name|language|gender|nationality)|account)/

/** Words that say in what form something is said, and nothing of what: `residency_description`. */
export const isSaidInWords = ({ own }: Leaf): boolean => /._(description|desc|text|title|display|reason)$/.test(own)

/** A name by its words, where no rule knows it as a whole. */
export function ofCompound(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  if (holds === 'flag' || leaf.only('url', 'uuid', 'hash', 'person-reference')) return undefined
  if (aside.test(own) && !/^preferred_[a-z]+$/.test(own)) return undefined
  const around = saidOf(holders)
  if (around === null) return undefined
  const names = [own]
  if (
    /^(code|desc(ription)?|text|display|descriptor|value|class|level|status|reason|subtype|year|quarter|month|percentage|date|detail|info)s?$|^type$/.test(
      own,
    )
  )
    for (const { name } of holders.slice(0, 2)) {
      if (name === '' || isPerson(name) || isThing(name)) break
      names.push(singular(snake(name)))
    }
  for (const name of names) {
    let clear = around === 'describes'
    let preferred = false
    for (const word of name.split('_').reverse()) {
      const category = saidOfPeople.get(word) ?? (clear ? saidOfThings.get(word) : undefined)
      if (category === undefined) {
        preferred ||= preferring.has(word)
        // Behind a word that nobody knows, one that things have says nothing: `email_domain`.
        if (!pale.has(word) && !preferring.has(word)) clear = false
        continue
      }
      if (name !== own && (reaches.test(category) || (own === 'type' && !category.startsWith('employment')))) break
      if (
        /_(no|nr|num|number|code)$/.test(own) &&
        /^(employment|education)\.history$/.test(category) &&
        !/^(class|grade)/.test(own)
      )
        break
      if (
        worksWord.has(word) &&
        !holders.slice(0, 2).some(({ object }) => propertiesOf(object).some((one) => works.test(one)))
      )
        break
      if (
        learnsWord.has(word) &&
        !holders
          .slice(0, 2)
          .some(
            ({ name: around, object }) =>
              learns.test(snake(around)) || propertiesOf(object).some((one) => learns.test(one)),
          )
      )
        break
      if (leaf.only('word', 'initial') && /^(person\.official-id|contact|payment)/.test(category)) return undefined
      if (reaches.test(category) && (ofKind.test(own) || holds === 'time')) return undefined
      if (
        holds === 'time' &&
        !/^(employment|education|person\.(official-id|birth-date|nationality)|consent)/.test(category)
      )
        return undefined
      if (holds !== 'text' && written.test(category)) return undefined
      return { category, why: `${word} in what describes somebody` }
    }
    if (preferred && holds !== 'time') return { category: 'account.preferences', why: 'what somebody prefers' }
  }
  return undefined
}
