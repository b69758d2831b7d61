import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts'
import { printable } from '../cells.ts'
import type { Report } from '../report.ts'
import { plural } from '../summary.ts'

/** A finding beside its line, as GitHub's check runs take it. */
export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  /** Only where the finding begins and ends on one line. */
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** GitHub takes so many annotations at once; further requests append. */
export const batch = 50
/** More of them nobody reads in a pull request. */
const most = 500

const levels = { error: 'failure', warning: 'warning', note: 'notice' } as const
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** The findings that no exception covers (paths from the repository's root), the worst first, in batches of what one request takes. */
export function annotationsOf(report: Report): {
  readonly batches: readonly (readonly Annotation[])[]
  readonly left: number
} {
  const open = report.diagnostics
    .filter(({ excepted }) => excepted === null)
    .sort((a, b) => rank[a.severity] - rank[b.severity])
  const shown = open.slice(0, most).map((one) => annotation(one))
  const batches = Array.from({ length: Math.ceil(shown.length / batch) }, (_, i) =>
    shown.slice(i * batch, (i + 1) * batch),
  )
  return { batches, left: open.length - shown.length }
}

function annotation({ severity, rule, message, because, help, file, start, end }: Diagnostic): Annotation {
  const lines = [message, because && `Because: ${because.ref}`, help]
  const columns = start.line === end.line && end.column > start.column
  return {
    path: file,
    start_line: start.line,
    end_line: end.line,
    // GitHub's column is the last one that belongs to it.
    ...(columns && { start_column: start.column, end_column: end.column - 1 }),
    annotation_level: levels[severity],
    title: printable(rule).slice(0, 255),
    message: lines
      .filter((line) => line)
      .map((line) => printable(line as string))
      .join('\n')
      .slice(0, 16_000),
  }
}

/** A check run's title, at most 255 characters. */
export function checkTitle({ counts }: Report): string {
  const parts = [
    counts.errors > 0 && plural(counts.errors, 'error'),
    counts.warnings > 0 && plural(counts.warnings, 'warning'),
    counts.notes > 0 && plural(counts.notes, 'note'),
  ].filter(Boolean)
  return parts.length === 0 ? 'No findings' : parts.join(', ')
}
