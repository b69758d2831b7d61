import { expect, test } from 'vitest'
import type { Tenant, Tenants } from '../config/tenants.ts'
import type { SourcePlan } from '../contract/plan.ts'
import { plan } from '../ingress/testing/generated.ts'
import { createTenancy } from './tenancy.ts'

const tenancy = (names: readonly string[], ...paths: readonly string[]) => {
  const of = (name: string): Tenant => ({ name, plan: '', connections: new Map() })
  const tenants: Tenants = {
    get: (name) => (names.includes(name) ? of(name) : null),
    standard: () => of('default'),
    names: () => names,
  }
  const sources = paths.map((path) => ({ ...(plan.sources[0] as SourcePlan), path }))
  return createTenancy(
    () => tenants,
    { get: () => undefined } as never,
    () => ({ sources }),
  )
}

test('the tenant of sources without one is known only where there is such a source, or the file names it', () => {
  expect(tenancy(['acme'], '/in/{tenant}/push').isTenant('default')).toBe(false)
  expect(tenancy(['acme'], '/in/{tenant}/push', '/in/ping').isTenant('default')).toBe(true)
  expect(tenancy(['default'], '/in/{tenant}/push').isTenant('default')).toBe(true)
  expect(['acme', 'other'].map(tenancy(['acme'], '/in/{tenant}/push').isTenant)).toEqual([true, false])
})
