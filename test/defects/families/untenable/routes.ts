import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** The same of what the router does: promises, exceptions, sources, routes and channels. */
export const untenableRoutes = family('untenable', [
  // Promises, exceptions, the door.
  to(
    'promise-emptied',
    'commitments/letters-by-consent/assert/where',
    'flow.activity == "write-letters" && flow.sensitivity == "special"',
    'commitment/unproven',
  ),
  to(
    'promise-of-nothing',
    'commitments/orders-a-month/assert/must',
    'flow.retention.maxDays <= 37 || flow.retention.maxDays > 37',
    'commitment/unproven',
  ),
  to(
    'exception-widened',
    'exceptions/slack-country/target',
    'recipients',
    'exception/unknown-target',
    'exception/unbound',
  ),
  to('exception-for-ever', 'exceptions/slack-country/until', '2099-12-31', 'exception/too-long'),
  to('sender-unproven', 'sources/care-line/http/verify/scheme', 'none', 'security/ingress-unverified'),
  change(
    'plan-dropped',
    rename('retention/appointments/byPlan/plus', 'pro'),
    ['retention/unknown-plan', 'retention/unbounded', 'retention/missing', 'ref/unresolved'],
    key('retention/appointments/byPlan/pro'),
    key('retention/appointments/byPlan'),
  ),
  change(
    'purpose-turned',
    set('activities/sell/purpose/directMarketing', true),
    ['basis/marketing-without-consent'],
    value('activities/sell/purpose/directMarketing'),
    value('activities/sell/lawfulBasis'),
  ),
  change(
    'scale-without-assessment',
    drop('activities/answer-calls/dpia'),
    ['dpia/required-missing'],
    absent('activities/answer-calls/dpia'),
    value('activities/answer-calls/largeScale'),
  ),

  // Events, ids and conditions that mean nothing.
  to('account-after-soon', 'retention/account/after', 'soon', 'retention/vague'),
  to('account-after-nonsense', 'retention/account/after', 'nonsense', 'retention/vague'),
  to('calls-for-a-second', 'retention/calls/for', 'PT1S', 'retention/absurd'),
  to('notice-on-my-machine', 'notices/privacy/url', 'https://localhost/privacy', 'notice/not-public'),
  to('notice-in-the-house', 'notices/privacy/url', 'https://192.168.0.7/privacy', 'notice/not-public'),
  to('notice-in-plain', 'notices/privacy/url', 'http://care.example/privacy', 'notice/not-public'),
  to('calls-known-by-words', 'sources/care-line/dedupe/path', 'complaint', 'source/id-not-unique'),
  change(
    'orders-known-by-total',
    set('sources/shop/dedupe', { path: 'total' }),
    ['source/id-not-unique'],
    value('sources/shop/dedupe/path'),
  ),
  to('bookings-by-topic', 'sources/clinics/type/header', 'x-shopify-topic', 'source/header-foreign'),
  to('orders-known-by-github', 'sources/shop/dedupe/header', 'x-github-delivery', 'source/header-foreign'),
  to('orders-whatever', 'routes/orders/when', 'event.total', 'schema/condition'),
  to(
    'keys-for-years',
    'router/stores/dedupe/retention',
    'books',
    'retention/dedupe-excessive',
    'retention/outlives-payload',
  ),
  to('trail-for-the-books', 'router/stores/audit/activity', 'keep-books', 'retention/store-misfit'),

  // Ids, orders and addressees that cannot be meant.
  to('calls-known-by-nothing', 'sources/care-line/dedupe/path', 'identifier', 'source/id-undeclared'),
  change(
    'orders-known-by-an-object',
    set('sources/shop/dedupe', { path: 'customer' }),
    ['source/id-not-unique'],
    value('sources/shop/dedupe/path'),
  ),
  to('calls-known-by-urgency', 'sources/care-line/dedupe/path', 'urgency', 'source/id-not-unique'),
  to('mail-to-a-name', 'routes/orders/to/letters/addressee', 'customer.name', 'route/addressee-misfit'),
  to('mail-to-a-note', 'routes/orders/to/letters/addressee', 'note', 'route/addressee-misfit'),
  to('message-to-a-time', 'routes/reminders/to/reminders/addressee', 'slot', 'route/addressee-misfit'),
  to('ordered-by-an-amount', 'routes/orders/orderBy', 'total', 'route/order-misfit'),
  to('ordered-by-a-name', 'routes/orders/orderBy', 'customer.name', 'route/order-misfit'),
  to('ordered-by-its-own-id', 'routes/orders/orderBy', 'id', 'route/order-misfit'),
  to('ordered-by-a-time', 'routes/orders/orderBy', 'placed', 'route/order-misfit'),
  change(
    'calls-ordered-by-their-id',
    set('routes/calls/orderBy', 'id'),
    ['route/order-misfit'],
    value('routes/calls/orderBy'),
  ),

  // Attempts, and what is gone before them.
  change(
    'pauses-that-shrink',
    set('channels/desk/retry/schedule', ['PT10M', 'PT1M']),
    ['channel/retry-futile'],
    value('channels/desk/retry/schedule/1'),
  ),
  change(
    'no-pause',
    set('channels/desk/retry/schedule/0', 'PT0S'),
    ['channel/retry-futile'],
    value('channels/desk/retry/schedule/0'),
  ),
  change(
    'attempts-after-the-end',
    set('channels/desk/retry/schedule', ['PT1M', 'P60D']),
    ['channel/retry-futile'],
    value('channels/desk/retry/schedule/1'),
  ),
  to('orders-for-minutes', 'retention/orders/for', 'PT5M', 'retention/shorter-than-retries'),
  to('bookings-for-minutes', 'retention/appointments/byPlan/basic', 'PT5M', 'retention/shorter-than-retries'),
  change(
    'keys-for-a-minute',
    set('retention/keys/for', 'PT1M'),
    ['retention/store-too-short'],
    value('router/stores/dedupe/retention'),
  ),
  to('requests-for-a-week', 'router/stores/requests/retention', 'keys', 'retention/store-too-short'),
  to('requests-for-visits', 'router/stores/requests/activity', 'count-visits', 'retention/store-misfit'),
  to('accesses-for-the-books', 'router/stores/access/activity', 'keep-books', 'retention/store-misfit'),

  // The door.
  to('type-by-form', 'sources/clinics/type/header', 'content-type', 'source/header-common'),
  to('signed-in-the-agent', 'sources/care-line/http/verify/header', 'user-agent', 'source/header-common'),
  change(
    'types-swapped',
    set('sources/shop/type/values', { 'order.placed': 'request', 'request.made': 'order' }),
    ['source/type-mistaken'],
    value('sources/shop/type/values/order.placed'),
  ),
  change(
    'order-taken-for-a-request',
    set('sources/shop/type/values/order.placed', 'request'),
    ['source/type-mistaken'],
    value('sources/shop/type/values/order.placed'),
  ),
  change(
    'calls-taken-for-alarms',
    set('sources/care-line/type/is', 'alarm'),
    ['route/never-given'],
    value('sources/care-line/type/is'),
  ),
  to('type-in-the-id', 'sources/shop/type/path', 'id', 'source/type-mistaken'),
  to('at-the-probe', 'sources/shop/http/path', '/healthz', 'source/path-taken'),
  to('at-the-well-known', 'sources/shop/http/path', '/.well-known/bylaw', 'source/path-taken'),
  to('at-the-operators', 'sources/shop/http/path', '/v1/erasures', 'source/path-taken'),
  change(
    'tenant-of-one-company',
    set('sources/shop/http/path', '/in/{tenant}/shop'),
    ['source/tenant-unneeded'],
    word('sources/shop/http/path', '{tenant}'),
  ),

  // Conditions.
  ...(
    [
      ['all-of-them', 'event.articles.all(l, true)', 'route/always-true'],
      ['none-of-them', 'event.articles.exists(l, false)', 'route/never-true'],
      ['contains-nothing', 'event.note.contains("")', 'route/always-true'],
      ['begins-with-nothing', 'event.note.startsWith("")', 'route/always-true'],
      ['times-nothing', 'event.total * 0 > 1', 'route/never-true'],
      ['less-itself', 'event.total - event.total == 0', 'route/always-true'],
      ['at-least-nothing', 'event.total >= 0', 'route/always-true'],
    ] as const
  ).map(([id, condition, rule]) => to(`orders-when-${id}`, 'routes/orders/when', condition, rule)),
  to('reminded-or-not', 'routes/reminders/when', 'event.reminder || !event.reminder', 'route/always-true'),

  // What fields hold, and whom they identify.
  change(
    'mail-is-a-number',
    set('events/order/schema/$defs/person/properties/email/x-category', 'contact.phone'),
    ['event/category-misfit'],
    value('events/order/schema/$defs/person/properties/email/x-category'),
  ),
  change(
    'number-is-mail',
    set('events/booking/schema/properties/patient/properties/phone/x-category', 'contact.email'),
    ['event/category-misfit'],
    value('events/booking/schema/properties/patient/properties/phone/x-category'),
  ),
  to('note-is-metadata', 'events/order/schema/properties/note/x-category', 'event.metadata', 'event/not-personal'),
  change(
    'known-by-name-alone',
    set('events/order/subjects/customer/keys', ['name']),
    ['rights/unindexable-key'],
    value('events/order/subjects/customer/keys/0'),
  ),

  to('placed-cut-as-an-address', 'routes/orders/to/desk/fields/placed', 'truncate-ip', 'route/protection-misfit'),
  change(
    'address-is-none',
    set('events/alarm/schema/properties/address/x-category', 'none'),
    ['route/protection-misfit'],
    value('routes/alarms/to/watch/protect/address'),
  ),
  to('type-in-an-object', 'sources/replies/type/path', 'value', 'source/type-mistaken'),

  // Hosts.
  change(
    'host-inside',
    set('recipients/desk/hosts', ['hooks.tresen.example', '10.0.0.7']),
    ['recipient/host-foreign'],
    value('recipients/desk/hosts/1'),
  ),
  change(
    'host-of-another',
    set('recipients/desk/hosts', ['hooks.tresen.example', 'hooks.bell.example']),
    ['recipient/host-foreign'],
    value('recipients/desk/hosts/1'),
  ),
  change(
    'host-too-wide',
    set('recipients/pager/hosts', ['*.com']),
    ['security/host-too-wide'],
    value('recipients/pager/hosts/0'),
  ),
  to('desk-is-statistics', 'channels/desk/recipient', 'statistics', 'route/host-not-declared'),
  to('clinic-is-the-team', 'channels/clinic/recipient', 'team-chat', 'recipient/category-not-allowed'),
  change(
    'exception-for-all',
    set('exceptions/slack-country/target', '*'),
    ['exception/unknown-target'],
    word('exceptions/slack-country/target', '*'),
  ),
])
