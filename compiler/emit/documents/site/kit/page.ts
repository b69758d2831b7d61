import type { EmittedFile } from '../../../emitted-file.ts'
import { type Html, html, type Part } from './html.ts'

/** What each page of a site says of it. */
export interface Frame {
  /** The project. */
  readonly name: string
  /** Who answers for it; `null` where nobody has stated that. */
  readonly organisation: string | null
  readonly asOf: string
  readonly digest: string
  /** The pages of the menu by their path, in its order. */
  readonly menu: readonly { readonly path: string; readonly title: string }[]
  /** Served by `bylaw dev`: it asks whether there is something new. */
  readonly live: boolean
}

export interface Page {
  /** Below the site, `activities/login.html`. */
  readonly path: string
  readonly title: string
  /** The entry of the menu that it belongs to. */
  readonly under: string
  readonly body: Html
  /** Scripts below the site, in their order. */
  readonly scripts?: readonly string[]
  /** Takes the width that there is. */
  readonly wide?: boolean
}

/** The way from a page to what stands at a path below the site. */
export const wayTo = (from: string, path: string): string => '../'.repeat(from.split('/').length - 1) + path

/** The policy of every page: its own files and nothing else. Only what `bylaw dev` serves asks for more. */
const policyOf = ({ live }: Frame): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A page as a file of the build. */
export function printPage(page: Page, frame: Frame): EmittedFile {
  const { path, title, body, under, scripts = [], wide = false } = page
  const to = (target: string): string => wayTo(path, target)
  const menu = frame.menu.map((entry) => {
    const here: Part = entry.path === under ? html` aria-current="${entry.path === path ? 'page' : 'true'}"` : null
    return html`<li><a href="${to(entry.path)}"${here}>${entry.title}</a></li>`
  })
  const all = [...scripts, ...(frame.live ? ['live.js'] : [])]
  const { html: content } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(frame)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title === frame.name ? title : `${title} · ${frame.name}`}</title>
<link rel="stylesheet" href="${to('site.css')}">
${all.map((script) => html`<script src="${to(script)}" defer></script>\n`)}</head>
<body>
<a class="skip" href="#content">To the content</a>
<header class="top">
<p class="name"><a href="${to('index.html')}">${frame.name}</a></p>
<p class="internal"><strong>Internal.</strong> Not for publication.</p>
<nav aria-label="Pages"><ul>${menu}</ul></nav>
</header>
<main id="content"${wide ? html` class="wide"` : null}>
<h1>${title}</h1>
${body}
</main>
<footer>
<p>What is declared, as of <time datetime="${frame.asOf}">${frame.asOf}</time>. It is shown that it agrees with the declaration, not that it complies with the law.</p>
<p>Made by bylaw, declaration <code>${frame.digest.slice(0, 16)}</code>.</p>
</footer>
</body>
</html>
`
  return { path: `documents/site/${path}`, content }
}
