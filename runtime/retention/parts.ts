import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { hexOf, type Identifier, identifierTypes } from '../journal/people.ts'
import type { Journal } from '../journal/port.ts'
import { writingsOf } from '../keys/identity.ts'
import type { Membership } from '../register/port.ts'
import type { Facts } from './facts.ts'
import { refusals, refuse } from './problems.ts'

/** What the paths about retention are made of. */
export interface RetentionParts {
  readonly journal: Journal
  readonly facts: Facts
  readonly clock: Clock
  readonly replicas: Pick<Membership, 'passed'>
  /** The declaration that runs now. */
  readonly plan: () => RouterPlan
  readonly isTenant: (tenant: string) => boolean
  /**
   * Whether stored events have been brought in line with the records of a generation, by whichever router does it; waits
   * a while for it. When not, it happens with the next sweep, before anything is deleted.
   */
  readonly applied: (generation: number) => Promise<boolean>
}

/**
 * Writes and waits until it holds for every event that comes in anywhere, and, if that does not take long, for those that
 * are stored.
 */
export async function settle(parts: RetentionParts, generation: number): Promise<boolean> {
  await parts.replicas.passed(generation)
  return parts.applied(generation)
}

/**
 * The ids by which people are named, in hexadecimal and in order; `null` for nobody in particular. Nothing that events
 * have linked with them is followed.
 *
 * @throws AdminRefusal for a type of identifier that no event has, and for a tenant that is not known
 */
export function idsOf(
  { journal, plan, isTenant }: RetentionParts,
  tenant: string,
  given: readonly Identifier[] | undefined,
): readonly string[] | null {
  if (!isTenant(tenant)) refuse(refusals.unknownTenant)
  if (given === undefined) return null
  const types = identifierTypes(plan())
  if (given.some(({ type }) => !types.has(type))) refuse(refusals.unknownIdentifier)
  const named = given.flatMap(writingsOf).map(({ type, value }) => journal.identity.subjectId(tenant, type, value))
  return [...new Set(named.map(hexOf))].sort()
}
