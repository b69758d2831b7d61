import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Route, Source } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const sourceTenantUnneeded = defineRule({
  name: 'source/tenant-unneeded',
  summary: 'A source whose path names a tenant where nothing that becomes of its events is about one.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  needsWhole: true,
  *found({ model }) {
    const bySource = new Map<string, Resource<Route>[]>()
    for (const source of model.sources.values()) {
      if (!source.poisoned && source.value.http.path.includes('{tenant}') && !speaksOfTenants(source.value))
        bySource.set(source.name, [])
    }
    if (bySource.size === 0) return
    for (const route of model.routes.values()) bySource.get(route.value.source)?.push(route)
    const byPlan = activitiesByPlan(model)
    for (const [name, routes] of bySource) {
      const source = model.sources.get(name)
      if (!source || routes.length === 0 || routes.some((route) => isOfTenants(model, route, byPlan))) continue
      const { path } = source.value.http
      const start = path.indexOf('{tenant}')
      yield {
        rule: 'source/tenant-unneeded',
        message: `The path of source ${quote(name)} asks for a tenant, and its routes process for none and send to no tenant's address.`,
        at: { ...valueAt(source, 'http', 'path'), within: { start, end: start + '{tenant}'.length } },
        help: 'Take `{tenant}` out of the path, or say under `role` that the activity processes for tenants.',
      } satisfies Finding
    }
  },
})

/** A secret that tenants share or bring themselves, or a request that is about one of them. */
const speaksOfTenants = ({ http: { verify }, requests }: Source): boolean =>
  verify?.shared === true ||
  verify?.connection === 'tenant' ||
  Object.values(requests ?? {}).some(({ erase }) => erase === 'tenant')

/** On behalf of others, by the tenant's plan, or to where the tenant says. */
function isOfTenants(model: Model, { value }: Resource<Route>, byPlan: ReadonlySet<string>): boolean {
  const role = model.activities.get(value.activity)?.value.role
  if (role === 'processor' || (typeof role === 'object' && role.processor !== undefined)) return true
  if (byPlan.has(value.activity)) return true
  return Object.keys(value.to).some((name) => {
    const channel = model.channels.get(name)?.value
    const recipient = model.recipients.get(channel?.recipient ?? '')?.value
    return (
      [channel?.http, channel?.slack, channel?.discord].some((one) => one?.connection === 'tenant') ||
      recipient?.engagement === 'chosen-by-customer'
    )
  })
}

/** The activities with a period that differs from plan to plan. */
function activitiesByPlan(model: Model): ReadonlySet<string> {
  const uses = retentionUses(model)
  const found = new Set<string>()
  for (const { name, value } of model.retention.values())
    if (value.byPlan !== undefined)
      for (const { activity } of uses.get(name) ?? []) if (activity !== null) found.add(activity)
  return found
}
