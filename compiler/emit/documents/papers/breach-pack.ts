import { authorityOf } from '../../../../law/authorities.ts'
import { isInside } from '../../../../law/regions.ts'
import { isRealised } from '../../../../policies/support/routes/realised.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type { Flow } from '../../../flows/flow.ts'
import { className } from '../content/called.ts'
import { placesOf } from '../content/data.ts'
import { measureStatements } from '../content/measures.ts'
import { organisationFacts, regimeTitle } from '../content/organisation.ts'
import { reachText } from '../content/recipients.ts'
import { distinctPlaces, gap, missing, plain, say } from '../content/statement.ts'
import { locationStatements } from '../content/transfers.ts'
import { type ActivityView, onwardOf, receiverOf, recipientTitle, type View } from '../content/view.ts'
import { capital, compare, humanise, sorted } from '../content/words.ts'
import type { Document, Statement } from '../document.ts'
import { dutyStatements } from './joint-arrangement.ts'
import { line, organisation, section } from './lines.ts'
import { categoriesOf } from './transfer-content.ts'

/** What routers answered about the deliveries of a route in a window. */
export interface BreachCounts {
  readonly events: number
  readonly deliveries: number
  /** Deliveries that reached, or may have reached, their recipient, by channel. */
  readonly sent: ReadonlyMap<string, number>
  readonly tenants: readonly string[]
  /** There are more than were asked for: every number is a least one. */
  readonly partial: boolean
}

/** What a breach is known by. Times are ISO 8601 with their zone. */
export interface Incident {
  readonly route: string
  readonly from: string
  readonly to: string
  /** When the organisation became aware of it (Art. 33(1)); `null` where nobody has said. */
  readonly aware: string | null
  readonly counts: BreachCounts | null
}

const titleOfRoute = ({ model }: View, name: string): string => {
  const title = model.routes.get(name)?.value.title
  return title === undefined ? name : `“${title}” (${name})`
}

const HOURS = 72

/**
 * What a notification of a breach has to hold (Art. 33(3)), as far as declaration and routers know it, the clocks, and whom
 * it concerns. It judges no risk: what nobody can read from a declaration is missing.
 */
export function breachPack(view: View, incident: Incident): Document {
  const { route, from, to } = incident
  const sent = view.graph.flows.filter((flow) => flow.sensitivity !== 'none' && isOn(flow, route))
  // What a store holds of an event is there once, for whichever of its routes.
  const held = heldOf(view, route)
  const flows = [...sent, ...held]
  const names = new Set(flows.map(({ activity }) => activity))
  const activities = view.activities.filter(({ name }) => names.has(name))
  return {
    path: `internal/breach-${route}`,
    audience: 'internal',
    title: `Breach of personal data on route ${titleOfRoute(view, route)}`,
    blocks: [
      {
        kind: 'paragraph',
        statements: [
          plain(`What the declaration and the routers know of ${titleOfRoute(view, route)} from ${from} to ${to}.`),
          plain('It says nothing of the risk: whether to notify, and whom to tell, people decide.'),
          ...(view.graph.whole ? [] : [missing(unread)]),
        ],
      },
      ...section('Clocks', clockLines(view, activities, incident)),
      ...section('Nature of the breach (Art. 33(3)(a))', [
        line('nature', 'What happened', missing('what happened is not part of a declaration')),
        line('subjects', 'Categories of people', ...subjects(view, activities)),
        line(
          'people',
          'Approximate number of people',
          missing('nobody has counted them: routers count events, and know people only by their keys'),
        ),
        line(
          'categories',
          'Categories of data that the route sends',
          ...orNone(view, categoriesOf(view, { flows: sent.filter(isSent) })),
        ),
        line(
          'held',
          'Categories of data that the router holds of its events',
          ...orNone(view, categoriesOf(view, { flows: held })),
        ),
        line('records', 'Approximate number of records', recordsOf(incident)),
        line('sensitive', 'Special categories and criminal data', ...categoriesOf(view, { flows }, true)),
      ]),
      ...section(
        'Contact (Art. 33(3)(b))',
        organisationFacts(view, 'internal', '33(3)(b)')
          .filter(({ key }) => key !== 'regimes')
          .map((fact) => ({ ...fact, article: null })),
      ),
      ...section('Likely consequences (Art. 33(3)(c))', [
        line(
          'consequences',
          'Likely consequences',
          missing('what may follow for the people concerned is not part of a declaration'),
        ),
      ]),
      ...section('Measures (Art. 33(3)(d))', [
        line('taken', 'Taken or proposed', missing('what was done about it is not part of a declaration')),
        line('before', 'In place before', ...measureStatements(view)),
      ]),
      ...section('Where the data was', [
        line('stores', 'Stores', ...stores(view, held)),
        line('recipients', 'Recipients', ...recipients(view, flows, incident)),
      ]),
      ...section('Whom to tell', [
        ...authorities(view, activities),
        ...activities
          .filter(({ role }) => role === 'joint')
          .map((activity) =>
            line(
              `${activity.name}-joint`,
              `Who of the joint controllers notifies, ${activity.title} (Art. 26(1))`,
              ...dutyStatements(view, activity, 'breaches'),
            ),
          ),
        ...controllers(view, activities, incident),
      ]),
      ...section('Questions for a communication to the people concerned (Art. 34)', questions(view, flows)),
    ],
  }
}

