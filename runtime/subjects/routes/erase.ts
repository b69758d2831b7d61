import type { AdminRoute } from '../../admin/route.ts'
import { hexOf } from '../identifiers.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import { aboutPerson, answered, object, text } from '../schemas.ts'

/** Erasure (Art. 17). Answers when it is written down and fenced in; the rest goes on by itself, over any crash. */
export const eraseRoute = ({ desk, erasures, standings, wake }: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/erase',
  roles: ['privacy-officer'],
  summary:
    'Erases what holds the identifiers that are given or confirmed, everywhere in the router; answers where the receipt will be.',
  body: aboutPerson(),
  answers: {
    202: object({ ...answered, erasure: text(36), receipt: text(100) }),
  },
  audit: 'subject.erase',
  async handle(call) {
    const found = await desk.open(call, ['erasure'])
    const atTheirWish = found.ids.some((id) => {
      const ground = standings.suppressions.get(hexOf(id))?.restricted?.ground
      return ground === 'unlawful' || ground === 'claims'
    })
    if (atTheirWish) refuse(refusals.optedForRestriction)
    const record = desk.note(found, call, 'erase', {})
    const erasure = await erasures.begin({
      tenant: found.tenant,
      subjects: found.ids,
      request: found.request,
      identifiers: {
        given: found.known.filter(({ confirmed }) => !confirmed).length,
        confirmed: found.known.filter(({ confirmed }) => confirmed).length,
        notFollowed: found.survey?.candidates.length ?? 0,
      },
      changes: async (id) => [desk.change(found, { ...record, erasure: id })],
    })
    wake(erasure)
    return {
      status: 202,
      body: { ...desk.view(found), erasure, receipt: `/v1/erasures/${erasure}/receipt` },
      // Not whom it is about: of that nothing shall be left.
      audited: { ...desk.audited(found), erasure },
    }
  },
})
