import type { JointDuty, Role } from '../language/types.ts'

/** Who does what between joint controllers, as an activity says it. */
export type JointDuties = NonNullable<NonNullable<Role['joint']>['duties']>

/** What joint controllers share out, in the order in which documents say it. */
export const jointDuties = [
  'information',
  'requests',
  'contact',
  'security',
  'breaches',
] as const satisfies readonly JointDuty[]

/** Who of joint controllers has a duty (Art. 26(1)). */
export interface Holders {
  readonly ours: boolean
  /** The others who have it, by name. */
  readonly theirs: readonly string[]
}

/** Who has a duty, as far as an activity says; nobody where it says nothing of it. */
export const holdersOf = (duties: JointDuties | undefined, duty: JointDuty): Holders => ({
  ours: duties?.ours?.includes(duty) ?? false,
  theirs: Object.entries(duties?.theirs ?? {}).flatMap(([name, held]) => (held.includes(duty) ? [name] : [])),
})

/** Whether a duty is somebody's. */
export const isHeld = ({ ours, theirs }: Holders): boolean => ours || theirs.length > 0
