import type { SourceScheme } from './answers.ts'

/** What differs by where events come from. The values are YAML of the template. */
export interface SourceParts {
  readonly name: string
  readonly event: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly people: string
  readonly message: string
  readonly fields: string
  /** A payload without real people. */
  readonly sample: unknown
}

/** Each scheme with a payload that really comes that way, cut to what a first route needs. */
export const sourceParts: Readonly<Record<SourceScheme, SourceParts>> = {
  github: {
    name: 'github',
    event: 'github.push',
    source: `
http: {path: /in/github, verify: {scheme: github, secret: github-webhook}}
type: {header: x-github-event, values: {push: github.push}, otherwise: drop}
dedupe: {header: x-github-delivery} # so that a redelivery is not sent twice
origin: third-party # GitHub tells us, not the person: Art. 14 rather than 13
`,
    type: `
subjects: {pusher: {at: pusher, class: developers}}
schema:
  type: object
  properties:
    ref: {type: string, x-category: none}
    repository: {type: object, properties: {full_name: {type: string, x-category: none}}}
    pusher: {type: object, properties: {name: {type: string, x-category: person.name}}}
samples: [samples/github.push.json]
`,
    subject: 'pusher',
    people: 'developers',
    message: '{{ event.pusher.name }} pushed to {{ event.repository.full_name }} ({{ event.ref }})',
    fields: '{ref: keep, repository.full_name: keep, pusher.name: keep}',
    sample: {
      ref: 'refs/heads/main',
      repository: { id: 1296269, full_name: 'octo-org/hello-world', private: false },
      pusher: { name: 'octocat', email: 'octocat@example.com' },
      commits: [{ id: '6dcb09b5b57875f334f61aebed695e2e4193db5e', message: 'Say hello' }],
    },
  },
  'standard-webhooks': {
    name: 'app',
    event: 'member.joined',
    source: `
http: {path: /in/app, verify: {scheme: standard-webhooks, secret: app-webhook}}
type: {is: member.joined}
dedupe: {header: webhook-id} # so that a redelivery is not sent twice
origin: {missing: whether the data comes from the person (Art. 13) or not (Art. 14), ask: app team}
`,
    type: `
subjects: {member: {at: member, class: members}}
schema:
  type: object
  properties:
    team: {type: string, x-category: none}
    member: {type: object, properties: {name: {type: string, x-category: person.name}}}
samples: [samples/member.joined.json]
`,
    subject: 'member',
    people: 'members',
    message: '{{ event.member.name }} joined {{ event.team }}',
    fields: '{team: keep, member.name: keep}',
    sample: { team: 'Support', member: { name: 'Example Person', email: 'person@example.com' } },
  },
}
