import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const unread = ['schema/condition', 'flow/undeclared-field']
const dead = ['route/never-true', 'schema/condition']

/** A condition of a route, and the part of it that is wrong. */
const condition = (
  id: string,
  path: string,
  text: string,
  rules: readonly string[],
  ...parts: readonly string[]
): Sown => ({
  id,
  edit: set(path, text),
  rules,
  token: [value(path), ...parts.map((part) => word(path, part))],
})

const orders = 'routes/orders/when'
const express = 'routes/express/when'

const message = 'routes/express/to/team/message'

const unused = (kind: string, path: string, resource: object): Sown => ({
  id: `unused-${kind}`,
  edit: set(path, resource),
  rules: [`${kind}/unused`],
  token: key(path),
  severity: 'note',
})

export const routes = family('routes', [
  condition('field-misspelt', orders, 'event.totl > 0', unread, 'event.totl', 'totl'),
  condition('field-of-nothing', orders, 'event.total.amount > 0', unread, 'event.total.amount', 'amount'),
  condition('number-as-text', orders, 'event.total > "10"', ['schema/condition'], '"10"', 'event.total > "10"', '>'),
  condition('text-as-number', express, 'event.priority == 1', ['schema/condition'], '1', 'event.priority == 1'),
  condition(
    'text-outside-the-list',
    express,
    'event.priority == "expres"',
    ['schema/condition', 'route/never-true'],
    '"expres"',
    'expres',
  ),
  condition(
    'text-outside-a-list-of-texts',
    'routes/alarms/when',
    'event.kind in ["guesing", "flood"]',
    ['schema/condition', 'route/never-true'],
    '"guesing"',
    'guesing',
  ),
  condition(
    'text-other-than-the-constant',
    orders,
    'event.type == "order.place"',
    ['schema/condition', 'route/never-true'],
    '"order.place"',
    'order.place',
  ),
  condition('number-beyond-the-bounds', orders, 'event.total > 2000000', dead, '2000000', 'event.total > 2000000'),
  condition(
    'both-at-once',
    express,
    'event.priority == "express" && event.priority == "normal"',
    dead,
    'event.priority == "normal"',
  ),
  condition('never', orders, 'false', dead, 'false'),
  condition('more-and-less', 'routes/calls/when', 'event.urgency > 4 && event.urgency < 2', dead, 'event.urgency < 2'),
  {
    ...condition('always', 'routes/calls/when', 'event.urgency >= 1', ['route/always-true'], 'event.urgency >= 1'),
    given: [set('events/call/schema/required', ['id', 'patient', 'urgency'])],
  },
  condition('always-by-word', orders, 'true', ['route/always-true'], 'true'),
  condition(
    'always-by-constant',
    orders,
    'event.type == "order.placed"',
    ['route/always-true'],
    'event.type == "order.placed"',
  ),
  condition('no-condition', orders, 'event.total', ['schema/condition'], 'event.total'),
  condition('syntax', orders, 'event.total > ) 0', ['schema/condition'], ')'),
  condition(
    'function-unknown',
    orders,
    'lower(event.priority) == "express"',
    ['schema/condition'],
    'lower',
    'lower(event.priority)',
  ),
  condition('root-unknown', orders, 'evt.total > 0', ['schema/condition', 'flow/undeclared-field'], 'evt', 'evt.total'),
  {
    ...condition(
      'in-an-example',
      'routes/alerts/when',
      'event.severity in ["warning", "eror"]',
      ['schema/condition', 'route/never-true'],
      '"eror"',
      'eror',
    ),
    base: 'dispatchkit',
  },
  {
    ...condition(
      'in-a-large-one',
      'routes/tickets-77/when',
      'event.level == "hi"',
      ['schema/condition', 'route/never-true'],
      '"hi"',
      'hi',
    ),
    base: 'large',
  },

  {
    id: 'event-never-given',
    edit: set('routes/express/events', ['order', 'alarm']),
    rules: ['route/never-given'],
    token: value('routes/express/events/1'),
  },
  {
    id: 'event-of-another-source',
    edit: set('routes/requests/source', 'watch'),
    rules: ['route/never-given'],
    token: [value('routes/requests/events/0'), value('routes/requests/source')],
  },
  {
    id: 'event-no-longer-given',
    edit: drop('sources/shop/type/values/request.made'),
    rules: ['route/never-given'],
    token: value('routes/requests/events/0'),
  },
  {
    id: 'event-never-given-in-an-example',
    base: 'dispatchkit',
    edit: set('routes/releases/source', 'events-api'),
    rules: ['route/never-given'],
    token: [value('routes/releases/events/0'), value('routes/releases/source')],
  },
  {
    id: 'host-of-somebody-else',
    edit: set('channels/desk/http/url', 'https://hooks.tressen.example/in/orders'),
    rules: ['route/host-not-declared'],
    token: [value('channels/desk/http/url'), word('channels/desk/http/url', 'hooks.tressen.example')],
  },
  {
    id: 'host-other-than-declared',
    edit: set('recipients/pager/hosts', ['api.bell.example']),
    rules: ['route/host-not-declared', 'build/not-enforced'],
    token: [value('channels/pager/http/url'), word('channels/pager/http/url', 'hooks.bell.example')],
  },
  {
    id: 'mail-server-of-somebody-else',
    edit: set('channels/letters/email/server', 'smtps://smtp.pidgeon.example'),
    rules: ['route/host-not-declared', 'build/not-enforced'],
    token: [value('channels/letters/email/server'), word('channels/letters/email/server', 'smtp.pidgeon.example')],
  },
  {
    id: 'host-of-somebody-else-in-a-large-one',
    base: 'large',
    edit: set('channels/desk-12/http/url', 'https://desk-13.example/in'),
    rules: ['route/host-not-declared'],
    token: [value('channels/desk-12/http/url'), word('channels/desk-12/http/url', 'desk-13.example')],
  },
  {
    id: 'delivers-nothing',
    edit: set('routes/urgent-calls/to/pager/fields', { id: 'drop', patient: 'drop', urgency: 'drop' }),
    rules: ['route/delivers-nothing'],
    token: [
      key('routes/urgent-calls/to/pager'),
      key('routes/urgent-calls/to/pager/fields'),
      value('routes/urgent-calls/to/pager/fields'),
    ],
  },
  {
    id: 'goes-nowhere',
    edit: set('routes/express/to', {}),
    rules: ['route/delivers-nothing', 'schema/invalid'],
    token: [key('routes/express/to'), value('routes/express/to'), key('routes/express')],
  },
  {
    id: 'says-nothing',
    edit: drop('routes/express/to/team/message'),
    rules: ['schema/invalid', 'route/delivers-nothing', 'schema/template'],
    token: absent('routes/express/to/team/message'),
  },
  condition(
    'template-field-misspelt',
    message,
    'Express order {{ event.idd }} of {{ event.placed }}',
    ['flow/undeclared-field'],
    'event.idd',
    'idd',
  ),
  condition(
    'template-of-whole-object',
    message,
    'Express order {{ event.customer }}',
    ['schema/template', 'flow/undeclared-field'],
    'event.customer',
    '{{ event.customer }}',
  ),
  condition(
    'template-left-open',
    message,
    'Express order {{ event.id ',
    ['schema/template'],
    '{{ event.id',
    '{{ event.id ',
  ),
  condition(
    'template-filter-unknown',
    message,
    'Express order {{ event.id | shout }}',
    ['schema/template'],
    'shout',
    '| shout',
    'event.id | shout',
    '{{ event.id | shout }}',
  ),
  condition(
    'template-index-dynamic',
    message,
    'Express order {{ event[event.id] }}',
    ['schema/template', 'flow/undeclared-field'],
    'event[event.id]',
    '{{ event[event.id] }}',
    'event.id',
  ),
  {
    id: 'field-to-send-misspelt',
    edit: set('routes/urgent-calls/to/pager/fields', { id: 'keep', pacient: 'pseudonymise' }),
    rules: ['flow/undeclared-field'],
    token: key('routes/urgent-calls/to/pager/fields/pacient'),
  },
  {
    id: 'protected-field-misspelt',
    edit: set('routes/alarms/to/watch/protect', { adress: 'truncate-ip' }),
    rules: ['flow/undeclared-field'],
    token: key('routes/alarms/to/watch/protect/adress'),
  },
  {
    id: 'order-by-nothing',
    edit: set('routes/orders/orderBy', 'customer.id'),
    rules: ['flow/undeclared-field', 'ref/unresolved', 'schema/invalid'],
    token: value('routes/orders/orderBy'),
  },
  {
    id: 'addressee-undeclared',
    edit: set('routes/orders/to/letters/addressee', 'customer.mail'),
    rules: ['flow/undeclared-field', 'ref/unresolved', 'schema/invalid'],
    token: value('routes/orders/to/letters/addressee'),
  },
  {
    id: 'addressee-unsaid',
    edit: drop('routes/orders/to/letters/addressee'),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: absent('routes/orders/to/letters/addressee'),
  },
  {
    id: 'parameter-not-sent',
    edit: set('channels/reminders/whatsapp/template/parameters', ['patient.name', 'note']),
    rules: ['schema/invalid', 'build/not-enforced', 'flow/undeclared-field', 'ref/unresolved'],
    token: [
      value('channels/reminders/whatsapp/template/parameters/1'),
      key('routes/reminders/to/reminders'),
      key('routes/reminders/to/reminders/fields'),
    ],
  },
  unused('source', 'sources/old-shop', {
    http: { path: '/in/old', verify: { scheme: 'standard-webhooks', secret: 'old' } },
    type: { is: 'order' },
    dedupe: { header: 'webhook-id' },
    origin: 'person',
  }),
  unused('channel', 'channels/old-team', { recipient: 'team-chat', slack: { webhook: 'old-team' } }),
  unused('event', 'events/old-order', {
    schema: { type: 'object', properties: { id: { type: 'string', 'x-category': 'none' } } },
  }),
])
