import { fingerprintOf } from '../check/fingerprint.ts'
import type { Compilation } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import { place } from './betrayed.ts'
import type { Verified } from './difference.ts'
import { type VerifyRule, verifyRules } from './rules.ts'

/** What was found of everything that was asked, as findings at the places of the declaration, sorted by them. */
export function verifyDiagnostics(
  { locate }: Pick<Compilation, 'locate'>,
  all: readonly Verified[],
): readonly Diagnostic[] {
  const found = all.flatMap(({ differences, unproven }) => [
    ...differences.map(({ direction, message, at, help }) => made(locate, `verify/${direction}`, message, at, help)),
    ...unproven.map(({ message, help }) =>
      made(locate, 'verify/unproven', message, place('project', '', 'name'), help),
    ),
  ])
  return found.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.start.line - b.start.line ||
      a.start.column - b.start.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

function made(
  locate: Compilation['locate'],
  name: VerifyRule,
  message: string,
  at: Place,
  help: string | undefined,
): Diagnostic {
  const { file, start, end, pointer } = locate(at)
  const rule = verifyRules.find((each) => each.name === name)
  return {
    rule: name,
    severity: 'error',
    class: rule?.class ?? 'violation',
    message,
    because: rule?.because ?? null,
    help: help ?? null,
    file,
    start,
    end,
    related: [],
    resource: { section: at.section, name: at.name },
    pointer,
    // Several of one place are told apart by what they say.
    fingerprint: fingerprintOf({ rule: name, at, message, movements: [message] }),
    fix: null,
    excepted: null,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
