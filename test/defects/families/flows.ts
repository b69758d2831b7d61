import { absent, drop, type Edit, family, key, type Sown, set, value, word } from '../mutation.ts'

const properties = 'events/order/schema/properties'
const outside = ['flow/category-outside-activity']
const message = 'routes/express/to/team/message'

const prohibited = (id: string, what: string, token: string): Sown => ({
  id: `prohibited-${id}`,
  edit: set('organisation/prohibited/3', what),
  rules: ['flow/prohibited-category'],
  token: [value('organisation/prohibited/3'), key(token), value(`${token}/x-category`), value(token)],
})

const extra = (category: string): Edit => set(`${properties}/extra`, { type: 'string', 'x-category': category })

export const flows = family('flows', [
  {
    id: 'category-of-field-swapped',
    edit: set(`${properties}/note/x-category`, 'content.file'),
    rules: outside,
    token: [
      value(`${properties}/note/x-category`),
      key('routes/orders/to/desk/fields/note'),
      value('routes/orders/to/desk/fields/note'),
    ],
  },
  {
    id: 'field-added',
    edit: extra('contact.phone'),
    rules: outside,
    token: [value(`${properties}/extra/x-category`), key(`${properties}/extra`)],
  },
  {
    id: 'category-taken-away',
    edit: [drop('activities/answer-calls/data/contact.phone')],
    rules: outside,
    token: [value('events/call/schema/properties/phone/x-category'), key('events/call/schema/properties/phone')],
  },
  {
    id: 'route-under-another-activity',
    edit: set('routes/express/activity', 'write-letters'),
    rules: ['flow/category-outside-activity', 'recipient/category-not-allowed'],
    token: [
      value('routes/express/activity'),
      key('routes/express/to/team'),
      value(message),
      word(message, 'event.placed'),
    ],
  },
  {
    id: 'category-taken-away-in-an-example',
    base: 'dispatchkit',
    edit: drop('activities/route-events/data/contact.email'),
    rules: outside,
    token: [
      value('events/github.push/schema/properties/pusher/properties/email/x-category'),
      key('events/github.push/schema/properties/pusher/properties/email'),
    ],
  },
  {
    id: 'category-taken-away-in-a-large-one',
    base: 'large',
    edit: drop('activities/support-50/data/content.text'),
    rules: outside,
    token: [
      value('events/ticket-50/schema/properties/question/x-category'),
      word('routes/tickets-50/to/desk-50/message', 'event.question'),
    ],
  },
  {
    id: 'unclassified',
    edit: drop(`${properties}/note/x-category`),
    rules: ['flow/unclassified-field'],
    token: absent(`${properties}/note/x-category`),
  },
  {
    id: 'unclassified-new',
    edit: set(`${properties}/extra`, { type: 'string' }),
    rules: ['flow/unclassified-field'],
    token: key(`${properties}/extra`),
  },
  {
    id: 'unclassified-deep',
    edit: drop('events/order/schema/$defs/person/properties/address/x-category'),
    rules: ['flow/unclassified-field'],
    token: absent('events/order/schema/$defs/person/properties/address/x-category'),
  },
  {
    id: 'unclassified-in-a-list',
    edit: drop('events/order/schema/properties/articles/items/x-category'),
    rules: ['flow/unclassified-field'],
    token: absent('events/order/schema/properties/articles/items/x-category'),
  },
  {
    id: 'sends-what-nobody-keeps',
    edit: set(message, 'Express order {{ event.id }} for {{ event.customer.age }}'),
    rules: ['flow/undeclared-field'],
    token: [word(message, 'event.customer.age'), word(message, 'age')],
  },
  {
    id: 'more-in-the-chat',
    edit: set(message, 'Express order {{ event.id }} of {{ event.customer.name }}'),
    rules: ['recipient/category-not-allowed'],
    token: word(message, 'event.customer.name'),
  },
  {
    id: 'more-to-the-pager',
    edit: set('routes/urgent-calls/to/pager/fields/complaint', 'keep'),
    rules: ['recipient/category-not-allowed'],
    token: [
      key('routes/urgent-calls/to/pager/fields/complaint'),
      value('routes/urgent-calls/to/pager/fields/complaint'),
    ],
  },
  {
    id: 'loop-sends-more',
    edit: set(
      'routes/replies/to/clinic/message',
      '{% for message in event.value.messages %}{{ message.from }}: {{ message.text.body }}{% endfor %}',
    ),
    rules: ['recipient/category-not-allowed'],
    token: word('routes/replies/to/clinic/message', 'message.from'),
  },
  prohibited('email', 'contact.email', 'events/order/schema/$defs/person/properties/email'),
  prohibited('special', 'special', 'events/call/schema/properties/complaint'),
  prohibited('ip', 'technical.ip', 'events/alarm/schema/properties/address'),
  {
    id: 'prohibited-in-an-activity',
    edit: set('activities/help/data/genetic.data', { source: 'person', condition: { article: '9(2)(a)' } }),
    rules: ['flow/prohibited-category'],
    token: key('activities/help/data/genetic.data'),
  },
  {
    id: 'prohibited-child',
    edit: set('activities/help/data/child.data', { source: 'person' }),
    rules: ['flow/prohibited-category'],
    token: key('activities/help/data/child.data'),
  },
  {
    id: 'prohibited-in-a-large-one',
    base: 'large',
    edit: set('activities/support-9/data/health.data', { source: 'person' }),
    rules: ['flow/prohibited-category'],
    token: key('activities/support-9/data/health.data'),
  },
  {
    id: 'secret-leaves',
    given: [set('activities/sell/data/secret.token', { source: 'person', form: 'hashed' })],
    edit: [extra('secret.token'), set('routes/orders/to/desk/fields/extra', 'keep')],
    rules: ['flow/secret-leaves'],
    token: [key('routes/orders/to/desk/fields/extra'), value('routes/orders/to/desk/fields/extra')],
  },
  {
    id: 'secret-leaves-in-a-message',
    given: [set('activities/sell/data/secret.api-key', { source: 'person', form: 'hashed' })],
    edit: [extra('secret.api-key'), set(message, 'Express {{ event.extra }}')],
    rules: ['flow/secret-leaves'],
    token: word(message, 'event.extra'),
  },
  {
    id: 'card-number-leaves',
    given: [set('activities/sell/data/payment.card', { source: 'person', form: 'encrypted' })],
    edit: [extra('payment.card'), set('routes/orders/to/desk/fields/extra', 'mask')],
    rules: ['flow/secret-leaves', 'recipient/category-not-allowed'],
    token: [key('routes/orders/to/desk/fields/extra'), value('routes/orders/to/desk/fields/extra')],
  },
  {
    id: 'secret-in-an-example',
    base: 'dispatchkit',
    given: [set('activities/route-events/data/secret.token', { source: 'third-party' })],
    edit: [
      set('events/custom.event/schema/properties/token', { type: 'string', 'x-category': 'secret.token' }),
      set('routes/forward/to/webhook/fields/token', 'keep'),
    ],
    rules: ['flow/secret-leaves'],
    token: [key('routes/forward/to/webhook/fields/token'), value('routes/forward/to/webhook/fields/token')],
  },
])
