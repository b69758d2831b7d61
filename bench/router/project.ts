import { readFileSync } from 'node:fs'
import { type Compilation, compile } from '../../compiler/compile.ts'
import { edit, small } from '../../test/small.ts'

const github = new URL('../../examples/routes/dispatchkit/events/github.yaml', import.meta.url)

/** DispatchKit's events from GitHub and an event of 700 bytes, each routed by a condition to one destination. */
export function compileProject(): Compilation {
  const text = [
    ['recipients: {archive: [person.name, contact.email]', 'recipients: {archive: all'],
    ['      contact.email: {source: person}\n', moreData],
    ['party: [users]', 'party: [users, people-in-events]'],
    [
      'dataSubjects: [users]\n    retention: payload',
      'dataSubjects: [users, people-in-events]\n    retention: payload',
    ],
    ['sources:\n', `sources:\n${pushSource}`],
    ['team: {type: string, x-category: none}\n', `team: {type: string, x-category: none}\n${moreFields}`],
    ['secret: archive-signing}, recipient: archive}', `secret: archive-signing}, recipient: archive, ${limits}}`],
    ['routes:\n', `routes:\n${pushRoute}`],
    ['events: [user.joined]\n', 'events: [user.joined]\n    when: event.team.startsWith("team-")\n'],
    ['hostedBy: host\n', 'hostedBy: host\n  limits: {backlog: 100000000}\n'],
  ].reduce((project, [from = '', to = '']) => edit(project, from, to), small)
  const files = [
    { path: 'bylaw.yaml', text },
    { path: 'github.yaml', text: readFileSync(github, 'utf8') },
  ]
  return compile(files, { asOf: '2026-11-21' })
}

const limits = 'limits: {inFlight: 64}'

const moreData = `      contact.email: {source: person}
      person.username: {source: third-party}
      content.text: {source: person}
      event.metadata: {source: derived}
`

const pushSource = `  github:
    http: {path: /in/github, verify: {scheme: github, secret: github-webhook}}
    type: {header: x-github-event, values: {push: github.push}}
    dedupe: {header: x-github-delivery}
    origin: third-party
`

const moreFields = `        id: {type: string, x-category: none}
        text: {type: string, x-category: content.text}
`

const pushRoute = `  pushes:
    activity: notify
    source: github
    events: [github.push]
    when: event.ref.startsWith("refs/") && !event.deleted
    to:
      archive:
        fields: {ref: keep, repository.full_name: keep, pusher.name: keep, pusher.email: pseudonymise, commits.*.message: keep}
`
