import { DEFAULT_TENANT } from '../config/tenants.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import { idOf, keptId } from '../journal/people.ts'
import { change } from '../register/stored.ts'
import { mayHold } from './deadlines.ts'
import { covers } from './facts.ts'
import { idsOf, type RetentionParts, settle } from './parts.ts'
import { refusals, refuse } from './problems.ts'
import { HOLD, type Hold, parseHold, readRecord, recordChange, takeRecord } from './records.ts'
import { count, flag, listOf, moment, object, orNull, people, resourceName, tenantName, text } from './schemas.ts'

const shown = {
  name: resourceName,
  tenant: tenantName,
  ground: text(4000),
  types: { type: ['array', 'null'], items: text(200) },
  people: orNull('integer'),
  until: moment,
  reason: text(2000),
  since: moment,
} as const

const scope = {
  tenant: tenantName,
  types: { type: 'array', minItems: 1, maxItems: 200, uniqueItems: true, items: resourceName },
  subjects: people,
}

/** Holds: what must not be deleted for now. It is used for nothing either, once its period is over. */
export const holdRoutes = (parts: RetentionParts): readonly AdminRoute[] => [
  {
    method: 'POST',
    path: '/v1/holds',
    roles: ['privacy-officer'],
    summary:
      'Suspends the deletion of events, on a ground that the declaration names, until a day or until it is released.',
    body: object({ name: resourceName, ground: text(4000), ...scope, until: moment, reason: text(2000) }, [
      'name',
      'ground',
      'until',
      'reason',
    ]),
    answers: { 201: object({ ...shown, events: count, applied: flag }) },
    audit: 'hold.set',
    async handle({ body, now }) {
      const {
        name,
        ground,
        tenant = DEFAULT_TENANT,
        types,
        subjects,
        until,
        reason,
      } = body as {
        readonly name: string
        readonly ground: string
        readonly tenant?: string
        readonly types?: readonly string[]
        readonly subjects?: Parameters<typeof idsOf>[2]
        readonly until: string
        readonly reason: string
      }
      const plan = parts.plan()
      const allowed = plan.events.filter((event) => mayHold(plan, event.name, ground)).map((event) => event.name)
      if (allowed.length === 0 || !(types ?? []).every((type) => allowed.includes(type))) refuse(refusals.unknownGround)
      const end = Date.parse(until)
      if (!(end > now)) refuse(refusals.inThePast)
      const ids = idsOf(parts, tenant, subjects)
      const hold: Hold = {
        tenant,
        ground,
        types: types === undefined ? null : [...types].sort(),
        subjects: ids,
        until: end,
        reason,
        since: now,
      }
      const generation = await change(parts.journal.records, async () => {
        const found = await readRecord(parts.journal.records, HOLD, name, parseHold)
        if (found.generation > 0) refuse(refusals.otherHold)
        return [recordChange(HOLD, name, hold, end, 0)]
      })
      const applied = await settle(parts, generation)
      return {
        status: 201,
        body: { ...view(name, hold), events: await covered(parts, hold, now), applied },
        audited: { name, tenant, ground, until: end },
        ...(ids !== null && { about: ids }),
      }
    },
  },
  {
    method: 'GET',
    path: '/v1/holds',
    roles: ['privacy-officer', 'operator', 'auditor'],
    summary: 'The holds in force.',
    query: { tenant: tenantName },
    answers: { 200: object({ holds: listOf(object(shown)), count }) },
    audit: null,
    async handle({ query, now }) {
      const found = [...parts.facts.holds.entries()].filter(
        ([, hold]) => hold.until > now && (query.tenant === undefined || hold.tenant === query.tenant),
      )
      const holds = found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hold]) => view(name, hold))
      return { status: 200, body: { holds, count: holds.length } }
    },
  },
  {
    method: 'DELETE',
    path: '/v1/holds/:name',
    roles: ['privacy-officer'],
    summary: 'Releases a hold: what it kept beyond its time goes with the next sweep.',
    answers: { 200: object({ ...shown, applied: flag }) },
    audit: 'hold.released',
    scoped: true,
    async handle({ params: { name = '' }, actor }) {
      const { value, generation } = await takeRecord(parts.journal.records, HOLD, name, parseHold, (hold) => {
        if (hold === null || (actor.tenant ?? hold.tenant) !== hold.tenant) return refuse(refusals.unknownHold)
        return hold
      })
      const applied = await settle(parts, generation)
      return {
        status: 200,
        body: { ...view(name, value), applied },
        audited: { name, tenant: value.tenant, ground: value.ground },
        ...(value.subjects !== null && { about: value.subjects }),
      }
    },
  },
]

/** How many stored events a hold keeps, those that an erasure has had to set apart among them. */
async function covered({ journal, plan }: RetentionParts, hold: Hold, now: number): Promise<number> {
  const { tenant, types, subjects } = hold
  const ids = subjects?.map(idOf)
  let events = 0
  await journal.reschedule({
    tenant,
    ...(types !== null && { types }),
    ...(ids !== undefined && { subjects: [...ids, ...ids.map((id) => keptId(journal.identity, tenant, id))] }),
    decide({ type }) {
      if (covers(plan(), hold, type, now)) events++
      return null
    },
  })
  return events
}

const view = (name: string, hold: Hold): Readonly<Record<string, unknown>> => ({
  name,
  tenant: hold.tenant,
  ground: hold.ground,
  types: hold.types,
  people: hold.subjects?.length ?? null,
  until: new Date(hold.until).toISOString(),
  reason: hold.reason,
  since: new Date(hold.since).toISOString(),
})
