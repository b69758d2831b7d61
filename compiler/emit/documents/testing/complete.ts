import { compileText, edit, small } from '../../../../test/small.ts'
import { type View, viewOf } from '../content/view.ts'
import { type Documents, emitDocuments } from '../documents.ts'
import { locateIn } from '../print/locate.ts'

/** A project in one file that has no errors on a day. */
function sound(text: string, asOf?: string) {
  const compilation = compileText(text, asOf)
  const { model, graph } = compilation
  const errors = compilation.diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
  if (!model || !graph || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return { compilation, model, graph }
}

/** What the documents of a project in one file are made from. */
export function viewOfText(text: string, asOf?: string): View {
  const { compilation, model, graph } = sound(text, asOf)
  return viewOf(model, graph, compilation.asOf)
}

/** The documents of a project in one file on a day. */
export async function documentsOf(text: string, draft = false, asOf?: string): Promise<Documents> {
  const { compilation, model, graph } = sound(text, asOf)
  return emitDocuments(model, graph, { locate: locateIn(compilation), draft, asOf: compilation.asOf })
}

/** The content of a document that must be there. */
export function contentOf({ files }: Documents, path: string): string {
  const found = files.find((file) => file.path === `documents/${path}`)
  if (!found) throw new Error(`there is no ${path}`)
  return found.content
}

const more = `trackers:
  session: {kind: cookie, class: essential, purpose: Keeps you signed in, activity: newsletter, lifetime: session}
measures:
  encryption: {kind: technical, text: Payloads are encrypted., control: journal.encrypted}
  training:
    kind: organisational
    text: Staff are trained.
    process: {owner: people-team, every: P1Y, last: 2026-02-01, evidence: records/training.md}
  backups: {kind: technical, text: Backups are kept apart.}
commitments:
  payloads-encrypted: {clause: S-4, promise: Payloads are stored encrypted., control: journal.encrypted}
  staff-trained:
    clause: S-5
    promise: Staff are trained.
    process: {owner: people-team, every: P1Y, last: 2026-02-01, evidence: records/training.md}
  a-year-at-most:
    clause: S-6
    promise: Events are kept for at most a year.
    assert: {where: flow.store == "journal", must: flow.retention.maxDays <= 366}
notices:
  users:
    title: Privacy notice
    audience: [users]
    version: 2
    effective: 2026-05-01
    text: {introduction: "We tell teams what happened.", changes: We post changes here.}
`

/** The small project with every fact that public documents need, a processor's work and a transfer. */
export const complete =
  [
    [
      'archive:\n    legalName: Archive SARL',
      'archive:\n    does: "Keeps events | for years"\n    legalName: Archive SARL',
    ],
    ['host:\n    legalName: Host Ltd', 'host:\n    does: Runs the router\n    legalName: Host Ltd'],
    [
      'activities:\n',
      `  mailer:
    legalName: Mailer Inc.
    does: Sends the newsletter
    engagement: on-our-behalf
    established: US
    stored: [US]
    transfer: {uk-gdpr: {tool: idta, signed: 2025-06-01, assessed: 2025-05-20}}
    contract: {type: dpa, signed: 2025-06-01, file: legal/mailer.pdf}
    announced: 2026-11-10
    activeFrom: 2026-12-10
  customer-tool: {title: The customer's own tool, engagement: chosen-by-customer, countries: chosen-by-customer}
activities:
  newsletter:
    title: Newsletter
    purpose: {text: Send news about the service, directMarketing: true}
    lawfulBasis: agreed
    dataSubjects: [users]
    retention: until-closed
    data: {contact.email: {source: person, required: true}}
    recipients: {mailer: all}
    automatedDecisions: false
    consequences: You get no newsletter.
  forward:
    title: Forwarding
    purpose: Forward what customers send
    role: {processor: {for: tenant, instructions: terms, atEnd: erase}}
    dataSubjects: [committers]
    retention: until-closed
    data: {person.username: {source: third-party}}
    recipients: {customer-tool: all, host: all}
`,
    ],
    [
      'retention:\n',
      `  agreed: {type: consent, asked: A box that is not ticked, withdrawn: By the link in each message.}
retention:
  until-closed: {for: P30D, after: account.closed, why: Reactivation, onExpiry: erase, by: {process: accounts team}}
`,
    ],
    ['purpose: Tell teams what happened', 'purpose: Tell teams what happened\n    automatedDecisions: false'],
    ['purpose: Answer who received what', 'purpose: Answer who received what\n    automatedDecisions: false'],
  ].reduce((text, [from = '', to = '']) => edit(text, from, to), small) + more
