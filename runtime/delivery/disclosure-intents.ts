import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Intent, Lease } from '../journal/port.ts'
import { createDeadlines } from '../retention/expiry.ts'
import type { Read } from './reading.ts'

/**
 * What the record of disclosures says of a delivery: the recipient behind the channel, the categories of the fields
 * that it is shown, and whose data is among them. `null` when the declaration has no such record, or the delivery will
 * not be sent.
 *
 * @param planOf plan of a tenant, for periods that depend on it
 */
export function createDisclosureIntents(
  plan: RouterPlan,
  clock: Clock,
  read: Read,
  planOf: (tenant: string) => string | null,
): (lease: Lease) => Intent | null {
  const rule = plan.stores.disclosures
  if (rule === null) return () => null
  const deadlines = createDeadlines(plan.retention)
  return (lease) => {
    const reading = read(lease)
    if (!reading.ok) return null
    const { recipient, categories } = reading.declared
    return {
      recipient,
      categories,
      expiresAt: deadlines([rule], planOf(lease.tenant), clock.now()),
      subjects: reading.shown.flat(),
    }
  }
}
