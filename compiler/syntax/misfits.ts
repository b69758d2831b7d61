import type { Step } from '../diagnostics/place.ts'
import { type SectionName, singletons } from '../language/section.ts'
import { isMap, type PlainMap } from './plain-value.ts'

/**
 * Takes values of another type than the schema has there out of a file's value, once they have their findings: whoever
 * reads a resource that has a mistake meets what is absent, which may be anywhere, and no list where a text belongs.
 * In a list it is the list that goes, as positions below it would move.
 *
 * @param paths where such values are
 */
export function dropMisfits(value: PlainMap, paths: readonly (readonly Step[])[]): void {
  for (const path of paths) {
    let holder: unknown = value
    let found: { readonly map: PlainMap; readonly name: string; readonly depth: number } | null = null
    for (const [depth, step] of path.entries()) {
      if (isMap(holder)) found = { map: holder, name: String(step), depth }
      holder = typeof holder === 'object' && holder !== null ? (holder as PlainMap)[step] : undefined
    }
    // A resource that is no map is one all the same: others name it.
    const least = singletons.has(path[0] as SectionName) ? 1 : 2
    if (found !== null && found.depth >= least) delete found.map[found.name]
  }
}
