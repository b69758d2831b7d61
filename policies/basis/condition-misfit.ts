import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { meantBy } from '../support/category-terms.ts'
import { quote } from '../support/text.ts'

export const basisConditionMisfit = defineRule({
  name: 'basis/condition-misfit',
  summary: 'A condition for special categories that nothing else in the activity bears out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of answered(model)) {
      // A basis that fits none of the conditions is one mistake.
      let agreed = true
      for (const [category, { condition, source, from }] of Object.entries(activity.value.data ?? {})) {
        if (!condition) continue
        const sensitivity = model.categories.get(category)?.sensitivity
        if (sensitivity === 'personal' || sensitivity === 'none') {
          // A declared category that its own term makes special is `category/term-misfit`.
          if (model.declaredCategories.get(category)?.value.dpv !== undefined && isWeaker(model, category)) continue
          yield {
            rule: 'basis/condition-misfit',
            message: `Condition ${quote(condition.article)} is stated for ${quote(category)}, which is neither special nor criminal.`,
            at: valueAt(activity, 'data', category, 'condition', 'article'),
            help: 'Take the condition away, or name the category that it is for.',
          } satisfies Finding
          continue
        }
        if (sensitivity !== 'special') continue
        const why = reasonAgainst(model, activity, condition.article, source, from)
        if (!why || (why === noConsent && !agreed)) continue
        if (why === noConsent) agreed = false
        yield {
          rule: 'basis/condition-misfit',
          message: `Condition ${quote(condition.article)} for ${quote(category)} does not fit activity ${quote(activity.name)}: ${why}.`,
          at: valueAt(activity, 'data', category, 'condition', 'article'),
          help: 'Name the condition that does apply, with what it asks for.',
          because: { kind: 'law', ref: `GDPR Art. ${condition.article}` },
          // What the bases say is no matter of words.
          ...(condition.article === '9(2)(c)' && { severity: 'error' as const }),
        } satisfies Finding
      }
    }
  },
})

const isWeaker = (model: Model, category: string): boolean => {
  const { dpv, sensitivity } = model.declaredCategories.get(category)?.value ?? {}
  const meant = meantBy(dpv)
  return (meant === 'special' || meant === 'criminal') && meant !== sensitivity
}

/** Conditions that have nothing to do with anybody's life. */
const peaceful: ReadonlySet<string> = new Set(['9(2)(d)', '9(2)(e)', '9(2)(f)', '9(2)(j)'])
const noConsent = 'it rests on no consent that anybody asks for'
/** People who tell of others. */
const tellers =
  /\b(?:members?|employers?|colleagues?|famil(?:y|ies)|relatives?|parents?|neighbou?rs?|landlords?|agents?|employees?|staff|managers?|customers?|patients?|doctors?|friends?|spouses?|partners?|witnesses?|whoever|informants?|reporters? of)\b/i
const media = /\b(?:web|sites?|pages?|online|internet|news|books?|registers?|speech|interviews?|broadcast|video)/i
const published = /public|forum|review|post|profile|comment|social|press|journalis/i
const members = /member|supporter|donor|volunteer|contact|congregation|parishioner/i
const claims =
  /claim|court|legal|lawsuit|litigation|dispute|defen[cs]e|defend|tribunal|damages|complaint|anspr[uü]ch|\bgericht|klage|streit|verteidig|schadens?ersatz/i

function reasonAgainst(
  model: Model,
  activity: Resource<Activity>,
  article: string,
  source?: string,
  from?: string,
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
      return (value.dataSubjects ?? []).some((name) => members.test(name))
        ? null
        : 'it is for the members of bodies without profit'
    case '9(2)(e)':
      if (source === undefined || published.test(text)) return null
      if (source !== 'third-party') return 'nobody has made public what comes from people to us'
      return from !== undefined && tellers.test(from) && !published.test(from) && !media.test(from)
        ? 'what others tell of somebody is not made public by that person'
        : null
    case '9(2)(f)':
      return claims.test(text) ? null : 'no legal claim is what it is for'
    default:
      return null
  }
}
