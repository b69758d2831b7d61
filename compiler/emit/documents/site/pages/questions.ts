import type { Context } from '../context.ts'
import type { SiteQuestion } from '../input.ts'
import { html, type Part, withCode } from '../kit/html.ts'
import type { Page } from '../kit/page.ts'
import { table } from '../kit/table.ts'
import { personId } from './start.ts'

/** Every fact that nobody has stated, by who is asked. */
export function questionsPage({ input }: Context): Page {
  const people = [...Map.groupBy(input.questions, ({ ask }) => ask)].sort(
    ([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1),
  )
  const row = ({ where, text, risk, law, at, accepted }: SiteQuestion): readonly Part[] => [
    html`<code>${where}</code>`,
    [withCode(text), accepted === null ? null : html` <span class="due">Passed by the exception ${accepted}.</span>`],
    [risk, law === '' ? null : html`<br><span class="law">${law}</span>`],
    html`<span class="at">${at}</span>`,
  ]
  const parts = people.map(
    ([
      who,
      of,
    ]) => html`<section aria-labelledby="${personId(who)}"><h2 id="${personId(who)}">${who ?? 'Nobody is named'}</h2>
${table(`${of.length} open`, ['Fact', 'Question', 'At risk', 'Declared at'], of.map(row))}</section>`,
  )
  const body = html`<p class="lead">Facts that nobody has stated yet. <code>bylaw questions</code> writes them as a list to send, <code>bylaw answer</code> takes what comes back.</p>
${parts.length === 0 ? html`<p>No question is open.</p>` : parts}`
  return { path: 'questions.html', title: 'Open questions', under: 'questions.html', body }
}
