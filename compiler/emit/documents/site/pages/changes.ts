import type { Context } from '../context.ts'
import type { SiteChange } from '../input.ts'
import { type Html, html, withCode } from '../kit/html.ts'
import type { Page } from '../kit/page.ts'

/** Changes with what they oblige to. */
export const changesList = (list: readonly SiteChange[]): Html =>
  html`<ul class="plain">${list.map(
    ({ class: kind, message, duties, at }) =>
      html`<li><span class="change ${kind}">${kind}</span> ${withCode(message)}${
        at === null ? null : html` <span class="at">${at}</span>`
      }${duties.length === 0 ? null : html`<br><span class="due">To do: ${duties.join(' ')}</span>`}</li>\n`,
  )}</ul>`

/** Every change since an earlier version; no page where there is nothing to compare with. */
export function changesPage({ input: { changes } }: Context): readonly Page[] {
  if (changes === null) return []
  const { since, list } = changes
  const body = html`<p class="lead">Compared are the declarations, not their texts. What widens stands first.</p>
${list.length === 0 ? html`<p>Nothing changed for people’s data.</p>` : changesList(list)}`
  return [{ path: 'changes.html', title: `What changed since ${since}`, under: 'index.html', body }]
}
