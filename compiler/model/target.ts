import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { Model } from './model.ts'
import { resourcesOf } from './sections.ts'

/** The resource that a target of an exception names, such as `events.order.paid` or `organisation.address`. */
export interface Targeted {
  readonly section: SectionName
  /** `''` where there is but one. */
  readonly name: string
}

/** Names have dots of their own: of those that a target begins with, the longest one that is declared is meant. */
export function targetedIn(model: Model, target: string): Targeted | null {
  const [head = ''] = target.split('.', 1)
  const section = sectionNames.find((each) => each === head)
  if (section === undefined) return null
  if (singletons.has(section)) return { section, name: '' }
  const rest = target.slice(section.length + 1)
  const names = [...resourcesOf(model, section).keys()].filter((name) => rest === name || rest.startsWith(`${name}.`))
  return names.length === 0 ? null : { section, name: names.reduce((a, b) => (b.length > a.length ? b : a)) }
}
