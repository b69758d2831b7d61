import { oneLine } from '../../print/escape-markdown.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML shows it, in an element or between quotes. */
export const escapeHtml = (text: string): string => oneLine(text).replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
