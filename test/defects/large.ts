import type { SourceFile } from '../../compiler/source/source-file.ts'

const perFile = 50

const common = `apiVersion: bylaw.dev/v1
project: {name: large, level: enforced, plans: [small, big]}
organisation:
  legalName: Large GmbH
  country: DE
  address: Hauptstr. 1, Berlin
  regimes: [eu-gdpr]
  contacts: {privacy: datenschutz@large.example}
  dpo: {name: Eva Muster, email: dpo@large.example}
  minimumAge: 18
  prohibited: [special, criminal]
lawfulBases:
  service: {type: contract, contract: Terms of service, party: [customers]}
  accountability: {type: legal-obligation, law: "GDPR Art. 5(2), 15 and 19"}
retention:
  month: {for: P30D, from: received, why: Redelivery on request, onExpiry: erase, by: router, backups: P7D}
  ledger: {for: P30D, from: recorded, why: Art. 15 and 19, onExpiry: erase, by: router, backups: P7D}
recipients:
  host:
    legalName: Host GmbH
    address: Ring 1, Frankfurt
    contact: dsb@host.example
    does: Runs the router
    engagement: on-our-behalf
    established: DE
    stored: [DE]
    contract: {type: dpa, signed: 2026-01-10, file: legal/host.pdf}
activities:
  account-for:
    purpose: Answer who received what
    role: controller
    lawfulBasis: accountability
    dataSubjects: [customers]
    retention: ledger
    data: {event.metadata: {source: derived}}
    recipients: {host: all}
    automatedDecisions: false
router:
  country: DE
  region: eu-central-1
  hostedBy: host
  stores:
    dedupe: {activity: account-for, retention: ledger}
    disclosures: {activity: account-for, retention: ledger}
    requests: {activity: account-for, retention: ledger}
    audit: {activity: account-for, retention: ledger}
notices:
  privacy:
    audience: [customers]
    version: 1
    effective: 2026-09-01
    approvedBy: Eva Muster
    url: "https://large.example/privacy"
    text: {introduction: This notice says which data we handle and why.}
`

/** A sound project with that many routes, each with an event, a source, a channel, a recipient and an activity. */
export function largeProject(routes = 200): readonly SourceFile[] {
  const files: SourceFile[] = [{ path: 'bylaw.yaml', text: common }]
  for (let first = 0; first < routes; first += perFile) {
    const numbers = Array.from({ length: Math.min(perFile, routes - first) }, (_, index) => first + index)
    const section = (name: string, of: (n: number) => string) => `${name}:\n${numbers.map(of).join('')}`
    const text = [
      'apiVersion: bylaw.dev/v1\n',
      section('recipients', recipient),
      section('activities', activity),
      section('sources', source),
      section('events', event),
      section('channels', channel),
      section('routes', route),
    ].join('')
    files.push({ path: `routes/from-${String(first).padStart(4, '0')}.yaml`, text })
  }
  return files
}

const recipient = (n: number): string => `  desk-${n}:
    legalName: Desk ${n} Ltd
    address: ${n} Quay Street, Dublin
    contact: dpo@desk-${n}.example
    does: Answers customers
    engagement: on-our-behalf
    established: IE
    stored: [IE]
    contract: {type: dpa, signed: 2026-01-10, file: legal/desk-${n}.pdf}
    hosts: [desk-${n}.example]
`

const activity = (n: number): string => `  support-${n}:
    purpose: {text: Answer customers of product ${n}, term: "dpv:CustomerCare"}
    role: controller
    lawfulBasis: service
    dataSubjects: [customers]
    retention: month
    data: {contact.email: {source: person}, person.name: {source: person}, content.text: {source: person}}
    recipients: {host: all, desk-${n}: all}
    automatedDecisions: false
`

const source = (n: number): string => `  shop-${n}:
    http: {path: /in/shop-${n}, verify: {scheme: standard-webhooks, secret: shop-${n}}}
    type: {is: ticket-${n}}
    dedupe: {header: webhook-id}
    origin: person
`

const event = (n: number): string => `  ticket-${n}:
    subjects: {customer: {at: ., keys: [email], class: customers}}
    schema:
      type: object
      required: [email]
      properties:
        email: {type: string, x-category: contact.email}
        name: {type: string, x-category: person.name}
        question: {type: string, x-category: content.text}
        level: {type: string, enum: [low, high], x-category: none}
`

const channel = (n: number): string =>
  `  desk-${n}: {recipient: desk-${n}, http: {url: "https://desk-${n}.example/in", secret: desk-${n}}}\n`

const route = (n: number): string => `  tickets-${n}:
    activity: support-${n}
    source: shop-${n}
    events: [ticket-${n}]
    when: event.level == "high"
    to:
      desk-${n}: {message: "{{ event.name }} <{{ event.email }}> asks: {{ event.question }}"}
`
