import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets } from '../config/secrets.ts'
import { createTenants } from '../config/tenants.ts'
import { stillClock } from '../ingress/testing/clock.ts'
import { generated } from '../ingress/testing/generated.ts'
import { makePlace } from '../ingress/testing/harness.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import { warnOf } from './warnings.ts'

let place: ReturnType<typeof makePlace>
beforeEach(() => {
  place = makePlace()
})
afterEach(() => place.remove())

/** What is said of secrets that tenants share. */
function shared(plan = generated.plan): readonly unknown[] {
  const { logger, lines } = listLogger()
  const clock = stillClock()
  const { settings } = place
  const tenants = createTenants(settings.tenantsFile, plan, clock, logger)
  warnOf(plan, {
    settings,
    tenants,
    secrets: createSecrets(settings.credentialsDir, clock, logger),
    logger,
  })
  return lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'secret-shared-by-tenants')
}

test('a secret of which each tenant has its own is not spoken of', () => {
  expect(shared()).toEqual([])
})

test('one that verifies for several tenants is said at the start', () => {
  place.write('credentials/globex/github-webhook', 'acme and nobody else')
  expect(shared()).toMatchObject([{ source: 'github', secret: 'github-webhook', tenants: 2 }])
})

test('also where only the value before it is shared', () => {
  place.write('credentials/globex/github-webhook', 'the own one of globex')
  place.write('credentials/globex/github-webhook.previous', 'acme and nobody else')
  expect(shared()).toMatchObject([{ source: 'github', tenants: 2 }])
})

test('one that is declared as shared is not', () => {
  place.write('credentials/globex/github-webhook', 'acme and nobody else')
  const { plan } = generated
  const sources = plan.sources.map((each) => ({ ...each, verify: { ...each.verify, shared: true as const } }))
  expect(shared({ ...plan, sources })).toEqual([])
})
