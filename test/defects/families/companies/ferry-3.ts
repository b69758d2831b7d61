import { family, key, line, replace, value, word } from '../../mutation.ts'
import { ferry } from './line.ts'

/** One line or block of the ferry line changed, with what a reader holds against it; written before any rule was read. */
export const ferry3 = family('companies-ferry-3', [
  // Points identify nobody.
  ferry(
    'points-earned-points-identify-nobody',
    replace('routing.yaml', '        keys: [member]', '        keys: [points]'),
    'rights/unindexable-key',
    value('events/points.earned/subjects/member/keys/0'),
  ),
  // Promise of thirty days.
  ferry(
    'list-of-persons-promise-of-thirty-days',
    replace('company.yaml', '    for: P30D', '    for: P90D'),
    'commitment/broken',
    value('commitments/short-lists/assert/must'),
  ),
  // No period.
  ferry(
    'camera-no-period',
    replace('company.yaml', '    for: P14D', '    for: 14D'),
    'schema/invalid',
    line('company.yaml', '    for: 14D'),
  ),
  // Belongs under after.
  ferry(
    'camera-belongs-under-after',
    replace(
      'company.yaml',
      `    for: P14D
    from: recorded`,
      `    for: P14D
    from: sailing.completed`,
    ),
    'schema/invalid',
    line('company.yaml', '    from: sailing.completed'),
  ),
  // Restricted, and for how long.
  ferry(
    'list-of-persons-restricted-and-for-how-long',
    replace(
      'company.yaml',
      `    why: The list is there for a search and for the report that follows an accident
    onExpiry: erase`,
      `    why: The list is there for a search and for the report that follows an accident
    onExpiry: restrict`,
    ),
    'build/not-enforced',
    value('retention/list-of-persons/onExpiry'),
  ),
  // Unknown.
  ferry(
    'stores-unknown',
    replace(
      'routing.yaml',
      '    dedupe: { activity: answer-people, retention: marks }',
      '    dedupe: { activity: answer-people, retention: mark }',
    ),
    'ref/unresolved',
    value('router/stores/dedupe/retention'),
  ),
  // The router has none of it.
  ferry(
    'camera-the-router-has-none-of-it',
    replace('company.yaml', '    by: { process: duty officer }', '    by: router'),
    'retention/router-holds-nothing',
    value('retention/camera/by'),
  ),
  // No such field.
  ferry(
    'short-lists-no-such-field',
    replace(
      'published.yaml',
      '      must: flow.retention.days <= 30 && flow.retention.onExpiry == "erase"',
      '      must: flow.retention.day <= 30 && flow.retention.onExpiry == "erase"',
    ),
    'schema/condition',
    word('commitments/short-lists/assert/must', 'day'),
  ),
  // No such category.
  ferry(
    'disability-stays-no-such-category',
    replace(
      'published.yaml',
      '      where: flow.category == "health.disability"',
      '      where: flow.category == "health.disabled"',
    ),
    'schema/condition',
    word('commitments/disability-stays/assert/where', '"health.disabled"'),
  ),
  // Overdue.
  ferry(
    'trained-overdue',
    replace('published.yaml', '      last: 2026-05-12', '      last: 2024-05-12'),
    'commitment/evidence-overdue',
    value('commitments/trained/process/last'),
  ),
  // Never.
  ferry(
    'no-sale-never',
    replace(
      'published.yaml',
      '      never: flow.directMarketing && flow.sink == "recipient" && flow.relationship == "controller"',
      '      never: flow.directMarketing && flow.sink == "recipient" && flow.relationship == "controler"',
    ),
    'schema/condition',
    word('commitments/no-sale/assert/never', '"controler"'),
  ),
  // At most 3.
  ferry(
    'announce-vehicles-at-most-3',
    replace(
      'routing.yaml',
      '    when: event.vehicle && event.nights <= 2',
      '    when: event.vehicle && event.nights > 3',
    ),
    'route/never-true',
    word('routes/announce-vehicles/when', 'event.nights > 3'),
  ),
  // Not in the enum.
  ferry(
    'credit-not-in-the-enum',
    replace('routing.yaml', '    when: event.partner == "inns"', '    when: event.partner == "harbour"'),
    'schema/condition',
    word('routes/credit/when', '"harbour"'),
  ),
  // No such field.
  ferry(
    'announce-vehicles-no-such-field',
    replace(
      'routing.yaml',
      '    when: event.vehicle && event.nights <= 2',
      '    when: event.vehicles && event.nights <= 2',
    ),
    'flow/undeclared-field',
    word('routes/announce-vehicles/when', 'event.vehicles'),
  ),
  // Host not declared.
  ferry(
    'channels-host-not-declared',
    replace(
      'routing.yaml',
      '    http: { url: "https://in.postie.example/send", secret: postie-signing }',
      '    http: { url: "https://in.posty.example/send", secret: postie-signing }',
    ),
    'route/host-not-declared',
    word('channels/mails/http/url', 'in.posty.example'),
  ),
  // In the clear.
  ferry(
    'channels-in-the-clear',
    replace(
      'routing.yaml',
      '    http: { url: "https://in.postie.example/send", secret: postie-signing }',
      '    http: { url: "http://in.postie.example/send", secret: postie-signing }',
    ),
    'security/plaintext-destination',
    value('channels/mails/http/url'),
  ),
  // The terminal may not have it.
  ferry(
    'list-persons-the-terminal-may-not-have-it',
    replace(
      'routing.yaml',
      '  call-for-help:',
      `          person.nationality: keep
  call-for-help:`,
    ),
    'recipient/category-not-allowed',
    key('routes/list-persons/to/terminal/fields/person.nationality'),
  ),
  // Unknown.
  ferry(
    'confirm-unknown',
    replace(
      'routing.yaml',
      `    title: Confirming a booking
    activity: carry
    source: booking
    events: [booking.made]`,
      `    title: Confirming a booking
    activity: carry
    source: booking
    events: [booking.mad]`,
    ),
    'ref/unresolved',
    value('routes/confirm/events/0'),
  ),
  // Never sends bookings.
  ferry(
    'confirm-never-sends-bookings',
    replace(
      'routing.yaml',
      `    title: Confirming a booking
    activity: carry
    source: booking`,
      `    title: Confirming a booking
    activity: carry
    source: tidepay`,
    ),
    'route/never-given',
    value('routes/confirm/events/0'),
  ),
  // Not in the enum.
  ferry(
    'receipt-not-in-the-enum',
    replace(
      'routing.yaml',
      '    when: event.status in ["captured", "refunded"]',
      '    when: event.status in ["captured", "chargeback"]',
    ),
    'schema/condition',
    word('routes/receipt/when', '"chargeback"'),
  ),
  // Enumeration.
  ferry(
    'ticket-enumeration',
    replace(
      'company.yaml',
      `  ticket:
    type: contract`,
      `  ticket:
    type: contracts`,
    ),
    'schema/invalid',
    line('company.yaml', '    type: contracts'),
  ),
  // Misspelt key.
  ferry(
    'quay-misspelt-key',
    replace(
      'recipients.yaml',
      `      review: P2Y
    keeps:`,
      `      review: P2Y
    keep:`,
    ),
    'schema/unknown-key',
    line('recipients.yaml', '    keep:'),
  ),
  // Unknown.
  ferry(
    'carry-unknown',
    replace('activities.yaml', '      quay: [person.name]', '      qay: [person.name]'),
    'ref/unresolved',
    key('activities/carry/recipients/qay'),
  ),
  // Unknown.
  ferry(
    'router-unknown',
    replace('routing.yaml', '  hostedBy: host', '  hostedBy: hosts'),
    'ref/unresolved',
    value('router/hostedBy'),
  ),
  // Its host is in Ireland.
  ferry(
    'router-its-host-is-in-ireland',
    replace('routing.yaml', '  country: IE', '  country: US'),
    'transfer/host-country-mismatch',
    value('router/country'),
  ),
])
