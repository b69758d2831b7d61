import type { Step } from '../diagnostics/place.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { Model } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import { walkReferences } from '../syntax/schema-walk.ts'

/** Where each resource is named, by `section name`: places as `section name/path`. */
export type Referrers = ReadonlyMap<string, ReadonlySet<string>>

const known = new WeakMap<Model, Referrers>()

/** Who names whom in a model. Walked once, and only where a change asks for it. */
export function referrersIn(model: Model): Referrers {
  const kept = known.get(model)
  if (kept) return kept
  const found = new Map<string, Set<string>>()
  for (const section of sectionNames) {
    for (const { name, value } of resourcesOf(model, section).values()) {
      const single = singletons.has(section)
      walkReferences({ [section]: single ? value : { [name]: value } }, (reference) => {
        const path = reference.path.slice(single ? 1 : 2)
        const own: readonly Step[] = reference.part === 'key' ? path.slice(0, -1) : path
        const key = referredAs(reference.section, reference.name)
        found.set(key, (found.get(key) ?? new Set()).add(`${section} ${name}/${own.join('/')}`))
      })
    }
  }
  known.set(model, found)
  return found
}

export const referredAs = (section: SectionName, name: string): string => `${section} ${name}`
