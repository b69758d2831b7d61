import type { SourceFile } from '../../compiler/source/source-file.ts'
import { small } from '../../test/small.ts'

/**
 * A sound project of `routes` routes, ten to an activity and one event type to each route, in files of 100 routes, with
 * so many promises that hold over all flows.
 */
export function generateProject(routes: number, promises = 0): readonly SourceFile[] {
  const files: SourceFile[] = [{ path: 'bylaw.yaml', text: small }]
  if (promises > 0) files.push({ path: 'promises.yaml', text: promisesText(promises) })
  for (let first = 0; first < routes; first += 100) {
    const activities: string[] = []
    const events: string[] = []
    const sources: string[] = []
    const list: string[] = []
    for (let i = first; i < Math.min(first + 100, routes); i++) {
      const activity = `work-${Math.floor(i / 10)}`
      if (i % 10 === 0) {
        activities.push(`  ${activity}:
    purpose: Tell team ${i} what happened
    role: controller
    lawfulBasis: service
    dataSubjects: [users]
    retention: payload
    data: {person.name: {source: person}, contact.email: {source: person}, content.text: {source: person}}
    recipients: {archive: all, host: all}`)
      }
      sources.push(`  app-${i}:
    http: {path: /in/app-${i}, verify: {scheme: standard-webhooks, secret: app-webhook}}
    type: {is: thing.happened-${i}}
    dedupe: {header: webhook-id}
    origin: person`)
      events.push(`  thing.happened-${i}:
    subjects: {user: {at: user, keys: [email]}}
    schema:
      type: object
      properties:
        team: {type: string, x-category: none}
        text: {type: string, x-category: content.text}
        user: {type: object, properties: {name: {type: string, x-category: person.name}, email: {type: string, x-category: contact.email}}}`)
      list.push(`  route-${i}:
    activity: ${activity}
    source: app-${i}
    events: [thing.happened-${i}]
    when: event.team == "team-${i}"
    to:
      archive: {message: "{{ event.user.name }} wrote {{ event.text }} in {{ event.team }}", protect: {user.name: mask}}`)
    }
    const text = [
      'apiVersion: bylaw.dev/v1',
      'activities:',
      ...activities,
      'sources:',
      ...sources,
      'events:',
      ...events,
      'routes:',
      ...list,
    ]
    files.push({ path: `routes/${String(first).padStart(5, '0')}.yaml`, text: `${text.join('\n')}\n` })
  }
  return files
}

/** Assertions over what flows say of categories, recipients and periods, in turn; each asks all flows. */
const assertions = [
  ['flow.sink == "recipient"', 'flow.countries.all(c, c in ["GB", "FR"])'],
  ['flow.sink == "store"', 'flow.retention.maxDays <= 366 || flow.activity == "account-for"'],
  ['flow.category == "person.name" && flow.recipient == "archive"', 'flow.protection != "pseudonymise"'],
  ['flow.role == "controller"', 'flow.bases.size() > 0 && flow.basisTypes.exists(t, t == "contract")'],
  ['flow.category.startsWith("contact.")', 'flow.engagement == "on-our-behalf" || flow.store == "journal"'],
] as const

function promisesText(count: number): string {
  const list = Array.from({ length: count }, (_, i) => {
    const [where, must] = assertions[i % assertions.length] ?? assertions[0]
    return `  promise-${i}: {promise: What is promised, assert: {where: '${where}', must: '${must}'}}`
  })
  return `${['apiVersion: bylaw.dev/v1', 'commitments:', ...list].join('\n')}\n`
}
