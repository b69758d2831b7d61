import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { Project } from '../../../../runtime/contract/plan.ts'
import { compile } from '../../../compile.ts'
import { projected } from '../testing/projected.ts'
import { type Described, describedIn } from './described.ts'
import { inferDescribed } from './infer-described.ts'

const require = createRequire(import.meta.url)

/** GitHub's description of its API, and payloads that it publishes. */
const described = describedIn(require('@octokit/openapi/generated/api.github.com.json')) as Described
const published: readonly { readonly name: string; readonly examples: readonly object[] }[] = JSON.parse(
  readFileSync(require.resolve('@octokit/webhooks-examples'), 'utf8'),
)

/** What a router keeps of a payload, by the event type that is made from the description. */
function projection(event: string): Project {
  const inferred = inferDescribed(described, { event, otherwise: 'event', accept: true, strict: false })
  if (inferred.problem !== null) throw new Error(inferred.problem)
  return projected(compile([{ path: 'bylaw.yaml', text: inferred.text }], { asOf: '2026-11-21' }), event)
}

test.each([
  ['push', 'push'],
  ['issues-opened', 'issues'],
  ['pull-request-opened', 'pull_request'],
  ['discussion-created', 'discussion'],
  ['member-added', 'member'],
  ['release-published', 'release'],
  ['security-advisory-published', 'security_advisory'],
])('the event type of %s accepts what GitHub publishes of it', (event, name) => {
  const action = event.slice(name.length + 1)
  const payloads = (published.find((one) => one.name === name)?.examples ?? []).filter(
    (payload) => action === '' || (payload as { action?: string }).action === action,
  )
  expect(payloads.length).toBeGreaterThan(0)
  const project = projection(event)
  for (const payload of payloads) expect(project(payload as never)).toMatchObject({ ok: true })
})
