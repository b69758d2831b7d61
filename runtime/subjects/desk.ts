import { type AdminCall, AdminRefusal } from '../admin/route.ts'
import type { Clock } from '../journal/clock.ts'
import type { Change, Journal, Person, SubjectId } from '../journal/port.ts'
import type { RouterPlan } from '../plan.ts'
import { read } from '../register/stored.ts'
import { clocks, nextDue } from './clocks.ts'
import { hexOf, type Identifier, identifierTypes, keptId } from './identifiers.ts'
import { instructionMissing, refusals, refuse } from './problems.ts'
import {
  type Instruction,
  newRequest,
  newRequestId,
  parseRequest,
  REQUEST,
  type RequestRecord,
  type RequestType,
  requestChange,
} from './request.ts'
import { type Survey, survey } from './survey.ts'

export interface DeskParts {
  readonly journal: Journal
  readonly clock: Clock
  readonly plan: () => RouterPlan
  readonly isTenant: (name: string) => boolean
}

/** The body of a call about a person. */
export interface Asked {
  readonly tenant: string
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  /** Candidates that an answer has named, and that somebody has found to be the person's. */
  readonly confirmed?: readonly Identifier[]
  /** The request that it belongs to; absent opens one. */
  readonly request?: string
  readonly receivedAt?: string
  readonly regime?: string
  readonly instruction?: Instruction
}

/** An identifier that a call goes by: it was given with it, or a candidate that was confirmed. */
export interface Known extends Identifier {
  readonly id: SubjectId
  readonly confirmed: boolean
}

/** A person and the request on which something is done for them. */
export interface Case {
  readonly tenant: string
  readonly known: readonly Known[]
  /** The ids of what was given and confirmed. Nothing else is acted on. */
  readonly ids: Person
  /** The same in hexadecimal. */
  readonly own: readonly string[]
  /** Those under which events are held that an erasure had to keep. */
  readonly kept: readonly SubjectId[]
  /** What stored events say of them; `null` where nobody has looked. */
  readonly survey: Survey | null
  readonly request: string
  readonly record: RequestRecord
  /** Of the request as it is stored, 0 for a new one. */
  readonly generation: number
}

/** What a call is about beside the person. */
export interface About {
  /** Absent: all that is stored. */
  readonly activity?: string
  /** Nothing is done yet, so that no instruction is needed yet. */
  readonly onlyNoted?: true
  /** Stored events are not looked through, and no candidates named. */
  readonly unseen?: boolean
}

/** Says who it is and on which request, or why it cannot be done. */
export interface Desk {
  /**
   * @throws AdminRefusal
   */
  open(call: AdminCall, types: readonly [RequestType, ...RequestType[]], about?: About): Promise<Case>
  /** What the request is after something has been done on it. */
  note(found: Case, call: AdminCall, what: string, detail: RequestRecord['done'][number]['detail']): RequestRecord
  change(found: Case, record: RequestRecord): Change
  /** What every answer says of the request, of what it goes by and of what it does not follow. */
  view(found: Case): { readonly request: string; readonly due: string | null } & Found
  /** What every entry of the audit log says of it: counts. */
  audited(found: Case): Readonly<Record<string, string | number>>
}

/** By which identifiers something was found, and which others stand beside them in stored events. */
export interface Found {
  readonly foundBy: readonly object[]
  readonly candidates: readonly object[]
  readonly moreCandidates: boolean
}

