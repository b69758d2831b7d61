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
