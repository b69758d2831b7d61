import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

/** Why a call about retention is refused. Nothing of a person is in any of them. */
export const refusals = {
  unknownTenant: problem(
    422,
    'unknown-tenant',
    'Unknown tenant',
    'No such tenant is known here, so that it would be about nothing; without `tenant` it is `default`, which only ' +
      'sources without a tenant have.',
  ),
  unknownEvent: problem(
    422,
    'unknown-lifecycle-event',
    'Unknown lifecycle event',
    'No retention rule of the declaration waits for this event.',
  ),
  unknownGround: problem(
    422,
    'unknown-ground',
    'Unknown ground',
    'No event type that the hold names, or none at all, has this ground under `holds` of every one of its retention rules.',
  ),
  unknownIdentifier: problem(
    422,
    'unknown-identifier',
    'Unknown type of identifier',
    'No event declares identifiers of one of these types as keys of a person.',
  ),
  inThePast: problem(422, 'in-the-past', 'In the past', 'The end of a hold lies in the future.'),
  unknownHold: problem(404, 'unknown-hold', 'Unknown hold', 'No hold with this name is in force.'),
  otherHold: problem(409, 'other-hold', 'Another hold', 'Another hold has this name already; choose another name.'),
  unknownLifecycle: problem(404, 'unknown-lifecycle', 'Unknown', 'No lifecycle event with this id is known.'),
  over: problem(
    409,
    'period-over',
    'The period is over',
    'What this event ended has expired already, and nothing brings it back.',
  ),
} as const satisfies Readonly<Record<string, Problem>>

/** @throws AdminRefusal */
export function refuse(found: Problem): never {
  throw new AdminRefusal(found)
}
