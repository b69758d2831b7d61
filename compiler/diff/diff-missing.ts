import type { Place } from '../diagnostics/place.ts'
import type { Missing, Model } from '../model/model.ts'
import { placeKey } from '../model/model.ts'
import { type Change, type ChangeType, changeTypes } from './change.ts'
import { placeText } from './diff-resources.ts'

/** Facts that are marked missing now, or no longer, or for another reason. */
export function* diffMissing(base: Model, head: Model): Iterable<Change & { readonly at: NonNullable<Change['at']> }> {
  const marks = (model: Model): ReadonlyMap<string, Missing> =>
    new Map(model.missing.map((mark) => [placeKey(mark.place), mark]))
  const [before, after] = [marks(base), marks(head)]
  for (const [key, { place, why, ask }] of after) {
    const old = before.get(key)
    if (!old) yield change('fact-lost', 'head', place, 'is now marked missing', null, why)
    else if (old.why !== why || old.ask !== ask)
      yield change('wording', 'head', place, 'is missing for another reason', reason(old), reason({ why, ask }))
  }
  for (const [key, { place, why }] of before) {
    if (!after.has(key)) yield change('fact-stated', 'base', place, 'is no longer marked missing', why, null)
  }
}

const reason = ({ why, ask }: Pick<Missing, 'why' | 'ask'>): string => (ask === null ? why : `${why} (ask ${ask})`)

const change = (
  type: ChangeType,
  side: 'base' | 'head',
  place: Place,
  says: string,
  before: string | null,
  after: string | null,
): Change & { readonly at: NonNullable<Change['at']> } => ({
  type,
  class: changeTypes[type],
  message: `\`${placeText(place)}\` ${says}.`,
  before,
  after,
  facts: null,
  duties: type === 'fact-lost' ? ['dpo-review'] : [],
  at: { side, place },
})
