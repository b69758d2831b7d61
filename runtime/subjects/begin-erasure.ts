import { hexOf } from '../journal/people.ts'
import type { Change } from '../journal/port.ts'
import type { RouteParts } from './parts.ts'
import type { Asking, Case } from './request-intake.ts'
import { isWished } from './right.ts'

/** Whether any of whom a request is about asked to have the data restricted rather than erased. */
export const atTheirWish = ({ processing }: Pick<RouteParts, 'processing'>, found: Case): boolean =>
  found.ids.some((id) => {
    const restricted = processing.suppressions.get(hexOf(id))?.restricted ?? null
    return restricted !== null && isWished(restricted)
  })

/**
 * Writes an erasure down and fences it in, in one commit with the request that it is done on and what else is to be
 * known with it; answers its id. The rest goes on by itself.
 *
 * @param also may throw: then nothing is written
 */
export async function beginErasure(
  { intake, erasures, wake }: Pick<RouteParts, 'intake' | 'erasures' | 'wake'>,
  found: Case,
  asking: Asking,
  detail: Parameters<RouteParts['intake']['note']>[3] = {},
  also: (erasure: string) => Promise<readonly Change[]> = async () => [],
): Promise<string> {
  const record = intake.note(found, asking, 'erase', detail)
  const erasure = await erasures.begin({
    tenant: found.tenant,
    subjects: found.ids,
    request: found.request,
    by: asking.actor.key,
    identifiers: {
      given: found.known.filter(({ confirmed }) => !confirmed).length,
      confirmed: found.known.filter(({ confirmed }) => confirmed).length,
      notFollowed: found.survey?.candidates.length ?? 0,
    },
    changes: async (id) => [...(await also(id)), intake.change(found, { ...record, erasure: id })],
  })
  wake(erasure)
  return erasure
}