export function createDesk({ journal, clock, plan, isTenant }: DeskParts): Desk {
  function check({ tenant, identifiers, confirmed = [], regime, instruction }: Asked, about: About): void {
    if (!isTenant(tenant)) refuse(refusals.unknownTenant)
    const types = identifierTypes(plan())
    if (![...identifiers, ...confirmed].every(({ type }) => types.has(type))) refuse(refusals.unknownIdentifier)
    if (regime !== undefined && !plan().regimes.includes(regime)) refuse(refusals.unknownRegime)
    if (about.activity !== undefined && !plan().activities.some(({ name }) => name === about.activity)) {
      refuse(refusals.unknownActivity)
    }
    const processor = about.onlyNoted === true ? [] : processorActivities(plan(), about.activity ?? null)
    if (processor.length > 0 && instruction === undefined) throw new AdminRefusal(instructionMissing(processor))
  }

  const look = (tenant: string, known: readonly Known[]): Promise<Survey> =>
    survey(
      { journal, plan },
      tenant,
      known.map(({ id }) => hexOf(id)),
    )

  /**
   * What a call goes by. A candidate is confirmed when it stands beside what was given, or beside another one that was
   * confirmed, or when an answer on the same request has named it; one that several people have never is.
   */
  async function knownBy({ tenant, identifiers, confirmed = [] }: Asked, named: ReadonlySet<string>): Promise<Known[]> {
    const known = new Map<string, Known>()
    const add = (each: Known): unknown => known.has(hexOf(each.id)) || known.set(hexOf(each.id), each)
    const of = ({ type, value }: Identifier, confirmed: boolean): Known => ({
      type,
      value,
      confirmed,
      id: journal.identity.subjectId(tenant, type, value),
    })
    for (const each of identifiers) add(of(each, false))
    let left = confirmed.map((each) => of(each, true)).filter(({ id }) => !known.has(hexOf(id)))
    while (left.length > 0) {
      const { candidates } = await look(tenant, [...known.values()])
      const offered = new Map(candidates.map((each) => [each.id, each]))
      const taken = left.filter(({ id }) => named.has(hexOf(id)) || offered.get(hexOf(id))?.because === null)
      if (taken.length === 0)
        refuse(left.some(({ id }) => offered.has(hexOf(id))) ? refusals.shared : refusals.notBeside)
      for (const each of taken) add(each)
      left = left.filter(({ id }) => !known.has(hexOf(id)))
    }
    return [...known.values()]
  }

  return {
    async open(call, types, about = {}) {
      const asked = call.body as Asked
      const { tenant } = asked
      const known =
        asked.request === undefined ? null : await read(journal.records, REQUEST, asked.request, parseRequest)
      const instruction = asked.instruction ?? known?.value.instruction ?? null
      check(instruction === null ? asked : { ...asked, instruction }, about)
      if (asked.request !== undefined) {
        if (known === null) refuse(refusals.unknownRequest)
        else if (known.value.closed !== null) refuse(refusals.closed)
        else if (known.value.tenant !== tenant || !types.includes(known.value.type)) refuse(refusals.otherRequest)
      }
      const receivedAt = asked.receivedAt === undefined ? clock.now() : Date.parse(asked.receivedAt)
      if (!(receivedAt <= clock.now())) refuse(refusals.inFuture)
      const by = await knownBy(asked, new Set(known?.value.candidates ?? []))
      const ids = by.map(({ id }) => id) as [SubjectId, ...SubjectId[]]
      const subjects = ids.map(hexOf)
      const seen = about.unseen === true ? null : await look(tenant, by)
      const record: RequestRecord =
        known === null
          ? newRequest({
              type: types[0],
              tenant,
              subjects,
              receivedAt,
              regime: asked.regime ?? null,
              instruction,
              activity: about.activity ?? null,
            })
          : { ...known.value, subjects: [...new Set([...known.value.subjects, ...subjects])], instruction }
      return {
        tenant,
        known: by,
        ids,
        own: subjects,
        kept: ids.map((id) => keptId(journal.identity, tenant, id)),
        survey: seen,
        request: asked.request ?? newRequestId(),
        record: { ...record, candidates: named(record, subjects, seen) },
        generation: known?.generation ?? 0,
      }
    },
    note: ({ record }, { actor }, what, detail) => ({
      ...record,
      done: [...record.done, { at: clock.now(), what, by: actor.key, detail }].slice(-DONE),
    }),
    change: ({ request, generation }, record) => requestChange(request, record, generation, null),
    view(found) {
      const { request, record } = found
      const timed = { ...record, extended: record.extended !== null, closed: false }
      return { request, due: nextDue(clocks(plan(), timed, clock.now())), ...foundView(found) }
    },
    audited: ({ request, tenant, known, survey }) => ({
      request,
      tenant,
      identifiers: known.filter(({ confirmed }) => !confirmed).length,
      confirmed: known.filter(({ confirmed }) => confirmed).length,
      candidates: survey?.candidates.length ?? 0,
    }),
  }
}

/** More than that is not listed with a request. */
const DONE = 100
const NAMED = 200

/** What may be confirmed in a later call on the request, also when an erasure has taken away what it stood beside. */
function named({ candidates = [] }: RequestRecord, own: readonly string[], survey: Survey | null): readonly string[] {
  const offered = survey?.candidates.filter(({ because }) => because === null).map(({ id }) => id) ?? []
  return [...new Set([...offered, ...candidates])].filter((id) => !own.includes(id)).slice(0, NAMED)
}

/** By what somebody was found, and by what they perhaps are known too. */
export const foundView = ({ known, survey }: Pick<Case, 'known' | 'survey'>): Found => ({
  foundBy: known.map(({ id, type, value, confirmed }) => {
    const reach = survey?.reach.get(hexOf(id)) ?? null
    return { type, value, confirmed, events: reach?.events ?? null, people: reach?.people ?? null }
  }),
  candidates:
    survey?.candidates.map(({ key, events, people, event, source, because }) => ({
      type: key?.type ?? null,
      value: key?.value ?? null,
      events,
      people,
      event,
      source,
      confirmable: because === null,
      because,
    })) ?? [],
  moreCandidates: survey?.more ?? false,
})

/** Activities in which the tenant is the controller: this one, or all whose routes take events about people. */
function processorActivities({ activities, routes, events }: RouterPlan, activity: string | null): readonly string[] {
  const about = new Set(events.filter(({ subjects }) => subjects.length > 0).map(({ name }) => name))
  const concerned = new Set(
    activity === null
      ? routes.filter((route) => route.events.some((event) => about.has(event))).map((route) => route.activity)
      : [activity],
  )
  return activities.filter(({ name, role }) => role === 'processor' && concerned.has(name)).map(({ name }) => name)
}
