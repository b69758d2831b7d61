import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, answered, date, object, text } from '../../http/schemas.ts'
import { idOf } from '../../journal/people.ts'
import { read } from '../../register/stored.ts'
import { countOf } from '../candidates.ts'
import { commit } from '../commit.ts'
import { activitiesFor } from '../export.ts'
import type { RouteParts } from '../parts.ts'
import { mayAct } from '../present.ts'
import { refusals, refuse } from '../problems.ts'
import { parseRequest, REQUEST, requestChange } from '../request.ts'
import type { Objection } from '../right.ts'
import { changedAt, changeSuppressions } from '../suppression.ts'

const state = { enum: ['pending', 'upheld', 'overridden'] }

/** Objection (Art. 21): nothing is sent for the activity until it is decided, and ever after when it is upheld. */
export function objectRoutes(parts: RouteParts): readonly AdminRoute[] {
  const { intake, journal, clock, plan } = parts
  const { records } = journal

  const objectTo: AdminRoute = {
    method: 'POST',
    path: '/v1/subjects/object',
    roles: ['privacy-officer'],
    summary: 'Records an objection to an activity; against direct marketing it holds at once and for good.',
    body: aboutPerson({ activity: text(200) }),
    answers: { 200: object({ ...answered, state, events: { type: 'integer' } }) },
    audit: 'subject.object',
    async handle(call) {
      const { activity } = call.body as { readonly activity: string }
      const found = await intake.open(call, ['objection'], { activity })
      const absolute = plan().activities.some(({ name, directMarketing }) => name === activity && directMarketing)
      const objection: Objection = {
        state: absolute ? 'upheld' : 'pending',
        at: clock.now(),
        request: found.request,
      }
      const record = { ...intake.note(found, call, 'object', { activity, state: objection.state }), activity }
      await commit(parts, async () => [
        intake.change(found, record),
        ...(await changeSuppressions(records, found.own, (known) => ({
          ...known,
          objections: { ...known.objections, [activity]: stronger(known.objections[activity], objection) },
        }))),
      ])
      return {
        status: 200,
        body: {
          ...intake.view(found),
          state: objection.state,
          events: countOf(found.survey, (event) => activitiesFor(plan(), event).some(({ name }) => name === activity)),
        },
        audited: { ...intake.audited(found), activity, state: objection.state },
        about: found.own,
      }
    },
  }

  const decide: AdminRoute = {
    method: 'POST',
    path: '/v1/objections/:id/decide',
    roles: ['privacy-officer'],
    summary: 'Decides an objection; overriding it takes compelling grounds.',
    body: object({ decision: { enum: ['upheld', 'overridden'] }, grounds: text(500), informed: date }, [
      'decision',
      'informed',
    ]),
    answers: { 200: object({ request: text(36), state }) },
    audit: 'objection.decide',
    async handle(call) {
      const { decision, grounds, informed } = call.body as {
        readonly decision: 'upheld' | 'overridden'
        readonly grounds?: string
        readonly informed: string
      }
      const id = call.params.id ?? ''
      if (decision === 'overridden' && grounds === undefined) refuse(refusals.groundsMissing)
      if (Date.parse(informed) > clock.now()) refuse(refusals.inFuture)
      const at = clock.now()
      let tenant = ''
      let subjects: readonly string[] = []
      await commit(parts, async () => {
        const known = await read(records, REQUEST, id, parseRequest)
        if (known === null || !mayAct(call, known.value.tenant)) return refuse(refusals.unknownRequest)
        const { value, generation } = known
        const { activity } = value
        tenant = value.tenant
        subjects = value.subjects
        if (value.closed !== null) return refuse(refusals.closed)
        if (activity === null) return refuse(refusals.noObjection)
        if (
          decision === 'overridden' &&
          plan().activities.some((one) => one.name === activity && one.directMarketing)
        ) {
          return refuse(refusals.absolute)
        }
        const decided = await changeSuppressions(records, value.subjects, (suppression) => {
          const objection = suppression.objections[activity]
          if (objection?.request !== id) return suppression
          return {
            ...suppression,
            objections: {
              ...suppression.objections,
              [activity]: { ...objection, state: decision, decidedAt: Math.max(at, changedAt(objection) + 1) },
            },
          }
        })
        if (decided.length === 0) return refuse(refusals.noObjection)
        const detail = { decision, informed, grounds: grounds ?? null }
        const done = [...value.done, { at, what: 'decide', by: call.actor.key, detail }]
        return [requestChange(id, { ...value, done }, generation, null), ...decided]
      })
      await parts.goOn(subjects.map(idOf))
      return { status: 200, body: { request: id, state: decision }, audited: { request: id, tenant, decision } }
    },
  }

  return [objectTo, decide]
}

/** Who objected before and was heard need not wait again. */
function stronger(before: Objection | undefined, after: Objection): Objection {
  if (before === undefined) return after
  return before.state === 'upheld' ? before : { ...after, at: Math.max(after.at, changedAt(before) + 1) }
}
