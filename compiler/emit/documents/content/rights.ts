import { basisFor } from '../../../../law/articles.ts'
import type { Regime } from '../../../../law/regions.ts'
import { type Right, rightsFor } from '../../../../law/rights.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type { Statement } from '../document.ts'
import { basesOf } from './basis.ts'
import { flowsByCategory, type Origin, originsOf } from './data.ts'
import { gap, isMarked, missing, say } from './statement.ts'
import type { ActivityView, View } from './view.ts'
import { compare, sorted } from './words.ts'

/** A right and the activities and regimes in which it holds. */
export interface HeldRight {
  readonly right: Right
  readonly regimes: ReadonlySet<Regime>
  readonly activities: ReadonlyMap<string, Holders>
}

/** Who has a right in an activity: classes of people, `null` where everybody has, and under which laws. */
interface Holders {
  readonly classes: ReadonlySet<string> | null
  readonly regimes: ReadonlySet<Regime>
}

/**
 * The rights of the people whose data activities use, in the order of the articles: what each basis, regime, origin of
 * data, purpose and kind of decision gives. An activity whose basis is missing gives none that hang on it. Of an
 * audience, those that its own bases give.
 */
export function rightsIn(
  view: View,
  activities: readonly ActivityView[],
  audience: readonly string[] | null = null,
): readonly HeldRight[] {
  const found = new Map<string, { right: Right; regimes: Set<Regime>; activities: Map<string, Holders> }>()
  for (const activity of activities) {
    const concerned = (activity.resource.value.dataSubjects ?? []).filter((name) => audience?.includes(name) ?? true)
    const rights = Map.groupBy(rightsOf(view, activity, audience), ({ right }) =>
      JSON.stringify([right.article, right.title, right.condition]),
    )
    for (const [key, all] of rights) {
      const [first] = all
      if (!first) continue
      const held = found.get(key) ?? { right: first.right, regimes: new Set<Regime>(), activities: new Map() }
      found.set(key, held)
      const regimes = new Set(all.map(({ regime }) => regime))
      for (const regime of regimes) held.regimes.add(regime)
      const classes = new Set(all.flatMap(({ only }) => (only === null ? concerned : [only])))
      held.activities.set(activity.name, {
        classes: concerned.every((name) => classes.has(name)) ? null : classes,
        regimes,
      })
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

function* rightsOf(
  view: View,
  activity: ActivityView,
  audience: readonly string[] | null = null,
): Iterable<{ regime: Regime; right: Right; only: string | null }> {
  const { purpose, automatedDecisions } = activity.resource.value
  const directMarketing = typeof purpose === 'object' && purpose.directMarketing === true
  for (const regime of view.regimes) {
    for (const { only, basis } of basesOf(view, activity)) {
      const { type } = basis.value
      const isRegime = only === 'eu-gdpr' || only === 'uk-gdpr'
      if (isRegime ? only !== regime : only !== null && audience?.includes(only) === false) continue
      if (!basisFor(type, regime, view.asOf)) continue
      const decides = typeof automatedDecisions === 'object'
      const rest = { regime, asOf: view.asOf, directMarketing, automatedDecisions: decides }
      const rights = [
        ...originsIn(view, activity).flatMap((origin) => rightsFor({ ...rest, basis: type, origin })),
        // Special categories on explicit consent bring the rights of consent, whatever the basis (Art. 13(2)(c), 20(1)(a)).
        ...(type === 'consent' ? [] : consentedOrigins(view, activity)).flatMap((origin) =>
          rightsFor({ ...rest, basis: 'consent', origin }).filter(({ article }) => ofConsent.has(article)),
        ),
      ]
      for (const right of rights) yield { regime, right, only: isRegime ? null : only }
    }
  }
}

/** The rights that hang on consent and not on all bases. */
const ofConsent: ReadonlySet<string> = new Set(['20', '7(3)'])

/** Where the data comes from that an activity holds on explicit consent (Art. 9(2)(a)). */
const consentedOrigins = (view: View, activity: ActivityView): readonly Origin[] =>
  flowsByCategory(view, activity).flatMap(([category, flows]) => {
    if (activity.resource.value.data?.[category]?.condition?.article !== '9(2)(a)') return []
    const { origins } = originsOf(view, activity, category, flows)
    return origins.length > 0 ? origins : ['derived' as const]
  })

/** Where an activity's data comes from; what nobody has stated gives no right that needs the person to have given it. */
function originsIn(view: View, activity: ActivityView): readonly Origin[] {
  const origins = new Set(statedOrigins(view, activity).flat())
  return origins.size > 0 ? [...origins].sort() : ['derived']
}

/** Where each category of an activity comes from; nowhere, where nobody has stated it. */
const statedOrigins = (view: View, activity: ActivityView): readonly (readonly Origin[])[] =>
  flowsByCategory(view, activity).map(([category, flows]) => originsOf(view, activity, category, flows).origins)

/**
 * Rights that an activity may give, and of which nobody can say so: what they hang on is missing. Read as strictly as the
 * law goes, people have them; no document claims it, and none passes over it.
 */
export function openRights(view: View, activity: ActivityView): readonly Statement[] {
  const { model, regimes } = view
  const { resource } = activity
  if (unknownRights(view, activity)) return []
  const held = new Set([...rightsOf(view, activity)].map(({ right }) => right.article))
  const types = basesOf(view, activity).map(({ basis }) => basis.value.type)
  const lackingSource = statedOrigins(view, activity).some((origins) => origins.length === 0)
  const open: Statement[] = []
  const add = (right: string, article: string, on: string, path: readonly string[]): void => {
    open.push(
      missing(`whether there is a right to ${right} (Art. ${article}) depends on ${on}, which is missing`, null, {
        article,
        places: [keyAt(resource, ...path)],
      }),
    )
  }
  if (lackingSource && !held.has('20') && types.some((type) => type === 'consent' || type === 'contract'))
    add('portability', '20', 'where the data comes from', ['data'])
  if (isMarked(model, resource, 'purpose')) add('object to direct marketing', '21(2)', 'the purpose', ['purpose'])
  if (resource.value.automatedDecisions === undefined)
    for (const article of sorted(regimes.flatMap((regime) => automationArticles(regime, view.asOf))))
      add('safeguards against automated decisions', article, 'whether there are any', ['automatedDecisions'])
  const basisHoles = model.missing.some(
    ({ place }) => place.section === 'activities' && place.name === activity.name && place.path[0] === 'lawfulBasis',
  )
  if (basisHoles)
    open.push(
      missing('further rights depend on a lawful basis that is missing', null, {
        places: [keyAt(resource, 'lawfulBasis')],
      }),
    )
  return open
}

/** The articles that answer decisions by automation under a regime on a day, from the law pack. */
const automationArticles = (regime: Regime, asOf: string): readonly string[] => {
  const facts = { basis: 'consent', origin: 'person', directMarketing: false, automatedDecisions: true } as const
  return rightsFor({ ...facts, regime, asOf }).flatMap(({ article }) => (/^22/.test(article) ? [article] : []))
}

/** Rights of an activity, for its record; what Art. 13 and 14 grant is the notice itself. */
export function rightStatements(view: View, activity: ActivityView): readonly Statement[] {
  const unknown = unknownRights(view, activity)
  if (unknown) return [unknown]
  const held = rightsIn(view, [activity])
    .filter(({ right }) => right.article !== '13' && right.article !== '14')
    .map(({ right }) => say(rightText(right), { article: right.article, keptBy: null }))
  return [...held, ...openRights(view, activity)]
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
