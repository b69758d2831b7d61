import { keyAt } from '../../../../diagnostics/place.ts'
import type { Flow } from '../../../../flows/flow.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { contractOf, onwardStatement, reachText, relationshipsOf, roleStatements } from '../../content/recipients.ts'
import { fact, say } from '../../content/statement.ts'
import { locationStatements } from '../../content/transfers.ts'
import { onwardOf, type RecipientView, type View } from '../../content/view.ts'
import { compare, sorted } from '../../content/words.ts'
import type { Entry, Fact, Statement } from '../../document.ts'
import type { Context } from '../context.ts'
import { entryFacts, factTable } from '../kit/facts.ts'
import { type Html, html, joined, type Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines, some, table } from '../kit/table.ts'
import { heldText } from '../protection-text.ts'

const under = 'recipients.html'

/** The list of recipients and a page for each, those that get nothing included. */
export function recipientPages(context: Context): readonly Page[] {
  const { view, links, speaker, registers } = context
  const known = new Map([...view.recipients, ...onwardOf(view, view.recipients)].map((one) => [one.name, one]))
  const all = links.names('recipient').flatMap((name): readonly RecipientView[] => {
    const resource = view.model.recipients.get(name)
    const found = known.get(name)
    if (found) return [found]
    return resource ? [{ name, title: links.title('recipient', name), resource, flows: [], from: null }] : []
  })
  const transfers = Map.groupBy(
    registers.transfers.sections.flatMap(({ entries }) => entries),
    ({ id }) => id.slice(0, id.lastIndexOf('/')),
  )
  const rows = all.map((recipient): readonly Part[] => [
    links.to(under, 'recipient', recipient.name),
    lines(roleOf(context, recipient).map(speaker.statement)),
    lines(locationStatements(view, recipient).map(speaker.statement)),
    getsPart(context, recipient),
  ])
  return [
    ...listPages({
      path: under,
      title: 'Recipients',
      lead: 'Who gets hold of personal data, as what, and where.',
      none: 'No recipient is declared.',
      columns: ['Recipient', 'As what', 'Where', 'What it gets'],
      rows,
    }),
    ...all.map((recipient) => recipientPage(context, recipient, transfers.get(recipient.name) ?? [])),
  ]
}

const roleOf = ({ view }: Context, recipient: RecipientView): readonly Statement[] =>
  recipient.from
    ? [onwardStatement(recipient.from)]
    : recipient.flows.length === 0
      ? []
      : roleStatements(view, recipient)

function getsPart({ links }: Context, { flows, from }: RecipientView): Part {
  if (from) return ['What ', links.to(under, 'recipient', from.name), ' passes on']
  if (flows.length === 0) return html`<span class="quiet">no flow leads there</span>`
  const names = sorted(flows.map(({ category }) => category))
  return lines(
    some(
      byTitle(names, (name) => links.title('category', name)).map((name) => links.to(under, 'category', name)),
      6,
    ),
  )
}

const byTitle = (names: readonly string[], title: (name: string) => string): readonly string[] =>
  [...names].sort((a, b) => compare(title(a), title(b)) || compare(a, b))

function recipientPage(context: Context, recipient: RecipientView, transfers: readonly Entry[]): Page {
  const { links, speaker, registers, frame } = context
  const path = links.path('recipient', recipient.name) ?? ''
  const announced = recipient.resource.value.activeFrom
  const body = html`
<p class="lead">${recipient.resource.value.does ?? ''} ${recipient.flows.length === 0 || recipient.from ? null : html`<a href="../map.html#recipient=${encodeURIComponent(recipient.name)}">On the map</a>`}</p>
${announced !== undefined && announced > frame.asOf ? html`<p class="due">Not before ${announced}: until then nothing goes there.</p>` : null}
${factTable('Who it is', factsOf(context, recipient), speaker)}
${transfers.map((entry) => factTable(`Transfer: ${entry.title}`, entryFacts(registers.transfers, entry, ['recipient', 'role', 'regime', 'activities', 'dataCategories']), speaker))}
${getsTable(context, path, recipient)}
`
  return { path, title: recipient.title, under, body }
}

