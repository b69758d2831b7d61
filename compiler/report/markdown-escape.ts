import { printable } from './cells.ts'

/**
 * Text of a declaration as it may stand in Markdown that GitHub or GitLab shows. Whatever it says, it is no markup, no
 * HTML, no link, no picture, notifies nobody, refers to no issue and is no command; control characters and what
 * reorders text are made visible. Everything fits in a paragraph, a list, a heading and the cell of a table.
 */

/** Breaks what is read as a name or a link after the Markdown is rendered, where a backslash is gone: a space of no width. */
const gap = '&#8203;'

/** Characters with a meaning, and those before which one begins: mentions, references, addresses, `:smile:`. */
const meaningful = /[&<>"`|\\$*_~[\]#!^%@]|:(?=\/\/|[a-z0-9_+-]+:)|GH-(?=\d)|www(?=\.)/giu

const entities: ReadonlySet<string> = new Set('&<>"`|\\$')
/** What refers to something when a word follows: `#12`, GitLab's `!12`, `$12`, `%12`, `&12`, `~label`, `^alert#12`. */
const refers: ReadonlySet<string> = new Set('#!$%&~^')

const entity = (character: string): string => `&#${character.codePointAt(0)};`
const backslash = (character: string): string => `\\${character}`

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(text: string, mark: (character: string) => string): string {
  return text.replace(meaningful, (found, offset: number, whole: string) => {
    if (found.length > 1 || found === ':' || found === '@') return `${found}${gap}`
    const next = whole[offset + 1] ?? ''
    const after = refers.has(found) && /[\p{L}\p{N}"]/u.test(next) ? gap : ''
    if (found === '%') return `%${after}`
    return `${entities.has(found) ? (named[found] ?? entity(found)) : mark(found)}${after}`
  })
}

/** What would begin a list, a heading or a command at the start of a line. */
const atStart = (text: string, mark: (character: string) => string): string =>
  text
    .replace(/^[-+=]/, mark)
    .replace(/^\//, entity)
    .replace(/^(\d+)([.)])/, (_, digits: string, end: string) => `${digits}${mark(end)}`)

const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ').trim())

/** Any text as Markdown that shows it as it is, on one line. */
export const markdownText = (text: string): string => atStart(escaped(oneLine(text), backslash), backslash)

/** Any text as HTML, for what stands between tags (`<summary>`), where Markdown is not read; right in Markdown, too. */
export const htmlText = (text: string): string => atStart(escaped(oneLine(text), entity), entity)

/** Any text as code: a name, a path, a value. */
export function markdownCode(text: string): string {
  const shown = printable(text)
  if (/^[^`|\\]+$/.test(shown)) return `\`${shown}\``
  return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`
}

/** One of our sentences: what it has in backticks becomes code, the rest is text. */
export function markdownMessage(message: string): string {
  let out = ''
  for (const [i, part] of message.split(/`([^`]*)`/).entries()) {
    if (i % 2 === 0 && part === '') continue
    const shown = i % 2 === 1 ? markdownCode(part) : spaced(part)
    out += out.endsWith('`') && shown.startsWith('`') ? `${gap}${shown}` : shown
  }
  return atStart(out.trim(), backslash)
}

/** A part of a sentence keeps the blanks at its ends. */
const spaced = (part: string): string => escaped(printable(part.replace(/\s+/gu, ' ')), backslash)
