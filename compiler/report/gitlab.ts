import type { Severity } from '../diagnostics/diagnostic.ts'
import { printable } from './cells.ts'
import { jsonText } from './json-text.ts'
import { isIdle } from './questions.ts'
import type { RootedReport } from './rooted.ts'
import { byRank } from './worst-first.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'info' }

/**
 * A Code Quality report of GitLab: an array of issues with description, check name, fingerprint, severity and place.
 * Findings that an exception covers and marks on which nothing hangs are left out, since it knows no such state.
 */
export function renderGitlab(report: RootedReport): string {
  const issues = byRank(report.diagnostics.filter((one) => one.excepted === null && !isIdle(one))).map((one) => ({
    description: printable(one.message),
    check_name: one.rule,
    // Two declarations of one repository may have the same finding.
    fingerprint: report.root.folder === '' ? one.fingerprint : `${report.root.folder}:${one.fingerprint}`,
    severity: severities[one.severity],
    location: { path: one.file, lines: { begin: one.start.line, end: one.end.line } },
  }))
  return jsonText(issues)
}
