import { describe, expect, it } from 'vitest'
import { isLost } from './lost.ts'

describe('a declaration that does not say so', () => {
  it.each([
    ['a misspelt version', 'apiVersion: bylaw.dve/v1\ncommitments: {}\n'],
    ['a misspelt key', 'apiVerison: bylaw.dev/v1\nroutes: {}\n'],
    ['a misspelt version in quotes', 'apiVersion: "bylw.dev/v1"\nroutes: {}\n'],
    ['no version', 'retention:\n  month: {for: P30D, why: Redelivery, onExpiry: erase}\n'],
    ['no version, in braces', '{recipients: {host: {engagement: on-our-behalf}}}'],
    ['no version, several sections', '# routes\nrouter: {hostedBy: h}\nroutes:\n  a: {activity: a, to: {c: {}}}\n'],
    ['a version of another case', 'ApiVersion: bylaw.dev/v1\nroutes: {}\n'],
    ['a version in small letters', 'apiversion: bylaw.dev/v1\nroutes: {}\n'],
    ['a version under a shorter name', 'version: bylaw.dev/v1\nroutes: {}\n'],
    [
      'no version, and a mistake in the YAML',
      'recipients:\n  host: {engagement: on-our-behalf\n  desk: {stored: [IE]}\n',
    ],
    ['another version', 'apiVersion: v1\norganisation: {legalName: Acme}\n'],
  ])('%s', (_, text) => expect(isLost(text)).toBe(true))
})

describe('files of others', () => {
  it.each([
    ['a manifest', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: rules}\n'],
    ['a resource of somebody near', 'apiVersion: bylaw.dev/v2\nkind: Router\nmetadata: {name: x}\n'],
    ['a workflow', 'name: CI\non: {push: {}}\njobs: {test: {runs-on: ubuntu-latest}}\n'],
    ['a Pulumi project', 'name: app\nruntime: nodejs\ndescription: x\n'],
    ['a compose file', 'services: {web: {image: x}}\nvolumes: {}\n'],
    ['rules of a linter', 'rules:\n  - id: no-eval\n    message: x\n'],
    ['rules by name', 'rules:\n  quotes: {level: error}\n  semi: {level: warn}\n'],
    ['alerts', 'groups: [{name: x, rules: []}]\n'],
    ['events of a calendar', 'events:\n  party: {date: 2026-01-01, place: here}\n'],
    ['routes of a proxy', 'routes:\n  home: {path: /, service: web}\nservices: {web: {}}\n'],
    ['values of a chart', 'router: {replicas: 2, image: x}\nproject: {name: x}\n'],
    ['an image', 'image: bylaw.dev/router\nreplicas: 2\n'],
    ['broken rules of a linter', 'rules:\n  quotes: {level: error\n  semi: {level: warn}\n'],
    ['nothing', ''],
    ['no YAML', 'routes: {{ .Values.routes }}\n'],
  ])('%s', (_, text) => expect(isLost(text)).toBe(false))
})
