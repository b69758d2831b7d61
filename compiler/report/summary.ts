import { printable } from './cells.ts'
import type { Report } from './report.ts'
import type { Style } from './style.ts'

/** `1 error`, `2 errors`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `2 errors, 1 warning`, leaving out what there is none of. */
export const severities = (counts: Pick<Report['counts'], 'errors' | 'warnings' | 'notes'>): string =>
  [
    counts.errors > 0 && plural(counts.errors, 'error'),
    counts.warnings > 0 && plural(counts.warnings, 'warning'),
    counts.notes > 0 && plural(counts.notes, 'note'),
  ]
    .filter(Boolean)
    .join(', ')

/** The last line of a report: what was found in how much, of which declaration, as of when. */
export function summaryText({ counts, digest, asOf, promises }: Report, style: Style, showExcepted: boolean): string {
  const found = severities(counts)
  const worst = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'note'
  const apart = [
    counts.questions > 0 && `${counts.questions} of them open facts`,
    counts.excepted > 0 && `${counts.excepted} excepted${showExcepted ? '' : ', shown by --show-excepted'}`,
    counts.marks > 0 && `${counts.marks} more marked open, on which nothing hangs`,
  ].filter(Boolean)
  const scope = `${plural(counts.documents, 'document')}, ${plural(counts.flows, 'flow')}`
  const which = digest === null ? 'not readable as a declaration' : `digest ${printable(digest.slice(0, 12))}`
  const verdict = found === '' ? style.good('no findings') : style.severity[worst](found)
  return `${verdict}${apart.length > 0 ? ` (${apart.join('; ')})` : ''} in ${scope}; ${promised(promises)}${which}; checked as of ${printable(asOf)}`
}

/** `4 promises: 2 hold, 1 broken, 1 unproven; `: what is unproven never counts as kept. */
function promised(promises: Report['promises']): string {
  if (promises.length === 0) return ''
  const count = (answer: Report['promises'][number]['answer']) =>
    promises.filter((promise) => promise.answer === answer).length
  const parts = [
    `${count('holds')} hold`,
    count('broken') > 0 && `${count('broken')} broken`,
    count('unproven') > 0 && `${count('unproven')} unproven`,
  ]
  return `${plural(promises.length, 'promise')}: ${parts.filter(Boolean).join(', ')}; `
}
