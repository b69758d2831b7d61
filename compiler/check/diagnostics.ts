import type { ResourceIndex } from '../bind/bound.ts'
import { locate } from '../bind/locate.ts'
import { type Positioned, positions } from '../bind/positions.ts'
import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan, type Location } from '../diagnostics/place.ts'
import type { Exception } from '../language/types.ts'
import { markAbove } from '../model/marks.ts'
import type { Model, Resource } from '../model/model.ts'
import type { SourceFile } from '../source/source-file.ts'
import { fingerprintOf, fingerprints } from './fingerprint.ts'
import { registered } from './registered.ts'
import { type Level, severityOf } from './severity.ts'

/** A finding, and the exception that covers it. */
export interface Judged {
  readonly finding: Finding
  readonly exception: Resource<Exception> | null
}

interface Declared {
  readonly files: readonly SourceFile[]
  readonly index: ResourceIndex
  readonly model: Model | null
  readonly level: Level
}

interface Placed extends Judged {
  readonly at: Positioned
}

/** Findings with severity, reason and positions, in the order of files and lines. */
export function diagnosticsOf(judged: readonly Judged[], declared: Declared): readonly Diagnostic[] {
  const position = positions(declared.files, declared.index)
  const fingerprint = fingerprints()
  return judged
    .map((entry) => ({ ...entry, at: position(entry.finding.at) }))
    .sort(
      (a, b) =>
        compare(a.at.file, b.at.file) ||
        a.at.offset - b.at.offset ||
        compare(a.finding.rule, b.finding.rule) ||
        compare(a.finding.message, b.finding.message),
    )
    .filter((entry, i, all) => !isAlike(entry, all[i - 1]))
    .map((entry) => diagnosticOf(entry, fingerprint(entry.finding), position, declared))
}

function diagnosticOf(
  { finding, exception, at }: Placed,
  fingerprint: string,
  position: (location: Location) => Positioned,
  { index, model, level }: Declared,
): Diagnostic {
  const rule = registered(finding.rule)
  const place = (location: Location): Located => {
    const { file, start, end } = position(location)
    return { file, start, end }
  }
  const { fix, movements, related = [] } = finding
  const mark = model && !isSpan(finding.at) ? markAbove(model, finding.at) : undefined
  return {
    rule: finding.rule,
    severity: severityOf(rule, finding, level),
    class: finding.class ?? rule.class,
    message: finding.message,
    because: finding.because ?? rule.because,
    help: finding.help ?? null,
    file: at.file,
    start: at.start,
    end: at.end,
    related: related.map(({ at, message, rule }) => ({ ...place(at), message, ...(rule !== undefined && { rule }) })),
    resource: isSpan(finding.at) ? null : { section: finding.at.section, name: finding.at.name },
    pointer: at.pointer,
    fingerprint,
    ...(movements && { movements, site: fingerprintOf({ ...finding, movements: [] }) }),
    fix: fix
      ? { title: fix.title, span: locate(fix.at, index).span, replacement: fix.replacement, safe: !fix.guess }
      : null,
    ...(mark && { mark: { why: mark.why, ask: mark.ask, pointer: position(mark.place).pointer } }),
    excepted: exception
      ? {
          name: exception.name,
          reason: exception.value.reason ?? '',
          until: exception.value.until ?? null,
          ...(index.get('exceptions')?.get(exception.name)?.covers && { inline: true }),
        }
      : null,
  }
}

/** What is written once and stands in several places, as an alias does, is said once; movements are told each by itself. */
const isAlike = (one: Placed, before: Placed | undefined): boolean =>
  before !== undefined &&
  one.finding.movements === undefined &&
  one.at.file === before.at.file &&
  one.at.offset === before.at.offset &&
  one.finding.rule === before.finding.rule &&
  one.finding.message === before.finding.message

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
