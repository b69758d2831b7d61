import { keyAt } from '../../../../diagnostics/place.ts'
import type { DeliveryAnalysis, SentField } from '../../../../flows/graph.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import { say } from '../../content/statement.ts'
import { capital, compare, humanise, listOf } from '../../content/words.ts'
import type { Fact } from '../../document.ts'
import type { Context } from '../context.ts'
import { factTable } from '../kit/facts.ts'
import { html, joined, type Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines, table } from '../kit/table.ts'
import { protectionText } from '../protection-text.ts'

const under = 'routes.html'

/** The list of routes, those of an activity together, and a page for each. */
export function routePages(context: Context): readonly Page[] {
  const { view, links } = context
  const deliveries = Map.groupBy(view.graph.deliveries, ({ route }) => route)
  const routes = links
    .names('route')
    .flatMap((name) => view.model.routes.get(name) ?? [])
    .map((route) => ({ route, activity: links.title('activity', route.value.activity) }))
    .sort((a, b) => compare(a.activity, b.activity))
    .map(({ route }) => route)
  const rows = routes.map(({ name, value }): readonly Part[] => [
    links.to(under, 'route', name),
    links.to(under, 'activity', value.activity),
    listOf(value.events.map((event) => eventTitle(view, event))),
    lines((deliveries.get(name) ?? []).map(({ channel }) => receiver(context, under, channel))),
  ])
  return [
    ...listPages({
      path: under,
      title: 'Routes',
      lead: 'Which events the router takes in, and where it sends what of them.',
      none: 'No route is declared: no data passes a router.',
      columns: ['Route', 'For', 'Events', 'To'],
      rows,
    }),
    ...routes.map((route) => routePage(context, route, deliveries.get(route.name) ?? [])),
  ]
}

/** What an event type is called, with its name in the declaration. */
function eventTitle({ model }: Context['view'], name: string): string {
  const title = model.events.get(name)?.resource.value.title
  return title === undefined ? name : `${title} (${name})`
}

/** Who is behind a channel. */
function receiver({ view, links }: Context, path: string, channel: string): Part {
  const recipient = view.model.channels.get(channel)?.value.recipient
  return recipient === undefined ? channel : links.to(path, 'recipient', recipient)
}

function routePage(context: Context, route: Resource<language.Route>, deliveries: readonly DeliveryAnalysis[]): Page {
  const { view, links, speaker } = context
  const path = links.path('route', route.name) ?? ''
  const { value } = route
  const source = view.model.sources.get(value.source)
  const facts: readonly Fact[] = [
    [
      'source',
      'Comes from',
      [say(source?.value.title ?? capital(humanise(value.source)), { places: source ? [keyAt(source)] : [] })],
    ],
    [
      'events',
      'Events',
      [say(listOf(value.events.map((event) => eventTitle(view, event))), { places: [keyAt(route, 'events')] })],
    ],
    ['when', 'Only if', value.when === undefined ? [] : [say(value.when, { places: [keyAt(route, 'when')] })]],
    [
      'order',
      'In the order of',
      value.orderBy === undefined ? [] : [say(value.orderBy, { places: [keyAt(route, 'orderBy')] })],
    ],
  ].flatMap(([key, label, statements]) =>
    statements && statements.length > 0 ? [{ key, label, article: null, statements } as Fact] : [],
  )
  const body = html`
<p class="lead">For ${links.to(path, 'activity', value.activity)}. <a href="../map.html#route=${encodeURIComponent(route.name)}">On the map</a></p>
${factTable('What it takes', facts, speaker)}
${deliveries.map((delivery) => deliveryPart(context, path, delivery))}
`
  return { path, title: links.title('route', route.name), under, body }
}

/** What one delivery sends: each field with its category and how it is changed before. */
function deliveryPart(
  context: Context,
  path: string,
  { channel, sent, addressee, counted, at }: DeliveryAnalysis,
): Part {
  const { links, speaker } = context
  const row =
    (note: Part) =>
    ({ event, field, protection, at: place }: SentField): readonly Part[] => [
      html`<code>${field.text}</code>`,
      event,
      field.categories.length === 0
        ? html`<strong class="missing">Missing</strong> its category`
        : joined(
            field.categories.map((name) => (name === 'none' ? 'no personal data' : links.to(path, 'category', name))),
            ', ',
          ),
      [protectionText(protection), note],
      speaker.places([{ places: [place] }]),
    ]
  const rows = [...sent.map(row(null)), ...addressee.map(row(', to find whom it goes to'))]
  const only =
    counted.length === 0
      ? null
      : html`<p>Of ${joined(
          counted.map(({ text }) => html`<code>${text}</code>`),
          ', ',
        )} it only says how many there are, or whether.</p>`
  return html`<h2>To ${receiver(context, path, channel)}</h2>
<p>Over the channel <code>${channel}</code>.${speaker.places([{ places: [at] }])}</p>
${rows.length === 0 ? html`<p>No field is sent.</p>` : table('What is sent', ['Field', 'Event', 'Personal data', 'How', 'Declared at'], rows)}${only}`
}
