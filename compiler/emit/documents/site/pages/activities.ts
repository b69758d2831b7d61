import type { Flow } from '../../../../flows/flow.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { placeOfStore } from '../../content/retention.ts'
import type { ActivityView } from '../../content/view.ts'
import { capital, compare, sorted } from '../../content/words.ts'
import type { Entry, Register } from '../../document.ts'
import type { Context } from '../context.ts'
import { entryFacts, factTable } from '../kit/facts.ts'
import { type Html, html, joined, type Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines, some, table } from '../kit/table.ts'
import { heldText } from '../protection-text.ts'

/** The list of activities and a page for each. */
export function activityPages(context: Context): readonly Page[] {
  const { view, links, registers } = context
  const under = 'activities.html'
  const cards = new Map<string, { register: Register; entry: Entry }>()
  for (const register of [registers.controller, registers.processor])
    for (const { entries } of register.sections) for (const entry of entries) cards.set(entry.id, { register, entry })
  const rows = view.activities.map((activity): readonly Part[] => [
    links.to(under, 'activity', activity.name),
    roleWord[activity.role],
    lines(
      some(
        sortedBy(activity.categories, (name) => links.title('category', name)).map((name) =>
          links.to(under, 'category', name),
        ),
        6,
      ),
    ),
    activity.recipients.length === 0
      ? html`<span class="quiet">none that is declared</span>`
      : lines(
          some(
            activity.recipients.map((name) => links.to(under, 'recipient', name)),
            6,
          ),
        ),
  ])
  return [
    ...listPages({
      path: under,
      title: 'Activities',
      lead: 'What personal data is used for.',
      none: 'No activity is declared.',
      columns: ['Activity', 'Our role', 'Personal data', 'Who receives it'],
      rows,
    }),
    ...view.activities.map((activity): Page => {
      const path = links.path('activity', activity.name) ?? ''
      const card = cards.get(activity.name)
      const body = html`
<p class="lead">${roleWord[activity.role]} <a href="../map.html#activity=${encodeURIComponent(activity.name)}">On the map</a></p>
${card ? factTable('What the record of processing says', entryFacts(card.register, card.entry, ['businessFunction']), context.speaker) : null}
${flowsTable(context, path, activity)}
`
      return { path, title: activity.title, under, body }
    }),
  ]
}

const roleWord: Readonly<Record<Flow['role'], string>> = {
  controller: 'We decide why and how (controller).',
  joint: 'We decide with others (joint controllers).',
  processor: 'On behalf of others (processor).',
}

const sortedBy = (names: readonly string[], key: (name: string) => string): readonly string[] =>
  [...names].sort((a, b) => compare(key(a), key(b)) || compare(a, b))

const most = 300

/** Which data goes where, by which route, and how long it is kept there. */
function flowsTable({ links, speaker, view }: Context, path: string, activity: ActivityView): Html {
  const groups = Map.groupBy(activity.flows, ({ category, sink, retention, protection }) =>
    JSON.stringify([links.title('category', category), category, sinkKey(sink), protection, retention?.name ?? '']),
  )
  const rows = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([, flows]): readonly Part[] => {
      const [first] = flows
      if (!first) return []
      const routes = sorted(flows.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.route] : [])))
      const kept = keptByFlows(flows)
      return [
        links.to(path, 'category', first.category),
        sinkPart(first, path, links),
        routes.length === 0
          ? html`<span class="quiet">none</span>`
          : joined(
              some(
                routes.map((name) => links.to(path, 'route', name)),
                5,
              ),
              ', ',
            ),
        [heldText(view, first), html` <span class="kept ${kept}">${kept}</span>`],
        speaker.places([{ places: first.places.slice(0, 1) }]),
      ]
    })
  if (rows.length === 0) return html`<p>No personal data moves in it.</p>`
  const more =
    rows.length > most
      ? html`<p>The first ${most} of ${rows.length}; <a href="../map.html#activity=${encodeURIComponent(activity.name)}">the map</a> has all.</p>`
      : null
  return html`${table('Where the data goes', ['Personal data', 'To', 'By route', 'How', 'Declared at'], rows.slice(0, most))}${more}`
}

const sinkKey = (sink: Flow['sink']): readonly string[] =>
  sink.kind === 'recipient' ? ['a', sink.recipient, sink.channel ?? ''] : ['b', sink.store, sink.hostedBy ?? '']

/** To whom or into which store something goes. */
function sinkPart({ sink }: Flow, path: string, links: Context['links']): Part {
  if (sink.kind === 'recipient') return links.to(path, 'recipient', sink.recipient)
  const store = sink.store === 'records' ? 'Our own records' : capital(placeOfStore(sink.store))
  return sink.hostedBy === null ? store : [store, ', at ', links.to(path, 'recipient', sink.hostedBy)]
}
