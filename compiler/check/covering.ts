import { routesOf } from '../../policies/support/routes/routes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { namesMore } from '../diagnostics/named.ts'
import { isSpan } from '../diagnostics/place.ts'
import { isAccepted } from '../flows/movement.ts'
import { daysAfter } from '../language/calendar.ts'
import type * as language from '../language/types.ts'
import type { Model, Resource } from '../model/model.ts'
import { fingerprintOf } from './fingerprint.ts'

/** Promises and rules of the house are about flows: an exception has to say which of them it accepts. */
const bound: ReadonlySet<string> = new Set([
  'commitment/broken',
  'commitment/unproven',
  'house/broken',
  'house/unproven',
])

/** Facts without which the law allows no processing (GDPR Art. 5(1)(e), 6, 9, 10). */
const guarded: ReadonlySet<string> = new Set([
  'basis/missing',
  'basis/special-category-condition',
  'basis/criminal-data',
  'retention/missing',
])

/** Days for which an officer may answer for a missing fact of the law on a route that runs. */
export const longestGuarded = 90

/** Whether an exception from a rule has to list what it covers, which a comment beside a line does not. */
export const takesNoComment = (rule: string): boolean => bound.has(rule)

export type Refusal = 'officer' | 'until' | 'unbound' | 'newer'

/** What one exception makes of one finding. */
export interface Covering {
  /** The part of the finding that it covers, and the part that stays; one of them may be absent. */
  readonly covered: Finding | null
  readonly left: Finding | null
  /** Why it covers nothing, where it is for this finding and may not. */
  readonly refusal: Refusal | null
  /** Which entries of `covers` were of use. */
  readonly entries: readonly string[]
}

interface Circumstances {
  readonly model: Model
  readonly asOf: string
  /** What the base had, where there is one and the exception is as it was there. */
  readonly base: readonly Diagnostic[] | null
}

/** Decides what an exception, whose rule and target fit, covers of a finding. */
export function covering(
  { value }: Resource<language.Exception>,
  finding: Finding,
  { model, asOf, base }: Circumstances,
): Covering {
  const none = (refusal: Refusal | null): Covering => ({ covered: null, left: finding, refusal, entries: [] })
  if (guarded.has(finding.rule) && isExecuted(model, finding)) {
    if (value.officer === undefined) return none('officer')
    if (value.until > daysAfter(asOf, longestGuarded)) return none('until')
  }
  if (value.covers !== undefined) return listed(value.covers, finding)
  if (bound.has(finding.rule)) return none('unbound')
  if (base === null) return { covered: finding, left: null, refusal: null, entries: [] }
  const { covered, left } = known(base, finding)
  return { covered, left, refusal: covered === null ? 'newer' : null, entries: [] }
}

function isExecuted(model: Model, { at, executed }: Finding): boolean {
  if (executed !== undefined) return executed
  return !isSpan(at) && at.section === 'activities' && routesOf(model, at.name).length > 0
}

/** What a list of fingerprints and movements covers. */
function listed(covers: readonly string[], finding: Finding): Covering {
  const fingerprint = fingerprintOf(finding)
  const whole = covers.filter((entry) => entry.replace(/:\d+$/, '') === fingerprint)
  if (whole.length > 0) return { covered: finding, left: null, refusal: null, entries: whole }
  const used = new Set<string>()
  const part = divide(finding, (movement) => {
    const fitting = covers.filter((entry) => isAccepted(entry, movement))
    for (const entry of fitting) used.add(entry)
    return fitting.length > 0
  })
  return { ...part, refusal: null, entries: [...used] }
}

/** What was there before, by place, and names no more than it did; of what names movements, those that it named. */
function known(base: readonly Diagnostic[], finding: Finding): Pick<Covering, 'covered' | 'left'> {
  const here = fingerprintOf({ ...finding, movements: [] })
  const earlier = base.filter(
    ({ rule, site, fingerprint }) => rule === finding.rule && (site ?? fingerprint.replace(/:\d+$/, '')) === here,
  )
  if (earlier.length === 0) return { covered: null, left: finding }
  if (finding.movements === undefined) {
    const more = namesMore(
      finding.message,
      earlier.map(({ message }) => message),
    )
    return more ? { covered: null, left: finding } : { covered: finding, left: null }
  }
  const before = new Set(earlier.flatMap(({ movements = [] }) => movements))
  return divide(finding, (movement) => before.has(movement))
}

function divide(finding: Finding, isCovered: (movement: string) => boolean): Pick<Covering, 'covered' | 'left'> {
  const { movements = [] } = finding
  const covered = movements.filter(isCovered)
  if (covered.length === 0) return { covered: null, left: finding }
  const left = movements.filter((movement) => !covered.includes(movement))
  if (left.length === 0) return { covered: finding, left: null }
  return { covered: { ...finding, movements: covered }, left: { ...finding, movements: left } }
}
