import { afterEach, beforeEach, expect, test } from 'vitest'
import { warnOf } from '../assembly/warnings.ts'
import { createSecrets } from '../secrets.ts'
import { createTenants } from '../tenants.ts'
import { stillClock } from './testing/clock.ts'
import { generated } from './testing/generated.ts'
import { makePlace } from './testing/harness.ts'
import { listLogger } from './testing/logger.ts'

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
