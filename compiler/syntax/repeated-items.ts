import type { Step } from '../diagnostics/place.ts'
import { printable } from './printable.ts'
import { walkSchema } from './schema-walk.ts'
import { leadingTo } from './shape.ts'
import { label } from './words.ts'

/** An item that stands twice in a list that says it may not (`uniqueItems`). */
export interface RepeatedItem {
  readonly path: readonly Step[]
  readonly message: string
  readonly help: string
}

const unique = leadingTo(['uniqueItems'])

/** Finds at most `most` repeated texts, numbers and booleans, in time linear in the value. The language has no lists of unique maps. */
export function repeatedItems(value: unknown, most: number): readonly RepeatedItem[] {
  const found: RepeatedItem[] = []
  walkSchema(
    value,
    (current, path, layers) => {
      if (!Array.isArray(current) || current.length < 2 || !layers.some(({ schema }) => schema.uniqueItems)) return
      const seen = new Set<unknown>()
      for (const [index, item] of current.entries()) {
        if (typeof item === 'object') continue
        if (seen.has(item) && found.length < most) {
          const message = `${printable(String(item))} stands twice in ${printable(label(path))}.`
          found.push({ path: [...path, index], message, help: 'Remove one of them.' })
        }
        seen.add(item)
      }
    },
    unique,
  )
  return found
}
