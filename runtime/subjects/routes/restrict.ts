import { randomUUID } from 'node:crypto'
import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, answered, date, object } from '../../http/schemas.ts'
import { countOf } from '../candidates.ts'
import { commit } from '../commit.ts'
import { type Notice, stillNeeded, toTell } from '../notice.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import { recipientsOf } from '../recipients.ts'
import type { RequestRecord } from '../request.ts'
import type { Case } from '../request-intake.ts'
import { type RestrictionGround, restrictedAlso } from '../right.ts'
import { changeSuppressions } from '../suppression.ts'

const answer = object({ ...answered, events: { type: 'integer' }, toTell: { type: 'integer' } })

/** Restriction (Art. 18): data is stored, and nothing else is done with it, until somebody lifts that. */
export function restrictRoutes(parts: RouteParts): readonly AdminRoute[] {
  const { intake, journal, clock, plan, timeOf, wake, expiry } = parts

  /** Whoever has received something is told (Art. 19). */
  async function telling(found: Case, record: RequestRecord, right: Notice['right']): Promise<RequestRecord> {
    const recipients = await recipientsOf(journal, found.ids)
    const told = toTell(plan(), recipients, clock.now())
    return {
      ...record,
      notice: { right, reference: randomUUID() },
      recipients: stillNeeded(recipients, told),
      told,
    }
  }

  const restrict: AdminRoute = {
    method: 'POST',
    path: '/v1/subjects/restrict',
    roles: ['privacy-officer'],
    summary: 'Restricts everything about a person: it is kept, and not sent.',
    body: aboutPerson({ ground: { enum: ['accuracy-contested', 'unlawful', 'claims', 'objection'] } }),
    answers: { 200: answer },
    audit: 'subject.restrict',
    async handle(call) {
      const { ground } = call.body as { readonly ground: RestrictionGround }
      const found = await intake.open(call, ['restriction', 'objection', 'rectification'])
      const record = await telling(found, intake.note(found, call, 'restrict', { ground }), 'restriction')
      const restricted = { at: await timeOf(found.own), ground, request: found.request }
      await commit(parts, async () => [
        intake.change(found, record),
        ...(await changeSuppressions(journal.records, found.own, (known) => ({
          ...known,
          restricted: restrictedAlso(known.restricted, restricted),
        }))),
      ])
      wake()
      return answerOf(found, record, { ground })
    },
  }

  const lift: AdminRoute = {
    method: 'POST',
    path: '/v1/subjects/lift',
    roles: ['privacy-officer'],
    summary: 'Lifts a restriction, after the person has been told that it will be lifted.',
    body: aboutPerson({ informed: date }, []),
    answers: { 200: answer },
    audit: 'subject.lift',
    async handle(call) {
      const { informed, request } = call.body as { readonly informed?: string; readonly request?: string }
      if (informed === undefined) return refuse(refusals.notInformed)
      if (Date.parse(informed) > clock.now()) return refuse(refusals.inFuture)
      const found = await intake.open(call, ['restriction', 'objection', 'rectification'])
      const noted = await telling(found, intake.note(found, call, 'lift', { informed }), 'restriction-lifted')
      // Nobody asked for it: there is nothing to answer, and what was done stays on record.
      const closed = { at: clock.now(), outcome: 'fulfilled', reason: null, informed } as const
      const record: RequestRecord = request === undefined ? { ...noted, subjects: [], candidates: [], closed } : noted
      await commit(parts, async () => {
        const lifted = await changeSuppressions(journal.records, found.own, (known) =>
          known.restricted === null ? known : { ...known, restricted: null },
        )
        if (lifted.length === 0) refuse(refusals.notRestricted)
        const own = intake.change(found, record)
        return [
          request === undefined ? { ...own, expiresAt: expiry(found.tenant, clock.now()) ?? clock.now() } : own,
          ...lifted,
        ]
      })
      await parts.goOn(found.ids)
      wake()
      return answerOf(found, record, { informed })
    },
  }

  const answerOf = (found: Case, { told }: RequestRecord, audited: Readonly<Record<string, string>>) => ({
    status: 200,
    body: { ...intake.view(found), events: countOf(found.survey), toTell: told.length },
    audited: { ...intake.audited(found), ...audited },
    about: found.own,
  })

  return [restrict, lift]
}
