import { html, type Part } from './html.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

export interface ListOf {
  /** Of its first page. */
  readonly path: string
  readonly title: string
  readonly lead: string
  /** What is said where there is no row. */
  readonly none: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Part[])[]
}

/** Rows of one page: more are slow to read and to draw. */
const most = 250

/** A list on as many pages as it needs. */
export function listPages({ path, title, lead, none, columns, rows }: ListOf): readonly Page[] {
  const count = Math.max(1, Math.ceil(rows.length / most))
  const pathOf = (number: number): string => (number === 0 ? path : path.replace('.html', `-${number + 1}.html`))
  return Array.from({ length: count }, (_, number): Page => {
    const own = rows.slice(number * most, (number + 1) * most)
    const links = Array.from({ length: count }, (_, i) =>
      i === number
        ? html`<li><a aria-current="page" href="${pathOf(i)}">${i + 1}</a></li>`
        : html`<li><a href="${pathOf(i)}">${i + 1}</a></li>`,
    )
    const caption =
      count === 1 ? `${rows.length} in all` : `${number * most + 1} to ${number * most + own.length} of ${rows.length}`
    return {
      path: pathOf(number),
      title: number === 0 ? title : `${title}, part ${number + 1}`,
      under: path,
      body: html`<p class="lead">${lead}</p>
${rows.length === 0 ? html`<p>${none}</p>` : table(caption, columns, own)}
${count === 1 ? null : html`<nav class="parts" aria-label="Parts of this list"><ul>${links}</ul></nav>`}`,
    }
  })
}
