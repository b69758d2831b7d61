import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const orders = 'retention/orders'

const gone = (id: string, path: string, ...rules: readonly string[]): Sown => ({
  id,
  edit: drop(path),
  rules,
  token: absent(path),
})

const said = (id: string, path: string, to: unknown, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, to),
  rules,
  token: value(path),
})

const unended = (rule: string): Sown => ({
  id: `hold-without-end-of-${rule}`,
  edit: drop(`retention/${rule}/holds/0/until`),
  rules: ['retention/hold-without-end'],
  token: [absent(`retention/${rule}/holds/0/until`), key(`retention/${rule}/holds/0/ground`)],
})

const unheld = (rule: string, activity: string): Sown => ({
  id: `router-holds-no-${rule}`,
  edit: set(`retention/${rule}/by`, 'router'),
  rules: ['retention/router-holds-nothing'],
  token: [value(`retention/${rule}/by`), value(`activities/${activity}/retention`)],
})

export const retention = family('retention', [
  gone('none-of-a-routed-activity', 'activities/sell/retention', 'retention/missing'),
  gone('none-of-another-activity', 'activities/keep-books/retention', 'retention/missing'),
  gone('none-in-an-example', 'activities/vet/retention', 'retention/missing'),
  {
    id: 'unknown-on-a-route',
    edit: set('activities/sell/retention', { missing: 'nobody has said yet', ask: 'dpo' }),
    rules: ['retention/missing'],
    token: [value('activities/sell/retention'), key('activities/sell/retention')],
    severity: 'error',
  },
  {
    id: 'no-period',
    edit: drop(`${orders}/for`),
    rules: ['retention/missing', 'retention/unbounded'],
    token: [key(orders), value('activities/sell/retention')],
  },
  {
    id: 'for-ever',
    edit: set(`${orders}/for`, 'indefinite'),
    rules: ['retention/unbounded'],
    token: [value(`${orders}/for`), value('activities/sell/retention')],
  },
  {
    id: 'books-for-ever',
    edit: set('retention/books/for', 'indefinite'),
    rules: ['retention/unbounded'],
    token: [value('retention/books/for'), value('activities/keep-books/retention')],
  },
  {
    id: 'figures-without-assessment',
    edit: drop('activities/publish-figures/data/usage.analytics/aggregation'),
    rules: ['retention/unbounded'],
    token: [
      value('retention/figures/for'),
      key('activities/publish-figures/data/usage.analytics'),
      value('activities/publish-figures/data/usage.analytics/form'),
      value('activities/publish-figures/retention'),
    ],
  },
  {
    id: 'figures-of-single-people',
    edit: set('activities/publish-figures/data/usage.analytics/form', 'pseudonymised'),
    rules: ['retention/unbounded'],
    token: [
      value('retention/figures/for'),
      value('activities/publish-figures/data/usage.analytics/form'),
      value('activities/publish-figures/retention'),
    ],
  },
  {
    id: 'plan-without-period',
    edit: drop('retention/appointments/byPlan/plus'),
    rules: ['retention/unbounded', 'retention/missing'],
    token: [absent('retention/appointments/byPlan/plus'), value('project/plans/1')],
  },
  {
    id: 'plan-unknown',
    edit: set('retention/appointments/byPlan/gold', 'P60D'),
    rules: ['retention/unknown-plan', 'ref/unresolved'],
    token: key('retention/appointments/byPlan/gold'),
  },
  {
    id: 'plans-lost',
    edit: drop('project/plans'),
    rules: ['retention/unknown-plan', 'ref/unresolved'],
    token: key('retention/appointments/byPlan/basic'),
  },
  said('vague-why', 'retention/alarms/why', 'As long as necessary', 'retention/vague'),
  {
    id: 'vague-why-purpose',
    edit: set('retention/visits/why', 'For as long as needed for the purpose'),
    rules: ['retention/vague'],
    token: [
      value('retention/visits/why'),
      word('retention/visits/why', 'as long as needed'),
      word('retention/visits/why', 'For as long as needed'),
    ],
  },
  said('vague-why-business', 'retention/account/why', 'Business needs', 'retention/vague'),
  {
    id: 'vague-after',
    edit: set('retention/account/after', 'no.longer.needed'),
    rules: ['retention/vague'],
    token: [
      value('retention/account/after'),
      word('retention/account/after', 'needed'),
      word('retention/account/after', 'no.longer.needed'),
    ],
  },
  gone('no-justification', `${orders}/why`, 'retention/no-justification'),
  gone('no-expiry-action', `${orders}/onExpiry`, 'retention/no-expiry-action'),
  gone('no-executor', `${orders}/by`, 'retention/no-executor'),
  gone('no-executor-of-books', 'retention/books/by', 'retention/no-executor'),
  said('nothing', `${orders}/for`, 'P0D', 'retention/absurd'),
  said('centuries', 'retention/books/for', 'P200Y', 'retention/absurd'),
  {
    id: 'below-minimum',
    edit: set('retention/books/for', 'P5Y'),
    rules: ['retention/below-minimum'],
    token: [value('retention/books/for'), value('retention/books/minimum')],
  },
  {
    id: 'minimum-raised',
    edit: set('retention/books/minimum', 'P10Y'),
    rules: ['retention/below-minimum'],
    token: [value('retention/books/for'), value('retention/books/minimum')],
  },
  said('backups-of-years', `${orders}/backups`, 'P10Y', 'retention/backup-outlives'),
  said('backups-of-account', 'retention/account/backups', 'P5Y', 'retention/backup-outlives'),
  unended('appointments'),
  unended('care-files'),
  {
    id: 'hold-without-ground',
    edit: drop('retention/care-files/holds/0/ground'),
    rules: ['schema/invalid'],
    token: [absent('retention/care-files/holds/0/ground'), value('retention/care-files/holds/0')],
  },
  unheld('books', 'keep-books'),
  unheld('visits', 'count-visits'),
  {
    id: 'control-unknown',
    edit: set('retention/visits/by', { control: 'expiry.of-somebody' }),
    rules: ['retention/control-unknown', 'build/not-enforced', 'ref/unresolved'],
    token: value('retention/visits/by/control'),
  },
  said('archived-for-ever', 'retention/visits/onExpiry', 'archive', 'retention/restricted-for-ever'),
  said('restricted-for-ever', 'retention/account/onExpiry', 'restrict', 'retention/restricted-for-ever'),
  {
    id: 'unused',
    edit: set('retention/old', {
      for: 'P1Y',
      from: 'recorded',
      why: 'Old',
      onExpiry: 'erase',
      by: { process: 'support' },
    }),
    rules: ['retention/unused'],
    token: key('retention/old'),
    severity: 'note',
  },
  {
    id: 'ledger-outlives-events',
    edit: set('router/stores/disclosures/retention', 'books'),
    rules: ['retention/outlives-payload'],
    token: value('router/stores/disclosures/retention'),
  },
  ...['dedupe', 'disclosures'].map(
    (store): Sown => ({
      id: `store-${store}-uncovered`,
      edit: drop(`router/stores/${store}`),
      rules: ['retention/store-uncovered'],
      token: absent(`router/stores/${store}`),
    }),
  ),
  gone('store-without-period', 'router/stores/dedupe/retention', 'retention/store-uncovered'),
  gone('store-without-activity', 'router/stores/dedupe/activity', 'retention/store-uncovered'),
  {
    id: 'none-of-an-example',
    base: 'dispatchkit',
    edit: drop('activities/route-events/retention'),
    rules: ['retention/missing'],
    token: key('activities/route-events'),
  },
  {
    id: 'ever-in-an-example',
    base: 'zaptic',
    edit: set('retention/in-transit/for', 'indefinite'),
    rules: ['retention/unbounded'],
    token: [value('retention/in-transit/for'), value('activities/pass-on-to-integrations/retention')],
  },
  {
    id: 'media-links-for-a-month',
    base: 'whatsapp-automation',
    edit: set('retention/media-links/for', 'P30D'),
    rules: ['commitment/broken'],
    token: [
      value('commitments/media-links-temporary/assert/must'),
      value('retention/media-links/for'),
      key('commitments/media-links-temporary'),
    ],
  },
  {
    id: 'backups-in-a-large-one',
    base: 'large',
    edit: set('retention/month/backups', 'P2Y'),
    rules: ['retention/backup-outlives'],
    token: value('retention/month/backups'),
  },
])
