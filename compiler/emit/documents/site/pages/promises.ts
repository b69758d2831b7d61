import { judge } from '../../../../../policies/support/assertions/judge.ts'
import type { Answer } from '../../../../../policies/support/assertions/promise-state.ts'
import { keyAt } from '../../../../diagnostics/place.ts'
import type { Flow } from '../../../../flows/flow.ts'
import { movementText } from '../../../../flows/movement.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import { keepers } from '../../registers/commitments.ts'
import type { Context } from '../context.ts'
import { type Html, html, type Part } from '../kit/html.ts'
import type { Page } from '../kit/page.ts'
import { lines, table } from '../kit/table.ts'
import { stateMark } from '../promise-mark.ts'

const under = 'promises.html'

const headings: Readonly<Record<Answer, string>> = {
  broken: 'Broken: the declared flows break it',
  unproven: 'Unproven: nothing shows that it is kept',
  holds: 'Holds: what is named to keep it does',
}

/** The promises by their state, and a page for each. */
export function promisePages(context: Context): readonly Page[] {
  const { view, links, promises } = context
  const all = links.names('promise').flatMap((name) => view.model.commitments.get(name) ?? [])
  const stateOf = ({ name }: Resource<unknown>): Answer => promises.get(name)?.answer ?? 'unproven'
  const sections = (['broken', 'unproven', 'holds'] as const).map((answer) => {
    const rows = all
      .filter((one) => stateOf(one) === answer)
      .map((one): readonly Part[] => [
        links.to(under, 'promise', one.name),
        one.value.promise,
        promises.get(one.name)?.clause ?? html`<span class="quiet">none cited</span>`,
      ])
    return html`<section aria-labelledby="${answer}"><h2 id="${answer}">${headings[answer]}</h2>
${rows.length === 0 ? html`<p>None.</p>` : table(`${rows.length} of ${all.length}`, ['Promise', 'Word for word', 'Clause'], rows)}</section>`
  })
  const lead = html`<p class="lead">What is promised where it is published, and whether the declaration shows that it is kept.</p>`
  return [
    {
      path: under,
      title: 'Promises',
      under,
      body: all.length === 0 ? html`${lead}<p>No promise is declared.</p>` : html`${lead}${sections}`,
    },
    ...all.map((promise) => promisePage(context, promise, stateOf(promise))),
  ]
}

function promisePage(context: Context, promise: Resource<language.Commitment>, answer: Answer): Page {
  const { view, links, speaker, promises } = context
  const path = links.path('promise', promise.name) ?? ''
  const clause = promises.get(promise.name)?.clause ?? null
  const { assert } = promise.value
  const verdict = assert ? judge(promise, ['assert'], assert, view) : null
  const breaking = verdict?.answer === 'broken' ? verdict.broken.flatMap(({ flows }) => flows) : []
  const about =
    verdict && verdict.matched > 0
      ? html` <a href="../map.html#promise=${encodeURIComponent(promise.name)}">What it is about, on the map</a>`
      : null
  const body = html`
<p class="lead">${stateMark(answer)} ${headings[answer].replace(/^\w+: /, '')}.${about}</p>
<blockquote>${promise.value.promise}</blockquote>
<p>${clause === null ? null : html`Clause ${clause}. `}Declared at${speaker.places([{ places: [keyAt(promise)] }])}.</p>
<h2>What keeps it</h2>
<p>${lines(keepers(view, promise).map(speaker.statement))}</p>
${breaking.length === 0 ? null : breakingPart(context, path, breaking)}
`
  return { path, title: links.title('promise', promise.name), under, body }
}

const most = 200

/** The movements that break a promise, each once. */
function breakingPart({ links, speaker }: Context, path: string, flows: readonly Flow[]): Html {
  const movements = [...new Map(flows.map((flow) => [movementText(flow), flow]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = movements
    .slice(0, most)
    .map(([text, flow]): readonly Part[] => [
      links.to(path, 'activity', flow.activity),
      links.to(path, 'category', flow.category),
      flow.sink.kind === 'recipient' ? links.to(path, 'recipient', flow.sink.recipient) : flow.sink.store,
      html`<code>${text}</code>`,
      speaker.places([{ places: flow.places.slice(0, 1) }]),
    ])
  return html`<h2>What breaks it</h2>
${table(`${movements.length} in all`, ['Activity', 'Personal data', 'To', 'As an exception would name it', 'Declared at'], rows)}`
}
