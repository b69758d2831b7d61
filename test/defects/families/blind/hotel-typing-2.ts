import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the hotels changed, sown before any rule was read: slips of the hand. */
export const hotelTyping2 = family('hotel-typing-2', [
  sown(
    'hotel',
    'class-misspelt-as-key',
    replace('activities.yaml', '{ by: { guests: stay-contract,', '{ by: { guest: stay-contract,'),
    ['ref/unresolved'],
    [line('activities.yaml', 'lawfulBasis: { by: { guest: stay-contract, companions: companions-interest } }')],
  ),
  sown(
    'hotel',
    'activity-misspelt',
    replace('routing.yaml', 'activity: run-club\n', 'activity: run-clubs\n'),
    ['ref/unresolved'],
    [line('routing.yaml', 'activity: run-clubs')],
  ),
  sown(
    'hotel',
    'event-misspelt',
    replace('routing.yaml', 'events: [payment.taken]', 'events: [payment.token]'),
    ['ref/unresolved'],
    [line('routing.yaml', 'events: [payment.token]')],
  ),
  sown(
    'hotel',
    'source-misspelt',
    replace('routing.yaml', 'source: paywell', 'source: payweel'),
    ['ref/unresolved'],
    [line('routing.yaml', 'source: payweel')],
  ),
  sown(
    'hotel',
    'recipient-misspelt',
    replace('routing.yaml', 'recipient: loyalty-engine', 'recipient: loyality-engine'),
    ['ref/unresolved'],
    [line('routing.yaml', 'recipient: loyality-engine')],
  ),
  sown(
    'hotel',
    'channel-misspelt',
    replace('routing.yaml', '      dubai: { fields', '      dubia: { fields'),
    ['ref/unresolved'],
    [
      line(
        'routing.yaml',
        'dubia: { fields: { id: keep, arrives: keep, nights: keep, guest.id: pseudonymise, guest.name: keep } }',
      ),
    ],
  ),
  sown(
    'hotel',
    'event-misspelt-2',
    replace('routing.yaml', '        points: points.changed', '        points: point.changed'),
    ['ref/unresolved'],
    [line('routing.yaml', 'points: point.changed')],
  ),
  sown(
    'hotel',
    'field-misspelt',
    replace('routing.yaml', 'guest.phone: mask', 'guest.fone: mask'),
    ['flow/undeclared-field'],
    [line('routing.yaml', 'guest.fone: mask')],
  ),
  sown(
    'hotel',
    'field-misspelt-2',
    replace('routing.yaml', 'companions.*.name: keep', 'companion.*.name: keep'),
    ['flow/undeclared-field'],
    [line('routing.yaml', 'companion.*.name: keep')],
  ),
  sown(
    'hotel',
    'field-misspelt-3',
    replace('events.yaml', 'keys: [number, email], about', 'keys: [nummer, email], about'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'subjects: { member: { at: member, keys: [nummer, email], about: [points], class: members } }',
      ),
    ],
  ),
  sown(
    'hotel',
    'path-misspelt',
    replace('events.yaml', 'subjects: { guest: { at: document,', 'subjects: { guest: { at: documents,'),
    ['flow/undeclared-field'],
    [line('events.yaml', 'subjects: { guest: { at: documents, keys: [number], class: guests } }')],
  ),
  sown(
    'hotel',
    'field-misspelt-4',
    replace('events.yaml', 'required: [id, status, amount, guest]', 'required: [id, status, ammount, guest]'),
    ['schema/invalid'],
    [line('events.yaml', 'required: [id, status, ammount, guest]')],
  ),
  sown(
    'hotel',
    'category-misspelt',
    replace('events.yaml', 'x-category: person.nationality', 'x-category: person.nationalty'),
    ['ref/unresolved'],
    [line('events.yaml', 'nationality: { type: string, maxLength: 2, x-category: person.nationalty }')],
  ),
  sown(
    'hotel',
    'category-misspelt-2',
    replace('activities.yaml', 'mailer: [person.name, contact.email]', 'mailer: [person.name, contact.emial]'),
    ['ref/unresolved'],
    [line('activities.yaml', 'mailer: [person.name, contact.emial]')],
  ),
  sown(
    'hotel',
    'term-misspelt',
    replace('activities.yaml', 'term: "dpv:MemberPartnerManagement"', 'term: "dpv:MemberPartnerManagment"'),
    ['schema/invalid'],
    [
      line(
        'activities.yaml',
        'purpose: { text: Credit points and offer members their rewards, term: "dpv:MemberPartnerManagment" }',
      ),
    ],
  ),
  sown(
    'hotel',
    'category-misspelt-3',
    replace('bylaw.yaml', 'prohibited: [criminal, payment.card]', 'prohibited: [criminal, payment.crad]'),
    ['ref/unresolved'],
    [line('bylaw.yaml', 'prohibited: [criminal, payment.crad]')],
  ),
  sown(
    'hotel',
    'target-misspelt',
    replace('promises.yaml', 'target: commitments.names-in-the-gulf', 'target: commitments.name-in-the-gulf'),
    ['exception/unknown-target'],
    [line('promises.yaml', 'target: commitments.name-in-the-gulf-for-bookings-only')],
  ),
  sown(
    'hotel',
    'rule-misspelt',
    replace('promises.yaml', 'rule: commitment/broken', 'rule: commitment/borken'),
    ['exception/unknown-target'],
    [line('promises.yaml', 'rule: commitment/borken')],
  ),
  sown(
    'hotel',
    'control-misspelt',
    replace('promises.yaml', 'control: ingress.verified }\n  cameras', 'control: ingress.verifed }\n  cameras'),
    ['build/not-enforced'],
    [
      line(
        'promises.yaml',
        'signed: { promise: We take bookings from those who sign them., control: ingress.verifed }',
      ),
    ],
  ),
  sown(
    'hotel',
    'movement-misspelt',
    replace(
      'promises.yaml',
      '-> gulf-hotel", "take-bookings/bookings-in-dubai',
      '-> gulf-hotle", "take-bookings/bookings-in-dubai',
    ),
    ['exception/unused'],
    [
      line(
        'promises.yaml',
        'covers: ["take-bookings: person.name -> gulf-hotle", "take-bookings/bookings-in-dubai: person.name -> gulf-hotel"]',
      ),
    ],
  ),
  sown(
    'hotel',
    'enum-misspelt',
    replace('bylaw.yaml', 'level: enforced', 'level: enforcd'),
    ['schema/invalid'],
    [line('bylaw.yaml', 'level: enforcd')],
  ),
  sown(
    'hotel',
    'enum-misspelt-2',
    replace(
      'activities.yaml',
      'source: person, required: true }\n      person.official-id',
      'source: persn, required: true }\n      person.official-id',
    ),
    ['schema/invalid'],
    [line('activities.yaml', 'person.name: { source: persn, required: true }')],
  ),
  sown(
    'hotel',
    'enum-misspelt-3',
    replace('activities.yaml', 'article: 9(2)(a)', 'article: 9(2)a'),
    ['schema/invalid'],
    [line('activities.yaml', 'condition: { article: 9(2)a }')],
  ),
  sown(
    'hotel',
    'three-letters',
    replace('recipients.yaml', 'established: AE', 'established: UAE'),
    ['schema/invalid'],
    [line('recipients.yaml', 'established: UAE')],
  ),
  sown(
    'hotel',
    'uk-is-not-assigned',
    replace(
      'recipients.yaml',
      'contact: dpo@frontdesk.example\n    engagement: on-our-behalf\n    established: GB',
      'contact: dpo@frontdesk.example\n    engagement: on-our-behalf\n    established: UK',
    ),
    ['schema/invalid'],
    [line('recipients.yaml', 'established: UK')],
  ),
  sown(
    'hotel',
    'case-of-a-country',
    replace('recipients.yaml', 'stored: [NL]', 'stored: [Nl]'),
    ['schema/invalid'],
    [line('recipients.yaml', 'stored: [Nl]')],
  ),
  sown(
    'hotel',
    'no-such-month',
    replace('recipients.yaml', 'signed: 2025-03-01', 'signed: 2025-13-01'),
    ['schema/invalid'],
    [
      line(
        'recipients.yaml',
        'contract: { type: controller-to-controller, url: https://paywell.example/terms, signed: 2025-13-01 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'form-of-a-date',
    replace('site.yaml', 'version: 2\n    effective: 2026-04-01', 'version: 2\n    effective: 2026-4-01'),
    ['schema/invalid'],
    [line('site.yaml', 'effective: 2026-4-01')],
  ),
  sown(
    'hotel',
    'p-lost',
    replace('retention.yaml', 'payments: { for: P13M', 'payments: { for: 13M'),
    ['schema/invalid'],
    [
      line(
        'retention.yaml',
        'payments: { for: 13M, from: received, why: Chargebacks come in for thirteen months, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'case-of-a-period',
    replace('retention.yaml', 'marks: { for: P7D', 'marks: { for: P7d'),
    ['schema/invalid'],
    [
      line(
        'retention.yaml',
        'marks: { for: P7d, from: received, why: Senders deliver again for up to a week, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'enum-misspelt-4',
    replace(
      'retention.yaml',
      'why: "The stay, and questions after it", onExpiry: erase',
      'why: "The stay, and questions after it", onExpiry: earse',
    ),
    ['schema/invalid'],
    [
      line(
        'retention.yaml',
        'assistance: { for: P60D, from: received, why: "The stay, and questions after it", onExpiry: earse, by: router, backups: P30D }',
      ),
    ],
  ),
])
