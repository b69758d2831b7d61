import type { Change, Journal } from '../journal/port.ts'
import type { Erasures } from './erasures.ts'

/** Erasures of what goes as a whole, whoever it is about: by order of whoever is the controller (Art. 28(3)(a), (g)). */

export interface ErasureOrder {
  readonly tenant: string
  /** Id of the request that it is done on; `null` without one. */
  readonly request: string | null
  /** Who asked for it: id of a caller's key, or `source:<name>`. */
  readonly by?: string
  /** Written in the same commit: what the request is then. */
  readonly changes?: (erasure: string) => Promise<readonly Change[]>
}

export interface OrderParts {
  readonly journal: Pick<Journal, 'scopes'>
  readonly erasures: Pick<Erasures, 'begin'>
  /** Has it driven on in the background. */
  readonly wake: (erasure: string) => void
}

/**
 * Begins the erasure of single events of a tenant; those that are not there, or are another tenant's, are none. Answers
 * the erasure's id, whose receipt is at `/v1/erasures/:id/receipt`.
 *
 * @throws JournalUnavailable, RecordConflict
 */
export async function eraseEvents(
  parts: OrderParts,
  { events: given, ...order }: ErasureOrder & { readonly events: readonly string[] },
): Promise<string> {
  const events = [...new Set(given.map((id) => id.toLowerCase()))]
  // Whose keys go with them are fenced in; nobody else is held up.
  const subjects = await parts.journal.scopes.gone({ tenant: order.tenant, events }, () => true)
  const erasure = await parts.erasures.begin({ ...order, subjects, scope: { events } })
  parts.wake(erasure)
  return erasure
}

/**
 * The same for all that is a tenant's, what they have connected at run time included. Until it is done their senders
 * are answered 503 and nothing of theirs is sent; what comes in later is taken as before.
 *
 * @throws JournalUnavailable, RecordConflict
 */
export async function eraseTenant(parts: OrderParts, order: ErasureOrder): Promise<string> {
  const erasure = await parts.erasures.begin({ ...order, subjects: [], scope: { events: null } })
  parts.wake(erasure)
  return erasure
}
