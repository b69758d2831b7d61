import fc from 'fast-check'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { tally } from '../report.ts'
import type { RootedReport } from '../rooted.ts'

/** What a reader of reports could mistake for its own: workflow commands, escapes, markup, ends of quotes. */
const pieces = fc.constantFrom(
  ...['::error file=a,line=1::pwned', '\n::add-mask::x', '##[error]x', '##vso[task.complete]', '%0A::notice::x'],
  ...['\u001b[31m', '\u001b]8;;https://e.example\u0007', '\u009b31m', '\u202e', '\u2066', '\u200b', '\r', '\r\n', '\n'],
  ...[']]>', '<!--', '-->', '</failure>', '&#27;', '&lt;', '"', "'", '`', '```', '|', '\\', '\u0000', '\ufffe'],
  ...['@acme/legal', '#12', '</details>', '<img src=x>', '![x](https://e.example)', ':', ',', '%', '=cmd()', '\u2028'],
  ...['\ud800', '{"', '\u{e0041}'],
)

export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(pieces, pieces, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 7 })
  .map((parts) => parts.join(''))

const position = fc.record({ line: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 9 }) })

/** A finding all of whose texts are hostile. */
const finding: fc.Arbitrary<Diagnostic> = fc
  .record({
    rule: fc.constantFrom('basis/missing', 'commitment/broken', 'fact/missing', 'schema/invalid'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    kind: fc.constantFrom('violation' as const, 'gap' as const, 'advice' as const),
    start: position,
    line: fc.nat({ max: 1 }),
    texts: fc.tuple(hostile, hostile, hostile, hostile, hostile, hostile, hostile),
    excepted: fc.boolean(),
  })
  .map(({ rule, severity, kind, start, line, texts, excepted }) => {
    const [message, help, file, name, ask, reason, ref] = texts
    const at = { file, start, end: { line: start.line + line, column: start.column + 2 } }
    return {
      ...at,
      rule,
      severity,
      class: kind,
      message,
      help,
      because: { kind: 'law', ref, text: help },
      related: [{ ...at, message: reason }],
      resource: { section: 'recipients', name },
      pointer: `/recipients/${name}/${message}`,
      fingerprint: '0123456789abcdef',
      movements: [name, help],
      mark: { why: reason, ask, pointer: null },
      fix: { title: reason, span: { file, start: 0, end: 1 }, replacement: message, safe: true },
      excepted: excepted ? { name, reason, until: null } : null,
    }
  })

/** A report all of whose texts are hostile, those of its files included. */
export const hostileReport: fc.Arbitrary<RootedReport> = fc
  .record({ diagnostics: fc.array(finding, { maxLength: 4 }), text: hostile, folder: hostile })
  .map(({ diagnostics, text, folder }) => ({
    root: { path: '.', folder },
    files: [...new Set(diagnostics.map(({ file }) => file))].map((path) => ({ path, text: `${text}\n${text}\n` })),
    diagnostics,
    asOf: '2026-11-21',
    digest: null,
    promises: [],
    passedOver: diagnostics.map(({ file }) => file),
    counts: { ...tally(diagnostics), documents: 1, flows: 0 },
    due: diagnostics.map(({ message, file, start, end }) => ({
      day: '2026-11-21',
      kind: 'review',
      what: message,
      overdue: false,
      file,
      start,
      end,
    })),
  }))
