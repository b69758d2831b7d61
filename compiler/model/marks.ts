import type { Place } from '../diagnostics/place.ts'
import { type Missing, type Model, placeKey } from './model.ts'

/** The marks of each resource that has some, by the keys of their places: most places that are asked for stand in none. */
type Marks = ReadonlyMap<string, ReadonlyMap<string, Missing>>

const indexes = new WeakMap<Model, Marks>()

/** The `{missing: ...}` mark that stands at a place, if one does. */
export function markOf(model: Model, place: Pick<Place, 'section' | 'name' | 'path'>): Missing | undefined {
  if (model.missing.length === 0) return undefined
  let index = indexes.get(model)
  if (!index) {
    index = marksByResource(model.missing)
    indexes.set(model, index)
  }
  return index.get(resourceKey(place))?.get(placeKey(place))
}

function marksByResource(marks: readonly Missing[]): Marks {
  const index = new Map<string, Map<string, Missing>>()
  for (const mark of marks) {
    const key = resourceKey(mark.place)
    const inResource = index.get(key)
    if (inResource) inResource.set(placeKey(mark.place), mark)
    else index.set(key, new Map([[placeKey(mark.place), mark]]))
  }
  return index
}

const resourceKey = ({ section, name }: Pick<Place, 'section' | 'name'>): string => `${section} ${name}`

/** The mark at a place, or at what holds it. */
export function markAbove(model: Model, { section, name, path }: Place): Missing | undefined {
  for (let length = path.length; length >= 0; length--) {
    const mark = markOf(model, { section, name, path: path.slice(0, length) })
    if (mark) return mark
  }
  return undefined
}
