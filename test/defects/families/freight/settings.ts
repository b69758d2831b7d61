import { absent, drop, family, set, value } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about the router, its limits and its stores; written from the reference of the language alone. */
export const freightSettings = family('freight-settings', [
  freight('limit-zero-rate-0-s', set('channels/planner/limits/rate', '0/s'), 'schema/invalid'),
  freight('limit-form-rate-50-sec', set('channels/planner/limits/rate', '50/sec'), 'schema/invalid'),
  freight('limit-form-rate-50', set('channels/planner/limits/rate', 50), 'schema/invalid'),
  freight('limit-zero-inflight-0', set('channels/planner/limits/inFlight', 0), 'schema/invalid'),
  freight('limit-absurd-inflight-1000000', set('channels/planner/limits/inFlight', 1000000), 'schema/invalid'),
  freight('limit-form-rate-30-mins', set('channels/operations/limits/rate', '30/mins'), 'schema/invalid'),
  freight('limit-zero-replicas-0', set('router/journal/replicas', 0), 'schema/invalid'),
  freight('limit-absurd-replicas-3000', set('router/journal/replicas', 3000), 'schema/invalid'),
  freight(
    'router-replicas-on-sqlite-engine-sqlite',
    set('router/journal/engine', 'sqlite'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  freight('limit-form-body-512kb', set('router/limits/body', '512KB'), 'schema/invalid'),
  freight('limit-zero-body-0kib', set('router/limits/body', '0KiB'), 'schema/invalid'),
  freight('limit-absurd-body-512gib', set('router/limits/body', '512GiB'), 'schema/invalid'),
  freight('limit-below-event-body-1kib', set('router/limits/body', '1KiB'), 'security/limit-misfit'),
  freight('limit-zero-rate-0-s-2', set('router/limits/rate', '0/s'), 'schema/invalid'),
  freight('limit-below-event-depth-1', set('router/limits/depth', 1), 'route/too-deep'),
  freight('limit-zero-depth-0', set('router/limits/depth', 0), 'schema/invalid'),
  freight('limit-absurd-depth-1200000', set('router/limits/depth', 1200000), 'schema/invalid'),
  freight('limit-zero-backlog-0', set('router/limits/backlog', 0), 'schema/invalid'),
  freight('limit-zero-backlog-1', set('router/limits/backlog', -1), 'schema/invalid'),
  freight('router-region-mismatch-country-de', set('router/country', 'DE'), 'transfer/host-country-mismatch'),
  freight('router-region-mismatch-region-us-central1', set('router/region', 'us-central1'), 'transfer/region-mismatch'),
  freight(
    'router-host-elsewhere-hostedby-postbode',
    set('router/hostedBy', 'postbode'),
    'recipient/category-not-allowed',
  ),
  freight('store-absent', drop('router/stores/audit'), 'retention/store-uncovered', absent('router/stores/audit')),
  freight(
    'store-absent-2',
    drop('router/stores/disclosures'),
    'retention/store-uncovered',
    absent('router/stores/disclosures'),
  ),
  freight('store-absent-3', drop('router/stores/dedupe'), 'retention/store-uncovered', absent('router/stores/dedupe')),
  freight(
    'store-retention-absent-requests-activity-account-for',
    drop('router/stores/requests/retention'),
    'retention/store-uncovered',
    absent('router/stores/requests/retention'),
  ),
  freight(
    'store-activity-of-another-access-activity-count-visits-retention',
    set('router/stores/access/activity', 'count-visits'),
    'basis/consent-not-free',
    value('activities/count-visits/lawfulBasis'),
  ),
  freight(
    'router-deployment-misfit-deployment-systemd',
    set('router/deployment', 'systemd'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
])
