import type { AdminRoute } from '../../http/admin-route.ts'
import { anObject } from '../../http/schemas.ts'
import { read } from '../../register/stored.ts'
import { ERASURE, parseErasure } from '../erasure-record.ts'
import type { RouteParts } from '../parts.ts'
import { mayAct, receiptView } from '../present.ts'
import { refusals, refuse } from '../problems.ts'

/** The receipt of an erasure: 202 and how far it is before it is done. */
export const receiptRoute = ({ journal }: RouteParts): AdminRoute => ({
  method: 'GET',
  path: '/v1/erasures/:id/receipt',
  roles: ['privacy-officer', 'auditor'],
  summary: 'Shows what an erasure did and when, what it had to keep, and who had received the data; no identity.',
  scoped: true,
  answers: { 200: anObject, 202: anObject },
  audit: null,
  async handle(call) {
    const id = call.params.id ?? ''
    const known = await read(journal.records, ERASURE, id, parseErasure)
    if (known === null || !mayAct(call, known.value.tenant)) return refuse(refusals.unknownErasure)
    return { status: known.value.state === 'done' ? 200 : 202, body: receiptView(id, known.value) }
  },
})
