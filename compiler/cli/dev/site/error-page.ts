import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { html, type Part, withCode } from '../../../emit/documents/site/kit/html.ts'
import { documentPage } from '../../../emit/documents/site/kit/page.ts'
import { table } from '../../../emit/documents/site/kit/table.ts'
import { style } from '../../../emit/documents/site/style.ts'

/** What an error page needs beside itself. */
export const stylesheet: ReadonlyMap<string, string> = new Map([['site/site.css', style]])

/**
 * The errors of a declaration as a page that stands in the place of every other, at whatever path.
 *
 * @param reason why there is no declaration at all
 */
export function errorPage(diagnostics: readonly Diagnostic[], reason?: string): string {
  const errors = diagnostics.filter(({ severity, excepted }) => severity === 'error' && excepted === null)
  const rows = errors.map(({ file, start, message, help, rule }): readonly Part[] => [
    html`<span class="at">${file === '' ? 'the declaration' : `${file}:${start.line}`}</span>`,
    withCode(message),
    help === null ? null : withCode(help),
    html`<code>${rule}</code>`,
  ])
  return documentPage({
    title: 'The declaration has errors',
    root: '/site/',
    scripts: ['live.js'],
    policy: ["connect-src 'self'"],
    body: html`<main id="content">
<h1>The declaration has errors</h1>
<p class="lead">Until they are mended there is no site to show. This page loads again when a file is saved.</p>
${reason === undefined ? null : html`<p>${withCode(reason)}</p>`}
${table(`${errors.length} in all`, ['Where', 'What is wrong', 'What to do', 'Rule'], rows)}
</main>
`,
  })
}
