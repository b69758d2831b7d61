import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { AdminRefusal } from '../http/admin-route.ts'
import { hexOf, type Identifier, identifierTypes, idOf, keptId } from '../journal/people.ts'
import type { Change, Journal, Person, SubjectId } from '../journal/port.ts'
import { type Identity, writingsOf } from '../keys/identity.ts'
import { read } from '../register/stored.ts'
import { type Survey, survey } from './candidates.ts'
import { clocks, nextDue } from './clocks.ts'
import { instructionMissing, refusals, refuse } from './problems.ts'
import {
  type Instruction,
  isToCome,
  newRequest,
  newRequestId,
  parseRequest,
  REQUEST,
  type RequestRecord,
  type RequestType,
  requestChange,
} from './request.ts'

export interface IntakeParts {
  readonly journal: Journal
  readonly clock: Clock
  readonly plan: () => RouterPlan
  readonly isTenant: (name: string) => boolean
}

/** Who asks for something, by the administration or by a source: what is asked is `Asked`. */
export interface Asking {
  readonly body: unknown
  /** Id of the caller's key, or `source:<name>`. */
  readonly actor: { readonly key: string }
}

/** The body of a call about a person. */
export interface Asked {
  readonly tenant: string
  /** Absent: those that the `request` has gone by so far. */
  readonly identifiers?: readonly Identifier[]
  /** Candidates, as an answer has named them, that somebody has found to be the person's. */
  readonly confirmed?: readonly string[]
  /** The request that it belongs to; absent opens one. */
  readonly request?: string
  readonly receivedAt?: string
  readonly regime?: string
  readonly instruction?: Instruction
}

/** An identifier that a call goes by: it was given with it, or a candidate that was confirmed. */
export interface Known {
  readonly id: SubjectId
  /** `null` of a candidate that nothing shows any more. */
  readonly key: Identifier | null
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
export interface RequestIntake {
  /**
   * @throws AdminRefusal
   */
  open(call: Asking, types: readonly [RequestType, ...RequestType[]], about?: About): Promise<Case>
  /** What the request is after something has been done on it. */
  note(found: Case, call: Asking, what: string, detail: RequestRecord['done'][number]['detail']): RequestRecord
  change(found: Case, record: RequestRecord): Change
  /** What every answer says of the request, of what it goes by and of what it does not follow. */
  view(found: Case, shown?: boolean): { readonly request: string; readonly due: string | null } & Found
  /** What every entry of the audit log says of it: counts. */
  audited(found: Case): Readonly<Record<string, string | number>>
}

/** By which identifiers something was found, and which others stand beside them in stored events. */
export interface Found {
  readonly foundBy: readonly object[]
  readonly candidates: readonly object[]
  readonly moreCandidates: boolean
}

export function createRequestIntake({ journal, clock, plan, isTenant }: IntakeParts): RequestIntake {
  function check({ tenant, identifiers = [], regime, instruction }: Asked, about: About): void {
    if (!isTenant(tenant)) refuse(refusals.unknownTenant)
    if (instruction !== undefined && isToCome(instruction, clock)) refuse(refusals.inFuture)
    const types = identifierTypes(plan())
    if (!identifiers.every(({ type }) => types.has(type))) refuse(refusals.unknownIdentifier)
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
  async function knownBy(
    { tenant, identifiers, confirmed = [] }: Asked,
    { subjects, candidates: named = [] }: Pick<RequestRecord, 'subjects' | 'candidates'>,
  ): Promise<Known[]> {
    const known = new Map<string, Known>()
    if (identifiers === undefined)
      for (const id of subjects) known.set(id, { id: idOf(id), key: null, confirmed: false })
    for (const key of identifiers?.flatMap(writingsOf) ?? []) {
      const id = journal.identity.subjectId(tenant, key.type, key.value)
      if (!known.has(hexOf(id))) known.set(hexOf(id), { id, key, confirmed: false })
    }
    const nameOf = (id: string): string => candidateName(journal.identity, tenant, id)
    const isKnown = (name: string): boolean => [...known.keys()].some((id) => nameOf(id) === name)
    for (let left = confirmed.filter((name) => !isKnown(name)); left.length > 0; ) {
      const { candidates } = await look(tenant, [...known.values()])
      const offered = candidates.filter(({ id }) => left.includes(nameOf(id)))
      const taken = new Map<string, Identifier | null>(
        named.filter((id) => left.includes(nameOf(id))).map((id) => [id, null]),
      )
      for (const { id, key, because } of offered) if (because === null || taken.has(id)) taken.set(id, key)
      if (taken.size === 0) refuse(offered.length > 0 ? refusals.shared : refusals.notBeside)
      for (const [id, key] of taken) known.set(id, { id: idOf(id), key, confirmed: true })
      left = left.filter((name) => !isKnown(name))
    }
    return [...known.values()]
  }

  return {
    async open(call, types, about = {}) {
      const asked = call.body as Asked
      const { tenant } = asked
      if (asked.identifiers === undefined && asked.request === undefined) refuse(refusals.nobodyNamed)
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
      const by = await knownBy(asked, known?.value ?? { subjects: [] })
      // One that a source has opened, and that named nobody.
      if (asked.identifiers === undefined && by.length === 0) refuse(refusals.nobodyNamed)
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
    view(found, shown = false) {
      const { request, record } = found
      const timed = { ...record, extended: record.extended !== null, closed: false }
      return { request, due: nextDue(clocks(plan(), timed, clock.now())), ...foundView(found, journal.identity, shown) }
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

/** By what an answer names a candidate: it says nothing of it, and is the same each time. */
const candidateName = (identity: Pick<Identity, 'subjectId'>, tenant: string, id: string): string =>
  hexOf(identity.subjectId(tenant, 'bylaw.candidate', id))

/**
 * By what somebody was found, and by what they perhaps are known too.
 *
 * @param shown with the values, where data is handed out
 */
export function foundView(
  { tenant, known, survey }: Pick<Case, 'tenant' | 'known' | 'survey'>,
  identity: Pick<Identity, 'subjectId'>,
  shown = false,
): Found {
  return {
    foundBy: known.map(({ id, key, confirmed }) => {
      const reach = survey?.reach.get(hexOf(id)) ?? null
      const what = { type: key?.type ?? null, ...(shown && { value: key?.value ?? null }) }
      return { ...what, confirmed, events: reach?.events ?? null, people: reach?.people ?? null }
    }),
    candidates:
      survey?.candidates.map(({ id, key, events, people, event, source, because }) => ({
        candidate: candidateName(identity, tenant, id),
        type: key?.type ?? null,
        ...(shown && { value: key?.value ?? null }),
        events,
        people,
        event,
        source,
        confirmable: because === null,
        because,
      })) ?? [],
    moreCandidates: survey?.more ?? false,
  }
}

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
