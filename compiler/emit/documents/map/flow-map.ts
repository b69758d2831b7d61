import { adequacyFor } from '../../../../law/adequacy.ts'
import { isInside } from '../../../../law/regions.ts'
import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import type { Flow, Sink } from '../../../flows/flow.ts'
import { basisTitle } from '../content/basis.ts'
import { className } from '../content/called.ts'
import { countryName } from '../content/countries.ts'
import { formText } from '../content/forms.ts'
import { keptByFlows } from '../content/kept-by.ts'
import { regimeTitle } from '../content/organisation.ts'
import { placeOfStore } from '../content/retention.ts'
import { gap, isMarked } from '../content/statement.ts'
import { type ActivityView, categoryTitle, type RecipientView, type View } from '../content/view.ts'
import { capital, humanise, listOf } from '../content/words.ts'
import type { Audience, Statement } from '../document.ts'
import { oneLine } from '../print/escape-markdown.ts'
import type { FlowMap, MapKind, MapMove, MapNode } from './shape.ts'

/** What promises say of flows, by name: which pick one, and which it breaks. */
export interface PromisesOfFlow {
  readonly about: ReadonlyMap<Flow, readonly string[]>
  readonly broken: ReadonlyMap<Flow, readonly string[]>
}

/** A map with the facts that are missing in it. */
export interface MapWithGaps {
  readonly map: FlowMap
  readonly missing: readonly Statement[]
}

const unknownCountry = 'MISSING: country'

/**
 * The map of flows: whose data of which categories goes through which activities and routes to whom, in which
 * countries. The public one leaves out the router's own stores and routes.
 */
export function flowMap(view: View, audience: Audience, promises?: PromisesOfFlow): MapWithGaps {
  const nodes = new Nodes()
  const moves = new Map<string, MapMove>()
  const sets = new Sets()
  // Flows share their lists: each is numbered once for all of them.
  const numbered = new Map<readonly string[], number>()
  const setOf = (names: readonly string[], number: (name: string) => number): number => {
    let found = numbered.get(names)
    if (found === undefined) {
      found = sets.add(names.map(number))
      numbered.set(names, found)
    }
    return found
  }
  // Made once: a recipient's role is that of all its flows.
  const recipients = new Map(
    view.recipients.map((recipient) => [recipient.name, { recipient, node: recipientNode(recipient) }]),
  )
  const countries = new Map<string, number>()
  const countriesOf = (key: string, of: () => readonly MapNode[]): number => {
    const known = countries.get(key)
    if (known !== undefined) return known
    const set = sets.add(of().map((node) => nodes.add(node)))
    countries.set(key, set)
    return set
  }
  const promise = once((name) => nodes.add(promiseNode(view, name)))
  const category = once((name) => nodes.add(categoryNode(view, name)))
  const subject = once((name) => nodes.add(node('subject', name, className(view.model, name))))
  const basis = once((name) => nodes.add(basisNode(view, name)))
  const store = once((name) => nodes.add(node('store', name, capital(placeOfStore(name)))))
  const routes = audience === 'internal' ? routesByUse(view) : null
  for (const activity of view.activities) {
    if (activity.flows.length === 0) continue
    const at = nodes.add(activityNode(activity))
    for (const flow of activity.flows) {
      const common = {
        subjects: setOf(flow.subjects, subject),
        category: category(flow.category),
        activity: at,
        bases: setOf(flow.bases, basis),
        promises: sets.add((promises?.about.get(flow) ?? []).map(promise)),
        broken: sets.add((promises?.broken.get(flow) ?? []).map(promise)),
        enforced: keptByFlows([flow]) === 'enforced' ? 1 : 0,
      } as const
      const ends: { recipient: number; countries: number }[] = []
      const receiver = recipients.get((flow.sink.kind === 'recipient' ? flow.sink.recipient : flow.sink.hostedBy) ?? '')
      if (receiver)
        ends.push({
          recipient: nodes.add(receiver.node),
          countries: countriesOf(`recipient ${receiver.node.name}`, () => countryNodes(view, receiver.recipient)),
        })
      // An activity's own records say no more than the activity itself.
      const { sink } = flow
      if (audience === 'internal' && sink.kind === 'store' && sink.store !== 'records')
        ends.push({
          recipient: store(sink.store),
          countries: countriesOf(`store ${sink.store}`, () => countriesOfStore(view, sink)),
        })
      if (ends.length === 0) ends.push({ recipient: -1, countries: sets.add([]) })
      const through = routes?.(flow).map((route) => nodes.add(route)) ?? []
      for (const end of ends)
        for (const route of through.length > 0 ? through : [-1]) {
          const move = { ...common, route, ...end }
          moves.set(Object.values(move).join(), move)
        }
    }
  }
  const project = view.model.project?.value
  return {
    map: {
      title: oneLine(`Flows of personal data${project ? `: ${project.title ?? project.name}` : ''}`),
      nodes: nodes.list,
      sets: sets.list,
      moves: [...moves.values()],
    },
    missing: view.recipients
      .filter((recipient) => isUnknown(view, recipient))
      .map((recipient) => gap(view.model, recipient.resource, ['stored'], 'where it stores the data is not declared')),
  }
}

