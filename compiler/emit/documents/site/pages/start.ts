import type { Answer } from '../../../../../policies/support/assertions/promise-state.ts'
import { isChosenByCustomer } from '../../../../../policies/support/recipients/recipients.ts'
import { unknownCountries } from '../../content/transfers.ts'
import { sentence } from '../../content/words.ts'
import type { Context, Listed } from '../context.ts'
import { type Html, html, joined, nothing, type Part } from '../kit/html.ts'
import { lawsOf } from '../kit/law.ts'
import type { Page } from '../kit/page.ts'
import { lines, table } from '../kit/table.ts'
import { stateMark } from '../promise-mark.ts'
import { changesList } from './changes.ts'

const path = 'index.html'

/** What somebody sees first: promises, what is not known, how much there is, what changed, every document. */
export function startPage(context: Context): Page {
  const { frame } = context
  const who =
    frame.organisation === null
      ? html`<strong class="missing">Missing</strong> the legal name of who answers for it.`
      : html`Who answers for it: ${sentence(frame.organisation)}`
  const laws = lawsOf(context.view).map(
    ({ title, source }) => html`<a href="${source}" rel="external noreferrer">${title}</a>`,
  )
  const body = html`
<p class="lead">Which personal data is declared to be used, what for, and who receives it. ${who}</p>
${promises(context)}
${questions(context)}
${counts(context)}
${changes(context)}
${documents(context.documents)}
<section aria-labelledby="law"><h2 id="law">Law that it is held to</h2>
${laws.length === 0 ? html`<p><strong class="missing">Missing</strong> which law applies.</p>` : html`<p>${lines(laws)}</p>`}
</section>
`
  return { path, title: frame.name, under: path, body }
}

const answers = ['broken', 'unproven', 'holds'] as const

const means: Readonly<Record<(typeof answers)[number], string>> = {
  holds: 'what is named to keep it does',
  broken: 'the declared flows break it',
  unproven: 'nothing shows that it is kept',
}

function promises({ promises: states, links }: Context): Html {
  const all = [...states.values()]
  if (all.length === 0)
    return html`<section aria-labelledby="promises"><h2 id="promises">Promises</h2><p>No promise is declared.</p></section>`
  const tiles = answers.map((answer) => {
    const count = all.filter((one) => one.answer === answer).length
    return html`<li class="tile ${answer}"><a href="promises.html#${answer}"><span class="count">${count}</span> <span class="what">${answer === 'holds' && count !== 1 ? 'hold' : answer}</span></a><span class="means">${means[answer]}</span></li>`
  })
  const open = links.names('promise').filter((name) => states.get(name)?.answer !== 'holds')
  open.sort((a, b) => rank(states.get(a)?.answer) - rank(states.get(b)?.answer))
  const list = open.slice(0, 12).map((name) => {
    const state = states.get(name)
    return html`<li>${state ? stateMark(state.answer) : null} ${links.to(path, 'promise', name)}</li>`
  })
  const more = open.length > 12 ? html`<li><a href="promises.html">and ${open.length - 12} more</a></li>` : null
  return html`<section aria-labelledby="promises"><h2 id="promises">Promises</h2>
<ul class="tiles">${tiles}</ul>
${open.length === 0 ? null : html`<ul class="plain">${list}${more}</ul>`}
<p><a href="promises.html">${all.length === 1 ? 'The promise' : `All ${all.length} promises`}</a></p>
</section>`
}

const rank = (answer: Answer | undefined): number => answers.indexOf(answer ?? 'unproven')

function questions({ input }: Context): Html {
  const head = html`<h2 id="questions">What nobody has stated yet</h2>`
  if (input.questions.length === 0)
    return html`<section aria-labelledby="questions">${head}<p>No question is open.</p></section>`
  const risks = [...new Set(input.questions.map(({ risk }) => risk))]
  const people = [...Map.groupBy(input.questions, ({ ask }) => ask)].sort(
    ([a, x], [b, y]) =>
      Number(a === null) - Number(b === null) || y.length - x.length || ((a ?? '') < (b ?? '') ? -1 : 1),
  )
  const rows = people.map(([who, of]): readonly Part[] => [
    html`<a href="questions.html#${personId(who)}">${who ?? 'Nobody is named'}</a>`,
    html`<span class="number">${of.length}</span>`,
    ...risks.map((risk) => {
      const count = of.filter((one) => one.risk === risk).length
      return count === 0 ? html`<span class="number none">0</span>` : html`<span class="number">${count}</span>`
    }),
  ])
  return html`<section aria-labelledby="questions">${head}
${table('Open questions by whom they are asked, and by what is at risk', ['Asked', 'Questions', ...risks.map((risk) => `Of them ${risk}`)], rows)}
</section>`
}

