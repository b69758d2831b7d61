import { type Html, html, nothing, type Part } from './html.ts'

/** A table that a phone shows as cards: each cell knows its column. The first column heads its row. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly Part[])[]): Html {
  if (rows.length === 0) return nothing
  const head = columns.map((column) => html`<th scope="col">${column}</th>`)
  const body = rows.map((cells) => {
    const printed = cells.map((cell, i) =>
      i === 0 ? html`<th scope="row">${cell}</th>` : html`<td data-column="${columns[i] ?? ''}">${cell}</td>`,
    )
    return html`<tr>${printed}</tr>\n`
  })
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>
`
}

/** Each part on a line of its own; what there is none of is said so by the caller. */
export const lines = (parts: readonly Part[]): Part =>
  parts.length === 1 ? (parts[0] ?? null) : html`<ul class="lines">${parts.map((part) => html`<li>${part}</li>`)}</ul>`

/** The first of many with how many more there are, and where all are listed. */
export function some(parts: readonly Part[], most: number, rest?: Part): readonly Part[] {
  if (parts.length <= most) return parts
  return [...parts.slice(0, most), html`and ${parts.length - most} more${rest === undefined ? null : html`: ${rest}`}`]
}
