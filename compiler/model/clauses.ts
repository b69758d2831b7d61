import type { Place } from '../diagnostics/place.ts'
import { type ClauseText, clauseIds } from '../language/clause.ts'
import { sectionNames, singletons } from '../language/section.ts'
import { walkSchema } from '../syntax/schema-walk.ts'
import { leadingTo } from '../syntax/shape.ts'
import type { Model } from './model.ts'
import { resourcesOf } from './sections.ts'

/** A clause of a published text, and an entry that cites it. */
export interface Citation {
  readonly clause: string
  /** The entry whose key `clause` names it: a resource, or what stands below one. */
  readonly entry: Place
}

const citing = leadingTo(['x-clause'])

/** Every clause that a declaration cites, once for each entry, in the order of sections and names. */
export function citationsOf(model: Model): readonly Citation[] {
  const found: Citation[] = []
  for (const section of sectionNames)
    for (const [name, { value }] of resourcesOf(model, section)) {
      const root = singletons.has(section) ? { [section]: value } : { [section]: { [name]: value } }
      const above = singletons.has(section) ? 1 : 2
      walkSchema(
        root,
        (cited, path, layers) => {
          if (!layers.some(({ schema }) => schema['x-clause'])) return
          const entry: Place = { section, name, path: path.slice(above, -1), part: 'key' }
          for (const clause of clauseIds(cited as ClauseText)) found.push({ clause, entry })
        },
        citing,
      )
    }
  return found
}
