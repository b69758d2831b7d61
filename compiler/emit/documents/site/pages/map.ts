import { judge } from '../../../../../policies/support/assertions/judge.ts'
import type { Flow } from '../../../../flows/flow.ts'
import type { EmittedFile } from '../../../emitted-file.ts'
import { carriedBetween } from '../../map/carried.ts'
import { flowMap, type PromisesOfFlow } from '../../map/flow-map.ts'
import { drawInPage, pictureLegend } from '../../map/picture.ts'
import { type Box, show } from '../../map/select.ts'
import type { FlowMap, MapMove, MapNode } from '../../map/shape.ts'
import type { Context } from '../context.ts'
import { choiceOfBox, writeChoice } from '../explore/choice.ts'
import { boxLimit, mostRoutes } from '../explore/limits.ts'
import { dataOf } from '../explore/map-data.ts'
import { html, type Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines, some } from '../kit/table.ts'
import type { Kind } from '../links.ts'

const under = 'map.html'

export interface MapPages {
  readonly pages: readonly Page[]
  /** What the script loads. */
  readonly files: readonly EmittedFile[]
}

/** The map as a picture and as a table, and the data by which a script explores it. */
export function mapPages(context: Context): MapPages {
  const { view } = context
  const { map } = flowMap(view, 'internal', promisesOf(context))
  const { data, parts } = dataOf(map, (node) => pageOf(context, node))
  return {
    pages: [picturePage(context, map), ...tablePages(context, map)],
    files: [
      { path: 'documents/site/map/data.js', content: `bylawMap(${JSON.stringify(data)})\n` },
      ...parts.map((rows, i) => ({
        path: `documents/site/map/part-${i + 1}.js`,
        content: `bylawPart(${i},[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n])\n`,
      })),
    ],
  }
}

/** The promises with an assertion that are about a flow, and those that it breaks. */
function promisesOf({ view }: Context): PromisesOfFlow {
  const about = new Map<Flow, string[]>()
  const broken = new Map<Flow, string[]>()
  const note = (found: Map<Flow, string[]>, flow: Flow, name: string): void => {
    const known = found.get(flow)
    if (known) known.push(name)
    else found.set(flow, [name])
  }
  for (const promise of view.model.commitments.values()) {
    const { assert } = promise.value
    if (promise.poisoned || !assert) continue
    const verdict = judge(promise, ['assert'], assert, view)
    for (const flow of verdict.picked) note(about, flow, promise.name)
    if (verdict.answer !== 'broken') continue
    for (const flow of new Set(verdict.broken.flatMap(({ flows }) => flows))) note(broken, flow, promise.name)
  }
  return { about, broken }
}

const pagedKinds: ReadonlySet<string> = new Set<Kind>(['activity', 'recipient', 'category', 'route', 'promise'])

const pageOf = ({ links }: Context, { kind, name }: MapNode): string | null =>
  pagedKinds.has(kind) ? links.path(kind as Kind, name) : null

const listOfKind: Readonly<Record<string, string>> = {
  category: 'categories.html',
  activity: 'activities.html',
  route: 'routes.html',
  recipient: 'recipients.html',
}

function picturePage(context: Context, map: FlowMap): Page {
  const routes = map.nodes.filter(({ kind }) => kind === 'route').length
  const shown = show(map, new Map(), boxLimit, routes <= mostRoutes)
  const linkOf = (box: Box): { readonly href: string; readonly choice: string } | null => {
    const [facet, token] = choiceOfBox(map, box)
    const node = map.nodes[box.nodes[0] ?? -1]
    const page = node && box.nodes.length === 1 ? pageOf(context, node) : null
    const href = page ?? listOfKind[box.kind] ?? 'map-table.html'
    return { href, choice: writeChoice(new Map([[facet, [token]]])) }
  }
  const svg = drawInPage(
    shown,
    { title: map.title, lineTitle: carriedBetween(map, shown) },
    { link: linkOf, faded: () => false },
  )
  const body = html`
<p class="lead">Whose data of which kind is used for what, by which route it goes to whom, and in which country that is.</p>
<div id="filters"><noscript><p>With a script this page also shows what remains of a choice. Without one, each box leads to its page.</p></noscript></div>
<p id="remains" role="status" tabindex="-1"></p>
<div id="picture" class="scroll" role="region" aria-label="Picture" tabindex="0">
${{ html: svg }}</div>
<p class="quiet">${pictureLegend}</p>
<div id="words" class="words"></div>
<p><a href="map-table.html">The whole map as a table</a> · <a href="../internal/flows.svg">The picture to print</a></p>
`
  return { path: under, title: 'Map of flows', under, body, wide: true, scripts: ['explore.js', 'map/data.js'] }
}

/** One row for what an activity passes to one recipient, or keeps. */
function tablePages({ links }: Context, map: FlowMap): readonly Page[] {
  const path = 'map-table.html'
  const groups = Map.groupBy(map.moves, ({ activity, recipient }) => `${activity} ${recipient}`)
  const part = (number: number): Part => {
    const node = map.nodes[number]
    if (!node) return null
    if (node.kind === 'country' && node.name === '?') return html`<strong class="missing">Missing</strong> country`
    return pagedKinds.has(node.kind) ? links.to(path, node.kind as Kind, node.name) : node.title
  }
  const titles = (numbers: Iterable<number>): readonly number[] =>
    [...new Set(numbers)].sort((a, b) => ((map.nodes[a]?.title ?? '') < (map.nodes[b]?.title ?? '') ? -1 : 1))
  const list = (moves: readonly MapMove[], of: (move: MapMove) => readonly number[], none: string): Part => {
    const numbers = titles(moves.flatMap(of))
    return numbers.length === 0 ? html`<span class="quiet">${none}</span>` : lines(some(numbers.map(part), 12))
  }
  const rows = [...groups.values()].map((moves): readonly Part[] => {
    const [first] = moves
    const kept = moves.every(({ enforced }) => enforced === 1) ? 'enforced' : 'declared'
    return [
      first ? part(first.activity) : null,
      list(moves, ({ subjects }) => map.sets[subjects] ?? [], 'not stated'),
      list(moves, ({ category }) => [category], ''),
      list(moves, ({ route }) => (route < 0 ? [] : [route]), 'none'),
      first && first.recipient >= 0 ? part(first.recipient) : html`<span class="quiet">stays with the activity</span>`,
      list(moves, ({ countries }) => map.sets[countries] ?? [], first && first.recipient >= 0 ? 'not stated' : ''),
      html`<span class="kept ${kept}">${kept}</span>`,
    ]
  })
  return listPages({
    path,
    title: 'The map as a table',
    lead: 'The same flows as in the map, a row for what each activity passes to one recipient or keeps in one store.',
    none: 'No personal data flows.',
    columns: [
      'What for',
      'Whose data',
      'Which data',
      'By which route',
      'Who receives it',
      'In which country',
      'Kept by',
    ],
    rows,
  }).map((page) => ({ ...page, under, wide: true }))
}