function factsOf(context: Context, recipient: RecipientView): readonly Fact[] {
  const { view } = context
  const { model } = view
  const { resource } = recipient
  const { value } = resource
  const ours = [...relationshipsOf(view, recipient)].some((one) => one === 'processor' || one === 'subprocessor')
  const rows: readonly (readonly [
    key: string,
    label: string,
    article: string | null,
    statements: readonly Statement[],
  ])[] = [
    [
      'legalName',
      'Legal name',
      '30(1)(d)',
      value.kind === 'category'
        ? [say('a kind of recipients', { places: [keyAt(resource, 'kind')] })]
        : [fact(model, resource, ['legalName'], value.legalName, 'not declared')],
    ],
    [
      'reach',
      'How it can be reached',
      null,
      value.kind === 'category'
        ? []
        : [
            fact(
              model,
              resource,
              [value.contact === undefined ? 'address' : 'contact'],
              reachText(value),
              'not declared',
            ),
          ],
    ],
    ['role', 'Role', '4(7)-(10)', roleOf(context, recipient)],
    ['where', 'Where it is and keeps the data', '30(1)(e)', locationStatements(view, recipient)],
    ['contract', 'Contract', '28(3)', ours ? contractOf(view, recipient, null) : []],
    [
      'onward',
      'Passes the data on to',
      '28(4)',
      sorted(value.onward ?? []).map((name) =>
        say(context.links.title('recipient', name), { places: [keyAt(resource, 'onward')] }),
      ),
    ],
  ]
  return rows
    .filter(([, , , statements]) => statements.length > 0)
    .map(([key, label, article, statements]) => ({ key, label, article, statements }))
}

const most = 300

/** What it gets, from which activity and by which route. */
function getsTable({ links, speaker, view }: Context, path: string, { flows, from, title }: RecipientView): Html {
  if (from)
    return html`<p>It gets nothing from us. ${links.to(path, 'recipient', from.name)} passes on to it what it gets itself.</p>`
  if (flows.length === 0) return html`<p>No flow of personal data leads there.</p>`
  const groups = Map.groupBy(flows, (flow) => {
    const { activity, category } = flow
    const titles = [links.title('activity', activity), activity, links.title('category', category), category]
    return JSON.stringify([...titles, howText(view, flow)])
  })
  const rows = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .slice(0, most)
    .map(([, own]): readonly Part[] => {
      const [first] = own
      if (!first) return []
      const routes = sorted(own.flatMap(routeOf))
      const kept = keptByFlows(own)
      return [
        links.to(path, 'activity', first.activity),
        links.to(path, 'category', first.category),
        own.some(({ sink }) => sink.kind === 'recipient')
          ? routes.length === 0
            ? html`<span class="quiet">none</span>`
            : joined(
                some(
                  routes.map((name) => links.to(path, 'route', name)),
                  5,
                ),
                ', ',
              )
          : html`<span class="quiet">as host</span>`,
        [howText(view, first), html` <span class="kept ${kept}">${kept}</span>`],
        speaker.places([{ places: first.places.slice(0, 1) }]),
      ]
    })
  return html`${table(`What ${title} gets`, ['Activity', 'Personal data', 'By route', 'How', 'Declared at'], rows)}
${groups.size > most ? html`<p>The first ${most} of ${groups.size}; <a href="../map.html">the map</a> has all.</p>` : null}`
}

/** In which form it gets the data: whoever hosts a store of the router has it encrypted. */
const howText = (view: View, flow: Flow): string =>
  flow.sink.kind === 'recipient' ? heldText(view, flow) : 'encrypted'

const routeOf = ({ origin, sink }: Flow): readonly string[] =>
  origin.kind === 'route' && sink.kind === 'recipient' && sink.channel !== null ? [origin.route] : []
