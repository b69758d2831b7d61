import type { Connections } from '../operations/connections/connections.ts'
import { DEFAULT_TENANT, type Tenant, type Tenants } from '../tenants.ts'

/** Tenants as they are at present: the file is read again when it changes, and anew for each declaration. */
export interface Tenancy {
  /** Of the file, or the one of sources without a tenant. */
  tenantOf(name: string): Tenant | null
  /** `null` for a tenant that is not known; `''` for one without a plan. */
  planOf(name: string): string | null
  /** All tenants, each with its plan. */
  all(): Iterable<readonly [tenant: string, plan: string]>
  /** Where the file says that a tenant has connected a channel to; `null` when it does not. */
  inFile(channel: string, tenant: string): string | null
  /** The same with what was connected at run time, which goes before it. */
  addressOf(channel: string, tenant: string): string | null
}

export function createTenancy(tenants: () => Tenants, connections: Pick<Connections, 'get'>): Tenancy {
  const tenantOf = (name: string): Tenant | null =>
    name === DEFAULT_TENANT ? tenants().standard() : tenants().get(name)
  const planOf = (name: string): string | null => tenantOf(name)?.plan ?? null
  const inFile = (channel: string, tenant: string): string | null => tenantOf(tenant)?.connections.get(channel) ?? null
  return {
    tenantOf,
    planOf,
    *all() {
      for (const name of new Set([DEFAULT_TENANT, ...tenants().names()])) yield [name, planOf(name) ?? '']
    },
    inFile,
    addressOf: (channel, tenant) => connections.get(channel, tenant)?.url ?? inFile(channel, tenant),
  }
}
