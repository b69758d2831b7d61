import type { Report } from '../report/report.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

/** The severities from which on findings fail a command. */
export const thresholds = ['error', 'warning', 'note', 'never'] as const
export type Threshold = (typeof thresholds)[number]

/** What a command answers with, by the findings that no exception covers. */
export function verdict({ counts }: Pick<Report, 'counts'>, failOn: Threshold): ExitCode {
  const found = {
    error: counts.errors,
    warning: counts.errors + counts.warnings,
    note: counts.errors + counts.warnings + counts.notes,
    never: 0,
  }
  return found[failOn] > 0 ? exitCode.findings : exitCode.clean
}
