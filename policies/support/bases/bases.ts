import { distance } from 'fastest-levenshtein'
import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Activity, LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import type { Regime } from '../../../law/regions.ts'
import { markAt } from '../missing.ts'
import { regimesOf } from '../settings.ts'
import { basisUses, type Use } from '../uses.ts'
import { isOfOtherType } from './basis-needs.ts'
import { answered } from './role.ts'

/** A lawful basis on which the organisation relies, and where. */
export interface UsedBasis {
  readonly basis: Resource<LawfulBasis>
  readonly uses: readonly Use[]
}

/**
 * The bases that can be relied on and that something of the organisation's own rests on. One whose type is the mistake
 * is left out: nothing can be said of what it carries.
 */
export function* usedBases(model: Model, type?: LawfulBasis['type']): Iterable<UsedBasis> {
  for (const [name, uses] of basisUses(model)) {
    const basis = model.lawfulBases.get(name)
    if (!basis || basis.poisoned || isOfOtherType(model, basis)) continue
    if (type === undefined || basis.value.type === type) yield { basis, uses }
  }
}

/** One basis that an activity rests on, for all of its people, for a class of them or under one regime. */
export interface Ground {
  readonly activity: Resource<Activity>
  readonly basis: Resource<LawfulBasis>
  /** The class or regime of `by`, `null` where one basis serves for all. */
  readonly key: string | null
  /** The classes of people whose data rests on it. */
  readonly classes: readonly string[]
  /** The basis's name with the activity. */
  readonly at: Place
}

export const isRegime = (key: string): key is Regime => key === 'eu-gdpr' || key === 'uk-gdpr'

/** The classes of people, or the regimes, that `by` names no basis for: it leaves them out, or marks them as missing. */
export function basisKeysLeftOut(model: Model, activity: Resource<Activity>): readonly string[] {
  const { lawfulBasis, dataSubjects = [] } = activity.value
  if (lawfulBasis === undefined || typeof lawfulBasis === 'string') return []
  const isMarked = (key: string): boolean => markAt(model, activity, 'lawfulBasis', 'by', key) !== undefined
  const keys = new Set([...Object.keys(lawfulBasis.by), ...['eu-gdpr', 'uk-gdpr', ...dataSubjects].filter(isMarked)])
  const byRegime = [...keys].some(isRegime)
  // Divided by both, it is told that nobody knows who falls under which.
  if (byRegime && ![...keys].every(isRegime)) return [...keys].filter(isMarked)
  const needed = byRegime ? regimesOf(model) : dataSubjects
  return [...new Set([...needed, ...keys])].filter((key) => !keys.has(key) || isMarked(key))
}

/** The bases of an activity, one for each place that names one; what is broken or undeclared is left out. */
export function* groundsOf(model: Model, activity: Resource<Activity>): Iterable<Ground> {
  const { lawfulBasis, dataSubjects = [] } = activity.value
  if (lawfulBasis === undefined) return
  const named: readonly (readonly [string | null, string])[] =
    typeof lawfulBasis === 'string' ? [[null, lawfulBasis]] : Object.entries(lawfulBasis.by)
  for (const [key, name] of named) {
    const basis = model.lawfulBases.get(name)
    if (!basis || basis.poisoned || isOfOtherType(model, basis)) continue
    const at = key === null ? valueAt(activity, 'lawfulBasis') : valueAt(activity, 'lawfulBasis', 'by', key)
    yield { activity, basis, key, classes: key === null || isRegime(key) ? dataSubjects : [key], at }
  }
}

/** The grounds of all activities that the organisation answers for. */
export function* grounds(model: Model): Iterable<Ground> {
  for (const activity of answered(model)) yield* groundsOf(model, activity)
}

/** Where a basis is relied on, as the other half of a finding. */
export const relatedUses = (uses: readonly { readonly at: Place }[]): NonNullable<Finding['related']> =>
  uses.slice(0, 5).map(({ at }) => ({ at, message: 'It is relied on here.' }))

/** Two names that only a slip of the finger tells apart: that is then the mistake, and told elsewhere. */
export const isSlip = (one: string, other: string): boolean => one !== other && distance(one, other) <= 1
