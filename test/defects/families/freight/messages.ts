import { absent, drop, family, line, set, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about messages and whom they reach; written from the reference of the language alone. */
export const freightMessages = family('freight-messages', [
  freight(
    'message-field-gone-load-event-id-is',
    set(
      'routes/confirm-booking/to/confirmation-mail/message',
      'Load {{ event.id }} is booked for {{ event.pickup_at }}.',
    ),
    'flow/undeclared-field',
    word('routes/confirm-booking/to/confirmation-mail/message', 'event.id'),
  ),
  freight(
    'message-field-gone-for-event-pickupat',
    set(
      'routes/confirm-booking/to/confirmation-mail/message',
      'Load {{ event.load_id }} is booked for {{ event.pickupAt }}.',
    ),
    'flow/undeclared-field',
    word('routes/confirm-booking/to/confirmation-mail/message', 'event.pickupAt'),
  ),
  freight(
    'message-field-gone-event-driver-name',
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.severity }}] {{ event.driver_name }}: {{ event.text }} ({{ event.at }})',
    ),
    'flow/undeclared-field',
    word('routes/alarms/to/dispatchers/message', 'event.driver_name'),
  ),
  freight(
    'message-field-gone-event-body',
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: {{ event.body }}'),
    'flow/undeclared-field',
    word('routes/driver-replies/to/dispatchers/message', 'event.body'),
  ),
  freight(
    'message-syntax-event-body',
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: {{ event.Body '),
    'schema/template',
    word('routes/driver-replies/to/dispatchers/message', '{{ event.Body '),
  ),
  freight(
    'message-no-root-body',
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: {{ Body }}'),
    'schema/template',
    word('routes/driver-replies/to/dispatchers/message', 'Body'),
  ),
  freight(
    'message-single-brace-event-body',
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: { event.Body }'),
    'route/other-braces',
    word('routes/driver-replies/to/dispatchers/message', '{ event.Body }'),
  ),
  freight(
    'message-other-template-event-body',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable as another language has it
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: ${event.Body}'),
    'route/other-braces',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable as another language has it
    word('routes/driver-replies/to/dispatchers/message', '${event.Body}'),
  ),
  freight(
    'message-filter-since-event-since-strftime',
    set(
      'routes/long-queues/to/operations/message',
      'Queue {{ event.queue }} holds {{ event.length }} since {{ event.since | strftime }}',
    ),
    'schema/template',
    word('routes/long-queues/to/operations/message', 'strftime'),
  ),
  freight(
    'message-field-gone-event-level',
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.level }}] {{ event.driver.name }}: {{ event.text }} ({{ event.at }})',
    ),
    'flow/undeclared-field',
    word('routes/alarms/to/dispatchers/message', 'event.level'),
  ),
  freight(
    'message-field-gone-holds-event-length-value',
    set(
      'routes/long-queues/to/operations/message',
      'Queue {{ event.queue }} holds {{ event.length.value }} since {{ event.since }}',
    ),
    'flow/undeclared-field',
    word('routes/long-queues/to/operations/message', 'event.length.value'),
  ),
  freight('message-empty', set('routes/driver-replies/to/dispatchers/message', ''), 'schema/invalid'),
  freight(
    'message-whole-object-event-driver',
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.severity }}] {{ event.driver.name }}: {{ event.driver }} ({{ event.at }})',
    ),
    'schema/template',
    line(
      'routes.yaml',
      'message: "[{{ event.severity }}] {{ event.driver.name }}: {{ event.driver }} ({{ event.at }})"',
    ),
  ),
  freight(
    'message-whole-event-event',
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.severity }}] {{ event.driver.name }}: {{ event }} ({{ event.at }})',
    ),
    'schema/template',
    line('routes.yaml', 'message: "[{{ event.severity }}] {{ event.driver.name }}: {{ event }} ({{ event.at }})"'),
  ),
  freight(
    'message-syntax-if-event-text-event-text',
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.severity }}] {{ event.driver.name }}: {% if event.text %}{{ event.text }} ({{ event.at }})',
    ),
    'schema/template',
    word('routes/alarms/to/dispatchers/message', '{% if event.text %}'),
  ),
  freight(
    'message-other-event-queue-event-load-id',
    set(
      'routes/long-queues/to/operations/message',
      'Queue {{ event.load_id }} holds {{ event.length }} since {{ event.since }}',
    ),
    'flow/undeclared-field',
    word('routes/long-queues/to/operations/message', 'event.load_id'),
  ),
  freight(
    'addressee-kind-addressee-customer-phone',
    set('routes/confirm-booking/to/confirmation-mail/addressee', 'customer.phone'),
    'route/addressee-misfit',
  ),
  freight(
    'addressee-kind-addressee-customer-email',
    set('routes/express-notice/to/arrival-whatsapp/addressee', 'customer.email'),
    'route/addressee-misfit',
  ),
  freight(
    'addressee-field-gone-addressee-phone',
    set('routes/express-notice/to/arrival-whatsapp/addressee', 'phone'),
    'flow/undeclared-field',
  ),
  freight(
    'addressee-kind-addressee-customer-name',
    set('routes/confirm-booking/to/confirmation-mail/addressee', 'customer.name'),
    'route/addressee-misfit',
  ),
  freight(
    'addressee-absent',
    drop('routes/confirm-booking/to/confirmation-mail/addressee'),
    'schema/invalid',
    absent('routes/confirm-booking/to/confirmation-mail/addressee'),
  ),
  freight(
    'addressee-template-addressee-event-customer-email',
    set('routes/confirm-booking/to/confirmation-mail/addressee', '{{ event.customer.email }}'),
    'flow/undeclared-field',
  ),
])
