import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about periods; sown from the law and the reference of the language before any rule was read. */
export const lettingsRetention = family('lettings-retention', [
  lettings(
    'identity-for-p30d',
    set('retention/identity/for', 'P30D'),
    'retention/below-minimum',
    value('retention/identity/minimum'),
  ),
  lettings('identity-minimum-p10y', set('retention/identity/minimum', 'P10Y'), 'retention/below-minimum'),
  lettings(
    'application-for-indefinite',
    set('retention/application/for', 'indefinite'),
    'retention/unbounded',
    value('activities/take-applications/retention'),
  ),
  lettings('application-for-p99y', set('retention/application/for', 'P99Y'), 'retention/absurd'),
  lettings(
    'application-why-missing',
    drop('retention/application/why'),
    'retention/no-justification',
    key('retention/application'),
  ),
  lettings('application-why-just-in-case', set('retention/application/why', 'Just in case'), 'retention/vague'),
  lettings(
    'tenancy-afterwards-for-indefinite',
    set('retention/tenancy/afterwards/for', 'indefinite'),
    'retention/restricted-for-ever',
  ),
  lettings('tenancy-backups-p10y', set('retention/tenancy/backups', 'P10Y'), 'retention/backup-outlives'),
  lettings('news-for-p5y', set('retention/news/for', 'P5Y'), 'retention/after-withdrawal'),
  lettings('due-diligence-for-p10y', set('retention/due-diligence/for', 'P10Y'), 'retention/excessive'),
  lettings('due-diligence-for-p2y', set('retention/due-diligence/for', 'P2Y'), 'retention/below-minimum'),
  lettings('tax-for-p3y', set('retention/tax/for', 'P3Y'), 'retention/below-minimum', value('retention/tax/minimum')),
  lettings('tax-minimum-p20y', set('retention/tax/minimum', 'P20Y'), 'retention/below-minimum'),
  lettings('debt-for-p12y', set('retention/debt/for', 'P12Y'), 'retention/why-says-less'),
  lettings('visits-for-p10y', set('retention/visits/for', 'P10Y'), 'retention/excessive'),
  lettings(
    'identity-on-expiry-missing',
    drop('retention/identity/onExpiry'),
    'retention/no-expiry-action',
    key('retention/identity'),
  ),
  lettings('identity-by-missing', drop('retention/identity/by'), 'retention/no-executor', key('retention/identity')),
  lettings(
    'tenancy-holds-0-until-missing',
    drop('retention/tenancy/holds/0/until'),
    'retention/hold-without-end',
    key('retention/tenancy/holds/0/ground'),
  ),
  lettings('tenancy-holds-0-until-for-ever', set('retention/tenancy/holds/0/until', 'for ever'), 'retention/vague'),
  lettings(
    'tenancy-holds-0-ground-it-might-be-useful-one-day',
    set('retention/tenancy/holds/0/ground', 'It might be useful one day'),
    'retention/vague',
    word('retention/tenancy/holds/0/ground', 'might be useful'),
  ),
  lettings(
    'relayed-by-plan-solo-p7d',
    set('retention/relayed/byPlan', { solo: 'P7D' }),
    'retention/unbounded',
    key('retention/relayed/byPlan'),
  ),
  lettings('fraud-for-p30y', set('retention/fraud/for', 'P30Y'), 'retention/absurd'),
  lettings(
    'stores-access-retention-for-ever',
    set('router/stores/access/retention', 'for-ever'),
    'retention/unbounded',
  ),
  lettings('stores-dedupe-missing', drop('router/stores/dedupe'), 'retention/store-uncovered', key('router/stores')),
  lettings('ledger-for-p10y', set('retention/ledger/for', 'P10Y'), 'retention/excessive'),
  lettings(
    'run-tenancies-retention-missing',
    drop('activities/run-tenancies/retention'),
    'retention/missing',
    key('activities/run-tenancies'),
  ),
  lettings(
    'know-landlords-retention-for-ever',
    set('activities/know-landlords/retention', 'for-ever'),
    'retention/unbounded',
  ),
  lettings(
    'viewings-on-expiry-archive',
    set('retention/viewings/onExpiry', 'archive'),
    'retention/restricted-for-ever',
  ),
])