/** Whether a channel sends it: whoever hosts the router holds it as well, and is sent nothing. */
const isSent = ({ sink }: Flow): boolean => sink.kind === 'recipient' && sink.channel !== null

const isOn = ({ origin, sink }: Flow, route: string): boolean =>
  origin.kind === 'route' && origin.route === route && sink.kind === 'recipient'

/** What the router's stores hold of the events that a route takes. */
function heldOf({ model, graph }: View, route: string): readonly Flow[] {
  const { source, events = [] } = model.routes.get(route)?.value ?? {}
  return graph.flows.filter(
    ({ origin, sink, sensitivity }) =>
      sensitivity !== 'none' &&
      sink.kind === 'store' &&
      origin.kind === 'route' &&
      origin.source === source &&
      events.includes(origin.event),
  )
}

const orNone = (view: View, statements: readonly Statement[]): readonly Statement[] =>
  statements.some(({ missing: lack }) => lack !== null) ? [none(view)] : statements

/** Nothing is declared; which nobody knows of a declaration that could not be read whole. */
const none = ({ graph }: View, text = 'none: the route moves no personal data that is declared'): Statement =>
  graph.whole ? plain(text) : missing(unread)

const unread =
  'the declaration could not be read whole, so that data, recipients and people may be absent here: mend what `bylaw check` finds'

function clockLines(view: View, activities: readonly ActivityView[], { aware }: Incident) {
  const begun =
    aware === null ? missing('when you became aware of it is not stated: give it with `--aware`') : plain(aware)
  const end =
    aware === null
      ? missing('depends on when you became aware of it')
      : plain(`${new Date(Date.parse(aware) + HOURS * 3_600_000).toISOString()} (${HOURS} hours)`)
  const [own, onBehalf] = [
    activities.filter(({ role }) => role !== 'processor'),
    activities.filter(({ role }) => role === 'processor'),
  ]
  return [
    line('aware', 'Aware since', begun),
    ...(own.length > 0
      ? [line('authority', 'To the authority, unless no risk is likely (Art. 33(1))', { ...end, label: titlesOf(own) })]
      : []),
    ...(onBehalf.length > 0
      ? [
          line('controller', 'To the controllers (Art. 33(2))', {
            ...plain('without undue delay after becoming aware of it'),
            label: titlesOf(onBehalf),
          }),
        ]
      : []),
    ...(view.regimes.length === 0
      ? [line('law', 'Law', gap(view.model, organisation, ['regimes'], 'which law applies is not declared'))]
      : []),
  ]
}

const titlesOf = (activities: readonly ActivityView[]): string => activities.map(({ title }) => title).join(', ')

function subjects(view: View, activities: readonly ActivityView[]): readonly Statement[] {
  const { model } = view
  const said = activities.flatMap(({ resource, title }) =>
    resource.value.dataSubjects === undefined
      ? [gap(model, resource, ['dataSubjects'], 'whose data it is is not declared', { label: title })]
      : resource.value.dataSubjects.map((name) =>
          say(className(model, name), { label: title, places: [keyAt(resource, 'dataSubjects')] }),
        ),
  )
  return said.length > 0 ? said : [none(view)]
}

function recordsOf({ counts }: Incident): Statement {
  if (counts === null) return missing('no router was asked: give its administration with `--router`')
  const least = counts.partial ? 'at least ' : ''
  return plain(
    `${least}${counts.events} events with ${counts.deliveries} deliveries that routers still hold; what was deleted since is not counted`,
  )
}

function stores(view: View, flows: readonly Flow[]): readonly Statement[] {
  const { model } = view
  const held = Map.groupBy(
    flows.flatMap((flow) => (flow.sink.kind === 'store' ? [{ flow, sink: flow.sink }] : [])),
    ({ sink }) => `${sink.store}\n${sink.hostedBy ?? ''}`,
  )
  const encrypted = isRealised(model, 'journal.encrypted')
  const said = [...held]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, all]) => {
      const [store = '', host = ''] = key.split('\n')
      const resource = model.recipients.get(host)
      const where = resource ? `, at ${recipientTitle(resource)}` : ''
      const how = store === 'journal' && encrypted ? ', payloads encrypted under a key for each person' : ''
      return say(`${humanise(store)}${where}${how}`, { places: distinctPlaces(placesOf(all.map(({ flow }) => flow))) })
    })
  return said.length > 0 ? said : [none(view, 'none')]
}

