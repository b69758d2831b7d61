import { type Compilation, compile } from '../compiler/compile.ts'
import type { Located } from '../compiler/diagnostics/diagnostic.ts'

/** A small, sound project that tests change in one place. */
export const small = `apiVersion: bylaw.dev/v1
project: {name: small, level: enforced, plans: [free, business]}
organisation:
  legalName: Small Ltd
  country: GB
  address: 1 High Street, London
  regimes: [uk-gdpr]
  contacts: {privacy: privacy@small.example}
lawfulBases:
  service: {type: contract, contract: terms, party: [users]}
retention:
  payload: {byPlan: {free: P30D, business: P365D}, why: Look-ups, onExpiry: erase, by: router}
  keys: {for: P8D, why: Redeliveries, onExpiry: erase, by: router}
  ledger: {for: P3Y, from: delivered, why: Art. 15 and 19, onExpiry: erase, by: router}
recipients:
  host:
    legalName: Host Ltd
    engagement: on-our-behalf
    established: GB
    stored: [GB]
    contract: {type: dpa, signed: 2025-01-10}
  archive:
    legalName: Archive SARL
    engagement: on-our-behalf
    established: FR
    stored: [FR]
    contract: {type: dpa, signed: 2025-01-10}
    hosts: [archive.example]
activities:
  notify:
    purpose: Tell teams what happened
    role: controller
    lawfulBasis: service
    dataSubjects: [users]
    retention: payload
    data:
      person.name: {source: person}
      contact.email: {source: person}
    recipients: {archive: [person.name, contact.email], host: all}
  account-for:
    purpose: Answer who received what
    role: controller
    lawfulBasis: service
    dataSubjects: [users]
    retention: ledger
    data: {event.metadata: {source: derived}}
    recipients: {host: all}
sources:
  app:
    http: {path: /in/app, verify: {scheme: standard-webhooks, secret: app-webhook}}
    type: {is: user.joined}
    dedupe: {header: webhook-id}
    origin: person
events:
  user.joined:
    subjects: {user: {at: user, keys: [email]}}
    schema:
      type: object
      properties:
        team: {type: string, x-category: none}
        user:
          type: object
          properties:
            name: {type: string, x-category: person.name}
            email: {type: string, x-category: contact.email}
channels:
  archive: {http: {url: "https://archive.example/hook", secret: archive-signing}, recipient: archive}
routes:
  joined:
    activity: notify
    source: app
    events: [user.joined]
    to:
      archive: {fields: {team: keep, user.name: keep, user.email: pseudonymise}}
router:
  country: GB
  hostedBy: host
  stores:
    dedupe: {activity: account-for, retention: keys}
    disclosures: {activity: account-for, retention: ledger}
`

/** Compiles one file of YAML, as of a fixed day where no other is given. */
export const compileText = (text: string, asOf = '2026-11-21'): Compilation =>
  compile([{ path: 'bylaw.yaml', text }], { asOf })

/** The text that a located thing underlines, where it is on one line. */
export function underlined({ files }: Compilation, { file, start, end }: Located): string {
  const line = files.find(({ path }) => path === file)?.text.split('\n')[start.line - 1] ?? ''
  return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined)
}

/** The findings that no exception covers, each as `severity rule: what is underlined <- what else is pointed at`. */
export function findings(compilation: Compilation): readonly string[] {
  return compilation.diagnostics
    .filter(({ excepted }) => excepted === null)
    .map((diagnostic) => {
      const related = diagnostic.related.map((other) => ` <- ${underlined(compilation, other)}`).join('')
      return `${diagnostic.severity} ${diagnostic.rule}: ${underlined(compilation, diagnostic)}${related}`
    })
}

/** Replaces a text that must occur exactly once. */
export function edit(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} does not occur once`)
  return text.replace(from, () => to)
}
