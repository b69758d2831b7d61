import { isChosenByCustomer } from '../../../../policies/support/recipients.ts'
import type { Flow } from '../../../flows/flow.ts'
import { countryName } from '../content/countries.ts'
import { originsOf } from '../content/data.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { titleOfStore } from '../content/retention.ts'
import { gap, isMarked } from '../content/statement.ts'
import { type ActivityView, categoryTitles, type RecipientView, receiverOf, type View } from '../content/view.ts'
import { capital, compare, humanise, listOf, sorted } from '../content/words.ts'
import type { Audience, Statement } from '../document.ts'

export interface MapNode {
  readonly id: string
  readonly kind: 'source' | 'activity' | 'recipient' | 'store'
  readonly title: string
  /** The box that it is drawn in: a country, `null` for none. */
  readonly group: string | null
}

/** Data that moves from one node to another. */
export interface MapEdge {
  readonly from: string
  readonly to: string
  /** Titles of categories, sorted. */
  readonly categories: readonly string[]
  readonly enforced: boolean
}

/** Sources, activities and recipients by country, and what moves between them. */
export interface FlowMap {
  readonly title: string
  readonly nodes: readonly MapNode[]
  readonly edges: readonly MapEdge[]
  /** Facts that are missing in it. */
  readonly missing: readonly Statement[]
}

/** The map of flows; the public one leaves out the router's own stores. */
export function flowMap(view: View, audience: Audience): FlowMap {
  const nodes = new Map<string, MapNode>()
  const moved = new Map<string, { from: string; to: string; flows: Set<Flow> }>()
  const add = (node: MapNode): string => {
    nodes.set(node.id, node)
    return node.id
  }
  const move = (from: string, to: string, flow: Flow): void => {
    const key = `${from}\n${to}`
    const edge = moved.get(key) ?? { from, to, flows: new Set<Flow>() }
    moved.set(key, edge)
    edge.flows.add(flow)
  }
  const missing = new Map<string, Statement>()
  const recipients = new Map(view.recipients.map((recipient) => [recipient.name, recipient]))
  for (const recipient of view.recipients)
    if (groupOf(view, recipient) === unknown)
      missing.set(
        recipient.name,
        gap(view.model, recipient.resource, ['stored'], 'where it stores the data is not declared'),
      )
  for (const activity of view.activities) {
    if (activity.flows.length === 0) continue
    const at = add({ id: `activity:${activity.name}`, kind: 'activity', title: activity.title, group: null })
    for (const flow of activity.flows) {
      const sources = sourcesOf(view, activity, flow)
      for (const source of sources) move(add(source), at, flow)
      if (sources.length === 0) {
        move(add(sourceNode('missing', 'MISSING: source')), at, flow)
        const path = ['data', flow.category, 'source']
        missing.set(
          `${activity.name}/${flow.category}`,
          gap(view.model, activity.resource, path, 'where it comes from is not declared'),
        )
      }
      const receiver = recipients.get(receiverOf(flow) ?? '')
      if (receiver) move(at, add(recipientNode(view, receiver)), flow)
      // An activity's own records say no more than the activity itself.
      if (audience === 'internal' && flow.sink.kind === 'store' && flow.sink.store !== 'records')
        move(at, add(storeNode(view, flow.sink.store)), flow)
    }
  }
  const edges = [...moved.values()].map(
    ({ from, to, flows }): MapEdge => ({
      from,
      to,
      categories: categoryTitles(
        view,
        [...flows].map(({ category }) => category),
      ),
      enforced: keptByFlows([...flows]) === 'enforced',
    }),
  )
  const project = view.model.project?.value
  return {
    title: `Flows of personal data${project ? `: ${project.title ?? project.name}` : ''}`,
    nodes: [...nodes.values()].sort((a, b) => compare(a.id, b.id)),
    edges: edges.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    missing: [...missing.values()],
  }
}

const unknown = 'MISSING: country'

/** The countries where a recipient keeps the data, or where it is, as the name of its box. */
function groupOf({ model }: View, { resource }: RecipientView): string {
  if (isChosenByCustomer(resource.value)) return 'Chosen by the customer'
  const { stored, established } = resource.value
  if (stored === undefined && (established === undefined || isMarked(model, resource, 'stored'))) return unknown
  const codes = stored ?? (established === undefined ? [] : [established])
  return listOf(sorted(codes.map(countryName)))
}

const recipientNode = (view: View, recipient: RecipientView): MapNode => ({
  id: `recipient:${recipient.name}`,
  kind: 'recipient',
  title: recipient.title,
  group: groupOf(view, recipient),
})

/** A store of the router, where it runs. */
function storeNode({ model }: View, store: string): MapNode {
  const country = model.router?.value.country
  const group = country === undefined ? unknown : countryName(country)
  return { id: `store:${store}`, kind: 'store', title: `Router: ${titleOfStore(store)}`, group }
}

const people: Readonly<Record<string, string>> = {
  person: 'The people themselves',
  observed: 'Use of the service',
  'third-party': 'Others',
  derived: 'Derived by us',
}

const sourceNode = (id: string, title: string): MapNode => ({ id: `source:${id}`, kind: 'source', title, group: null })

/** Where a flow begins: an ingress, a tracker, or the kind of source that the activity names. */
function sourcesOf(view: View, activity: ActivityView, flow: Flow): readonly MapNode[] {
  const { origin, category } = flow
  if (origin.kind === 'route') {
    const source = view.model.sources.get(origin.source)
    return [sourceNode(`in:${origin.source}`, source?.value.title ?? capital(humanise(origin.source)))]
  }
  if (origin.kind === 'tracker') return [sourceNode('trackers', 'Cookies and similar means')]
  if (flow.executed) return [sourceNode('kind:derived', 'Derived by us')]
  return originsOf(view, activity, category, [flow]).origins.map((kind) =>
    sourceNode(`kind:${kind}`, people[kind] ?? kind),
  )
}
