import examples from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' }
import { secrets } from './harness.ts'
import { signGithub } from './signatures.ts'

/** A push to `refs/heads/master` as GitHub documents it. */
export const push: Record<string, unknown> & { readonly ref: string } = examplePush()

function examplePush(): Record<string, unknown> & { readonly ref: string } {
  for (const { name, examples: ones } of examples) {
    if (name !== 'push') continue
    for (const one of ones) if ('ref' in one && one.ref === 'refs/heads/master') return { ...one, ref: one.ref }
  }
  throw new Error('There is no push among the examples.')
}

export const pushBody = JSON.stringify(push)

/** Headers of a delivery from GitHub to the tenant acme. */
export const githubHeaders = (body: string | Buffer, delivery: string): Record<string, string> => ({
  'content-type': 'application/json',
  'x-github-event': 'push',
  'x-github-delivery': delivery,
  'x-hub-signature-256': signGithub(secrets['acme/github-webhook'], body),
})
