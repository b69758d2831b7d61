import type { EventPlan } from '../contract/plan.ts'
import { isTree } from '../core/objects.ts'

export type KeptFields = EventPlan['fields']

/** The declared fields that a minimised event holds, with the categories of each. */
export type Kept = (value: Record<string, unknown>) => KeptFields

/** Paths only, as the plan writes them: names joined by dots, `*` for the elements of a list. */
export function compileKept(fields: KeptFields): Kept {
  return (value) => {
    const found = new Set<string>()
    collect(value, '', found)
    return fields.filter(({ path }) => found.has(path))
  }
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (path !== '') found.add(path)
  if (!isTree(value)) return
  const at = (step: string): string => (path === '' ? step : `${path}.${step}`)
  if (Array.isArray(value)) for (const each of value) collect(each, at('*'), found)
  else for (const [name, each] of Object.entries(value)) collect(each, at(name), found)
}
