import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'
import { isEnglish } from '../texts/language.ts'
import { groundsOf } from './bases.ts'
import { purposeText } from './marketing.ts'

/** Conditions that have nothing to do with anybody's life. */
const peaceful: ReadonlySet<string> = new Set(['9(2)(d)', '9(2)(e)', '9(2)(f)', '9(2)(j)'])
/** Of `9(2)(a)`. */
export const noConsent = 'it rests on no consent that anybody asks for'
/** People who tell of others. */
const tellers =
  /\b(?:members?|employers?|colleagues?|famil(?:y|ies)|relatives?|parents?|neighbou?rs?|landlords?|agents?|employees?|staff|managers?|customers?|patients?|doctors?|friends?|spouses?|partners?|witnesses?|whoever|informants?|reporters? of)\b/i
const media = /\b(?:web|sites?|pages?|online|internet|news|books?|registers?|speech|interviews?|broadcast|video)/i
const published = /public|forum|review|post|profile|comment|social|press|journalis/i
const members = /member|supporter|donor|volunteer|contact|congregation|parishioner/i
const claims =
  /claim|court|legal|lawsuit|litigation|dispute|defen[cs]e|defend|tribunal|damages|complaint|anspr[uü]ch|\bgericht|klage|streit|verteidig|schadens?ersatz/i

const health =
  /health|medic|\bcar(?:e|ing|er)|patient|treat|therap|diagnos|clinic|nurs|doctor|physician|hospital|pharma|ambulance|occupational|fitness|sick|\bill(?:ness)?\b|disease|infect|injur|rehab|disab|dental|dentist|midwi|vaccin|epidemi|outbreak|prescri|wellbeing|welfare|social (?:work|services)|working capacity|blood|drug|device|safety/i
/** What a condition is for, as purpose, people, law or term would say it one way or another. */
const wanted = {
  '9(2)(h)': { words: health, why: 'no care, medicine or capacity to work is what it is for' },
  '9(2)(i)': { words: health, why: 'no public health is what it is for' },
  '9(2)(j)': {
    words: /research|stud(?:y|ies)|archiv|histor|statistic|scien|scholar|survey|figure|trial/i,
    why: 'no research, archive or statistics is what it is for',
  },
} as const
const textOfTerm = ({ purpose }: Activity): string => (typeof purpose === 'object' ? (purpose.term ?? '') : '')

/** Why a condition does not fit an activity by what is stated of it; `null` where it may. */
export function reasonAgainst(
  model: Model,
  activity: Resource<Activity>,
  article: string,
  source?: string,
  from?: string,
  law?: string,
): string | null {
  const types = [...groundsOf(model, activity)].map(({ basis }) => basis.value.type)
  const { value } = activity
  const text = `${value.title ?? ''} ${purposeText(value)} ${activity.name}`
  if (peaceful.has(article) && types.length > 0 && types.every((type) => type === 'vital-interests'))
    return 'a life at stake has a condition of its own, `9(2)(c)`'
  switch (article) {
    case '9(2)(a)':
      return types.length > 0 && !types.includes('consent') ? noConsent : null
    case '9(2)(c)':
      return types.length > 0 &&
        types.every((type) => type === 'consent' || type === 'contract' || type === 'legitimate-interests')
        ? 'a person who can agree is not incapable of consent, and no life depends on it'
        : null
    case '9(2)(d)':
      return (value.dataSubjects ?? []).some((name) => isIn(members, name))
        ? null
        : 'it is for the members of bodies without profit'
    case '9(2)(e)':
      if (source === undefined || isIn(published, text)) return null
      if (source !== 'third-party') return 'nobody has made public what comes from people to us'
      return from !== undefined && isIn(tellers, from) && !isIn(published, from) && !isIn(media, from)
        ? 'what others tell of somebody is not made public by that person'
        : null
    case '9(2)(h)':
    case '9(2)(i)':
    case '9(2)(j)': {
      const wants = wanted[article]
      const said = `${text} ${law ?? ''} ${(value.dataSubjects ?? []).join(' ')} ${textOfTerm(value)}`
      // What is sent to sell is `basis/sensitive-marketing`.
      const sells = typeof value.purpose === 'object' && value.purpose.directMarketing === true
      return !isEnglish(model) || sells || purposeText(value) === '' || wants.words.test(said) ? null : wants.why
    }
    case '9(2)(f)':
      return isIn(claims, text) ? null : 'no legal claim is what it is for'
    default:
      return null
  }
}
