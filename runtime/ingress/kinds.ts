import type { Project, SourcePlan } from '../plan.ts'
import type { IntakeParts } from './intake.ts'
import { compileRoutes, type Match } from './routes.ts'

/** All that is known beforehand of one type of event from one source. */
export interface Kind {
  readonly name: string
  /** Its name as JSON. */
  readonly json: string
  readonly project: Project
  readonly match: Match
  readonly retention: readonly string[]
}

/** The events that a source may send. */
export function compileKinds(source: SourcePlan, parts: IntakeParts): ReadonlyMap<string, Kind> {
  const { plan, project } = parts.generated
  const matches = compileRoutes(plan, source.name, parts.counters)
  const kinds = new Map<string, Kind>()
  for (const { name, retention } of plan.events) {
    const projection = Object.hasOwn(project, name) ? project[name] : undefined
    if (projection === undefined) continue
    const match = matches.get(name) ?? (() => [])
    kinds.set(name, { name, json: JSON.stringify(name), project: projection, match, retention })
  }
  return kinds
}
