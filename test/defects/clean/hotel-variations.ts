import { type Edit, replace } from '../mutation.ts'

/** The hotels, said otherwise and as sound. */
export const hotelVariations: Readonly<Record<string, readonly Edit[]>> = {
  'retention-p10d': [replace('retention.yaml', 'marks: { for: P7D', 'marks: { for: P10D')],
  'retention-p18m': [replace('retention.yaml', '    for: P2Y', '    for: P18M')],
  'retention-p395d': [replace('retention.yaml', 'payments: { for: P13M', 'payments: { for: P395D')],
  'retention-p84m': [replace('retention.yaml', '    for: P7Y', '    for: P84M')],
  'retention-p26w': [replace('retention.yaml', 'proof-of-delivery: { for: P6M', 'proof-of-delivery: { for: P26W')],
  'retention-p2w': [replace('retention.yaml', 'footage: { for: P14D', 'footage: { for: P2W')],
  'retention-p30d': [replace('retention.yaml', 'assistance: { for: P60D', 'assistance: { for: P30D')],
  'retention-p180d': [replace('retention.yaml', 'router-log: { for: P90D', 'router-log: { for: P180D')],
  'retention-p14d': [
    replace('retention.yaml', 'by: { process: Marketing }, backups: P30D', 'by: { process: Marketing }, backups: P14D'),
  ],
  'retention-p60d': [replace('retention.yaml', '    for: P90D', '    for: P60D')],
  'bases-p3y-camera': [replace('bases.yaml', 'review: P2Y }\n  camera', 'review: P3Y }\n  camera')],
  'bases-2026-06-10': [replace('bases.yaml', 'date: 2026-02-10', 'date: 2026-06-10')],
  'bases-a-link-at-the-foot-of-each-newsletter-or-a-mail-to': [
    replace(
      'bases.yaml',
      'withdrawn: A link in each newsletter',
      'withdrawn: "A link at the foot of each newsletter, or a mail to us"',
    ),
  ],
  'bases-whose-two-buttons-yes-and-no-look-alike': [
    replace(
      'bases.yaml',
      'asked: A banner with "accept" and "decline" side by side',
      'asked: A banner whose two buttons, yes and no, look alike',
    ),
  ],
  'bases-contract-the-booking-and-its-terms-of-stay-type-co': [
    replace(
      'bases.yaml',
      'type: contract, contract: The booking and its terms of stay',
      'contract: The booking and its terms of stay, type: contract',
    ),
  ],
  'bases-clause-notice-3': [replace('bases.yaml', '  tax-law: {', '  tax-law: { clause: "Notice, 3",')],
  'activities-cctv': [replace('activities.yaml', '    title: Cameras\n', '    title: CCTV\n')],
  'activities-dpv-serviceusageanalytics': [
    replace('activities.yaml', 'term: "dpv:ServiceUsageAnalytics"', 'term: dpv:ServiceUsageAnalytics'),
  ],
  'activities-without': [replace('activities.yaml', '    largeScale: false\n', '')],
  'activities-person-required-false': [
    replace(
      'activities.yaml',
      'contact.phone: { source: person }',
      'contact.phone: { source: person, required: false }',
    ),
  ],
  'activities-a-guest-has-asked-for-help': [
    replace('activities.yaml', 'when: the guest asks for assistance', 'when: a guest has asked for help'),
  ],
  'activities-desk-all-cloud-all': [
    replace('activities.yaml', 'recipients: { cloud: all, desk: all }', 'recipients: { desk: all, cloud: all }'),
  ],
  'activities-observed-form-encrypted': [
    replace(
      'activities.yaml',
      'person.photo: { source: observed }',
      'person.photo: { source: observed, form: encrypted }',
    ),
  ],
  'activities-children-callers-website-visitors-guests-companion': [
    replace(
      'activities.yaml',
      'dataSubjects: [guests, companions, members, subscribers, children, callers, website-visitors]',
      'dataSubjects: [children, callers, website-visitors, guests, companions, members, subscribers]',
    ),
  ],
  'recipients-lu-de': [replace('recipients.yaml', 'accessedFrom: [IE, LU]', 'accessedFrom: [IE, LU, DE]')],
  'recipients-ie-fr-accessedfrom-ie-lu': [
    replace(
      'recipients.yaml',
      'stored: [IE]\n    accessedFrom: [IE, LU]',
      'stored: [IE, FR]\n    accessedFrom: [IE, LU]',
    ),
  ],
  'recipients-2029-05-31': [replace('recipients.yaml', 'expires: 2028-05-31', 'expires: 2029-05-31')],
  'recipients-without': [replace('recipients.yaml', ', expires: 2028-05-31', '')],
  'recipients-2026-02-15': [
    replace('recipients.yaml', 'tool: scc, module: 1, signed: 2026-02-01', 'tool: scc, module: 1, signed: 2026-02-15'),
  ],
  'recipients-uk-addendum-module-1-signed-2026-02-01': [
    replace('recipients.yaml', 'tool: idta, signed: 2026-02-01', 'tool: uk-addendum, module: 1, signed: 2026-02-01'),
  ],
  'recipients-ae-ie': [replace('recipients.yaml', '    accessedFrom: [AE]', '    accessedFrom: [AE, IE]')],
  'recipients-without-2': [replace('recipients.yaml', '    does: Counts points\n', '')],
  'recipients-2024-03-01': [replace('recipients.yaml', 'signed: 2025-03-01', 'signed: 2024-03-01')],
  'recipients-register-example-register-example': [
    replace('recipients.yaml', '    hosts: [register.example]', '    hosts: [register.example, "*.register.example"]'),
  ],
  'recipients-comptoir-s-a-s': [
    replace('recipients.yaml', '    legalName: Comptoir SAS', '    legalName: "Comptoir S.A.S."'),
  ],
  'recipients-be': [replace('recipients.yaml', 'established: NL', 'established: BE')],
  'recipients-fr-be': [replace('recipients.yaml', '    stored: [FR]', '    stored: [FR, BE]')],
  'site-p90d': [replace('site.yaml', 'lifetime: P6M', 'lifetime: P90D')],
  'site-pt12h': [replace('site.yaml', 'lifetime: session', 'lifetime: PT12H')],
  'site-3': [replace('site.yaml', 'version: 2', 'version: 3')],
  'site-pixel-class-analytics': [
    replace('site.yaml', 'kind: cookie\n    class: analytics', 'kind: pixel\n    class: analytics'),
  ],
  'events-500': [replace('events.yaml', 'maxLength: 1000', 'maxLength: 500')],
  'events-large-print-visual-alarm': [
    replace(
      'events.yaml',
      'enum: [step-free, hearing-loop, large-print]',
      'enum: [step-free, hearing-loop, large-print, visual-alarm]',
    ),
  ],
  'events-string-null-x-category-contact-phone': [
    replace(
      'events.yaml',
      '            phone: { type: string, x-category: contact.phone }',
      '            phone: { type: [string, "null"], x-category: contact.phone }',
    ),
  ],
  'events-12': [replace('events.yaml', 'maxItems: 8', 'maxItems: 12')],
  'events-that-a-member-won-or-spent': [
    replace('events.yaml', 'title: Points', 'title: Points that a member won or spent'),
  ],
  'routing-10-s': [replace('routing.yaml', 'rate: 20/s', 'rate: 10/s')],
  'routing-pt1m-pt10m-pt1h-pt12h-p1d': [
    replace('routing.yaml', 'schedule: [PT30S, PT5M, PT1H, PT6H]', 'schedule: [PT1M, PT10M, PT1H, PT12H, P1D]'),
  ],
  'routing-fail': [replace('routing.yaml', 'ambiguous: retry', 'ambiguous: fail')],
  'routing-palma': [replace('routing.yaml', 'when: event.hotel in ["palma"]', 'when: event.hotel == "palma"')],
  'routing-succeeded-event-amount-100': [
    replace(
      'routing.yaml',
      'event.status != "failed" && event.amount > 0',
      'event.status == "succeeded" && event.amount >= 100',
    ),
  ],
  'routing-event-nights-14-event-state-cancelled': [
    replace(
      'routing.yaml',
      'event.state in ["new", "changed"] || event.nights > 14',
      'event.nights > 14 || event.state != "cancelled"',
    ),
  ],
  'routing-1-event-nights-30': [
    replace(
      'routing.yaml',
      'event.hotel == "dubai" && event.nights >= 1',
      'event.hotel == "dubai" && event.nights > 1 && event.nights < 30',
    ),
  ],
  'routing-drop': [replace('routing.yaml', 'member.email: mask', 'member.email: drop')],
  'routing-pt3m-type-path': [
    replace('routing.yaml', 'tolerance: PT5M }\n    type:\n      path', 'tolerance: PT3M }\n    type:\n      path'),
  ],
  'routing-drop-2': [replace('routing.yaml', 'otherwise: reject', 'otherwise: drop')],
  'routing-thank-you-event-email': [
    replace(
      'routing.yaml',
      'message: Thank you for your interest in our hotels.',
      'message: "Thank you, {{ event.email }}."',
    ),
  ],
  'routing-https-hooks-pointwise-example-v2-points': [
    replace('routing.yaml', 'https://hooks.pointwise.example/points', 'https://hooks.pointwise.example/v2/points'),
  ],
  'routing-in-payments-paywell': [replace('routing.yaml', 'path: /in/paywell', 'path: /in/payments/paywell')],
  'promises-2027-01-31': [replace('promises.yaml', 'until: 2027-02-15', 'until: 2027-01-31')],
  'promises-763': [
    replace('promises.yaml', 'must: flow.retention.maxDays <= 762', 'must: flow.retention.maxDays < 763'),
  ],
  'promises-flow-basistypes-all': [
    replace('promises.yaml', 'must: flow.basisTypes == ["consent"]', 'must: flow.basisTypes.all(t, t == "consent")'),
  ],
  'promises-in-es': [
    replace('promises.yaml', 'must: flow.countries.all(c, c == "ES")', 'must: flow.countries.all(c, c in ["ES"])'),
  ],
  'promises-in-mask-redact-pseudonymise': [
    replace(
      'promises.yaml',
      'must: flow.protection == "mask"',
      'must: flow.protection in ["mask", "redact", "pseudonymise"]',
    ),
  ],
  'promises-2026-09-10': [replace('promises.yaml', 'last: 2026-03-10', 'last: 2026-09-10')],
  'promises-never': [replace('promises.yaml', '    severity: error\n    never', '    never')],
  'promises-flow-sink-store-flow-activity-watch-lobbies': [
    replace(
      'promises.yaml',
      'where: flow.activity == "watch-lobbies" && flow.sink == "store"',
      'where: flow.sink == "store" && flow.activity == "watch-lobbies"',
    ),
  ],
  'bylaw-3': [replace('bylaw.yaml', 'replicas: 2', 'replicas: 3')],
  'bylaw-16': [replace('bylaw.yaml', 'minimumAge: 18', 'minimumAge: 16')],
  'bylaw-100-s': [replace('bylaw.yaml', 'rate: 50/s', 'rate: 100/s')],
  'bylaw-512kib': [replace('bylaw.yaml', 'body: 256KiB', 'body: 512KiB')],
  'bylaw-payment-card-criminal-genetic-data': [
    replace('bylaw.yaml', 'prohibited: [criminal, payment.card]', 'prohibited: [payment.card, criminal, genetic.data]'),
  ],
  'bylaw-without': [replace('bylaw.yaml', '  publicAuthority: false\n', '')],
}
