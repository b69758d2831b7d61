import type * as language from '../../../language/types.ts'
import { type ActivityView, categoryTitle, type View } from './view.ts'

/** The form in which an activity stores a category, in words; `null` where it is stored as it is. */
export function formText({ form, aggregation }: language.Datum): string | null {
  if (form === undefined || form === 'plain') return null
  if (form !== 'aggregated')
    return {
      hashed: 'stored only as a hash',
      encrypted: 'stored encrypted',
      pseudonymised: 'stored under a pseudonym',
    }[form]
  const least = aggregation?.minimumGroup
  return least === undefined
    ? 'stored only as figures over groups'
    : `stored only as figures over groups of at least ${least} people`
}

/** A category as an activity stores it: `Password (stored only as a hash)`. */
export function storedTitle(view: View, { resource }: Pick<ActivityView, 'resource'>, category: string): string {
  const datum = resource.value.data?.[category]
  const form = datum === undefined ? null : formText(datum)
  const title = categoryTitle(view, category)
  return form === null ? title : `${title} (${form})`
}
