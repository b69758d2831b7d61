import type { ChangeType } from '../change.ts'
import { comparePeriods, longestDays } from '../periods.ts'
import { asText, type Classify, isAbsent } from '../verdict.ts'

/** A period by its length: how often something is looked at, how long something lasts. */
export const period = (longer: ChangeType, shorter: ChangeType, added: ChangeType, removed: ChangeType): Classify =>
  function* ({ before, after }) {
    if (isAbsent(before)) yield { type: added }
    else if (isAbsent(after)) yield { type: removed }
    else {
      const compared = comparePeriods(before, after)
      if (compared !== 'same') yield { type: compared === 'shorter' ? shorter : longer }
    }
  }

/** A date from which something holds or was done: a newer one is routine, none at all loses the proof. */
export const doneOn = (added: ChangeType, removed: ChangeType): Classify =>
  function* ({ before, after }) {
    yield { type: isAbsent(before) ? added : isAbsent(after) ? removed : 'renewed' }
  }

/** A date on which something was looked at: an earlier one than before is an older proof. */
export const lookedAt = (added: ChangeType, removed: ChangeType): Classify =>
  function* ({ before, after }) {
    const older = !isAbsent(before) && !isAbsent(after) && asText(after) < asText(before)
    yield { type: isAbsent(before) ? added : isAbsent(after) || older ? removed : 'renewed' }
  }

/** A date on which a safeguard ends: one that runs longer was renewed, one that ends sooner safeguards for less time; whether it ends is not known where nothing is said any more. */
export const endsOn = (weakened: ChangeType): Classify =>
  function* ({ before, after }) {
    if (isAbsent(before)) yield { type: 'fact-stated' }
    else if (isAbsent(after)) yield { type: 'fact-lost' }
    else yield { type: asText(after) > asText(before) ? 'renewed' : weakened }
  }

/** How often something is done: less often, or no longer, weakens. Every no time at all is never. */
export const interval = (weakened: ChangeType, strengthened: ChangeType): Classify =>
  function* (difference) {
    const said = (value: unknown): unknown => (longestDays(value) === 0 ? undefined : value)
    const [before, after] = [said(difference.before), said(difference.after)]
    if (isAbsent(before) && isAbsent(after)) yield { type: 'wording' }
    else yield* period(weakened, strengthened, strengthened, weakened)({ ...difference, before, after })
  }

/** An interval of review. */
export const review = interval('assessment-removed', 'assessment-added')

/** The parts of evidence below a prefix: where it lies, how old it is, when it is looked at again. */
export const evidence = (prefix: string): readonly (readonly [string, Classify])[] => [
  [prefix, presence('assessment-added', 'assessment-removed')],
  [`${prefix}.file`, proof],
  [`${prefix}.url`, proof],
  [`${prefix}.date`, lookedAt('assessment-added', 'assessment-removed')],
  [`${prefix}.review`, review],
]

/** Where something lies: elsewhere is wording, nowhere is a loss unless the other pointer remains or takes its place. */
const proof: Classify = function* ({ before, after, path, whole }) {
  if (!isAbsent(before) && !isAbsent(after)) yield { type: 'wording' }
  else if (isAbsent(before)) yield { type: 'fact-stated' }
  else yield { type: pointed(whole.after, path.slice(0, -1)) ? 'wording' : 'assessment-removed' }
}

function pointed(whole: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): boolean {
  let value: unknown = whole
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step]
  const evidence = value as { file?: unknown; url?: unknown } | null | undefined
  return !isAbsent(evidence?.file) || !isAbsent(evidence?.url)
}

/**
 * A map that comes or goes whole; where it stays, its parts are told one by one. A table's entry for a map is asked only
 * where one side has none.
 */
export const presence = (added: ChangeType, removed: ChangeType): Classify =>
  function* ({ before }) {
    yield { type: isAbsent(before) ? added : removed }
  }
