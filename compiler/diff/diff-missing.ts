import type { Place } from '../diagnostics/place.ts'
import type { Missing, Model } from '../model/model.ts'
import { placeKey } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import { type Change, type ChangeType, changeTypes } from './change.ts'
import { type DeclaredChange, placeText } from './diff-resources.ts'
import { asMap, isAbsent, shown } from './verdict.ts'

type Told = Change & { readonly at: NonNullable<Change['at']> }

interface Marked {
  /** The changes of the declaration that no mark tells. */
  readonly declared: readonly DeclaredChange[]
  readonly missing: readonly Told[]
}

/**
 * Facts that are marked missing now, or no longer, or for another reason; and the changes of the declaration without
 * those that say the same. An answer is one change, and neutral: nothing moves because it is known now. But where data
 * is, or who may have it, is told as what it is, since nothing covered it before.
 */
export function marked(
  base: Model,
  head: Model,
  open: readonly DeclaredChange[],
  toldByMovements: readonly DeclaredChange[],
): Marked {
  const marks = (model: Model): ReadonlyMap<string, Missing> =>
    new Map(model.missing.map((mark) => [placeKey(mark.place), mark]))
  const [before, after] = [marks(base), marks(head)]
  const missing: Told[] = []
  const silent = new Set<DeclaredChange>()
  const instead: DeclaredChange[] = []
  for (const [key, { place, why, ask }] of after) {
    const old = before.get(key)
    // What a new resource leaves open is a question; nothing was lost.
    if (!old && !hasHolder(base, place)) continue
    if (!old) {
      // What is not known any more is no relief, whatever is left says.
      for (const change of at(open, place)) if (change.after === null || change.class === 'narrows') silent.add(change)
      missing.push(change('fact-lost', 'head', place, 'is now marked missing', shown(valueAt(base, place)), why))
    } else if (old.why !== why || old.ask !== ask)
      missing.push(change('wording', 'head', place, 'is missing for another reason', reason(old), reason({ why, ask })))
  }
  for (const [key, { place, why }] of before) {
    if (after.has(key) || !hasHolder(head, place)) continue
    const value = valueAt(head, place)
    if (isAbsent(value)) {
      missing.push(
        change('fact-lost', 'base', place, 'is not marked missing any more, and nothing is stated instead', why, null),
      )
      continue
    }
    const said = at(open, place)
    for (const one of said) silent.add(one)
    for (const one of said.filter(({ type }) => located.has(type)))
      instead.push({ ...one, message: `\`${placeText(one.at.place)}\` ${answered}.`, before: why })
    if (at(toldByMovements, place).length > 0 || said.some(({ type }) => located.has(type))) continue
    missing.push(change('fact-stated', 'head', place, answered, why, shown(value)))
  }
  return { declared: [...open.filter((change) => !silent.has(change)), ...instead], missing }
}

const answered = 'was missing and is now stated'

/** Where data is and who may have it: what nobody had stated covers nothing. */
const located: ReadonlySet<ChangeType> = new Set([
  'country-added',
  'host-added',
  'recipient-added',
  'category-added',
  'destination-changed',
])

/** The changes at a place, or below it or of what holds it as a whole. */
const at = (changes: readonly DeclaredChange[], place: Place): readonly DeclaredChange[] =>
  changes.filter(
    (change) =>
      change.at.place.section === place.section &&
      change.at.place.name === place.name &&
      (isWithin(change.at.place.path, place.path) || isWithin(place.path, change.at.place.path)),
  )

const isWithin = (path: Place['path'], above: Place['path']): boolean => above.every((step, i) => path[i] === step)

/** What a declaration states at a place. */
function valueAt(model: Model, { section, name, path }: Place): unknown {
  let value: unknown = resourcesOf(model, section).get(name)?.value
  for (const step of path) value = Array.isArray(value) ? value[Number(step)] : asMap(value)[step]
  return value
}

/** Whether a declaration has what holds a place: its resource, or the entry of it. */
const hasHolder = (model: Model, place: Place): boolean =>
  !isAbsent(valueAt(model, { ...place, path: place.path.slice(0, -1) }))

const reason = ({ why, ask }: Pick<Missing, 'why' | 'ask'>): string => (ask === null ? why : `${why} (ask ${ask})`)

const change = (
  type: ChangeType,
  side: 'base' | 'head',
  place: Place,
  says: string,
  before: string | null,
  after: string | null,
): Told => ({
  type,
  class: changeTypes[type],
  message: `\`${placeText(place)}\` ${says}.`,
  before,
  after,
  facts: null,
  duties: type === 'fact-lost' ? ['dpo-review'] : [],
  at: { side, place },
})
