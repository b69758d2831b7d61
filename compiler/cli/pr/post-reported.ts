import { markerOf } from '../../report/pull-request/comment.ts'
import { type PullRequestReport, readPullRequestReport } from '../../report/pull-request/pull-request-report.ts'
import type { Io } from '../io.ts'
import { readText } from '../read-text.ts'
import { UsageError } from '../usage-error.ts'
import { type ReportedRun, reportedRunOf } from './event.ts'
import { addSummary, type GitHubRun, githubRun, rendererFor } from './github-run.ts'
import { postComment } from './post-comment.ts'
import { GitHubTrouble, onGitHub } from './trouble.ts'

const largest = 16 * 1024 * 1024

/**
 * Posts what a run without rights reported. Nothing in the report decides anything: the pull request is the one whose
 * head the event names, and what the report says is text, held to its form and escaped here.
 *
 * @throws UsageError
 */
export async function postReported(file: string, options: { readonly author: string }, io: Io): Promise<void> {
  const run = await reportedRunOf(io)
  const read = readPullRequestReport(await readText(file, largest, io))
  if ('problem' in read)
    throw new UsageError(`\`${file}\` is not a report that this version of bylaw has written: ${read.problem}.`)
  const report = { ...read.report, head: run.headSha }
  const foreign = run.headRepository !== io.env.GITHUB_REPOSITORY
  const render = rendererFor(io, report, { sha: run.headSha, foreign })
  try {
    const github = githubRun(io)
    const number = await pullRequestOf(run, report, github)
    if (number === null) {
      io.err(`bylaw: No open pull request has ${run.headSha.slice(0, 12)} as its head any more: nothing was posted.\n`)
      return
    }
    const marker = markerOf(report.project)
    const posted = await postComment(github.client, github.access, { number, marker, render, author: options.author })
    io.err(`bylaw: The comment was ${posted.was}: ${posted.url}\n`)
    if (posted.folded) await addSummary(io, render)
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error
    await addSummary(io, render)
    throw new UsageError(error.message)
  }
}

/** The open pull request whose head the run was for; `null` where there is none (a newer commit came). */
async function pullRequestOf(
  run: ReportedRun,
  report: PullRequestReport,
  { client, access: { owner, repo } }: GitHubRun,
): Promise<number | null> {
  const open = await onGitHub({ what: 'list pull requests', permission: 'pull-requests: write' }, () =>
    client.paginate(client.rest.pulls.list, {
      owner,
      repo,
      state: 'open',
      head: `${run.headOwner}:${run.headBranch}`,
      per_page: 100,
    }),
  )
  const ours = open.filter(({ head }) => head.sha === run.headSha && head.repo?.full_name === run.headRepository)
  // One head may go into several branches: among these, and no others, the report may say which.
  const [first, ...more] = ours.length > 1 ? ours.filter(({ base }) => base.ref === report.base.ref) : ours
  if (more.length > 0 || (ours.length > 1 && !first))
    throw new UsageError(
      'Several open pull requests have this head, and it is not clear which of them was reported on.',
    )
  return first?.number ?? null
}
