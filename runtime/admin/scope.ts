import { isObject } from '../core/objects.ts'
import type { AdminRoute } from '../http/admin-route.ts'

export interface Given {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/**
 * Keeps a key that is bound to a tenant to that tenant: wherever a path takes a `tenant`, it is filled in, and no other
 * is let through. `null` when the call names another, or the path takes none and does not look at it by itself.
 */
export function scopeTo(tenant: string, route: AdminRoute, given: Given): Given | null {
  if (route.scoped === true) return given
  const inPath = Object.hasOwn(given.params, 'tenant')
  const inQuery = Object.hasOwn(route.query ?? {}, 'tenant')
  const inBody = takesTenant(route)
  if (!inPath && !inQuery && !inBody) return null
  if (inPath && given.params.tenant !== tenant) return null
  if (inQuery && (given.query.tenant ?? tenant) !== tenant) return null
  const body = given.body
  if (inBody && isObject(body) && (body.tenant ?? tenant) !== tenant) return null
  return {
    params: given.params,
    query: inQuery ? { ...given.query, tenant } : given.query,
    body: inBody && isObject(body) ? { ...body, tenant } : body,
  }
}

/** The tenants that a call names, wherever its path takes one. */
export function tenantsOf(route: AdminRoute, { params, query, body }: Given): readonly string[] {
  const inBody = takesTenant(route) && isObject(body) ? body.tenant : undefined
  return [params.tenant, query.tenant, inBody].filter((tenant) => typeof tenant === 'string')
}

function takesTenant({ body }: AdminRoute): boolean {
  const properties = body?.properties
  return isObject(properties) && Object.hasOwn(properties, 'tenant')
}
