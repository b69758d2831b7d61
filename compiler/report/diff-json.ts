import { countOf, type DiffReport, dutiesOf } from './diff-report.ts'
import { jsonText } from './json-text.ts'

/** The comparison for software, version 1; lines and columns from 1. */
export function renderDiffJson(report: DiffReport): string {
  const value = {
    version: 1,
    root: report.root,
    base: report.base,
    head: report.head,
    summary: {
      widens: countOf(report, 'widens'),
      narrows: countOf(report, 'narrows'),
      neutral: countOf(report, 'neutral'),
      duties: dutiesOf(report),
      documents: report.documents,
    },
    unversioned: report.unversioned.map(({ name, message, position }) => ({ name, message, position })),
    changes: report.changes.map(
      ({ type, class: kind, message, before, after, facts, duties, parts, accepted, at, position }) => ({
        type,
        class: kind,
        message,
        before,
        after,
        facts,
        duties,
        count: parts?.length ?? 1,
        ...(parts && { parts }),
        ...(accepted && { accepted }),
        resource: at && { section: at.place.section, name: at.place.name },
        side: at?.side ?? null,
        position,
      }),
    ),
  }
  return jsonText(value)
}
