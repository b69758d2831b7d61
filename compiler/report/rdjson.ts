import type { Diagnostic, Located, Severity } from '../diagnostics/diagnostic.ts'
import type { Position } from '../diagnostics/span.ts'
import { lineStarts, positionAt, type SourceFile } from '../source/source-file.ts'
import { printable } from './cells.ts'
import { jsonText } from './json-text.ts'
import { isIdle } from './questions.ts'
import type { RootedReport } from './rooted.ts'
import { byRank } from './worst-first.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

/**
 * The Diagnostic Format of reviewdog. Lines count from 1, columns too but in bytes of UTF-8, `end` is exclusive; a
 * finding's fix is a suggestion.
 */
export function renderRdjson(report: RootedReport): string {
  const files = new Map(report.files.map((file) => [file.path, file]))
  const worst = byRank(report.diagnostics.filter((one) => one.excepted === null && !isIdle(one)))
  const value = {
    source: { name: 'bylaw' },
    ...(worst[0] && { severity: severities[worst[0].severity] }),
    diagnostics: worst.map((one) => diagnostic(one, files)),
  }
  return jsonText(value)
}

function diagnostic(one: Diagnostic, files: ReadonlyMap<string, SourceFile>) {
  const { message, help, severity, rule, fix, related } = one
  const span = fix?.span
  const file = span && files.get(span.file)
  return {
    message: [message, ...(help === null ? [] : help.split('\n'))].map(printable).join('\n'),
    location: located(one, files),
    severity: severities[severity],
    code: { value: rule },
    ...(fix &&
      span &&
      file && {
        suggestions: [
          { range: range(positionAt(file, span.start), positionAt(file, span.end), file), text: fix.replacement },
        ],
      }),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: printable(other.message),
        location: located(other, files),
      })),
    }),
  }
}

const located = ({ file, start, end }: Located, files: ReadonlyMap<string, SourceFile>) => ({
  path: file,
  range: range(start, end, files.get(file)),
})

const range = (start: Position, end: Position, file: SourceFile | undefined) => ({
  start: inBytes(start, file),
  end: inBytes(end, file),
})

function inBytes({ line, column }: Position, file: SourceFile | undefined): Position {
  if (!file) return { line, column }
  const begin = lineStarts(file)[line - 1] ?? 0
  return { line, column: Buffer.byteLength(file.text.slice(begin, begin + column - 1)) + 1 }
}
