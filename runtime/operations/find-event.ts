import type { EventStatus, Journal } from '../journal/port.ts'
import { refusals, refuse } from './problems.ts'

/**
 * An event by its id, in upper or lower case.
 *
 * @param tenant whose it has to be; absent, anybody's
 * @throws AdminRefusal when there is none, or it is another tenant's
 */
export async function findEvent(journal: Pick<Journal, 'status'>, id: string, tenant?: string): Promise<EventStatus> {
  const status = await journal.status(id.toLowerCase())
  const hidden = tenant !== undefined && tenant !== status?.tenant
  return status === null || hidden ? refuse(refusals.unknownEvent) : status
}
