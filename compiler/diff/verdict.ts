import type { Step } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import { canonicalJson } from '../model/canonical-json.ts'
import type { Model } from '../model/model.ts'
import { isMap } from '../syntax/plain-value.ts'
import { type ChangeClass, type ChangeType, changeTypes } from './change.ts'

/** A value of the declaration that is not the same on both sides; what is absent is `undefined`. */
export interface Difference {
  readonly section: SectionName
  readonly name: string
  readonly path: readonly Step[]
  readonly before: unknown
  readonly after: unknown
  /** The whole resource on each side. */
  readonly whole: { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> }
  readonly base: Model
  readonly head: Model
}

/** What a difference is to people's data. */
export interface Verdict {
  readonly type: ChangeType
  /** Steps below the difference's path, where only a part of it changed. */
  readonly below?: readonly Step[]
  /** For reading; by default the values themselves. */
  readonly before?: string | null
  readonly after?: string | null
  /** In the place of what is said of its type. */
  readonly says?: string
  /** A movement of data may tell the same: of this category where one is named. */
  readonly moves?: string | true
}

/** Says what a difference is; nothing where both sides say the same in other words. */
export type Classify = (difference: Difference) => Iterable<Verdict>

export const isAbsent = (value: unknown): boolean => value === undefined || value === null
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const asMap = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {})
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const canonical = (value: unknown): string => canonicalJson(value ?? null)
export const same = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b)

/** A value as a reviewer reads it, cut where it is long. */
export function shown(value: unknown): string | null {
  if (isAbsent(value)) return null
  const text = typeof value === 'string' ? value : canonical(value).replaceAll('"', '')
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

/** One type whatever happened. */
export const always = (type: ChangeType, moves?: true): Classify =>
  function* () {
    yield { type, ...(moves && { moves }) }
  }

/** By whether the value came, went or changed; `null`: nothing is to be said. */
export const came = (added: ChangeType | null, removed: ChangeType | null, changed: ChangeType | null): Classify =>
  function* ({ before, after }) {
    const type = isAbsent(before) ? added : isAbsent(after) ? removed : changed
    if (type) yield { type }
  }

/** What is absent counts as a default, and writing that down says nothing. */
export const otherwise = (standard: unknown, classify: Classify): Classify =>
  function* (difference) {
    const [before, after] = [difference.before ?? standard, difference.after ?? standard]
    if (!same(before, after)) yield* classify(difference)
  }

/** A text without legal weight. */
export const text = always('wording')
/** Something of the machinery alone. */
export const technical = always('technical')

/** A text that the law asks for: taking it away loses it, another wording is told as such, another meaning by `changed`. */
export const statement = (added: ChangeType, removed: ChangeType, changed: ChangeType, reworded: Reworded): Classify =>
  function* ({ before, after }) {
    if (isAbsent(before)) yield { type: added }
    else if (isAbsent(after)) yield { type: removed }
    else yield { type: reworded(asText(before), asText(after)) ? 'wording' : changed }
  }

type Reworded = (before: string, after: string) => boolean

/** A list in which order means nothing; where coming and going are one type, another list is one change. */
export const setOf = (added: ChangeType, removed: ChangeType, moves?: true): Classify =>
  function* ({ before, after }) {
    const [a, b] = [asList(before).map(canonical), asList(after).map(canonical)]
    if (added === removed) {
      if (!same([...new Set(a)].sort(), [...new Set(b)].sort())) yield { type: added, ...(moves && { moves }) }
      return
    }
    for (const [i, item] of b.entries()) {
      if (!a.includes(item) && b.indexOf(item) === i)
        yield { type: added, below: [i], before: null, after: shown(asList(after)[i]), ...(moves && { moves }) }
    }
    for (const [i, item] of a.entries()) {
      if (!b.includes(item) && a.indexOf(item) === i)
        yield { type: removed, before: shown(asList(before)[i]), after: null, ...(moves && { moves }) }
    }
  }

/** Silent where it came or went with something that is told itself. */
export const unless = (told: (difference: Difference) => boolean, classify: Classify): Classify =>
  function* (difference) {
    const { before, after } = difference
    if ((isAbsent(before) || isAbsent(after)) && told(difference)) return
    yield* classify(difference)
  }

/**
 * What follows from another change of the same resource: silent where that tells as much, so that one edit is one
 * change. What weakens beside something that strengthens is told.
 */
export const following = (from: (difference: Difference) => ChangeClass | null, classify: Classify): Classify =>
  function* (difference) {
    const told = from(difference)
    for (const verdict of classify(difference)) {
      const kind = changeTypes[verdict.type]
      if (told === null || (kind !== 'neutral' && kind !== told)) yield verdict
    }
  }

/** What belongs to one kind of something: silent where that became another, and the keys of the old came or went. */
export const ofKind = (from: (difference: Difference) => ChangeClass | null, classify: Classify): Classify =>
  unless((difference) => from(difference) !== null, following(from, classify))

/** What a verdict says here in particular, where the sentence of its type would not say it. */
export const saying = (says: Partial<Readonly<Record<ChangeType, string>>>, classify: Classify): Classify =>
  function* (difference) {
    for (const verdict of classify(difference)) {
      const sentence = says[verdict.type]
      yield sentence === undefined ? verdict : { ...verdict, says: sentence }
    }
  }

/** Values from the weakest to the strongest; what is absent counts as `absent`, what is in no order as widening. */
export const ordered = (
  levels: readonly string[],
  weaker: ChangeType,
  stronger: ChangeType,
  absent: string | null = null,
): Classify =>
  function* ({ before, after }) {
    const rank = (value: unknown): number =>
      isAbsent(value) ? (absent === null ? -1 : levels.indexOf(absent)) : levels.indexOf(String(value))
    const [a, b] = [rank(before), rank(after)]
    if (a === b && levels.includes(String(after ?? absent))) return
    const said = (value: unknown): string | null => (isAbsent(value) ? absent : shown(value))
    yield { type: b > a ? stronger : weaker, before: said(before), after: said(after) }
  }

/** A flag that is `false` where it is absent. */
export const flag = (set: ChangeType, unset: ChangeType): Classify =>
  function* ({ before, after }) {
    if ((before === true) !== (after === true)) yield { type: after === true ? set : unset }
    else yield { type: 'wording' }
  }
