import type { Regime } from '../../../../law/regions.ts'
import { statedRegimesOf } from '../../../../policies/support/settings.ts'
import { roleOf } from '../../../flows/facts.ts'
import type { Flow } from '../../../flows/flow.ts'
import type { FlowGraph } from '../../../flows/graph.ts'
import type * as language from '../../../language/types.ts'
import { readable } from '../../../model/in-shape.ts'
import type { Model, Resource, Resources } from '../../../model/model.ts'
import { calledInEnglish } from './called.ts'
import { capital, compare, humanise, sorted } from './words.ts'

/** An activity and the personal data that its flows move. */
export interface ActivityView {
  readonly name: string
  readonly title: string
  readonly resource: Resource<language.Activity>
  readonly role: Flow['role']
  readonly flows: readonly Flow[]
  /** Names of categories, sorted. */
  readonly categories: readonly string[]
  /** Names of those who get hold of the data, sorted. */
  readonly recipients: readonly string[]
}

/** A recipient and the personal data that flows to it, whoever for. */
export interface RecipientView {
  readonly name: string
  readonly title: string
  readonly resource: Resource<language.Recipient>
  readonly flows: readonly Flow[]
  /** Who passes the data on to it; `null` where it comes from us. */
  readonly from: RecipientView | null
}

/** What documents are made from: the flows by activity and by recipient. Whatever nothing flows to is not in it. */
export interface View {
  readonly model: Model
  readonly graph: FlowGraph
  readonly regimes: readonly Regime[]
  /** The day on which law and upkeep are read, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly activities: readonly ActivityView[]
  readonly recipients: readonly RecipientView[]
  /** How lists go: registers by title, to find an entry in; what people read as it is declared, the most important first. */
  readonly order: 'title' | 'declared'
}

export function viewOf(declared: Model, graph: FlowGraph, asOf: string): View {
  // A comparison, a breach and a draft are of declarations with mistakes, too.
  const model = readable(declared)
  const known = (flow: Flow): boolean => {
    const receiver = receiverOf(flow)
    return flow.sensitivity !== 'none' && (receiver === null || model.recipients.get(receiver)?.poisoned === false)
  }
  const flows = graph.flows.filter(known).sort((a, b) => compare(a.id, b.id))
  const byActivity = Map.groupBy(flows, ({ activity }) => activity)
  const byReceiver = Map.groupBy(flows, (flow) => receiverOf(flow) ?? '')
  const activities = [...model.activities.values()]
    .filter(({ poisoned }) => !poisoned)
    .map((resource): ActivityView => {
      const own = byActivity.get(resource.name) ?? []
      return {
        name: resource.name,
        title: resource.value.title ?? capital(humanise(resource.name)),
        resource,
        role: roleOf(resource.value),
        flows: own,
        categories: sorted(own.map(({ category }) => category)),
        recipients: sorted(own.map(receiverOf).filter((name) => name !== null)),
      }
    })
    .sort(byTitle)
  const recipients = [...model.recipients.values()]
    .filter(({ name }) => byReceiver.has(name))
    .map(
      (resource): RecipientView => ({
        name: resource.name,
        title: recipientTitle(resource),
        resource,
        flows: byReceiver.get(resource.name) ?? [],
        from: null,
      }),
    )
    .sort(byTitle)
  return {
    model,
    graph,
    asOf,
    regimes: sorted(statedRegimesOf(model)) as readonly Regime[],
    activities,
    recipients,
    order: 'title',
  }
}

type Titled = Pick<ActivityView, 'title' | 'name'>

const byTitle = (a: Titled, b: Titled): number => compare(a.title, b.title) || compare(a.name, b.name)

/** Who gets hold of the data: the recipient, or whoever hosts the store (as ciphertext). */
export const receiverOf = ({ sink }: Flow): string | null =>
  sink.kind === 'recipient' ? sink.recipient : sink.hostedBy

/** The same in the order in which things are declared. */
export const asDeclared = (view: View): View => ({
  ...view,
  order: 'declared',
  activities: [...view.activities].sort(byRank),
  recipients: [...view.recipients].sort(byRank),
})

type Ranked = Pick<ActivityView | RecipientView, 'resource' | 'name'>

const byRank = (a: Ranked, b: Ranked): number => a.resource.rank - b.resource.rank || compare(a.name, b.name)

/** The sound resources of a section in the order in which they are declared. */
export const written = <T>(resources: Resources<T>): readonly Resource<T>[] =>
  [...resources.values()].filter(({ poisoned }) => !poisoned).sort((a, b) => a.rank - b.rank)

/**
 * Those that recipients pass data on to (`onward`), and so on, who do not get it from us; each once, with what flows to
 * the one that passes it on. Circles are findings of a rule.
 */
export function onwardOf(view: View, recipients: readonly RecipientView[]): readonly RecipientView[] {
  const { model } = view
  const reached = new Set(recipients.map(({ name }) => name))
  const queue = [...recipients]
  const found: RecipientView[] = []
  for (const from of queue)
    for (const name of sorted(from.resource.value.onward ?? [])) {
      const resource = model.recipients.get(name)
      if (!resource || resource.poisoned || reached.has(name)) continue
      reached.add(name)
      const next: RecipientView = { name, title: recipientTitle(resource), resource, flows: from.flows, from }
      found.push(next)
      queue.push(next)
    }
  return found.sort(view.order === 'title' ? byTitle : byRank)
}

/** What people call a recipient. */
export const recipientTitle = ({ name, value }: Resource<language.Recipient>): string =>
  value.title ?? value.legalName ?? capital(humanise(name))

/** A category as people read it. */
export function categoryTitle({ model }: Pick<View, 'model'>, name: string): string {
  // One that is declared in another language is called in English where the declaration says how.
  const isForeign = model.declaredCategories.has(name) && (model.project?.value.language ?? 'en') !== 'en'
  const called = isForeign ? calledInEnglish(model, name) : undefined
  return called === undefined ? (model.categories.get(name)?.title ?? capital(humanise(name))) : capital(called)
}

/** Titles of categories, sorted by title. */
export const categoryTitles = (view: View, names: Iterable<string>): readonly string[] =>
  sorted([...names].map((name) => categoryTitle(view, name)))

/** The activities for which the organisation decides why and how (Art. 4(7)), alone or with others. */
export const controlled = ({ activities }: View): readonly ActivityView[] =>
  activities.filter(({ role }) => role !== 'processor')

/** The activities on behalf of others (Art. 4(8)). */
export const onBehalf = ({ activities }: View): readonly ActivityView[] =>
  activities.filter(({ role }) => role === 'processor')
