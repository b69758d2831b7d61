import { escapeHtml } from '../../public/print/escape-html.ts'

/** Markup that may be printed as it is: only `html` makes it, and it escapes every text. */
export interface Html {
  readonly html: string
}

/** What may stand in markup: texts are escaped, lists follow one another, `null` is nothing. */
export type Part = Html | string | number | null | readonly Part[]

/** A text with the blanks at its ends, which part it from what stands beside it. */
const spaced = (text: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${escapeHtml(text)}${text.endsWith(' ') && text.length > 1 ? ' ' : ''}`

const printed = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string') return spaced(part)
  if (typeof part === 'number') return String(part)
  if ('html' in part) return part.html
  return part.map(printed).join('')
}

/** Markup with what is put into it, in elements and between double quotes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? ''
  for (let i = 0; i < parts.length; i++) out += printed(parts[i] ?? null) + (strings[i + 1] ?? '')
  return { html: out }
}

export const nothing: Html = { html: '' }

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: Part): Part =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]))

/** A sentence of a finding: what stands in backticks as code. */
export const withCode = (text: string): Part =>
  text.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : piece))