function recipients(view: View, flows: readonly Flow[], { counts }: Incident): readonly Statement[] {
  const direct = view.recipients.filter(({ name }) =>
    flows.some(({ sink }) => sink.kind === 'recipient' && sink.recipient === name),
  )
  const found = [...direct, ...onwardOf(view, direct)]
  const said = found.flatMap((recipient): readonly Statement[] => {
    const channels = sorted(
      flows.flatMap((flow) =>
        receiverOf(flow) === recipient.name && flow.sink.kind === 'recipient' ? [flow.sink.channel ?? ''] : [],
      ),
    )
    const sent = counts && channels.reduce((sum, channel) => sum + (counts.sent.get(channel) ?? 0), 0)
    const contact = reachText(recipient.resource.value)
    const text = [
      recipient.resource.value.legalName ?? recipient.title,
      ...(contact === undefined ? [] : [contact]),
      ...(recipient.from ? [`gets it from ${recipient.from.title}`] : []),
      ...(sent === null || recipient.from ? [] : [`${sent} deliveries that it had or may have had`]),
    ].join('; ')
    return [
      say(text, { places: [keyAt(recipient.resource)] }),
      ...locationStatements(view, recipient).map((each) => ({
        ...each,
        label: [recipient.title, each.label].filter(Boolean).join(', '),
      })),
    ]
  })
  return said.length > 0 ? said : [none(view, 'none')]
}

function authorities({ model, regimes, asOf }: View, activities: readonly ActivityView[]) {
  if (activities.every(({ role }) => role === 'processor')) return []
  const { country, authority, representatives } = model.organisation?.value ?? {}
  const represented = representatives?.['eu-gdpr']
  return regimes.map((regime) => {
    const label = `Authority, ${regimeTitle[regime]}`
    if (regime === 'uk-gdpr') return line(regime, label, plain('The Information Commissioner'))
    // Without an establishment in the Union nobody is the lead: a representative is none (EDPB Guidelines 9/2022).
    if (country !== undefined && !isInside(regime, country) && represented && represented.exempt === undefined)
      return line(
        regime,
        label,
        say(
          'each authority of a member state in which people concerned live: we have no establishment in the Union, so that none is the lead (EDPB Guidelines 9/2022, paragraph 73)',
          { places: [keyAt(organisation, 'country'), keyAt(organisation, 'representatives', 'eu-gdpr')] },
        ),
      )
    if (authority !== undefined)
      return line(regime, label, say(authority, { places: [keyAt(organisation, 'authority')] }))
    const row = country !== undefined && isInside(regime, country) ? authorityOf(regime, country, asOf) : null
    return line(
      regime,
      label,
      row && row.doubtful === undefined
        ? say(capital(row.name), { places: [keyAt(organisation, 'country')] })
        : gap(model, organisation, ['authority'], 'which authority is competent is not declared'),
    )
  })
}

function controllers({ model }: View, activities: readonly ActivityView[], { counts }: Incident) {
  return activities.flatMap(({ resource, title, role }) => {
    if (role !== 'processor') return []
    const name = typeof resource.value.role === 'object' ? resource.value.role.processor?.for : undefined
    const at = [keyAt(resource, 'role', 'processor', 'for')]
    if (name === undefined)
      return [
        line(
          resource.name,
          `Controller, ${title}`,
          gap(model, resource, ['role', 'processor', 'for'], 'for which controller is not declared'),
        ),
      ]
    if (name !== 'tenant') {
      const recipient = model.recipients.get(name)
      const text = recipient ? [recipientTitle(recipient), reachText(recipient.value)].filter(Boolean).join(', ') : name
      return [line(resource.name, `Controller, ${title}`, say(text, { places: at }))]
    }
    const tenants =
      counts === null
        ? [missing('which tenants it concerns is not known, since no router was asked', null, { places: at })]
        : counts.tenants.length === 0
          ? [plain('none: the routers hold no event of the route from then')]
          : counts.tenants.map((tenant) => plain(tenant))
    return [
      line(
        resource.name,
        `Tenants, ${title}`,
        ...tenants,
        ...(counts?.partial ? [missing('there are more events than were asked for: tenants may be lacking')] : []),
      ),
    ]
  })
}

/** What decides about telling people, each as a question with what is declared. */
function questions(view: View, flows: readonly Flow[]) {
  const identifying = flows.filter((flow) => isSent(flow) && flow.protection === 'keep')
  const encrypted = isRealised(view.model, 'journal.encrypted')
  return [
    line('high-risk', 'Is a high risk likely (Art. 34(1))?', missing('nobody has assessed it')),
    line('sensitive', 'Are special categories or criminal data concerned?', ...categoriesOf(view, { flows }, true)),
    line(
      'plain',
      'Does data leave as it is, by which people can be named?',
      ...(identifying.length > 0
        ? categoriesOf(view, { flows: identifying })
        : [none(view, 'all that leaves is protected on the way')]),
    ),
    line(
      'unintelligible',
      'Was it unintelligible to whoever got it (Art. 34(3)(a))?',
      encrypted
        ? missing(
            'payloads in the journal are encrypted; whether the keys were safe, and whether it was the journal, is not known',
          )
        : missing('no encryption is declared'),
    ),
    line('after', 'Do later measures take the high risk away (Art. 34(3)(b))?', missing('nobody has said')),
  ]
}
