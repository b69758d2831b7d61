import { family, line, replace } from '../../mutation.ts'
import { sown } from './line.ts'

/** One line changed, about what comes in and goes out of the clinic company; written from the reference of the language alone. */
export const sownComplete2 = family('sown-complete-2', [
  sown(
    'complete',
    'no-integer',
    replace('events/care.yaml', ' type: string, x-category: technical.ip', ' type: integer, x-category: technical.ip'),
    ['route/protection-misfit'],
    [line('routes/care.yaml', 'protect: { address: truncate-ip }')],
  ),
  sown(
    'complete',
    'the-route-wants-a-boolean',
    replace('events/clinics.yaml', 'boolean', 'string'),
    ['schema/condition'],
    [line('routes/clinics.yaml', 'when: event.reminder')],
  ),
  sown(
    'complete',
    'an-object-in-a-template-parameter',
    replace(
      'events/clinics.yaml',
      ' type: string, x-category: booking.slot',
      ' type: object, x-category: booking.slot',
    ),
    ['schema/invalid'],
    [line('events/clinics.yaml', 'slot: { type: object, x-category: booking.slot }')],
  ),
  sown(
    'complete',
    'no-category',
    replace('events/clinics.yaml', 'x-category: contact.phone }\n\n  reply:', 'x-category: contact.fax }\n\n  reply:'),
    ['ref/unresolved'],
    [line('events/clinics.yaml', 'phone: { type: string, x-category: contact.fax }')],
  ),
  sown(
    'complete',
    'no-star',
    replace('events/clinics.yaml', 'value.messages.*', 'value.messages'),
    ['flow/undeclared-field'],
    [line('events/clinics.yaml', 'sender: { at: value.messages, keys: [from], class: clinic-patients }')],
  ),
  sown(
    'complete',
    'the-event-is-the-element',
    replace('events/clinics.yaml', 'value.messages.*', 'entry.*.changes.*.value.messages.*'),
    ['flow/undeclared-field'],
    [
      line(
        'events/clinics.yaml',
        'sender: { at: entry.*.changes.*.value.messages.*, keys: [from], class: clinic-patients }',
      ),
    ],
  ),
  sown(
    'complete',
    'the-source-says-order-placed',
    replace('events/shop.yaml', 'order.placed', 'order.made'),
    ['source/type-mistaken'],
    [
      line(
        'sources.yaml',
        'type: { path: type, values: { order.placed: order, request.made: request }, otherwise: drop }',
      ),
    ],
  ),
  sown(
    'complete',
    'express-orders-are-above-1000',
    replace('events/shop.yaml', '1000000', '100'),
    ['route/never-true'],
    [line('routes/shop.yaml', 'when: event.priority == "express" && event.total > 1000')],
  ),
  sown(
    'complete',
    'then-event-total-0-is-always-so',
    replace('events/shop.yaml', 'minimum: 0', 'minimum: 1'),
    ['route/always-true'],
    [line('routes/shop.yaml', 'when: event.total > 0')],
  ),
  sown(
    'complete',
    'only-false',
    replace(
      'events/shop.yaml',
      'additionalProperties: false\n      properties:',
      'additionalProperties: true\n      properties:',
    ),
    ['schema/invalid'],
    [line('events/shop.yaml', 'additionalProperties: true')],
  ),
  sown(
    'complete',
    'a-text',
    replace('events/shop.yaml', 'minLength: 1', 'minLength: "1"'),
    ['schema/invalid'],
    [line('events/shop.yaml', 'name: { type: string, minLength: "1", x-category: person.name }')],
  ),
  sown(
    'complete',
    'a-list-of-schemas',
    replace(
      'events/shop.yaml',
      '{ type: string, x-category: shop.article }',
      '[{ type: string, x-category: shop.article }]',
    ),
    ['schema/invalid'],
    [line('events/shop.yaml', 'items: [{ type: string, x-category: shop.article }]')],
  ),
  sown(
    'complete',
    'const-and-enum',
    replace('events/shop.yaml', ' enum: [access', ' const: access, enum: [access'),
    ['event/never-valid'],
    [
      line(
        'events/shop.yaml',
        'right: { type: string, const: access, enum: [access, erasure, objection], x-category: rights.request }',
      ),
    ],
  ),
  sown(
    'complete',
    'texts-have-no-name',
    replace('events/shop.yaml', ' placed], class:', ' placed, articles.*.name], class:'),
    ['flow/undeclared-field'],
    [
      line(
        'events/shop.yaml',
        'customer: { at: customer, keys: [email], about: [note, placed, articles.*.name], class: customers }',
      ),
    ],
  ),
  sown(
    'complete',
    'at-least-1',
    replace('routes/care.yaml', '< 4', '< 1'),
    ['route/never-true'],
    [line('routes/care.yaml', 'when: event.urgency < 1')],
  ),
  sown(
    'complete',
    'always',
    replace('routes/care.yaml', '< 4', '<= 5'),
    ['route/always-true'],
    [line('routes/care.yaml', 'when: event.urgency <= 5')],
  ),
  sown(
    'complete',
    'never',
    replace('routes/care.yaml', '>= 4', '>= 4 && event.urgency < 4'),
    ['route/never-true'],
    [line('routes/care.yaml', 'when: event.urgency >= 4 && event.urgency < 4')],
  ),
  sown(
    'complete',
    'not-printed-the-patient-is',
    replace('routes/care.yaml', '{ patient: pseudonymise', '{ phone: pseudonymise'),
    ['route/protection-misfit'],
    [line('routes/care.yaml', 'protect: { phone: pseudonymise }')],
  ),
  sown(
    'complete',
    'no-date',
    replace('routes/care.yaml', 'truncate-ip', 'generalise-date'),
    ['route/protection-misfit'],
    [line('routes/care.yaml', 'protect: { address: generalise-date }')],
  ),
  sown(
    'complete',
    'no-number',
    replace('routes/clinics.yaml', 'patient.phone', 'patient.name'),
    ['route/addressee-misfit'],
    [line('routes/clinics.yaml', 'addressee: patient.name')],
  ),
  sown(
    'complete',
    'no-such-field',
    replace('routes/clinics.yaml', 'message.text.body', 'message.body'),
    ['flow/undeclared-field'],
    [line('routes/clinics.yaml', 'message: "{% for message in event.value.messages %}{{ message.body }}{% endfor %}"')],
  ),
  sown(
    'complete',
    'an-object-2',
    replace('routes/clinics.yaml', 'message.text.body', 'message.text'),
    ['schema/template'],
    [line('routes/clinics.yaml', 'message: "{% for message in event.value.messages %}{{ message.text }}{% endfor %}"')],
  ),
  sown(
    'complete',
    'the-time-has-no-day',
    replace('routes/clinics.yaml', 'event.slot ', "event.slot | date: '%H:%M' | date: '%d.%m.' "),
    ['schema/template'],
    [
      line(
        'routes/clinics.yaml',
        "message: \"{{ event.patient.name }} comes at {{ event.slot | date: '%H:%M' | date: '%d.%m.' }}\"",
      ),
    ],
  ),
  sown(
    'complete',
    'small-letters',
    replace('routes/shop.yaml', '"express', '"Express'),
    ['schema/condition'],
    [line('routes/shop.yaml', 'when: event.priority == "Express" && event.total > 1000')],
  ),
  sown(
    'complete',
    'at-most',
    replace('routes/shop.yaml', '1000', '1000000'),
    ['route/never-true'],
    [line('routes/shop.yaml', 'when: event.priority == "express" && event.total > 1000000')],
  ),
  sown(
    'complete',
    'an-object-3',
    replace('routes/shop.yaml', 'orderBy: customer.email', 'orderBy: customer'),
    ['flow/undeclared-field'],
    [line('routes/shop.yaml', 'orderBy: customer')],
  ),
  sown(
    'complete',
    'copy-paste-requests-to-the-chat',
    replace('routes/shop.yaml', 'officer:', 'team:'),
    ['recipient/category-not-allowed'],
    [
      line(
        'activities/own.yaml',
        'recipients: { host: all, mailer: [contact.email, rights.request], vault: [contact.email, rights.request] }',
      ),
    ],
  ),
  sown(
    'complete',
    'london',
    replace('bylaw.yaml', 'eu-west-1', 'eu-west-2'),
    ['transfer/region-mismatch'],
    [line('bylaw.yaml', 'region: eu-west-2')],
  ),
  sown(
    'complete',
    'three-replicas-on-one-machine',
    replace('bylaw.yaml', 'proxy', 'proxy\n  deployment: systemd'),
    ['build/not-enforced'],
    [line('bylaw.yaml', 'journal: { engine: postgres, replicas: 3 }')],
  ),
  sown(
    'complete',
    'the-periods-by-plan',
    replace('bylaw.yaml', 'basic, plus', ''),
    ['retention/unknown-plan'],
    [line('retention.yaml', 'byPlan: { basic: P30D, plus: P90D }')],
  ),
])
