import { notApplicable } from '../../content/statement.ts'
import type { Entry, Fact, Register } from '../../document.ts'
import { isSilent } from '../../registers/register-document.ts'
import { type Html, html } from './html.ts'
import type { Speaker } from './statement.ts'
import { lines } from './table.ts'

/** Facts as a table of two columns: what it is about with the article that asks for it, and what is stated. */
export function factTable(caption: string, facts: readonly Fact[], { statement, law }: Speaker): Html {
  const rows = facts.map(({ label, article, statements }) => {
    const behind = article === null ? null : html`<br>${law(article)}`
    return html`<tr><th scope="row">${label}${behind}</th><td>${lines(statements.map(statement))}</td></tr>\n`
  })
  return html`<table class="facts">
<caption>${caption}</caption>
<thead><tr><th scope="col">About</th><th scope="col">What is declared</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`
}

/** What an entry of a register says, without what does not apply, and without columns that the page itself says. */
export const entryFacts = (register: Register, entry: Entry, without: readonly string[]): readonly Fact[] =>
  register.columns.flatMap((column) => {
    const { key, title, article } = column
    const statements = entry.cells[key] ?? []
    if (without.includes(key) || column.common === true) return []
    if (statements.every((one) => one === notApplicable)) return []
    return column.unlessSilent === true && isSilent(column, entry) ? [] : [{ key, label: title, article, statements }]
  })
