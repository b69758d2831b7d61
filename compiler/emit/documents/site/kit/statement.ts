import type { Statement } from '../../document.ts'
import { declaredAt, type LocateText } from '../../print/locate.ts'
import { type Html, html, type Part } from './html.ts'

/** Prints statements: what is said, what keeps it, where it is declared, the law behind it. */
export interface Speaker {
  readonly statement: (statement: Statement) => Html
  /** Lines of files, `flows.yaml:12`, linked where it is known at which address they can be read. */
  readonly places: (statements: readonly Pick<Statement, 'places'>[]) => Part
  readonly law: (article: string) => Part
}

/**
 * @param sourceUrl an address with `{file}` and `{line}` in it; `null` where nobody has given one
 */
export function speakerOf(locate: LocateText, law: (article: string) => Part, sourceUrl: string | null): Speaker {
  const place = (text: string): Part => {
    const at = text.lastIndexOf(':')
    const [file, first] = [text.slice(0, at), text.slice(at + 1).split(',')[0] ?? '']
    if (sourceUrl === null) return html`<span class="at">${text}</span>`
    const address = sourceUrl.replaceAll('{file}', encodeURI(file)).replaceAll('{line}', first)
    return html`<a class="at" href="${address}" rel="external noreferrer">${text}</a>`
  }
  const places: Speaker['places'] = (statements) => declaredAt(statements, locate).map((text) => html` ${place(text)}`)
  return {
    law,
    places,
    statement: (one) => {
      const { label, text, keptBy, missing } = one
      const said = missing
        ? html`<strong class="missing">Missing</strong> ${missing.why}${missing.ask === null ? null : ` (ask ${missing.ask})`}`
        : html`${text}`
      const kept = keptBy === null || missing ? null : html` <span class="kept ${keptBy}">${keptBy}</span>`
      return html`${label === null ? null : html`<span class="label">${label}</span> `}${said}${kept}${places([one])}`
    },
  }
}
