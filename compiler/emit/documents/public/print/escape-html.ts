import { oneLine } from '../../print/escape-markdown.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML shows it, in an element or between quotes. */
export function escapeHtml(text: string): string {
  const line = oneLine(text)
  return /[&<>"']/.test(line) ? line.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark) : line
}
