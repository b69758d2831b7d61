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

/** What a page is made of, whatever it belongs to. */
export interface DocumentPage {
  readonly title: string
  /** Between `<body>` and its end. */
  readonly body: Part
  /** The way to the files of the site: `../`, or empty. */
  readonly root: string
  readonly scripts: readonly string[]
  /** What it is allowed beyond its own style, scripts and pictures. */
  readonly policy: readonly string[]
}

/** A page that loads its own files and nothing else. */
export function documentPage({ title, body, root, scripts, policy }: DocumentPage): string {
  const allowed = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    ...policy,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${root}site.css">
${scripts.map((script) => html`<script src="${root}${script}" defer></script>\n`)}</head>
<body>
${body}</body>
</html>
`.html
}

/** A page as a file of the build. */
export function printPage(page: Page, frame: Frame): EmittedFile {
  const { path, title, body, under, scripts = [], wide = false } = page
  const root = wayTo(path, '')
  const menu = frame.menu.map((entry) => {
    const here: Part = entry.path === under ? html` aria-current="${entry.path === path ? 'page' : 'true'}"` : null
    return html`<li><a href="${root}${entry.path}"${here}>${entry.title}</a></li>`
  })
  const content = documentPage({
    title: title === frame.name ? title : `${title} · ${frame.name}`,
    root,
    // Only what `bylaw dev` serves asks whether there is something new.
    scripts: [...scripts, ...(frame.live ? ['live.js'] : [])],
    policy: frame.live ? ["connect-src 'self'"] : [],
    body: html`<a class="skip" href="#content">To the content</a>
<header class="top">
<p class="name"><a href="${root}index.html">${frame.name}</a></p>
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
`,
  })
  return { path: `documents/site/${path}`, content }
}
