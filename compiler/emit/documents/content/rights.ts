import { basisFor } from '../../../../policies/law/articles.ts'
import type { Regime } from '../../../../policies/law/regions.ts'
import { type Right, rightsFor } from '../../../../policies/law/rights.ts'
import { keyAt } from '../../../../policies/support/place.ts'
import type { Statement } from '../document.ts'
import { basesOf } from './basis.ts'
import { flowsByCategory, type Origin, originsOf } from './data.ts'
import { gap, isMarked, missing, say } from './statement.ts'
import type { ActivityView, View } from './view.ts'
import { compare, small } from './words.ts'

/** A right and the activities and regimes in which it holds. */
export interface HeldRight {
  readonly right: Right
  readonly regimes: ReadonlySet<Regime>
  readonly activities: ReadonlySet<string>
}

/**
 * The rights of the people whose data activities use, in the order of the articles: what each basis, regime, origin of
 * data, purpose and kind of decision gives. An activity whose basis is missing gives none that hang on it.
 */
export function rightsIn(view: View, activities: readonly ActivityView[]): readonly HeldRight[] {
  const found = new Map<string, { right: Right; regimes: Set<Regime>; activities: Set<string> }>()
  for (const activity of activities) {
    for (const { regime, right } of rightsOf(view, activity)) {
      const key = JSON.stringify([right.article, right.title, right.condition])
      const held = found.get(key) ?? { right, regimes: new Set<Regime>(), activities: new Set<string>() }
      found.set(key, held)
      held.regimes.add(regime)
      held.activities.add(activity.name)
    }
  }
  return [...found.values()].sort(
    (a, b) => order(a.right) - order(b.right) || compare(JSON.stringify(a.right), JSON.stringify(b.right)),
  )
}

const articles = ['13', '14', '15', '16', '17', '18', '20', '21(1)', '21(2)', '22', '22A-22D', '7(3)', '164A DPA 2018']
const order = ({ article }: Right): number => {
  const at = articles.indexOf(article)
  return at < 0 ? articles.length : at
}

function* rightsOf(view: View, activity: ActivityView): Iterable<{ regime: Regime; right: Right }> {
  const { purpose, automatedDecisions } = activity.resource.value
  const directMarketing = typeof purpose === 'object' && purpose.directMarketing === true
  for (const regime of view.regimes) {
    for (const { only, basis } of basesOf(view, activity)) {
      const { type } = basis.value
      if (only !== null && only !== regime && (only === 'eu-gdpr' || only === 'uk-gdpr')) continue
      if (!basisFor(type, regime, view.asOf)) continue
      for (const origin of originsIn(view, activity)) {
        const decides = typeof automatedDecisions === 'object'
        const facts = { basis: type, regime, asOf: view.asOf, origin, directMarketing, automatedDecisions: decides }
        for (const right of rightsFor(facts)) yield { regime, right }
      }
    }
  }
}

/** Where an activity's data comes from; what nobody has stated gives no right that needs the person to have given it. */
function originsIn(view: View, activity: ActivityView): readonly Origin[] {
  const origins = new Set<Origin>()
  for (const [category, flows] of flowsByCategory(view, activity))
    for (const origin of originsOf(view, activity, category, flows).origins) origins.add(origin)
  return origins.size > 0 ? [...origins].sort() : ['derived']
}

/** Rights of an activity, for its record; what Art. 13 and 14 grant is the notice itself. */
export function rightStatements(view: View, activity: ActivityView): readonly Statement[] {
  const unknown = unknownRights(view, activity)
  if (unknown) return [unknown]
  return rightsIn(view, [activity])
    .filter(({ right }) => right.article !== '13' && right.article !== '14')
    .map(({ right }) => say(rightText(right), { article: right.article, keptBy: null }))
}

/** Why the rights of an activity cannot be derived. */
export function unknownRights(view: View, activity: ActivityView): Statement | null {
  if (view.regimes.length === 0)
    return gap(view.model, { section: 'organisation', name: '' }, ['regimes'], 'which law applies is not declared')
  if (isMarked(view.model, activity.resource, 'role'))
    return missing('depends on our role, which is missing', null, { places: [keyAt(activity.resource, 'role')] })
  return basesOf(view, activity).length === 0 ? missing('depends on the lawful basis, which is missing') : null
}

/** `Objection (Art. 21(1))`, with an act of its own where the article is not the GDPR's. */
export const rightText = ({ article, title }: Right): string => `${title} (${articleText(article)})`

const articleText = (article: string): string => {
  const [section, ...act] = article.split(' ')
  return act.length > 0 ? `s. ${section} ${act.join(' ')}` : `Art. ${article}`
}

/** A right's limit as the end of a sentence. */
export const limitText = ({ condition }: Right): string => (condition === null ? '' : `: ${small(condition)}`)
