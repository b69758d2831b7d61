import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const unkeyed = (event: string, subject: string): Sown => ({
  id: `keys-of-${event}-gone`,
  edit: drop(`events/${event}/subjects/${subject}/keys`),
  rules: ['rights/unkeyed-subject'],
  token: absent(`events/${event}/subjects/${subject}/keys`),
})

const unindexable = (id: string, to: string): Sown => ({
  id: `key-is-${id}`,
  edit: [set('events/call/subjects/caller/keys', [to])],
  given: [
    set('events/call/schema/properties/tags', { type: 'array', items: { type: 'string', 'x-category': 'person.id' } }),
    set('events/call/schema/properties/adult', { type: 'boolean', 'x-category': 'person.id' }),
    set('events/call/schema/properties/place', {
      type: 'object',
      properties: { room: { type: 'string', 'x-category': 'person.id' } },
    }),
    set('activities/answer-calls/recipients/team-chat', ['event.metadata', 'person.id']),
  ],
  rules: ['rights/unindexable-key', 'flow/undeclared-field'],
  token: value('events/call/subjects/caller/keys/0'),
})

export const rights = family('rights', [
  unkeyed('order', 'customer'),
  unkeyed('call', 'caller'),
  unkeyed('booking', 'patient'),
  unkeyed('reply', 'sender'),
  {
    id: 'subjects-gone',
    edit: drop('events/order/subjects'),
    rules: ['rights/unkeyed-subject'],
    token: absent('events/order/subjects'),
  },
  {
    id: 'keys-emptied',
    edit: set('events/order/subjects/customer/keys', []),
    rules: ['rights/unkeyed-subject', 'schema/invalid'],
    token: [value('events/order/subjects/customer/keys'), key('events/order/subjects/customer/keys')],
  },
  {
    id: 'opaque-payload',
    base: 'dispatchkit',
    edit: drop('events/custom.event/subjects'),
    rules: ['rights/unkeyed-subject'],
    token: [
      absent('events/custom.event/subjects'),
      key('events/custom.event/schema/properties/data'),
      value('events/custom.event/schema/properties/data/x-category'),
    ],
  },
  unindexable('a-list', 'tags'),
  unindexable('an-object', 'place'),
  unindexable('a-boolean', 'adult'),
  {
    id: 'subjects-gone-in-an-example',
    base: 'inngest',
    edit: drop('events/contact.request/subjects'),
    rules: ['rights/unkeyed-subject'],
    token: key('events/contact.request'),
  },
  {
    id: 'keys-gone-in-an-example',
    base: 'dispatchkit',
    edit: drop('events/custom.event/subjects/actor/keys'),
    rules: ['rights/unkeyed-subject'],
    token: key('events/custom.event/subjects/actor'),
  },
  {
    id: 'subjects-gone-in-a-large-one',
    base: 'large',
    edit: drop('events/ticket-150/subjects'),
    rules: ['rights/unkeyed-subject'],
    token: key('events/ticket-150'),
  },
])
