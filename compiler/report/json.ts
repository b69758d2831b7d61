import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Span } from '../diagnostics/span.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'
import { jsonText } from './json-text.ts'
import { isQuestion } from './questions.ts'
import { riskOf } from './risk.ts'
import type { RootedReport } from './rooted.ts'
import { topicOf } from './topic.ts'
import { answerOf } from './verified-text.ts'

/**
 * The report for software, version 1. Lines and columns count from 1, columns in UTF-16 units, `end` is exclusive;
 * `file` is relative to the repository's root, which `root` says: its `path` as seen from the working folder, and the
 * checked `folder` in it. Every finding is in it: `excepted` is `null` unless an exception covers it,
 * and the summary counts those that none covers; `questions` are among its errors and warnings, `marks` (a
 * `{missing: ...}` on which nothing hangs) are not among its notes. `due`, with `--due` alone, is sorted by day.
 */
export function renderJson(report: RootedReport): string {
  const { counts, digest, asOf } = report
  const files = new Map(report.files.map((file) => [file.path, file]))
  const value = {
    version: 1,
    root: { path: report.root.path, folder: report.root.folder },
    digest,
    asOf,
    summary: {
      errors: counts.errors,
      warnings: counts.warnings,
      notes: counts.notes,
      questions: counts.questions,
      marks: counts.marks,
      documents: counts.documents,
      flows: counts.flows,
    },
    passedOver: report.passedOver,
    promises: report.promises.map(({ name, clause, answer }) => ({ name, clause, answer })),
    diagnostics: report.diagnostics.map((one) => diagnosticJson(one, files)),
    ...(report.verified && {
      verified: report.verified.map((each) => ({
        kind: each.kind,
        name: each.name,
        how: each.how,
        answer: answerOf(each),
        digest: each.digest,
        compared: each.compared,
        settings: each.settings,
        differences: each.differences.map(({ direction, message }) => ({ direction, message })),
        unproven: each.unproven.map(({ message }) => message),
      })),
    }),
    ...(report.due && {
      due: report.due.map(({ day, kind, what, overdue, ...at }) => ({ day, kind, what, overdue, ...located(at) })),
    }),
  }
  return jsonText(value)
}

function diagnosticJson(one: Diagnostic, files: ReadonlyMap<string, SourceFile>) {
  const { rule, severity, class: kind, message, because, help, resource, pointer, fingerprint, fix, excepted } = one
  return {
    rule,
    severity,
    class: kind,
    message,
    because: because && { kind: because.kind, ref: because.ref, text: because.text ?? null },
    help,
    ...located(one),
    related: one.related.map((other) => ({
      ...located(other),
      message: other.message,
      ...(other.rule !== undefined && { rule: other.rule }),
    })),
    resource: resource && { section: resource.section, name: resource.name },
    pointer,
    fingerprint,
    movements: one.movements ?? [],
    question: questionJson(one),
    fix: fix && { title: fix.title, ...spanned(fix.span, files), replacement: fix.replacement, safe: fix.safe },
    excepted: excepted && {
      name: excepted.name,
      reason: excepted.reason,
      until: excepted.until,
      ...(excepted.inline && { inline: true }),
    },
  }
}

/** What an open fact puts at risk, what it is about, and who knows; `null` for what is none. */
function questionJson(one: Diagnostic) {
  if (!isQuestion(one)) return null
  return { risk: riskOf(one.because), topic: topicOf(one), ask: one.mark?.ask ?? null, why: one.mark?.why ?? null }
}

const located = ({ file, start, end }: Located) => ({
  file,
  start: { line: start.line, column: start.column },
  end: { line: end.line, column: end.column },
})

/** A fix's span by line and column, like every other place in the report. */
function spanned(span: Span, files: ReadonlyMap<string, SourceFile>) {
  const file = files.get(span.file) ?? { path: span.file, text: '' }
  return { file: span.file, start: positionAt(file, span.start), end: positionAt(file, span.end) }
}
