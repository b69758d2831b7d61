import type { EventPlan, Project, SourcePlan } from '../contract/plan.ts'
import type { Segment } from '../journal/port.ts'
import type { IntakeParts } from './intake.ts'
import { compileKept, type Kept } from './kept.ts'
import { compileRoutes, type Match } from './routes.ts'

/** All that is known beforehand of one type of event from one source. */
export interface Kind {
  readonly name: string
  /** Its name as JSON. */
  readonly json: string
  readonly project: Project
  readonly match: Match
  /** The common part first, then one segment for each person, or group of people, that it concerns. */
  readonly split: (tenant: string, value: Record<string, unknown>) => readonly Segment[]
  /** For the report of what a request would have kept. */
  readonly kept: Kept
}

/** Cuts events of a type into segments by the people whom they concern. */
export type SplitBy = (event: EventPlan) => Kind['split']

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
      project: projection,
      match,
      split: parts.splitBy(event),
      kept: compileKept(event.fields),
    })
  }
  return kinds
}
