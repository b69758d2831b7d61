import { DEFAULT_TENANT, type Tenant, type Tenants } from '../config/tenants.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Connections } from '../operations/connections/connections.ts'

/** Tenants as they are at present: the file is read again when it changes, and anew for each declaration. */
export interface Tenancy {
  /** Of the file, or the one of sources without a tenant. */
  tenantOf(name: string): Tenant | null
  /**
   * Whether anything may be about it: it is in the file, or is the one of sources without a tenant and there is such a
   * source. What was stored for one that is no longer known can be asked for when the file names it again.
   */
  isTenant(name: string): boolean
  /** `null` for a tenant that is not known; `''` for one without a plan. */
  planOf(name: string): string | null
  /** All tenants, each with its plan. */
  all(): Iterable<readonly [tenant: string, plan: string]>
  /** Where the file says that a tenant has connected a channel to; `null` when it does not. */
  inFile(channel: string, tenant: string): string | null
  /** The same with what was connected at run time, which goes before it. */
  addressOf(channel: string, tenant: string): string | null
}

export function createTenancy(
  tenants: () => Tenants,
  connections: Pick<Connections, 'get'>,
  plan: () => Pick<RouterPlan, 'sources'>,
): Tenancy {
  const tenantOf = (name: string): Tenant | null =>
    name === DEFAULT_TENANT ? tenants().standard() : tenants().get(name)
  const planOf = (name: string): string | null => tenantOf(name)?.plan ?? null
  const inFile = (channel: string, tenant: string): string | null => tenantOf(tenant)?.connections.get(channel) ?? null
  return {
    tenantOf,
    isTenant: (name) =>
      tenants().get(name) !== null ||
      (name === DEFAULT_TENANT && plan().sources.some(({ path }) => !path.includes('{tenant}'))),
    planOf,
    *all() {
      for (const name of new Set([DEFAULT_TENANT, ...tenants().names()])) yield [name, planOf(name) ?? '']
    },
    inFile,
    addressOf: (channel, tenant) => connections.get(channel, tenant)?.url ?? inFile(channel, tenant),
  }
}
