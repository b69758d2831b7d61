import { conditionFor } from '../../../../law/articles.ts'
import { keyAt, type Place } from '../../../diagnostics/place.ts'
import type { Flow } from '../../../flows/flow.ts'
import type { Statement } from '../document.ts'
import { evidenceText } from './basis.ts'
import { className } from './called.ts'
import { storedTitle } from './forms.ts'
import { keptByFlows } from './kept-by.ts'
import { distinctPlaces, fact, gap, notApplicable, say } from './statement.ts'
import { type ActivityView, categoryTitle, type View } from './view.ts'
import { capital, compare, humanise, series, sorted } from './words.ts'

export type Origin = 'person' | 'observed' | 'third-party' | 'derived'

/** The flows of an activity by category, in the order of the view: of titles, or as the activity lists them. */
export function flowsByCategory(view: View, activity: ActivityView): readonly (readonly [string, readonly Flow[]])[] {
  const all = [...Map.groupBy(activity.flows, ({ category }) => category)]
  const order = view.order === 'declared' ? listing([activity]) : () => 0
  return all.sort(
    ([a], [b]) => order(a) - order(b) || compare(categoryTitle(view, a), categoryTitle(view, b)) || compare(a, b),
  )
}

/** The place of a category among those that activities list; what none of them lists comes last. */
export function listing(activities: readonly ActivityView[]): (category: string) => number {
  const places = new Map<string, number>()
  for (const { resource } of activities)
    for (const category of Object.keys(resource.value.data ?? {}))
      if (!places.has(category)) places.set(category, places.size)
  return (category) => places.get(category) ?? places.size
}

/** Whether all that is known of a category is that trackers of the activity set it on a device: nothing says that it is kept elsewhere. */
export const isOnDeviceAlone = (
  { resource }: ActivityView,
  category: string,
  flows: readonly Pick<Flow, 'origin'>[],
): boolean => resource.value.data?.[category] === undefined && flows.every(({ origin }) => origin.kind === 'tracker')

/** Where flows are declared: the first place of each, without repetition. */
export const placesOf = (flows: readonly Flow[]): Statement['places'] =>
  distinctPlaces(flows.flatMap(({ places: [place] }) => (place ? [place] : [])))

/** The activity's own entry for a category, or where its flows come from. */
const placesOfData = ({ resource }: ActivityView, category: string, flows: readonly Flow[]): Statement['places'] =>
  resource.value.data?.[category] ? [keyAt(resource, 'data', category)] : placesOf(flows).slice(0, 1)

/** The categories of personal data (Art. 30(1)(c)). */
export const categoryStatements = (view: View, activity: ActivityView): readonly Statement[] => {
  const statements = flowsByCategory(view, activity).map(([category, flows]) => {
    const { sensitivity } = view.model.categories.get(category) ?? {}
    const kind =
      sensitivity === 'special' ? ' (special category)' : sensitivity === 'criminal' ? ' (criminal data)' : ''
    return say(storedTitle(view, activity, category) + kind, {
      keptBy: keptByFlows(flows),
      article: '30(1)(c)',
      places: placesOfData(activity, category, flows),
    })
  })
  return statements.length > 0
    ? statements
    : [gap(view.model, activity.resource, ['data'], 'no personal data is declared')]
}

/** The classes of people (Art. 30(1)(c)). */
export function subjectStatements({ model }: View, { resource }: ActivityView): readonly Statement[] {
  const { dataSubjects } = resource.value
  const places = [keyAt(resource, 'dataSubjects')]
  return dataSubjects
    ? sorted(dataSubjects.map((name) => className(model, name))).map((text) =>
        say(text, { article: '30(1)(c)', places }),
      )
    : [gap(model, resource, ['dataSubjects'], 'whose data it is is not declared')]
}

/** Where a category comes from: as the activity says, or the sources that it comes in by. */
export function originsOf({ model }: View, { resource }: ActivityView, category: string, flows: readonly Flow[]) {
  const stated = resource.value.data?.[category]?.source
  const sources = sorted(flows.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.source] : [])))
  const origins: readonly Origin[] =
    stated !== undefined
      ? [stated]
      : resource.value.data?.[category] !== undefined
        ? []
        : (sorted([
            ...sources.flatMap((name) => model.sources.get(name)?.value.origin ?? []),
            // A tracker sees what people do.
            ...(flows.some(({ origin }) => origin.kind === 'tracker') ? ['observed'] : []),
          ]) as readonly Origin[])
  return { origins, sources }
}

