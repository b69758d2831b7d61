import type { ObservedObject } from './observe.ts'
import { propertiesOf } from './surroundings.ts'

/** Names that say what a value is in, or where it is from, and what the value itself is called beside them. */
const beside =
  /^(uuid|system|coding|coding_system|type|unit|units|lang|source|classification|last_?updated|unavailable|primary|preferred|verified|use|rank|version|user_selected|assigner|period|extension)$/
const itself =
  /^(values?|code|desc|description|descriptor|display|text|label|raw|formatted|string|nbr|number|content|data)$/

/** Whether an object is nothing but one value and what is said of it: `{ code, desc }`, `{ value, lastupdated, source }`. */
export function isWrapper(object: ObservedObject): boolean {
  const names = propertiesOf(object)
  return (
    names.length > 0 &&
    names.length < 9 &&
    names.some((name) => itself.test(name)) &&
    !(names.includes('description') && !names.includes('code')) &&
    names.every((name) => itself.test(name) || beside.test(name))
  )
}

/** Whether a property of such an object is its value: where it has one, a label or a description says what it is for. */
export const isValueOf = (own: string, object: ObservedObject): boolean =>
  itself.test(own) &&
  !(
    /^(label|description)$/.test(own) &&
    propertiesOf(object).some((name) => /^(values?|number|nbr|text|content|data)$/.test(name))
  )
