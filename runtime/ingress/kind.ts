import type { EventPlan, Project } from '../contract/plan.ts'
import type { Segment } from '../core/stored-event.ts'
import type { Kept } from './kept-fields.ts'
import type { Match } from './routes.ts'

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