const originText = (origin: Origin, person: string): string => (origin === 'person' ? `from ${person}` : others[origin])

const others: Readonly<Record<Exclude<Origin, 'person'>, string>> = {
  observed: 'observed by us',
  'third-party': 'from others',
  derived: 'derived by us',
}

/** Where the data comes from (Art. 14(2)(f)); categories with the same source share a line. */
export function sourceStatements(
  view: View,
  activity: ActivityView,
  person = 'the person',
  called = (category: string): string => categoryTitle(view, category),
): readonly Statement[] {
  const article = '14(2)(f)'
  const known = new Map<string, { titles: string[]; places: Place[] }>()
  const unknown: Statement[] = []
  for (const [category, flows] of flowsByCategory(view, activity)) {
    const { origins, sources } = originsOf(view, activity, category, flows)
    const label = called(category)
    if (origins.length === 0) {
      const path = ['data', category, 'source']
      const why = 'where it comes from is not declared'
      unknown.push(gap(view.model, activity.resource, path, why, { label, article }))
      continue
    }
    const named = activity.resource.value.data?.[category]?.from
    const through =
      named !== undefined
        ? [named]
        : sources.map((name) => view.model.sources.get(name)?.value.title ?? capital(humanise(name)))
    const kinds = origins.map((origin) => originText(origin, person)).join(' or ')
    // What we derive comes from nobody: what else an event of the same source brings says nothing of it.
    const isOurs = named === undefined && origins.every((origin) => origin === 'derived')
    const text = through.length > 0 && !isOurs ? `${kinds} (${through.join(', ')})` : kinds
    const found = known.get(text) ?? { titles: [], places: [] }
    known.set(text, found)
    found.titles.push(label)
    found.places.push(...placesOfData(activity, category, flows))
  }
  const stated = [...known].map(([text, { titles, places }]) =>
    say(text, { label: series(titles), article, places: distinctPlaces(places) }),
  )
  const all = [...stated, ...unknown]
  return all.length > 0 ? all : [gap(view.model, activity.resource, ['data'], 'no personal data is declared')]
}

/** The conditions of Art. 9(2) and 10, one for each category that needs one. */
export function conditionStatements(view: View, activity: ActivityView): readonly Statement[] {
  const statements = flowsByCategory(view, activity)
    .filter(([category]) => isSensitive(view, category))
    .map(([category]) => {
      const { article, law } = activity.resource.value.data?.[category]?.condition ?? {}
      const named = article && `${conditionFor(article)?.label ?? 'Condition'} (Art. ${article})`
      const text = named !== undefined && law !== undefined ? `${named}: ${law}` : named
      const path = ['data', category, 'condition']
      return fact(view.model, activity.resource, path, text, 'no condition is declared', {
        label: categoryTitle(view, category),
        article: article ?? '9(2)',
      })
    })
  return statements.length > 0 ? statements : [notApplicable]
}

/** Whom secrecy binds (Art. 9(3)), and what safeguards research (Art. 89(1)), where somebody says so. */
export const conditionDetails = (view: View, { resource }: ActivityView): readonly Statement[] =>
  Object.entries(resource.value.data ?? {}).flatMap(([category, { condition }]) =>
    (
      [
        ['secrecy', 'whom secrecy binds', '9(3)'],
        ['safeguards', 'safeguards', '89(1)'],
      ] as const
    ).flatMap(([key, what, article]) => {
      const text = condition?.[key]
      if (text === undefined) return []
      const label = `${categoryTitle(view, category)}, ${what}`
      return [say(text, { label, article, places: [keyAt(resource, 'data', category, 'condition', key)] })]
    }),
  )

/** Where the assessments lie that a condition or an aggregation of an activity rests on, category by category. */
export const dataAssessments = (view: View, { resource }: ActivityView): readonly Statement[] =>
  Object.entries(resource.value.data ?? {}).flatMap(([category, { condition, aggregation }]) =>
    (
      [
        ['condition', condition?.assessment],
        ['aggregation', aggregation?.assessment],
      ] as const
    ).flatMap(([key, assessment]) => {
      const text = assessment && evidenceText(assessment)
      if (text === undefined) return []
      const label = `${categoryTitle(view, category)}, assessment of the ${key}`
      return [say(text, { label, places: [keyAt(resource, 'data', category, key, 'assessment')] })]
    }),
  )

/** Special categories (Art. 9) and criminal data (Art. 10). */
export const isSensitive = ({ model }: View, category: string): boolean =>
  ['special', 'criminal'].includes(model.categories.get(category)?.sensitivity ?? '')
