import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const unstated = (path: string): Sown => ({
  id: `without-${path.split('/').slice(1).join('-')}`,
  edit: drop(path),
  rules: ['fact/missing'],
  token: absent(path),
})

const contract = (id: string, recipient: string, type: string): Sown => ({
  id: `contract-${id}`,
  edit: set(`recipients/${recipient}/contract/type`, type),
  rules: ['recipient/contract-wrong-type'],
  token: value(`recipients/${recipient}/contract/type`),
})

export const recipients = family('recipients', [
  unstated('recipients/desk/legalName'),
  {
    id: 'without-engagement',
    edit: drop('recipients/team-chat/engagement'),
    rules: ['fact/missing'],
    token: absent('recipients/team-chat/engagement'),
    severity: 'error',
  },
  {
    id: 'engagement-unknown-on-a-route',
    edit: set('recipients/team-chat/engagement', { missing: 'not decided', ask: 'legal' }),
    rules: ['fact/missing'],
    token: [value('recipients/team-chat/engagement'), key('recipients/team-chat/engagement')],
    severity: 'error',
  },
  ...['desk', 'host', 'statistics', 'pager'].map(
    (recipient): Sown => ({
      id: `${recipient}-without-contract`,
      edit: drop(`recipients/${recipient}/contract`),
      rules: ['recipient/contract-missing'],
      token: key(`recipients/${recipient}`),
    }),
  ),
  {
    id: 'contract-unsigned',
    edit: drop('recipients/desk/contract/signed'),
    rules: ['recipient/contract-missing'],
    token: absent('recipients/desk/contract/signed'),
  },
  {
    id: 'contract-untyped',
    edit: drop('recipients/desk/contract/type'),
    rules: ['recipient/contract-missing', 'recipient/contract-wrong-type', 'fact/missing'],
    token: absent('recipients/desk/contract/type'),
  },
  {
    id: 'contract-expired',
    edit: set('recipients/host/contract/expires', '2026-01-09'),
    rules: ['recipient/contract-expired'],
    token: value('recipients/host/contract/expires'),
    severity: 'warning',
  },
  {
    id: 'contract-expired-yesterday',
    edit: set('recipients/desk/contract/expires', '2026-11-27'),
    rules: ['recipient/contract-expired'],
    token: value('recipients/desk/contract/expires'),
    severity: 'warning',
  },
  {
    id: 'contract-in-future',
    edit: set('recipients/desk/contract/signed', '2027-01-10'),
    rules: ['recipient/contract-in-future'],
    token: value('recipients/desk/contract/signed'),
  },
  {
    id: 'contract-in-future-of-a-large-one',
    base: 'large',
    edit: set('recipients/desk-137/contract/signed', '2027-01-10'),
    rules: ['recipient/contract-in-future'],
    token: value('recipients/desk-137/contract/signed'),
  },
  contract('of-terms', 'desk', 'terms'),
  contract('between-controllers', 'statistics', 'controller-to-controller'),
  contract('joint-for-a-processor', 'host', 'joint-arrangement'),
  contract('processing-for-a-joint-controller', 'hospital', 'dpa'),
  contract('terms-for-a-joint-controller', 'ads', 'terms'),
  contract('processing-for-a-controller', 'payments', 'dpa'),
  {
    id: 'controller-with-a-processors-contract',
    edit: set('recipients/statistics/engagement', 'own-purposes'),
    rules: ['recipient/contract-wrong-type'],
    token: [value('recipients/statistics/contract/type'), value('recipients/statistics/engagement')],
  },
  {
    id: 'notice-too-short',
    edit: set('recipients/whatsapp/activeFrom', '2026-06-10'),
    rules: ['recipient/notice-not-run'],
    token: [value('recipients/whatsapp/activeFrom'), value('recipients/whatsapp/announced')],
  },
  {
    id: 'announced-late',
    edit: set('recipients/whatsapp/announced', '2026-07-20'),
    rules: ['recipient/notice-not-run'],
    token: [value('recipients/whatsapp/announced'), value('recipients/whatsapp/activeFrom')],
  },
  {
    id: 'notice-lengthened',
    edit: set('activities/book-for-clinics/role/processor/noticePeriod', 'P90D'),
    rules: ['recipient/notice-not-run'],
    token: [
      value('recipients/whatsapp/activeFrom'),
      value('recipients/whatsapp/announced'),
      value('activities/book-for-clinics/role/processor/noticePeriod'),
    ],
  },
  {
    id: 'host-announced-late',
    edit: set('recipients/host/announced', '2025-02-20'),
    rules: ['recipient/notice-not-run'],
    token: [value('recipients/host/announced'), value('recipients/host/activeFrom')],
  },
  {
    id: 'processor-called-joint',
    edit: set('recipients/desk/engagement', 'jointly'),
    rules: ['recipient/role-mismatch', 'recipient/contract-wrong-type'],
    token: [value('recipients/desk/engagement'), value('recipients/desk/contract/type')],
  },
  {
    id: 'joint-called-processor',
    edit: set('recipients/hospital/engagement', 'on-our-behalf'),
    rules: ['recipient/role-mismatch'],
    token: [value('recipients/hospital/engagement'), value('activities/refer/role/joint/with/0')],
  },
  {
    id: 'onward-to-itself',
    edit: set('recipients/mailer/onward/0', 'mailer'),
    rules: ['recipient/onward-unknown'],
    token: value('recipients/mailer/onward/0'),
  },
  {
    id: 'onward-in-a-circle',
    edit: set('recipients/vault/onward', ['mailer']),
    rules: ['recipient/onward-unknown'],
    token: [value('recipients/vault/onward/0'), value('recipients/mailer/onward/0')],
  },
  {
    id: 'diligence-overdue',
    edit: set('recipients/host/diligence/date', '2024-01-20'),
    rules: ['recipient/diligence-overdue'],
    token: [value('recipients/host/diligence/date'), value('recipients/host/diligence/review')],
    severity: 'warning',
  },
  {
    id: 'unused',
    edit: set('recipients/old-desk', {
      legalName: 'Old Desk Ltd',
      engagement: 'on-our-behalf',
      established: 'IE',
      stored: ['IE'],
      contract: { type: 'dpa', signed: '2020-01-10' },
    }),
    rules: ['recipient/unused'],
    token: key('recipients/old-desk'),
    severity: 'warning',
  },
  {
    id: 'category-not-allowed',
    edit: set('activities/sell/recipients/desk', ['person.name', 'content.text', 'event.metadata']),
    rules: ['recipient/category-not-allowed'],
    token: [key('routes/orders/to/desk/fields/customer.email'), value('routes/orders/to/desk/fields/customer.email')],
  },
  {
    id: 'recipient-not-allowed',
    edit: drop('activities/keep-secure/recipients/team-voice'),
    rules: ['recipient/category-not-allowed'],
    token: [
      key('activities/keep-secure/recipients'),
      key('routes/alarms/to/watch'),
      word('routes/alarms/to/watch/message', 'event.address'),
    ],
  },
  {
    id: 'host-not-allowed',
    edit: drop('activities/sell/recipients/host'),
    rules: ['recipient/category-not-allowed'],
    token: [value('router/hostedBy'), key('activities/sell/recipients'), key('activities/sell')],
  },
  {
    id: 'contract-lost-in-a-large-one',
    base: 'large',
    edit: drop('recipients/desk-42/contract'),
    rules: ['recipient/contract-missing'],
    token: key('recipients/desk-42'),
  },
  {
    id: 'person-as-category',
    edit: set('recipients/desk/kind', 'category'),
    rules: ['recipient/not-a-category'],
    token: value('recipients/desk/kind'),
  },
])