/** A function of a name that is asked once for each. */
function once(number: (name: string) => number): (name: string) => number {
  const known = new Map<string, number>()
  return (name) => {
    let found = known.get(name)
    if (found === undefined) {
      found = number(name)
      known.set(name, found)
    }
    return found
  }
}

/** Nodes in the order in which they are met, each once. */
class Nodes {
  readonly list: MapNode[] = []
  readonly #known = new Map<string, number>()

  add(node: MapNode): number {
    const key = `${node.kind} ${node.name}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.list.length)
    return this.list.push(node) - 1
  }
}

/** Lists of nodes, each once. */
class Sets {
  readonly list: (readonly number[])[] = []
  readonly #known = new Map<string, number>()

  add(numbers: readonly number[]): number {
    const key = numbers.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.list.length)
    return this.list.push(numbers) - 1
  }
}

const node = (kind: MapKind, name: string, title: string, more: Partial<MapNode> = {}): MapNode => ({
  kind,
  name,
  title: oneLine(title),
  note: null,
  cluster: '',
  ...more,
})

const activityNode = ({ name, title, role, flows }: ActivityView): MapNode => {
  const types = [...new Set(flows.flatMap(({ basisTypes }) => basisTypes))].sort()
  const basis = role === 'processor' ? 'On behalf of others' : listOf(types.map((type) => capital(humanise(type))))
  return node('activity', name, title, {
    note: role === 'controller' ? null : role === 'processor' ? 'as a processor' : 'jointly',
    cluster: basis || 'No lawful basis stated',
  })
}

function categoryNode(view: View, name: string): MapNode {
  const { sensitivity } = view.model.categories.get(name) ?? {}
  const note = sensitivity === 'special' ? 'special category' : sensitivity === 'criminal' ? 'criminal data' : null
  const [family = ''] = name.split('.')
  const notes = [note, formOf(view, name)].filter((each) => each !== null).join(', ')
  return node('category', name, categoryTitle(view, name), {
    note: notes === '' ? null : notes,
    cluster: capital(humanise(family)),
  })
}

/** The form in which a category is stored, where every activity that has it stores it so. */
function formOf({ activities }: View, category: string): string | null {
  const forms = new Set(
    activities.flatMap(({ resource, categories }) => {
      if (!categories.includes(category)) return []
      const datum = resource.value.data?.[category]
      return [datum === undefined ? null : formText(datum)]
    }),
  )
  const [form = null] = forms
  return forms.size === 1 ? form : null
}

const recipientNode = ({ name, title, flows }: RecipientView): MapNode => {
  const roles = [...new Set(flows.map(({ sink }) => (sink.kind === 'recipient' ? sink.relationship : 'processor')))]
  const known = roles.filter((role) => role !== null).sort()
  const note = known.length === 0 ? null : listOf(known.map(humanise))
  return node('recipient', name, title, { note, cluster: note === null ? 'Role not stated' : capital(note) })
}

function basisNode({ model }: View, name: string): MapNode {
  const type = model.lawfulBases.get(name)?.value.type
  return node(
    'basis',
    name,
    type === undefined ? capital(humanise(name)) : `${capital(humanise(name))}: ${basisTitle(type)}`,
  )
}

const promiseNode = ({ model }: View, name: string): MapNode =>
  node('promise', name, model.commitments.get(name)?.value.promise ?? humanise(name), { note: name })

/** The routes that a flow passes: the router keeps an event once, whichever routes wait for it. */
function routesByUse({ model }: View): (flow: Flow) => readonly MapNode[] {
  const nodes = new Map<string, MapNode>()
  const byUse = new Map<string, MapNode[]>()
  for (const { name, value, poisoned } of model.routes.values()) {
    if (poisoned) continue
    const cluster = model.activities.get(value.activity)?.value.title ?? capital(humanise(value.activity))
    const source = model.sources.get(value.source)?.value.title ?? capital(humanise(value.source))
    const note = oneLine(`from ${source}`)
    const made = node('route', name, value.title ?? capital(humanise(name)), { note, cluster: oneLine(cluster) })
    nodes.set(name, made)
    for (const event of value.events) {
      const key = `${value.activity} ${event}`
      const known = byUse.get(key)
      if (known) known.push(made)
      else byUse.set(key, [made])
    }
  }
  return ({ activity, origin, sink }) => {
    if (origin.kind !== 'route') return []
    if (sink.kind === 'store' || sink.channel === null) return byUse.get(`${activity} ${origin.event}`) ?? []
    const route = nodes.get(origin.route)
    return route ? [route] : []
  }
}

/** Whether nobody has said where a recipient keeps the data. */
function isUnknown({ model }: View, { resource }: RecipientView): boolean {
  if (isChosenByCustomer(resource.value)) return false
  const { stored, established } = resource.value
  const isCalledMissing = isMarked(model, resource, 'stored')
  if (isCategory(resource.value) && !isCalledMissing) return false
  return stored === undefined && (established === undefined || isCalledMissing)
}

/** The countries where a recipient is, keeps the data or reaches it from. */
function countryNodes(view: View, recipient: RecipientView): readonly MapNode[] {
  const { value } = recipient.resource
  if (isChosenByCustomer(value)) return [node('country', '*', 'Chosen by the customer')]
  const { established, stored = [], accessedFrom = [] } = value
  const codes = [...new Set([...(established === undefined ? [] : [established]), ...stored, ...accessedFrom])].sort()
  const known = codes.map((code) => countryNode(view, code))
  return isUnknown(view, recipient) ? [...known, nowhere] : known
}

const nowhere = node('country', '?', unknownCountry, { note: 'not stated' })

function countriesOfStore(view: View, { countries }: Sink): readonly MapNode[] {
  return countries.length > 0 ? [...countries].sort().map((code) => countryNode(view, code)) : [nowhere]
}

/** A country, with how it stands to the laws that apply: inside, adequate on that day, or neither. */
function countryNode({ regimes, asOf }: View, code: string): MapNode {
  const standing = regimes.map((regime) => {
    if (isInside(regime, code)) return regime === 'uk-gdpr' ? 'inside the UK' : 'inside the EEA'
    const decision = adequacyFor(regime, code, asOf)
    if (!decision) return 'no adequacy decision'
    return decision.scope === 'full' ? 'adequacy decision' : 'adequacy decision in part'
  })
  const same = new Set(standing).size === 1
  const note = same
    ? (standing[0] ?? null)
    : regimes.map((regime, i) => `${regimeTitle[regime]}: ${standing[i]}`).join('; ')
  return node('country', code, countryName(code), { note: note || null })
}
