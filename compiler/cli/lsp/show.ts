import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DiagnosticSeverity, type Diagnostic as Shown } from 'vscode-languageserver/node'
import type { Diagnostic, Located } from '../../diagnostics/diagnostic.ts'
import { pointOf, type Range } from '../../editor/positions.ts'
import { packageRoot } from '../../emit/package-root.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const

export const uriOf = (folder: string, file: string): string => pathToFileURL(join(folder, file)).href

/** The page that `bylaw explain` prints for a rule, as it lies in the package. */
export const pageOf = (rule: string): string => pathToFileURL(join(packageRoot(), 'policies', `${rule}.md`)).href

export const rangeOfLocated = ({ start, end }: Located): Range => ({ start: pointOf(start), end: pointOf(end) })

/** A diagnostic as the protocol has it; what an exception covers is not told. */
export function shownDiagnostic(folder: string, one: Diagnostic): Shown {
  const help = one.help === null ? '' : `\n${one.help}`
  return {
    range: rangeOfLocated(one),
    severity: severities[one.severity],
    code: one.rule,
    codeDescription: { href: pageOf(one.rule) },
    source: 'bylaw',
    message: `${one.message}${help}`,
    data: { fingerprint: one.fingerprint },
    relatedInformation: one.related.map((other) => ({
      location: { uri: uriOf(folder, other.file), range: rangeOfLocated(other) },
      message: other.message,
    })),
  }
}

/** The path of a file's URI; `null` for what does not lie on a disk. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    return null
  }
}
