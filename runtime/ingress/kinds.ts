import type { SourcePlan } from '../contract/plan.ts'
import { projectForm } from './form-lists.ts'
import type { IntakeParts } from './intake-parts.ts'
import { compileKept } from './kept-fields.ts'
import type { Kind } from './kind.ts'
import { compileRoutes } from './routes.ts'

/** The events that a source may send. */
export function compileKinds(source: SourcePlan, parts: IntakeParts): ReadonlyMap<string, Kind> {
  const { plan, project } = parts.generated
  const matches = compileRoutes(plan, source.name, parts.counters)
  const kinds = new Map<string, Kind>()
  for (const event of plan.events) {
    const { name } = event
    const projection = Object.hasOwn(project, name) ? project[name] : undefined
    if (projection === undefined) continue
    const match = matches.get(name) ?? (() => [])
    kinds.set(name, {
      name,
      json: JSON.stringify(name),
      project: source.fields === undefined ? projection : projectForm(projection, event.fields),
      match,
      split: parts.splitBy(event),
      kept: compileKept(event.fields),
    })
  }
  return kinds
}
