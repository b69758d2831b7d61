import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

/** Why a call about retention is refused. Nothing of a person is in any of them. */
export const refusals = {
  unknownTenant: problem(
    'unknown-tenant',
    'No such tenant is known here, so that it would be about nothing; without `tenant` it is `default`, which only ' +
      'sources without a tenant have.',
  ),
  unknownEvent: problem('unknown-lifecycle-event', 'No retention rule of the declaration waits for this event.'),
  unknownGround: problem(
    'unknown-ground',
    'No event type that the hold names, or none at all, has this ground under `holds` of every one of its retention rules.',
  ),
  unknownIdentifier: problem(
    'unknown-identifier',
    'No event declares identifiers of one of these types as keys of a person.',
  ),
  inThePast: problem('in-the-past', 'The end of a hold lies in the future.'),
  unknownHold: problem('unknown-hold', 'No hold with this name is in force.'),
  otherHold: problem('other-hold', 'Another hold has this name already; choose another name.'),
  unknownLifecycle: problem('unknown-lifecycle', 'No lifecycle event with this id is known.'),
  over: problem('period-over', 'What this event ended has expired already, and nothing brings it back.'),
} as const satisfies Readonly<Record<string, Problem>>

/** @throws AdminRefusal */
export function refuse(found: Problem): never {
  throw new AdminRefusal(found)
}
