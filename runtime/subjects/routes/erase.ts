import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPersonOrRequest, answered, object, text } from '../../http/schemas.ts'
import { atTheirWish, beginErasure } from '../begin-erasure.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'

/** Erasure (Art. 17). Answers when it is written down and fenced in; the rest goes on by itself, over any crash. */
export const eraseRoute = (parts: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/erase',
  roles: ['privacy-officer'],
  summary:
    'Erases what holds the identifiers that are given or confirmed, everywhere in the router; answers where the receipt will be.',
  body: aboutPersonOrRequest(),
  answers: {
    202: object({ ...answered, erasure: text(36), receipt: text(100) }),
  },
  audit: 'subject.erase',
  async handle(call) {
    const found = await parts.intake.open(call, ['erasure'])
    if (atTheirWish(parts, found)) refuse(refusals.optedForRestriction)
    const erasure = await beginErasure(parts, found, call)
    return {
      status: 202,
      body: { ...parts.intake.view(found), erasure, receipt: `/v1/erasures/${erasure}/receipt` },
      // Not whom it is about: of that nothing shall be left.
      audited: { ...parts.intake.audited(found), erasure },
    }
  },
})
