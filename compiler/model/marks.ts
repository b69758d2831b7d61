import type { Place } from '../diagnostics/place.ts'
import { type Missing, type Model, placeKey } from './model.ts'

const indexes = new WeakMap<Model, ReadonlyMap<string, Missing>>()

/** The `{missing: ...}` mark that stands at a place, if one does. */
export function markOf(model: Model, place: Pick<Place, 'section' | 'name' | 'path'>): Missing | undefined {
  if (model.missing.length === 0) return undefined
  let index = indexes.get(model)
  if (!index) {
    index = new Map(model.missing.map((mark) => [placeKey(mark.place), mark]))
    indexes.set(model, index)
  }
  return index.get(placeKey(place))
}

/** The mark at a place, or at what holds it. */
export function markAbove(model: Model, { section, name, path }: Place): Missing | undefined {
  for (let length = path.length; length >= 0; length--) {
    const mark = markOf(model, { section, name, path: path.slice(0, length) })
    if (mark) return mark
  }
  return undefined
}
