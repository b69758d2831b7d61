import { family, line, replace } from '../../mutation.ts'
import { sown } from './line.ts'

/** One line changed, about what comes in and goes out of the clinic company; written from the reference of the language alone. */
export const sownComplete1 = family('sown-complete-1', [
  sown(
    'complete',
    'swapped-const-of-each-type-is-another',
    replace('sources.yaml', 'order, request.made: request', 'request, request.made: order'),
    ['source/type-mistaken'],
    [
      line(
        'sources.yaml',
        'type: { path: type, values: { order.placed: request, request.made: order }, otherwise: drop }',
      ),
    ],
  ),
  sown(
    'complete',
    'nobody-gives-requests',
    replace('sources.yaml', 'order, request.made: request', 'order'),
    ['route/never-given'],
    [line('routes/shop.yaml', 'events: [request]')],
  ),
  sown(
    'complete',
    'one-header-for-both',
    replace('sources.yaml', 'x-care-signature', 'x-care-time'),
    ['source/setting-misfit'],
    [line('sources.yaml', 'timestamp: x-care-time')],
  ),
  sown(
    'complete',
    'a-unit-without-a-time',
    replace('sources.yaml', 'timestamp: x-care-time', 'unit: ms'),
    ['security/setting-ignored'],
    [line('sources.yaml', 'unit: ms')],
  ),
  sown(
    'complete',
    'a-path-twice',
    replace('sources.yaml', '/in/care', '/in/watch'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in/watch,')],
  ),
  sown(
    'complete',
    'one-secret-for-both',
    replace('sources.yaml', 'whatsapp-verify', 'whatsapp-app'),
    ['source/setting-misfit'],
    [
      line(
        'sources.yaml',
        '{ path: "/in/{tenant}/whatsapp", verify: { scheme: meta, secret: whatsapp-app, verifyToken: whatsapp-app } }',
      ),
    ],
  ),
  sown(
    'complete',
    'no-name',
    replace('sources.yaml', 'whatsapp-verify', '"{{ secret }}"'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        '{ path: "/in/{tenant}/whatsapp", verify: { scheme: meta, secret: whatsapp-app, verifyToken: "{{ secret }}" } }',
      ),
    ],
  ),
  sown(
    'complete',
    'an-object-names-no-type',
    replace('sources.yaml', 'field', 'value'),
    ['source/type-mistaken'],
    [line('sources.yaml', 'type: { path: value, values: { messages: reply }, otherwise: drop }')],
  ),
  sown(
    'complete',
    'then-field-is-not-in-the-element',
    replace('sources.yaml', 'entry.*.changes.*', 'entry.*'),
    ['source/type-mistaken'],
    [line('sources.yaml', 'split: { at: entry.* }')],
  ),
  sown(
    'complete',
    'the-token-of-what-is-sent-verifies',
    replace('sources.yaml', 'watch-token', 'whatsapp-token'),
    ['security/secret-shared'],
    [line('channels.yaml', 'token: whatsapp-token')],
  ),
  sown(
    'complete',
    'another-source',
    replace('sources.yaml', 'https://in.linden.example/in/watch', 'https://in.linden.example/in/care'),
    ['source/setting-misfit'],
    [
      line(
        'sources.yaml',
        'verify: { scheme: twilio, secret: watch-token, publicUrl: "https://in.linden.example/in/care" },',
      ),
    ],
  ),
  sown(
    'complete',
    'three-values',
    replace('sources.yaml', ' path: id }\n    origin: observed', ' path: kind }\n    origin: observed'),
    ['source/id-not-unique'],
    [line('sources.yaml', 'dedupe: { path: kind }')],
  ),
  sown(
    'complete',
    'five-values',
    replace('sources.yaml', ' path: id }\n    origin: person', ' path: urgency }\n    origin: person'),
    ['source/id-not-unique'],
    [line('sources.yaml', 'dedupe: { path: urgency }')],
  ),
  sown(
    'complete',
    'a-time-is-no-id',
    replace('sources.yaml', '{ path: id }\n    origin: person', '{ header: x-care-time }\n    origin: person'),
    ['source/id-not-unique'],
    [line('sources.yaml', 'dedupe: { header: x-care-time }')],
  ),
  sown(
    'complete',
    'the-signature-holds-the-time',
    replace('sources.yaml', '{ path: id }\n    origin: person', '{ header: x-care-signature }\n    origin: person'),
    ['source/id-not-unique'],
    [line('sources.yaml', 'dedupe: { header: x-care-signature }')],
  ),
  sown(
    'complete',
    'only-true',
    replace('sources.yaml', 'true', 'false'),
    ['schema/invalid'],
    [line('sources.yaml', 'dedupe: { body: false }')],
  ),
  sown(
    'complete',
    'a-line-break',
    replace('channels.yaml', 'x-team: orders', 'x-team: "orders\\n"'),
    ['channel/setting-misfit'],
    [line('channels.yaml', 'headers: { x-team: "orders\\n" }')],
  ),
  sown(
    'complete',
    'vouches-for-itself',
    replace('channels.yaml', 'desk-ca', 'desk-certificate'),
    ['channel/setting-misfit'],
    [line('channels.yaml', 'mtls: { certificate: desk-certificate, key: desk-key, ca: desk-certificate }')],
  ),
  sown(
    'complete',
    'one-secret-for-two-recipients',
    replace('channels.yaml', 'pager-signing', 'desk-signing'),
    ['security/secret-shared'],
    [
      line(
        'channels.yaml',
        'pager: { title: On call, recipient: pager, http: { url: "https://hooks.bell.example/in", secret: desk-signing } }',
      ),
    ],
  ),
  sown(
    'complete',
    'a-url',
    replace('channels.yaml', 'C0123456789', 'https://linden.slack.com/archives/C0123456789'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'nurses: { title: The nurses, recipient: team-chat, slack: { token: nurses-slack-token, conversation: https://linden.slack.com/archives/C0123456789 } }',
      ),
    ],
  ),
  sown(
    'complete',
    'discord-takes-five-in-two-seconds',
    replace('channels.yaml', '30/min', '300/s'),
    ['security/limit-misfit'],
    [
      line(
        'channels.yaml',
        '{ title: The watch, recipient: team-voice, discord: { webhook: watch-discord-webhook }, limits: { rate: 300/s } }',
      ),
    ],
  ),
  sown(
    'complete',
    'an-object',
    replace('channels.yaml', 'patient.name', 'patient'),
    ['schema/invalid'],
    [line('routes/clinics.yaml', 'fields: { patient.name: keep, slot: keep }')],
  ),
  sown(
    'complete',
    'not-sent',
    replace('channels.yaml', 'patient.name', 'patient.phone'),
    ['schema/invalid'],
    [line('routes/clinics.yaml', 'fields: { patient.name: keep, slot: keep }')],
  ),
  sown(
    'complete',
    'orders-are-gone-after-30-days',
    replace('channels.yaml', 'PT10S, PT1M, PT10M', 'P31D'),
    ['channel/retry-futile'],
    [line('channels.yaml', 'retry: { schedule: [P31D], ambiguous: fail }')],
  ),
  sown(
    'complete',
    'unclosed',
    replace('channels.yaml', '<orders@linden.example>', '<orders@linden.example'),
    ['schema/invalid'],
    [line('channels.yaml', 'from: Linden <orders@linden.example')],
  ),
  sown(
    'complete',
    'no-template',
    replace('channels.yaml', 'request', 'request of {{ event.email }}'),
    ['channel/setting-misfit'],
    [line('channels.yaml', 'subject: A request of {{ event.email }}')],
  ),
  sown(
    'complete',
    'an-illness-identifies-nobody',
    replace('events/care.yaml', ' phone], class:', ' complaint], class:'),
    ['rights/unindexable-key'],
    [line('events/care.yaml', 'caller: { at: ., keys: [patient, complaint], class: patients }')],
  ),
  sown(
    'complete',
    'urgent-calls-are-4-and-more',
    replace('events/care.yaml', '5', '3'),
    ['route/always-true', 'route/never-true'],
    [line('routes/care.yaml', 'when: event.urgency < 4'), line('routes/care.yaml', 'when: event.urgency >= 4')],
  ),
  sown(
    'complete',
    'the-least-of-a-boolean',
    replace('events/care.yaml', 'integer', 'boolean'),
    ['event/never-valid'],
    [line('events/care.yaml', 'urgency: { type: boolean, minimum: 1, maximum: 5, x-category: none }')],
  ),
  sown(
    'complete',
    'the-route-waits-for-guessing',
    replace('events/care.yaml', 'guessing', 'guess'),
    ['schema/condition'],
    [line('routes/care.yaml', 'when: event.kind in ["guessing", "flood"]')],
  ),
  sown(
    'complete',
    'truncate-ip-on-a-street',
    replace('events/care.yaml', 'technical.ip', 'contact.address'),
    ['flow/category-outside-activity'],
    [line('events/care.yaml', 'address: { type: string, x-category: contact.address }')],
  ),
])
