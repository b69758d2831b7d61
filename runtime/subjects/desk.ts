import { type AdminCall, AdminRefusal } from '../admin/route.ts'
import type { Clock } from '../journal/clock.ts'
import type { Change, Journal, Person, SubjectId } from '../journal/port.ts'
import type { RouterPlan } from '../plan.ts'
import { read } from '../register/stored.ts'
import { clocks, nextDue } from './clocks.ts'
import { closureOf, hexOf, type Identifier, identifierTypes, personOf } from './identifiers.ts'
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
  /** The request that it belongs to; absent opens one. */
  readonly request?: string
  readonly receivedAt?: string
  readonly regime?: string
  readonly instruction?: Instruction
}

/** A person and the request on which something is done for them. */
export interface Case {
  readonly tenant: string
  /** All ids by which events know the person. */
  readonly ids: Person
  /** The same in hexadecimal. */
  readonly own: readonly string[]
  /** Those under which events are held that an erasure had to keep. */
  readonly kept: readonly SubjectId[]
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
  /** What every answer says of the request. */
  view(found: Case): { readonly request: string; readonly due: string | null }
}

export function createDesk({ journal, clock, plan, isTenant }: DeskParts): Desk {
  function check({ tenant, identifiers, regime, instruction }: Asked, about: About): void {
    if (!isTenant(tenant)) refuse(refusals.unknownTenant)
    const types = identifierTypes(plan())
    if (!identifiers.every(({ type }) => types.has(type))) refuse(refusals.unknownIdentifier)
    if (regime !== undefined && !plan().regimes.includes(regime)) refuse(refusals.unknownRegime)
    if (about.activity !== undefined && !plan().activities.some(({ name }) => name === about.activity)) {
      refuse(refusals.unknownActivity)
    }
    const processor = about.onlyNoted === true ? [] : processorActivities(plan(), about.activity ?? null)
    if (processor.length > 0 && instruction === undefined) throw new AdminRefusal(instructionMissing(processor))
  }

  return {
    async open(call, types, about = {}) {
      const asked = call.body as Asked
      const { tenant, identifiers } = asked
      const known =
        asked.request === undefined ? null : await read(journal.records, REQUEST, asked.request, parseRequest)
      const instruction = asked.instruction ?? known?.value.instruction ?? null
      check(instruction === null ? asked : { ...asked, instruction }, about)
      if (asked.request !== undefined) {
        if (known === null) refuse(refusals.unknownRequest)
        else if (known.value.closed !== null) refuse(refusals.closed)
        else if (known.value.tenant !== tenant || !types.includes(known.value.type)) refuse(refusals.otherRequest)
      }
      const { own, kept } = await closureOf(journal, tenant, personOf(journal.identity, tenant, identifiers))
      const subjects = own.map(hexOf)
      const receivedAt = asked.receivedAt === undefined ? clock.now() : Date.parse(asked.receivedAt)
      if (!(receivedAt <= clock.now())) refuse(refusals.inFuture)
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
        ids: own,
        own: subjects,
        kept,
        request: asked.request ?? newRequestId(),
        record,
        generation: known?.generation ?? 0,
      }
    },
    note: ({ record }, { actor }, what, detail) => ({
      ...record,
      done: [...record.done, { at: clock.now(), what, by: actor.key, detail }].slice(-DONE),
    }),
    change: ({ request, generation }, record) => requestChange(request, record, generation, null),
    view({ request, record }) {
      const timed = { ...record, extended: record.extended !== null, closed: false }
      return { request, due: nextDue(clocks(plan(), timed, clock.now())) }
    },
  }
}

/** More than that is not listed with a request. */
const DONE = 100

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
