import { roleOf } from '../../flows/facts.ts'
import type { Activity } from '../../language/types.ts'
import { holdersOf, jointDuties } from '../../model/joint-duties.ts'
import { markOf } from '../../model/marks.ts'
import { comparePeriods, longestDays } from '../periods.ts'
import { asList, asMap, asText, type Classify, isAbsent, same, shown, type Verdict } from '../verdict.ts'
import { sameByTheLetter, samePlainly } from '../wording.ts'

/** Whose decisions they are (Art. 4(7), 26, 28): any other role is a change of law, and so is a weaker instruction. */
export const role: Classify = function* ({ section, name, path, before, after, base, head }) {
  // Nothing said is a controller; what is marked missing is not known.
  if (isAbsent(before) && markOf(base, { section, name, path })) return yield { type: 'fact-stated' }
  if (isAbsent(after) && markOf(head, { section, name, path })) return yield { type: 'fact-lost' }
  const [a, b] = [before, after].map((value) =>
    roleOf(isAbsent(value) ? {} : { role: value as NonNullable<Activity['role']> }),
  )
  if (a !== b) return yield { type: 'role-changed', before: a ?? null, after: b ?? null }
  if (b === 'processor') yield* processor(partOf(before, 'processor'), partOf(after, 'processor'))
  if (b === 'joint') yield* joint(partOf(before, 'joint'), partOf(after, 'joint'))
  // A controller is what nothing said is, too.
  if (b !== 'controller' && same(partOf(before, b ?? ''), partOf(after, b ?? ''))) yield { type: 'wording' }
}

type Part = Readonly<Record<string, unknown>>
const partOf = (value: unknown, key: string): Part => asMap(asMap(value)[key])

function* processor(before: Part, after: Part): Iterable<Verdict> {
  yield* part('processor', 'for', before, after, samePlainly)
  yield* part('processor', 'instructions', before, after, sameByTheLetter)
  if (!same(before.atEnd, after.atEnd)) {
    // The choice is the controller's (Art. 28(3)(g)), and may come to erasure.
    const levels = [undefined, 'return', 'controller-chooses', 'erase']
    const stronger = levels.indexOf(after.atEnd as string) > levels.indexOf(before.atEnd as string)
    yield at(['processor', 'atEnd'], stronger ? 'expiry-strengthened' : 'expiry-weakened', before.atEnd, after.atEnd)
  }
  if (!same(before.noticePeriod, after.noticePeriod)) {
    const compared = isAbsent(before.noticePeriod)
      ? 'longer'
      : isAbsent(after.noticePeriod)
        ? 'shorter'
        : comparePeriods(before.noticePeriod, after.noticePeriod)
    if (compared !== 'same') {
      const type = compared === 'longer' ? 'information-added' : 'information-lost'
      const says = `tells the controller of new subprocessors ${compared === 'longer' ? 'sooner' : 'later, or without a term'}`
      yield { ...at(['processor', 'noticePeriod'], type, before.noticePeriod, after.noticePeriod), says }
    }
  }
}

function* joint(before: Part, after: Part): Iterable<Verdict> {
  if (!isAbsent(before.with) && isAbsent(after.with)) yield at(['joint', 'with'], 'fact-lost', before.with, null)
  else yield* together(before, after)
  if (!same(before.arrangement, after.arrangement)) {
    const type = arrangement(asMap(before.arrangement), asMap(after.arrangement), isAbsent(before.arrangement))
    yield at(['joint', 'arrangement'], type, before.arrangement, after.arrangement)
  }
  if (!same(before.essence, after.essence)) {
    const type = isAbsent(before.essence)
      ? 'information-added'
      : isAbsent(after.essence)
        ? 'information-lost'
        : sameByTheLetter(asText(before.essence), asText(after.essence))
          ? 'wording'
          : 'information-lost'
    yield at(['joint', 'essence'], type, before.essence, after.essence)
  }
  if (!same(before.duties, after.duties)) yield* duties(before.duties, after.duties)
}

/** Who the others are. */
function* together(before: Part, after: Part): Iterable<Verdict> {
  for (const one of asList(after.with))
    if (!asList(before.with).includes(one)) yield at(['joint', 'with'], 'role-changed', before.with, after.with)
  for (const one of asList(before.with))
    if (!asList(after.with).includes(one)) yield at(['joint', 'with'], 'role-narrowed', before.with, after.with)
}

/** Who of joint controllers does what, told once: people who were told of another have to be told anew (Art. 26(2)). */
function* duties(before: unknown, after: unknown): Iterable<Verdict> {
  const [a, b] = [before, after].map((value) =>
    jointDuties.map((duty) => {
      const { ours, theirs } = holdersOf(asMap(value), duty)
      return new Set([...(ours ? [' us'] : []), ...theirs])
    }),
  ) as [Set<string>[], Set<string>[]]
  const lost = a.some((holders, i) => [...holders].some((holder) => !b[i]?.has(holder)))
  const more = b.some((holders, i) => [...holders].some((holder) => !a[i]?.has(holder)))
  const type = lost ? 'information-lost' : more ? 'information-added' : 'wording'
  yield at(['joint', 'duties'], type, before, after)
}

/** The proof of an arrangement: older, gone or looked at less often is less of it. */
function arrangement(before: Part, after: Part, first: boolean): Verdict['type'] {
  const never = longestDays(after.review) === 0 && longestDays(before.review) !== 0
  const compared = never ? 'longer' : comparePeriods(before.review, after.review)
  const older = asText(after.date) < asText(before.date)
  if (!first && (older || compared === 'longer' || Object.keys(before).some((key) => isAbsent(after[key]))))
    return 'assessment-removed'
  if (first || compared === 'shorter') return 'assessment-added'
  if (Object.keys(after).some((key) => isAbsent(before[key]))) return 'fact-stated'
  return same(before.date, after.date) ? 'wording' : 'renewed'
}

const at = (below: readonly string[], type: Verdict['type'], before: unknown, after: unknown): Verdict => ({
  type,
  below,
  before: shown(before),
  after: shown(after),
})

function* part(
  kind: string,
  key: string,
  before: Part,
  after: Part,
  reworded: (a: string, b: string) => boolean,
): Iterable<Verdict> {
  if (same(before[key], after[key])) return
  const [a, b] = [asText(before[key]), asText(after[key])]
  const type = a === '' ? 'fact-stated' : b === '' ? 'fact-lost' : reworded(a, b) ? 'wording' : 'role-changed'
  yield at([kind, key], type, before[key], after[key])
}
