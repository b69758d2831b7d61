import { compile } from '../../compiler/compile.ts'
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts'
import type { SourceFile } from '../../compiler/source/source-file.ts'
import type { Bases } from './bases.ts'
import { applyEdits } from './edit.ts'
import { locateToken, type Spot } from './locate.ts'
import type { Edit, Mutation } from './mutation.ts'

/** The day for which everything is checked. */
export const asOf = '2026-11-28'

export interface Outcome {
  readonly id: string
  readonly family: string
  readonly killed: boolean
  /** Nothing else is found beside it. */
  readonly alone: boolean
  /** What is new against the base, as `severity rule file:line:column-line:column`. */
  readonly found: readonly string[]
  /** Where it should have been found. */
  readonly wanted: readonly string[]
}

export type Judge = (mutation: Mutation) => Outcome

/** The findings that no exception covers. */
export const openFindings = (files: readonly SourceFile[]): readonly Diagnostic[] =>
  compile(files, { asOf }).diagnostics.filter(({ excepted }) => excepted === null)

/** What a finding says, wherever its line has moved to. */
const saying = ({ rule, severity, file, pointer, message }: Diagnostic): string =>
  JSON.stringify([rule, severity, file, pointer, message])

/** The findings that a project has beside those of its base; as many of a kind count as have been added. */
export function newFindings(base: readonly Diagnostic[], mutated: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = new Map<string, number>()
  for (const old of base) left.set(saying(old), (left.get(saying(old)) ?? 0) + 1)
  return mutated.filter((finding) => {
    const known = left.get(saying(finding)) ?? 0
    left.set(saying(finding), known - 1)
    return known <= 0
  })
}

/** Judges mutations; what bases have without them is worked out once. */
export function createJudge(bases: Bases): Judge {
  const grounds = new Map<string, { readonly files: readonly SourceFile[]; readonly findings: readonly Diagnostic[] }>()
  const groundOf = (base: Mutation['base'], given: readonly Edit[]) => {
    const name = JSON.stringify([base, given])
    const known = grounds.get(name)
    if (known) return known
    const files = applyEdits(bases[base], given)
    const made = { files, findings: openFindings(files) }
    grounds.set(name, made)
    return made
  }
  return (mutation) => {
    const { id, family, rules, severities } = mutation
    try {
      const ground = groundOf(mutation.base, mutation.given)
      const files = applyEdits(ground.files, mutation.edits)
      const spots = mutation.tokens.map((token) => locateToken(files, token))
      const found = newFindings(ground.findings, openFindings(files))
      const killed = found.some(
        (finding) =>
          rules.some((rule) => names(rule, finding.rule)) &&
          severities.includes(finding.severity) &&
          spots.some((spot) => stands(finding, spot)),
      )
      return {
        id,
        family,
        killed,
        alone: killed && found.length === 1,
        found: found.map((finding) => `${finding.severity} ${finding.rule} ${printed(spotOf(finding))}`),
        wanted: rules.flatMap((rule) => spots.map((spot) => `${rule} ${printed(spot)}`)),
      }
    } catch (error) {
      throw new Error(`${id}: ${(error as Error).message}`, { cause: error })
    }
  }
}

/** `notice/effective-*` names every rule that begins so. */
const names = (rule: string, found: string): boolean =>
  rule.endsWith('*') ? found.startsWith(rule.slice(0, -1)) : found === rule

const stands = (finding: Diagnostic, spot: Spot): boolean => {
  const { file, start, end } = spotOf(finding)
  if (spot.end === null) return file === spot.file && String(finding.start.line) === spot.start
  return file === spot.file && start === spot.start && end === spot.end
}

const spotOf = ({ file, start, end }: Diagnostic): Spot => ({
  file,
  start: `${start.line}:${start.column}`,
  end: `${end.line}:${end.column}`,
})

const printed = ({ file, start, end }: Spot): string => `${file}:${start}${end === null ? '' : `-${end}`}`
