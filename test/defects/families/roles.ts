import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const role = 'activities/book-for-clinics/role'
const joint = 'activities/refer/role/joint'

const itself = (id: string, text: string): Sown => ({
  id: `processor-for-${id}`,
  edit: set(`${role}/processor/for`, text),
  rules: ['role/processor-for-itself'],
  token: value(`${role}/processor/for`),
})

export const roles = family('roles', [
  {
    id: 'processor-for-nobody',
    edit: drop(`${role}/processor/for`),
    rules: ['role/processor-without-instructions', 'role/processor-for-itself'],
    token: absent(`${role}/processor/for`),
  },
  {
    id: 'processor-without-instructions',
    edit: drop(`${role}/processor/instructions`),
    rules: ['role/processor-without-instructions'],
    token: absent(`${role}/processor/instructions`),
  },
  {
    id: 'processor-without-end',
    edit: drop(`${role}/processor/atEnd`),
    rules: ['role/processor-without-end'],
    token: absent(`${role}/processor/atEnd`),
  },
  {
    id: 'processor-and-no-more',
    edit: set(role, 'processor'),
    rules: ['role/processor-without-instructions', 'role/processor-without-end'],
    token: [value(role), key(role)],
  },
  itself('itself-by-name', 'Linden Care Limited'),
  itself('itself-by-trade-name', 'Linden'),
  itself('itself-by-word', 'ourselves'),
  {
    id: 'processor-markets',
    edit: set('activities/book-for-clinics/purpose/directMarketing', true),
    rules: ['role/processor-own-purposes'],
    token: [
      value('activities/book-for-clinics/purpose/directMarketing'),
      key('activities/book-for-clinics/purpose/directMarketing'),
    ],
  },
  {
    id: 'processor-gives-away',
    edit: set('activities/book-for-clinics/recipients/payments', ['person.name']),
    rules: ['role/processor-own-purposes'],
    token: key('activities/book-for-clinics/recipients/payments'),
  },
  {
    id: 'processor-improves-itself',
    edit: set('activities/book-for-clinics/purpose/text', 'Book appointments and develop our own products'),
    rules: ['role/processor-own-purposes'],
    token: [
      value('activities/book-for-clinics/purpose/text'),
      word('activities/book-for-clinics/purpose/text', 'our own'),
      word('activities/book-for-clinics/purpose/text', 'our own products'),
      word('activities/book-for-clinics/purpose/text', 'develop our own products'),
    ],
  },
  {
    id: 'processor-with-basis',
    edit: set('activities/book-for-clinics/lawfulBasis', 'sale'),
    rules: ['role/basis-on-processor'],
    token: [value('activities/book-for-clinics/lawfulBasis'), key('activities/book-for-clinics/lawfulBasis')],
  },
  {
    id: 'controller-called-processor',
    edit: set('activities/sell/role', { processor: { for: 'tenant', instructions: 'Terms of sale', atEnd: 'erase' } }),
    rules: ['role/basis-on-processor'],
    token: [value('activities/sell/lawfulBasis'), key('activities/sell/lawfulBasis')],
  },
  {
    id: 'shop-called-processor',
    base: 'large',
    edit: set('activities/support-3/role', { processor: { for: 'tenant', instructions: 'Terms', atEnd: 'erase' } }),
    rules: ['role/basis-on-processor'],
    token: [value('activities/support-3/lawfulBasis'), key('activities/support-3/lawfulBasis')],
  },
  {
    id: 'joint-without-arrangement',
    edit: [drop(`${joint}/arrangement`), drop('recipients/hospital/contract')],
    rules: ['role/joint-without-arrangement'],
    token: absent(`${joint}/arrangement`),
  },
  {
    id: 'joint-without-essence',
    edit: drop(`${joint}/essence`),
    rules: ['role/joint-without-essence'],
    token: absent(`${joint}/essence`),
  },
  {
    id: 'joint-with-unsaid',
    edit: drop(`${joint}/with`),
    rules: ['role/joint-with-nobody'],
    token: absent(`${joint}/with`),
  },
  {
    id: 'joint-with-nobody',
    edit: set(`${joint}/with`, []),
    rules: ['role/joint-with-nobody', 'schema/invalid'],
    token: [value(`${joint}/with`), key(`${joint}/with`)],
  },
  {
    id: 'joint-and-no-more',
    edit: set('activities/measure-ads/role', 'joint'),
    rules: ['role/joint-with-nobody', 'role/joint-without-arrangement'],
    token: [value('activities/measure-ads/role'), key('activities/measure-ads/role')],
  },
  {
    id: 'joint-with-a-processor',
    edit: set(`${joint}/with/0`, 'desk'),
    rules: ['recipient/role-mismatch'],
    token: value(`${joint}/with/0`),
  },
  {
    id: 'jointly-with-nobody-joint',
    edit: set('activities/refer/role', 'controller'),
    rules: ['recipient/role-mismatch'],
    token: [
      value('recipients/hospital/engagement'),
      key('activities/refer/recipients/hospital'),
      value('activities/refer/role'),
    ],
  },
  {
    id: 'arrangement-in-future',
    edit: set(`${joint}/arrangement/date`, '2027-09-01'),
    rules: ['role/joint-without-arrangement', 'basis/assessment-in-future'],
    token: value(`${joint}/arrangement/date`),
  },
  {
    id: 'unknown-on-a-route',
    edit: set('activities/sell/role', { missing: 'controller or processor is not decided', ask: 'dpo' }),
    rules: ['fact/missing'],
    token: [value('activities/sell/role'), key('activities/sell/role')],
    severity: 'error',
  },
  {
    id: 'notice-period-lost',
    edit: drop('recipients/whatsapp/announced'),
    rules: ['recipient/notice-not-run'],
    token: [absent('recipients/whatsapp/announced'), value('recipients/whatsapp/activeFrom')],
  },
])
