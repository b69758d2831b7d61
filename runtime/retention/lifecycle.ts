import { createHash } from 'node:crypto'
import { DEFAULT_TENANT } from '../config/tenants.ts'
import type { RouterPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import { change } from '../register/stored.ts'
import { idsOf, type RetentionParts, settle } from './parts.ts'
import { refusals, refuse } from './problems.ts'
import { LIFECYCLE, type LifecycleEvent, parseLifecycle, readRecord, recordChange, takeRecord } from './records.ts'
import { flag, listOf, moment, object, orNull, people, resourceName, tenantName, text } from './schemas.ts'

const shown = { id: text(200), tenant: tenantName, event: resourceName, at: moment, people: orNull('integer') } as const

/** Lifecycle events (`account.closed`), which start the periods of the rules that wait for them. */
export const lifecycleRoutes = (parts: RetentionParts): readonly AdminRoute[] => [
  {
    method: 'POST',
    path: '/v1/lifecycle',
    roles: ['ingest', 'operator'],
    summary:
      'Says that a lifecycle event has happened, such as the closing of an account; again with the same, nothing happens.',
    body: object({ tenant: tenantName, event: resourceName, subject: people, at: moment }, ['event', 'at']),
    answers: { 200: object({ ...shown, applied: flag }), 201: object({ ...shown, applied: flag }) },
    audit: 'lifecycle.happened',
    async handle({ body }) {
      const {
        tenant = DEFAULT_TENANT,
        event,
        subject,
        at,
      } = body as {
        readonly tenant?: string
        readonly event: string
        readonly subject?: Parameters<typeof idsOf>[2]
        readonly at: string
      }
      if (!waitedFor(parts.plan()).has(event)) refuse(refusals.unknownEvent)
      const ids = idsOf(parts, tenant, subject)
      const id = idOf(tenant, event, ids)
      const value = { tenant, event, subjects: ids, at: Date.parse(at) }
      let known = false
      const generation = await change(parts.journal.records, async () => {
        const found = await readRecord(parts.journal.records, LIFECYCLE, id, parseLifecycle)
        known = found.value !== null
        if (found.value?.at === value.at) return []
        return [recordChange(LIFECYCLE, id, value, endOf(parts.plan(), value), found.generation)]
      })
      const applied = generation === 0 || (await settle(parts, generation))
      return {
        status: known ? 200 : 201,
        body: { ...view(id, value), applied },
        audited: { id, tenant, event, at: value.at },
        ...(ids !== null && { about: ids }),
      }
    },
  },
  {
    method: 'GET',
    path: '/v1/lifecycle',
    roles: ['operator', 'privacy-officer', 'auditor'],
    summary: 'The lifecycle events that still have an effect.',
    query: { tenant: tenantName },
    answers: { 200: object({ lifecycle: listOf(object(shown)) }) },
    audit: null,
    async handle({ query, now }) {
      const plan = parts.plan()
      const found = [...parts.facts.lifecycle.entries()].filter(
        ([, event]) => endOf(plan, event) > now && (query.tenant === undefined || event.tenant === query.tenant),
      )
      const lifecycle = found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => view(id, value))
      return { status: 200, body: { lifecycle } }
    },
  },
  {
    method: 'DELETE',
    path: '/v1/lifecycle/:id',
    roles: ['ingest', 'operator'],
    summary: 'Takes a lifecycle event back, as long as the period that it started runs.',
    answers: { 200: object({ ...shown, applied: flag }) },
    audit: 'lifecycle.taken-back',
    scoped: true,
    async handle({ params: { id = '' }, actor, now }) {
      const { value, generation } = await takeRecord(parts.journal.records, LIFECYCLE, id, parseLifecycle, (found) => {
        if (found === null || (actor.tenant ?? found.tenant) !== found.tenant) return refuse(refusals.unknownLifecycle)
        return endOf(parts.plan(), found) > now ? found : refuse(refusals.over)
      })
      const applied = await settle(parts, generation)
      return {
        status: 200,
        body: { ...view(id, value), applied },
        audited: { id, tenant: value.tenant, event: value.event },
        ...(value.subjects !== null && { about: value.subjects }),
      }
    },
  },
]

/** The lifecycle events that retention rules wait for. */
const waitedFor = ({ retention }: RouterPlan): ReadonlySet<string> =>
  new Set(retention.flatMap(({ after }) => after ?? []))

/** When the longest period that it starts is over: then nothing is left that it could end. */
function endOf({ retention }: RouterPlan, { event, at }: LifecycleEvent): number {
  const periods = retention.flatMap((rule) => (rule.after === event ? Object.values(rule.periods) : []))
  return Math.max(at, ...periods.map((period) => deadline(at, period)))
}

/** The same for the same people; it says nothing of them, as their ids are keyed hashes. */
function idOf(tenant: string, event: string, subjects: readonly string[] | null): string {
  const whom =
    subjects === null ? [] : [createHash('sha256').update(subjects.join(' ')).digest('base64url').slice(0, 22)]
  return [tenant, event, ...whom].join(':')
}

const view = (id: string, { tenant, event, at, subjects }: LifecycleEvent): Readonly<Record<string, unknown>> => ({
  id,
  tenant,
  event,
  at: new Date(at).toISOString(),
  people: subjects?.length ?? null,
})
