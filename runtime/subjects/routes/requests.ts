import type { AdminAnswer, AdminCall, AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, anObject, date, object, text } from '../../http/schemas.ts'
import { change, read } from '../../register/stored.ts'
import { clocks, clocksOf, dayOf } from '../clocks.ts'
import type { RouteParts } from '../parts.ts'
import { isoOf, mayAct, requestView, timedOf } from '../present.ts'
import { refusals, refuse } from '../problems.ts'
import { parseRequest, REQUEST, REQUEST_TYPES, type RequestRecord, requestChange } from '../request.ts'
import { foundView } from '../request-intake.ts'

/** Requests and their clocks (Art. 12(3) and (4)). */
export function requestRoutes(parts: RouteParts): readonly AdminRoute[] {
  const { intake, journal, clock, plan, requests } = parts
  const { records } = journal

  /** Changes a request that is open, and shows it. */
  async function revise(
    call: AdminCall,
    audited: Readonly<Record<string, string>>,
    decide: (request: RequestRecord, now: number) => RequestRecord,
    expiresAt: (tenant: string, now: number) => number | null = () => null,
  ): Promise<AdminAnswer> {
    const id = call.params.id ?? ''
    const now = clock.now()
    let revised: RequestRecord | null = null
    await change(records, async () => {
      const known = await read(records, REQUEST, id, parseRequest)
      if (known === null || !mayAct(call, known.value.tenant)) return refuse(refusals.unknownRequest)
      if (known.value.closed !== null) return refuse(refusals.closed)
      revised = decide(known.value, now)
      return [requestChange(id, revised, known.generation, expiresAt(revised.tenant, now))]
    })
    if (revised === null) return refuse(refusals.unknownRequest)
    return { status: 200, body: requestView(plan(), id, revised, now), audited: { request: id, ...audited } }
  }

  const open: AdminRoute = {
    method: 'POST',
    path: '/v1/requests',
    roles: ['privacy-officer'],
    summary: 'Writes down that a person asked for something, so that its clock runs.',
    body: aboutPerson({ type: { enum: REQUEST_TYPES } }),
    answers: { 201: anObject },
    audit: 'request.open',
    async handle(call) {
      const { type } = call.body as { readonly type: RequestRecord['type'] }
      const found = await intake.open(call, [type], { onlyNoted: true })
      await change(records, async () => [intake.change(found, found.record)])
      return {
        status: 201,
        body: {
          ...requestView(plan(), found.request, found.record, clock.now()),
          ...foundView(found, journal.identity),
        },
        audited: { ...intake.audited(found), type },
        about: found.own,
      }
    },
  }

  const list: AdminRoute = {
    method: 'GET',
    path: '/v1/requests',
    roles: ['privacy-officer', 'auditor'],
    summary: 'Lists requests, the oldest first.',
    query: {
      state: { enum: ['open', 'closed'] },
      tenant: text(200),
      after: { type: 'string', pattern: '^[0-9TZ:.-]{24}\\.[0-9a-f-]{36}$' },
      limit: { type: 'string', pattern: '^[1-9]\\d{0,2}$' },
    },
    answers: { 200: object({ items: { type: 'array', items: anObject }, next: { type: ['string', 'null'] } }) },
    audit: null,
    async handle({ query: { state, tenant, after = '', limit = '100' } }) {
      const found = [...requests.entries()]
        .filter(([, each]) => state === undefined || (each.closed === null) === (state === 'open'))
        .filter(([, each]) => tenant === undefined || each.tenant === tenant)
        .map(([id, each]) => ({ id, each, place: `${isoOf(each.receivedAt)}.${id}` }))
        .filter(({ place }) => place > after)
        .sort((a, b) => (a.place < b.place ? -1 : 1))
      const page = found.slice(0, Number(limit))
      return {
        status: 200,
        body: {
          items: page.map(({ id, each }) => requestView(plan(), id, each, clock.now())),
          next: found.length > page.length ? (page.at(-1)?.place ?? null) : null,
        },
      }
    },
  }

  const show: AdminRoute = {
    method: 'GET',
    path: '/v1/requests/:id',
    roles: ['privacy-officer', 'auditor'],
    summary: 'Shows a request, its clocks and what was done on it.',
    scoped: true,
    answers: { 200: anObject },
    audit: null,
    async handle(call) {
      const id = call.params.id ?? ''
      const known = await read(records, REQUEST, id, parseRequest)
      if (known === null || !mayAct(call, known.value.tenant)) return refuse(refusals.unknownRequest)
      return { status: 200, body: requestView(plan(), id, known.value, clock.now()) }
    },
  }

  const act = (verb: string, summary: string, body: AdminRoute['body'], handle: AdminRoute['handle']): AdminRoute => ({
    method: 'POST',
    path: `/v1/requests/:id/${verb}`,
    roles: ['privacy-officer'],
    summary,
    scoped: true,
    body: body ?? object({}),
    answers: { 200: anObject },
    audit: `request.${verb}`,
    handle,
  })

  const close = act(
    'close',
    'Closes a request when the person has been told what was done, or why not.',
    object({ outcome: { enum: ['fulfilled', 'partly', 'refused', 'withdrawn'] }, reason: text(2000), informed: date }, [
      'outcome',
      'informed',
    ]),
    async (call) => {
      const { outcome, reason, informed } = call.body as {
        readonly outcome: NonNullable<RequestRecord['closed']>['outcome']
        readonly reason?: string
        readonly informed: string
      }
      if ((outcome === 'refused' || outcome === 'partly') && reason === undefined) refuse(refusals.reasonMissing)
      if (Date.parse(informed) > clock.now()) refuse(refusals.inFuture)
      return revise(
        call,
        { outcome },
        (request, at) => {
          const { erasure } = request
          if (erasure !== null && parts.erasureView.get(erasure)?.state !== 'done') refuse(refusals.erasureUnderWay)
          if (isUndecided(request, call.params.id ?? '')) refuse(refusals.undecided)
          return { ...request, subjects: [], candidates: [], closed: { at, outcome, reason: reason ?? null, informed } }
        },
        (tenant, now) => parts.expiry(tenant, now) ?? now,
      )
    },
  )

  const isUndecided = ({ subjects, activity }: RequestRecord, id: string): boolean =>
    activity !== null &&
    subjects.some((subject) => {
      const objection = parts.processing.suppressions.get(subject)?.objections[activity]
      return objection?.request === id && objection.state === 'pending'
    })

  const extend = act(
    'extend',
    'Takes more time for a request, once, after the person has been told why.',
    object({ reason: { enum: ['complexity', 'number'] }, informed: date }),
    async (call) => {
      const { reason, informed } = call.body as { readonly reason: string; readonly informed: string }
      if (Date.parse(informed) > clock.now()) refuse(refusals.inFuture)
      return revise(call, { reason }, (request, at) => {
        if (request.extended !== null) refuse(refusals.extendedAlready)
        const late = clocks(plan(), timedOf(request), at).some(
          ({ extendBy }) => dayOf(at) > extendBy || informed > extendBy,
        )
        if (late) refuse(refusals.tooLateToExtend)
        return { ...request, extended: { at, reason, informed } }
      })
    },
  )

  const pause = act(
    'pause',
    'Stops the clock of a request while the person has been asked for what is needed to go on.',
    object({ reason: { enum: ['identity', 'clarification', 'fee'] } }),
    async (call) => {
      const { reason } = call.body as { readonly reason: string }
      return revise(call, { reason }, (request, at) => {
        if (!clocksOf(plan(), request.regime).every(({ pauses }) => pauses)) refuse(refusals.noPause)
        if (request.pauses.some(({ until }) => until === null)) refuse(refusals.pausedAlready)
        return { ...request, pauses: [...request.pauses, { from: at, until: null, reason }] }
      })
    },
  )

  const resume = act('resume', 'Lets the clock of a request run again.', undefined, async (call) =>
    revise(call, {}, (request, at) => {
      if (!request.pauses.some(({ until }) => until === null)) refuse(refusals.notPaused)
      return { ...request, pauses: request.pauses.map((each) => ({ ...each, until: each.until ?? at })) }
    }),
  )

  return [open, list, show, close, extend, pause, resume]
}
