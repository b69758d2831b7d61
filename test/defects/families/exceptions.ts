import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const slack = 'exceptions/slack-country'

const covering = (rule: string, target: string) => ({
  rule,
  target,
  reason: 'We have looked at it',
  acceptedBy: 'Aoife Brennan',
  until: '2027-02-15',
})

const refused = (id: string, path: string, rule: string, target: string): Sown => ({
  id: `not-allowed-${id}`,
  edit: [drop(path), set('exceptions/hole', covering(rule, target))],
  rules: ['exception/not-allowed'],
  token: [key('exceptions/hole'), value('exceptions/hole/rule')],
})

export const exceptions = family('exceptions', [
  {
    id: 'expired',
    edit: set(`${slack}/until`, '2026-10-31'),
    rules: ['exception/expired'],
    token: value(`${slack}/until`),
  },
  {
    id: 'expired-yesterday',
    edit: set(`${slack}/until`, '2026-11-27'),
    rules: ['exception/expired'],
    token: value(`${slack}/until`),
  },
  { id: 'due', edit: set(`${slack}/until`, '2026-12-10'), rules: ['exception/due'], token: value(`${slack}/until`) },
  {
    id: 'too-long',
    edit: set(`${slack}/until`, '2036-12-31'),
    rules: ['exception/too-long'],
    token: value(`${slack}/until`),
  },
  {
    id: 'unbound',
    edit: [
      set('retention/orders/for', 'P60D'),
      set('exceptions/hole', covering('commitment/broken', 'commitments.orders-a-month')),
    ],
    rules: ['exception/unbound'],
    token: [absent('exceptions/hole/covers'), value('exceptions/hole/target')],
  },
  {
    id: 'given-for-something-else',
    edit: set(`${slack}/covers/0`, '0123456789abcdef'),
    rules: ['exception/unused', 'exception/unbound', 'exception/unknown-target', 'transfer/country-unknown'],
    token: [value(`${slack}/covers/0`), key(slack), value('recipients/clinic-slack/countries')],
  },
  {
    id: 'unused',
    edit: set('exceptions/old', { ...covering('retention/missing', 'activities.sell'), covers: ['0123456789abcdef'] }),
    rules: ['exception/unused'],
    token: key('exceptions/old'),
  },
  {
    id: 'gone',
    edit: drop(slack),
    rules: ['transfer/country-unknown'],
    token: [value('recipients/clinic-slack/countries'), key('recipients/clinic-slack')],
  },
  {
    id: 'rule-unknown',
    edit: set(`${slack}/rule`, 'transfers/anything'),
    rules: ['exception/unknown-target'],
    token: value(`${slack}/rule`),
  },
  {
    id: 'target-unknown',
    edit: set(`${slack}/target`, 'recipients.customer-slack'),
    rules: ['exception/unknown-target'],
    token: [value(`${slack}/target`), word(`${slack}/target`, 'customer-slack')],
  },
  {
    id: 'section-unknown',
    edit: set(`${slack}/target`, 'recipient.clinic-slack'),
    rules: ['exception/unknown-target'],
    token: [value(`${slack}/target`), word(`${slack}/target`, 'recipient')],
  },
  { id: 'accepted-by-nobody', edit: drop(`${slack}/acceptedBy`), rules: ['schema/invalid'], token: key(slack) },
  { id: 'without-end', edit: drop(`${slack}/until`), rules: ['schema/invalid'], token: key(slack) },
  refused('basis', 'activities/sell/lawfulBasis', 'basis/missing', 'activities.sell'),
  refused(
    'condition',
    'activities/answer-calls/data/health.data/condition',
    'basis/special-category-condition',
    'activities.answer-calls',
  ),
  refused('period', 'activities/sell/retention', 'retention/missing', 'activities.sell'),
  {
    id: 'not-allowed-for-long',
    edit: [
      drop('activities/sell/lawfulBasis'),
      set('exceptions/hole', {
        ...covering('basis/missing', 'activities.sell'),
        officer: 'Aoife Brennan',
        until: '2027-06-30',
      }),
    ],
    rules: ['exception/not-allowed', 'exception/too-long'],
    token: [key('exceptions/hole'), value('exceptions/hole/until'), value('exceptions/hole/rule')],
  },
  {
    id: 'expired-in-an-example',
    base: 'zaptic',
    edit: set('exceptions/hosting-provider/until', '2026-06-30'),
    rules: ['exception/expired'],
    token: value('exceptions/hosting-provider/until'),
  },
  {
    id: 'target-misspelt-in-an-example',
    base: 'dispatchkit',
    edit: set('exceptions/hosting-place/target', 'recipients.cloud-hostin'),
    rules: ['exception/unknown-target'],
    token: [value('exceptions/hosting-place/target'), word('exceptions/hosting-place/target', 'cloud-hostin')],
  },
])
