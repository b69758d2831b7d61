import type { EventPlan } from '../contract/plan.ts'
import { isTree } from '../core/objects.ts'
import { pathOf } from '../subjects/field-path.ts'

export type KeptFields = EventPlan['fields']

/** The declared fields that a minimised event holds, with the categories of each. */
export type Kept = (value: Record<string, unknown>) => KeptFields

/** What a path is known by: its steps, `*` for the elements of a list apart from a name `*`. */
const keyOf = (steps: readonly (string | null)[]): string => JSON.stringify(steps)

export function compileKept(fields: KeptFields): Kept {
  const keys = new Map(fields.map((field) => [field, keyOf(pathOf(field.path))]))
  return (value) => {
    const found = new Set<string>()
    collect(value, [], found)
    return fields.filter((field) => found.has(keys.get(field) ?? ''))
  }
}

function collect(value: unknown, path: readonly (string | null)[], found: Set<string>): void {
  if (path.length > 0) found.add(keyOf(path))
  if (!isTree(value)) return
  if (Array.isArray(value)) for (const each of value) collect(each, [...path, null], found)
  else for (const [name, each] of Object.entries(value)) collect(each, [...path, name], found)
}
