import { markdownCode } from '../markdown-escape.ts'
import type { Where } from './pull-request-report.ts'

/** A place as Markdown, with a link where it can be read. */
export type Link = (where: Where) => string

/** Links to files of a commit; `null` where nobody can read them. */
export const linker =
  (blob: string | null): Link =>
  (where) => {
    if (where === null) return ''
    const shown = markdownCode(`${where.file}:${where.line}`)
    if (where.side === 'base') return `${shown} of the base`
    const steps = where.file.toWellFormed().split('/')
    // A link leads to a file of this commit, whatever a name says.
    if (blob === null || steps.some((step) => /^\.{0,2}$/.test(step))) return shown
    const path = steps
      .map(encodeURIComponent)
      .join('/')
      .replace(/[()'*!~]/g, percent)
    return `[${shown}](${blob}${path}#L${where.line})`
  }

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
