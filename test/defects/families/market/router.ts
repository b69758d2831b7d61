import { drop, family, key, rename, set, value } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about the router; written from the reference of the language alone. */
export const marketRouter = family('market-router', [
  market('country-fr-region', set('router/country', 'FR'), 'transfer/host-country-mismatch'),
  market('region-eu-wst-1', set('router/region', 'eu-wst-1'), 'transfer/region-mismatch'),
  market('region-eu-central-1', set('router/region', 'eu-central-1'), 'transfer/region-mismatch'),
  market('hostedby-cumulos', set('router/hostedBy', 'cumulos'), 'ref/unresolved'),
  market('hostedby-mailway', set('router/hostedBy', 'mailway'), 'recipient/category-not-allowed'),
  market('engine-postgresql', set('router/journal/engine', 'postgresql'), 'schema/invalid'),
  market('replicas-0', set('router/journal/replicas', 0), 'schema/invalid'),
  market(
    'engine-sqlite-replicas-3',
    set('router/journal/engine', 'sqlite'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  market('body-512k', set('router/limits/body', '512K'), 'schema/invalid'),
  market('body-0kib', set('router/limits/body', '0KiB'), 'schema/invalid'),
  market('rate-200-per-second-depth', set('router/limits/rate', '200 per second'), 'schema/invalid'),
  market('depth-0', set('router/limits/depth', 0), 'schema/invalid'),
  market('depth-2', set('router/limits/depth', 2), 'route/too-deep'),
  market('backlog-1', set('router/limits/backlog', -1), 'schema/invalid'),
  market(
    'dedupe-activity-account-for-retention-fortnights',
    set('router/stores/dedupe/retention', 'fortnights'),
    'ref/unresolved',
  ),
  market(
    'audit-activity-account-fr-retention-ledger',
    set('router/stores/audit/activity', 'account-fr'),
    'ref/unresolved',
  ),
  market('acces', rename('router/stores/access', 'acces'), 'schema/unknown-key', key('router/stores/acces')),
  market('deployment-k8s', set('router/deployment', 'k8s'), 'schema/invalid'),
  market(
    'deployment-compose',
    set('router/deployment', 'compose'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  market('egress-proxi', set('router/egress', 'proxi'), 'schema/invalid'),
  market('telemetry-otel', set('router/telemetry', 'otel'), 'schema/invalid'),
  market(
    'without-dedupe-activity-account-for-retention-fortnight',
    drop('router/stores/dedupe'),
    'retention/store-uncovered',
    key('router/stores'),
  ),
  market(
    'requests-activity-account-for-retention-clicks',
    set('router/stores/requests/retention', 'clicks'),
    'retention/store-not-by-router',
  ),
])
