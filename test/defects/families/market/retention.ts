import { family, key, rename, set, value } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about retention; written from the reference of the language alone. */
export const marketRetention = family('market-retention', [
  market('for-2y', set('retention/order-life/for', '2Y'), 'schema/invalid'),
  market('for-p2yr', set('retention/order-life/for', 'P2YR'), 'schema/invalid'),
  market('for-p0d', set('retention/order-life/for', 'P0D'), 'retention/absurd'),
  market('for-p200y', set('retention/order-life/for', 'P200Y'), 'retention/absurd'),
  market('for-p-2y', set('retention/order-life/for', 'P-2Y'), 'schema/invalid'),
  market('for-pt2y', set('retention/order-life/for', 'PT2Y'), 'schema/invalid'),
  market('for-p2y-from-recieved', set('retention/order-life/from', 'recieved'), 'schema/invalid'),
  market('after-acount-closed', set('retention/account-end/after', 'acount.closed'), 'retention/trigger-misfit'),
  market(
    'coming-back-and-last-payouts-onexpiry-deleted',
    set('retention/account-end/onExpiry', 'deleted'),
    'schema/invalid',
  ),
  market(
    'show-over-a-year-onexpiry-erase-by-control-retention-enforce',
    set('retention/safety-year/by', { control: 'retention.enforce' }),
    'build/not-enforced',
    value('retention/safety-year/by/control'),
  ),
  market(
    'disputes-between-buyer-and-seller-onexpiry-erase-by-router-b',
    set('retention/order-life/backups', 14),
    'schema/invalid',
  ),
  market(
    'disputes-between-buyer-and-seller-onexpiry-erase-by-router-b-2',
    set('retention/order-life/backups', 'P14Y'),
    'retention/backup-outlives',
  ),
  market('minimum-p7y', set('retention/books/minimum', 'P7Y'), 'retention/below-minimum'),
  market(
    'byplan-starters-p30d',
    rename('retention/by-plan/byPlan/starter', 'starters'),
    'retention/unknown-plan',
    key('retention/by-plan/byPlan/starters'),
  ),
  market('enterprise-p900y', set('retention/by-plan/byPlan/enterprise', 'P900Y'), 'retention/absurd'),
  market(
    'until',
    set('retention/order-life/holds', [{ ground: 'A dispute between buyer and seller', until: '' }]),
    'schema/invalid',
    value('retention/order-life/holds/0/until'),
  ),
  market('by-process', set('retention/clicks/by/process', ''), 'schema/invalid'),
  market('for-p30d-byplan', set('retention/by-plan/for', 'P30D'), 'schema/invalid', key('retention/by-plan/byPlan')),
  market(
    'for-p60d-from-received-after-account-closed',
    set('retention/account-end/from', 'received'),
    'retention/two-starts',
  ),
  market('support-year-for-p1y-from-answered', set('retention/support-year/from', 'answered'), 'schema/invalid'),
  market(
    'support-year-fro-p1y',
    rename('retention/support-year/for', 'fro'),
    'schema/unknown-key',
    key('retention/support-year/fro'),
  ),
  market(
    'clicks-for-p30d-from-collected-why-offers-are-compared-withi',
    set('retention/clicks/afterwards', { for: 'P1Y', why: 'Statistics' }),
    'retention/nothing-afterwards',
    key('retention/clicks/afterwards'),
  ),
  market('ledger-for-p3m10-from-recorded', set('retention/ledger/for', 'P3M10'), 'schema/invalid'),
])
