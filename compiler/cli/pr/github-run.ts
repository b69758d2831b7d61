import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Comment, type CommentOptions, largestComment, renderComment } from '../../report/pull-request/comment.ts'
import type { PullRequestReport } from '../../report/pull-request/pull-request-report.ts'
import type { Ticks } from '../../report/pull-request/ticks.ts'
import { onDisk } from '../disk.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'
import { type Access, type Client, clientFor } from './client.ts'
import { usualPace } from './pace.ts'

/** What a workflow's environment says about where it runs. */
export interface GitHubRun {
  readonly access: Access
  readonly client: Client
}

/**
 * Access to GitHub from the environment.
 *
 * @throws UsageError when something of it is missing
 */
export function githubRun(io: Io): GitHubRun {
  const { GITHUB_REPOSITORY: name = '', GITHUB_TOKEN: token = '' } = io.env
  const [owner = '', repo = '', ...more] = name.split('/')
  if (owner === '' || repo === '' || more.length > 0)
    throw new UsageError('GITHUB_REPOSITORY is not set to `owner/name`; GitHub sets it in every workflow.')
  if (token === '')
    throw new UsageError('GITHUB_TOKEN is not set: pass `github.token` to this step under that name, as `env`.')
  const access = { api: apiOf(io), token, owner, repo }
  return { access, client: clientFor(access, io.pace ?? usualPace, (text) => io.err(`bylaw: ${text}\n`)) }
}

function apiOf({ env }: Io): string {
  const url =
    env.GITHUB_API_URL === undefined || env.GITHUB_API_URL === '' ? 'https://api.github.com' : env.GITHUB_API_URL
  if (!/^https?:\/\/[^\s?#]+$/.test(url))
    throw new UsageError('GITHUB_API_URL is not the URL of an API, such as `https://HOST/api/v3`.')
  return url.replace(/\/+$/, '')
}

/** Renders comments on a commit of this run's repository. */
export function rendererFor(
  io: Io,
  report: PullRequestReport,
  { sha, foreign }: { readonly sha: string | null; readonly foreign: boolean },
): (ticks: Ticks, largest?: number) => Comment {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_RUN_ID: id } = io.env
  const repository = name === undefined || name === '' ? null : `${server}/${name}`
  const common: Omit<CommentOptions, 'ticks' | 'largest'> = {
    blob: repository === null || sha === null ? null : `${repository}/blob/${sha}/`,
    rest: repository === null || id === undefined ? null : `${repository}/actions/runs/${id}`,
    foreign,
  }
  return (ticks, largest = largestComment) => renderComment(report, { ...common, ticks, largest })
}

/** GitHub cuts off a step's summary from 1 MiB on; a character has at most three bytes here. */
const largestSummary = 300_000

/** Adds the comment to the summary of the job, where it can be read whatever became of it elsewhere. */
export async function addSummary(io: Io, render: ReturnType<typeof rendererFor>): Promise<boolean> {
  const file = io.env.GITHUB_STEP_SUMMARY
  if (file === undefined || file === '') return false
  const { body } = render(new Map(), largestSummary)
  await onDisk('write the summary of the job', () => appendFileSync(resolve(io.cwd, file), `${body}\n`))
  return true
}
