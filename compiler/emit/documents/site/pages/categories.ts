import { placesOf } from '../../content/data.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { say } from '../../content/statement.ts'
import { type ActivityView, receiverOf } from '../../content/view.ts'
import { compare, sorted } from '../../content/words.ts'
import type { Entry, Fact } from '../../document.ts'
import type { Context } from '../context.ts'
import { factTable } from '../kit/facts.ts'
import { type Html, html, type Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines, some, table } from '../kit/table.ts'

const under = 'categories.html'

/** How a category is used. */
interface Use {
  readonly activity: ActivityView
  readonly flows: ActivityView['flows']
}

/** The list of categories of personal data and a page for each. */
export function categoryPages(context: Context): readonly Page[] {
  const { view, links, registers } = context
  const uses = new Map<string, Use[]>()
  for (const activity of view.activities)
    for (const [category, flows] of Map.groupBy(activity.flows, (flow) => flow.category))
      uses.set(category, [...(uses.get(category) ?? []), { activity, flows }])
  const periods = Map.groupBy(
    registers.retention.sections.flatMap(({ key, entries }) => (key === 'entries' ? entries : [])),
    ({ id }) => id.split('/').slice(0, 2).join('/'),
  )
  const fields = fieldsOf(context)
  const names = links.names('category')
  const rows = names.map((name): readonly Part[] => {
    const own = uses.get(name) ?? []
    const receivers = sorted(own.flatMap(({ flows }) => flows.flatMap((flow) => receiverOf(flow) ?? [])))
    return [
      links.to(under, 'category', name),
      sensitivityPart(context, name),
      lines(
        some(
          own.map(({ activity }) => links.to(under, 'activity', activity.name)),
          5,
        ),
      ),
      receivers.length === 0
        ? html`<span class="quiet">none that is declared</span>`
        : lines(
            some(
              receivers.map((one) => links.to(under, 'recipient', one)),
              5,
            ),
          ),
    ]
  })
  return [
    ...listPages({
      path: under,
      title: 'Personal data',
      lead: 'Which categories of personal data are used.',
      none: 'No personal data flows.',
      columns: ['Category', 'Kind', 'Used for', 'Who receives it'],
      rows,
    }),
    ...names.map((name) => categoryPage(context, name, uses.get(name) ?? [], periods, fields.get(name) ?? [])),
  ]
}

function sensitivityPart({ view, speaker }: Context, name: string): Part {
  const { sensitivity } = view.model.categories.get(name) ?? {}
  if (sensitivity === 'special') return html`<strong class="grave">special category</strong> ${speaker.law('9')}`
  if (sensitivity === 'criminal') return html`<strong class="grave">criminal data</strong> ${speaker.law('10')}`
  return 'personal'
}

/** The fields of events that hold it, each with where its category stands. */
function fieldsOf({ view, speaker }: Context): ReadonlyMap<string, readonly (readonly Part[])[]> {
  const found = new Map<string, (readonly Part[])[]>()
  const events = [...view.model.events].sort(([a], [b]) => compare(a, b))
  for (const [event, { fields }] of events)
    for (const field of fields)
      for (const category of field.categories) {
        const rows = found.get(category) ?? []
        found.set(category, rows)
        if (rows.length <= most)
          rows.push([
            html`<code>${field.text}</code>`,
            event,
            field.subject ?? html`<span class="quiet">not stated</span>`,
            speaker.places([{ places: [field.at] }]),
          ])
      }
  return found
}

const most = 200

function categoryPage(
  context: Context,
  name: string,
  uses: readonly Use[],
  periods: ReadonlyMap<string, readonly Entry[]>,
  fields: readonly (readonly Part[])[],
): Page {
  const { links, speaker, view } = context
  const path = links.path('category', name) ?? ''
  const { dpv, builtin } = view.model.categories.get(name) ?? {}
  const rows = uses.slice(0, most).map(({ activity, flows }): readonly Part[] => {
    const kept = keptByFlows(flows)
    const entries = periods.get(`${activity.name}/${name}`) ?? []
    const receivers = sorted(flows.flatMap((flow) => receiverOf(flow) ?? []))
    return [
      links.to(path, 'activity', activity.name),
      lines(entries.flatMap(({ cells }) => cells.period ?? []).map(speaker.statement)),
      receivers.length === 0
        ? html`<span class="quiet">none that is declared</span>`
        : lines(
            some(
              receivers.map((one) => links.to(path, 'recipient', one)),
              8,
            ),
          ),
      html`<span class="kept ${kept}">${kept}</span>`,
      speaker.places([{ places: placesOf(flows).slice(0, 1) }]),
    ]
  })
  const facts: readonly Fact[] = [
    {
      key: 'name',
      label: 'Name in the declaration',
      article: null,
      statements: [
        say(name, {
          keptBy: null,
          places: builtin === false ? [{ section: 'categories', name, path: [], part: 'key' }] : [],
        }),
      ],
    },
    ...(dpv === null || dpv === undefined
      ? []
      : [
          {
            key: 'dpv',
            label: 'Term of the W3C Data Privacy Vocabulary',
            article: null,
            statements: [say(dpv, { keptBy: null })],
          },
        ]),
  ]
  const body = html`
<p class="lead">${sensitivityPart(context, name)}. <a href="../map.html#category=${encodeURIComponent(name)}">On the map</a></p>
${factTable('What it is', facts, speaker)}
${table('What it is used for', ['Activity', 'Kept for', 'Who receives it', 'Kept by', 'Declared at'], rows)}
${rest(uses.length, html`<a href="../map.html#category=${encodeURIComponent(name)}">the map</a> has all`)}
${fields.length === 0 ? html`<p>No field of an event holds it.</p>` : table('Fields of events that hold it', ['Field', 'Event', 'About', 'Declared at'], fields.slice(0, most))}
${fields.length > most ? html`<p>More than ${most} fields hold it; the declaration has all.</p>` : null}
`
  return { path, title: links.title('category', name), under, body }
}

const rest = (count: number, where: Html): Part =>
  count > most ? html`<p>The first ${most} of ${count}; ${where}.</p>` : null
