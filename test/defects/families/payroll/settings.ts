import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about the router itself; written from the law and the reference of the language alone. */
export const payrollSettings = family('payroll-settings', [
  // Where.
  payroll('router-router-country-gone', drop('router/country'), 'fact/missing', absent('router/country')),
  // Its host is in Germany; promised so.
  payroll(
    'router-router-country-other',
    set('router/country', 'IE'),
    ['commitment/broken', 'transfer/host-country-mismatch'],
    value('router/country'),
    value('commitments/journal-in-germany/assert/must'),
  ),
  // Not in Germany.
  payroll('router-router-region-us', set('router/region', 'us-east-1'), 'transfer/region-mismatch'),
  // London is not in Germany.
  payroll('router-router-region-london', set('router/region', 'eu-west-2'), 'transfer/region-mismatch'),
  // No recipient.
  payroll('router-router-host-typo', set('router/hostedBy', 'hots'), 'ref/unresolved'),
  // Who.
  payroll('router-router-host-gone', drop('router/hostedBy'), 'fact/missing', absent('router/hostedBy')),
  // A bank with purposes of its own.
  payroll('router-router-host-bank', set('router/hostedBy', 'wage-bank'), 'recipient/category-not-allowed'),
  // Not ours.
  payroll('router-router-host-customer', set('router/hostedBy', 'employer-hr'), 'recipient/category-not-allowed'),
  // No engine.
  payroll('router-engine-typo', set('router/journal/engine', 'postgress'), 'schema/invalid'),
  // One router alone.
  payroll(
    'router-engine-sqlite-two',
    set('router/journal/engine', 'sqlite'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // None.
  payroll('router-replicas-zero', set('router/journal/replicas', 0), 'schema/invalid'),
  // Half a router.
  payroll('router-replicas-half', set('router/journal/replicas', 1.5), 'schema/invalid'),
  // No size.
  payroll('router-body-si', set('router/limits/body', '512KB'), 'schema/invalid'),
  // No unit.
  payroll('router-body-number', set('router/limits/body', 512), 'schema/invalid'),
  // No rate.
  payroll('router-router-rate-hour', set('router/limits/rate', '50 per second'), 'schema/invalid'),
  // Its events are deeper.
  payroll('router-depth-too-little', set('router/limits/depth', 2), 'route/too-deep'),
  // Always 503.
  payroll('router-backlog-zero', set('router/limits/backlog', 0), 'schema/invalid'),
  // No event fits.
  payroll('router-body-tiny', set('router/limits/body', '1B'), 'schema/invalid'),
  // Marks are kept with no period.
  payroll(
    'router-store-dedupe-gone',
    drop('router/stores/dedupe'),
    'retention/store-uncovered',
    absent('router/stores/dedupe'),
  ),
  // The audit log has no period.
  payroll(
    'router-store-audit-gone',
    drop('router/stores/audit'),
    'retention/store-uncovered',
    absent('router/stores/audit'),
  ),
  // Requests have no period.
  payroll(
    'router-store-requests-gone',
    drop('router/stores/requests'),
    'retention/store-uncovered',
    absent('router/stores/requests'),
  ),
  // Stores have no periods.
  payroll('router-stores-gone', drop('router/stores'), 'retention/store-uncovered', absent('router/stores')),
  // No activity.
  payroll('router-store-activity-typo', set('router/stores/audit/activity', 'keep-save'), 'ref/unresolved'),
  // No rule.
  payroll('router-store-retention-typo', set('router/stores/audit/retention', 'log'), 'ref/unresolved'),
  // How long.
  payroll(
    'router-store-retention-gone',
    drop('router/stores/audit/retention'),
    'retention/store-uncovered',
    absent('router/stores/audit/retention'),
  ),
  // Nobody but the router can erase there.
  payroll('router-store-by-people', set('router/stores/audit/retention', 'staff-file'), 'build/not-enforced'),
  // A log entry has no ticket.
  payroll('router-store-after-event', set('router/stores/access/retention', 'tickets'), 'build/not-enforced'),
  // A newsletter answers no requests.
  payroll(
    'router-store-unheld',
    set('router/stores/requests/activity', 'write-newsletter'),
    'retention/store-uncovered',
  ),
  // A log of ours is no examination.
  payroll(
    'router-store-of-processor',
    set('router/stores/audit/activity', 'examine-workers'),
    'retention/outlives-payload',
    value('router/stores/audit/retention'),
  ),
  // No such word.
  payroll('router-deployment-typo', set('router/deployment', 'k8s'), 'schema/invalid'),
  // No such word.
  payroll('router-egress-typo', set('router/egress', 'none'), 'schema/invalid'),
  // One machine, two replicas.
  payroll(
    'router-egress-cilium-systemd',
    set('router/deployment', 'systemd'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // One machine, two replicas.
  payroll(
    'router-egress-own-machine',
    set('router/deployment', 'compose'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // No such word.
  payroll('router-telemetry-typo', set('router/telemetry', 'otpl'), 'schema/invalid'),
  // No store.
  payroll(
    'router-store-key-typo',
    rename('router/stores/access', 'acces'),
    'schema/unknown-key',
    key('router/stores/acces'),
  ),
  // Broken.
  payroll('router-tls-old', set('router/tls', { minimum: '1.1' }), 'schema/invalid', value('router/tls/minimum')),
])
