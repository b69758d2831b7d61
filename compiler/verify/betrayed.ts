import type { Place } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import type { Model } from '../model/model.ts'

/** A place of the declaration. */
export const place = (section: SectionName, name: string, ...path: readonly (string | number)[]): Place => ({
  section,
  name,
  path,
})

/** The first of these places whose resource is declared; the project where none is. */
export const declaredAmong = (model: Model, ...places: readonly (Place | null)[]): Place =>
  places.find((each) => each !== null && isDeclared(model, each)) ?? place('project', '', 'name')

function isDeclared(model: Model, { section, name }: Place): boolean {
  const resources = model[mapped[section] ?? section]
  if (resources === null) return false
  return 'has' in resources ? resources.has(name) : true
}

/** Sections that the model has under another name. */
const mapped: Partial<Record<SectionName, 'declaredCategories'>> = { categories: 'declaredCategories' }