/** An anchor for somebody who is asked. */
export const personId = (who: string | null): string =>
  who === null
    ? 'nobody-named'
    : `of-${[...who].map((each) => (/[A-Za-z0-9]/.test(each) ? each : `-${each.codePointAt(0)?.toString(16)}-`)).join('')}`

function counts({ view, links }: Context): Html {
  const subjects = new Set(view.activities.flatMap(({ flows }) => flows.flatMap((flow) => flow.subjects)))
  const countries = new Set(view.recipients.flatMap(({ flows }) => flows.flatMap(({ sink }) => sink.countries)))
  const unplaced = view.recipients.filter(
    (recipient) =>
      !isChosenByCustomer(recipient.resource.value) &&
      unknownCountries(view, recipient).some(({ label }) => label === 'Stored in'),
  )
  const receiving = view.recipients.length
  const special = links.names('category').filter((name) => view.model.categories.get(name)?.sensitivity === 'special')
  const entry = (count: number, one: string, many: string, to: string | null): Html => {
    const what = count === 1 ? one : many
    return html`<li><span class="count">${count}</span> ${to === null ? what : html`<a href="${to}">${what}</a>`}</li>`
  }
  return html`<section aria-labelledby="counts"><h2 id="counts">How much there is</h2>
<ul class="counts">
${entry(subjects.size, 'group of people', 'groups of people', null)}
${entry(links.names('category').length, 'category of data', 'categories of data', 'categories.html')}
${special.length === 0 ? null : entry(special.length, 'of them special (Art. 9)', 'of them special (Art. 9)', 'categories.html')}
${entry(links.names('activity').length, 'activity', 'activities', 'activities.html')}
${entry(links.names('route').length, 'route', 'routes', 'routes.html')}
${entry(receiving, 'recipient that gets data', 'recipients that get data', 'recipients.html')}
${entry(countries.size, 'country', 'countries', null)}
</ul>
${
  unplaced.length === 0
    ? null
    : html`<p><strong class="missing">Missing</strong> where ${unplaced.length === 1 ? 'one recipient keeps' : `${unplaced.length} recipients keep`} the data: ${joined(
        unplaced.map(({ name }) => links.to(path, 'recipient', name)),
        ', ',
      )}.</p>`
}
</section>`
}

function changes({ input }: Context): Html {
  if (input.changes === null) return nothing
  const { since, list } = input.changes
  return html`<section aria-labelledby="changes"><h2 id="changes">What changed since ${since}</h2>
${list.length === 0 ? html`<p>Nothing changed for people’s data.</p>` : changesList(list.slice(0, 8))}
${list.length <= 8 ? null : html`<p><a href="changes.html">All ${list.length} changes</a></p>`}
</section>`
}

function documents(all: readonly Listed[]): Html {
  const rows = all.map(({ title, audience, paths, withheld }): readonly Part[] => [
    title,
    audience === 'public' ? 'to publish' : 'internal',
    withheld
      ? html`<strong class="missing">Withheld</strong> facts are missing in it`
      : paths.map(
          (file, i) =>
            html`${i === 0 ? null : ' · '}<a href="../${file.replace(/^documents\//, '')}">${endingOf(file)}<span class="hidden"> of ${title}</span></a>`,
        ),
  ])
  return html`<section aria-labelledby="documents"><h2 id="documents">Documents</h2>
${table('What else the build wrote', ['Document', 'For whom', 'As'], rows)}
</section>`
}

const endings: Readonly<Record<string, string>> = {
  md: 'Markdown',
  html: 'page',
  csv: 'CSV',
  json: 'JSON',
  svg: 'picture',
  atom: 'Atom feed',
  'feed.json': 'JSON feed',
}

function endingOf(file: string): string {
  const ending = /\.(feed\.json|[a-z]+)$/.exec(file)?.[1] ?? ''
  return endings[ending] ?? ending
}
