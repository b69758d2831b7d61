import * as z from 'zod/mini'
import type { Io } from '../io.ts'
import { readText } from '../read-text.ts'
import { UsageError } from '../usage-error.ts'

const largest = 25 * 1024 * 1024
const sha = z.string().check(z.regex(/^[0-9a-f]{40,64}$/))
const repository = z.object({ full_name: z.string() })

const pullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int().check(z.positive()),
    base: z.object({ sha, ref: z.string(), repo: repository }),
    head: z.object({ sha, repo: z.nullable(repository) }),
  }),
})

const workflowRunEvent = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: sha,
    head_branch: z.string(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }),
  }),
})

/** A pull request, as the event that started the run names it. */
export interface PullRequest {
  readonly number: number
  readonly baseSha: string
  readonly baseRef: string
  readonly headSha: string
  /** It comes from a fork, whose runs have a token that can only read. */
  readonly fork: boolean
}

/** The run whose report is posted by another. */
export interface ReportedRun {
  readonly headSha: string
  readonly headBranch: string
  readonly headOwner: string
  readonly headRepository: string
}

/** The pull request that this run is about; `null` where the event is about none. */
export async function pullRequestOf(io: Io): Promise<PullRequest | null> {
  const read = pullRequestEvent.safeParse(await eventOf(io))
  if (!read.success) return null
  const { number, base, head } = read.data.pull_request
  return {
    number,
    baseSha: base.sha,
    baseRef: base.ref,
    headSha: head.sha,
    fork: head.repo?.full_name !== base.repo.full_name,
  }
}

/**
 * The run that `workflow_run` tells of.
 *
 * @throws UsageError when this is no such event, or it was not for a pull request
 */
export async function reportedRunOf(io: Io): Promise<ReportedRun> {
  const read = workflowRunEvent.safeParse(await eventOf(io))
  if (!read.success)
    throw new UsageError(
      '`--from` needs the event `workflow_run`, which says whose report it is: run it in a workflow with `on: workflow_run`.',
    )
  const { event, head_sha, head_branch, head_repository } = read.data.workflow_run
  if (event !== 'pull_request')
    throw new UsageError(`The reported run was for \`${event}\`, not for a pull request: there is none to comment on.`)
  return {
    headSha: head_sha,
    headBranch: head_branch,
    headOwner: head_repository.owner.login,
    headRepository: head_repository.full_name,
  }
}

async function eventOf(io: Io): Promise<unknown> {
  const file = io.env.GITHUB_EVENT_PATH
  if (file === undefined || file === '') return null
  try {
    return JSON.parse(await readText(file, largest, io))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`\`${file}\`, which GITHUB_EVENT_PATH names, is not JSON.`)
  }
}
