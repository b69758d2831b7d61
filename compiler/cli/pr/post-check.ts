import type { Annotation } from '../../report/pull-request/annotations.ts'
import type { Access, Client } from './client.ts'
import { onGitHub } from './trouble.ts'

export interface CheckRun {
  readonly name: string
  readonly sha: string
  readonly failed: boolean
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly batches: readonly (readonly Annotation[])[]
}

const permission = 'checks: write'

/**
 * Makes a check run that is complete at once, so that none stays pending when a later request fails; further
 * annotations are appended.
 *
 * @returns where it can be read
 * @throws GitHubTrouble
 */
export async function postCheck(client: Client, { owner, repo }: Access, run: CheckRun): Promise<string | null> {
  const { title, summary } = run
  const [first = [], ...more] = run.batches
  const { data } = await onGitHub({ what: 'make a check run', permission }, () =>
    client.rest.checks.create({
      owner,
      repo,
      name: run.name,
      head_sha: run.sha,
      status: 'completed',
      conclusion: run.failed ? 'failure' : 'success',
      output: { title, summary, annotations: [...first] },
    }),
  )
  for (const annotations of more)
    await onGitHub({ what: 'append annotations to the check run', permission }, () =>
      client.rest.checks.update({
        owner,
        repo,
        check_run_id: data.id,
        output: { title, summary, annotations: [...annotations] },
      }),
    )
  return data.html_url
}
