import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { annotationsOf, checkTitle } from '../../report/pull-request/annotations.ts'
import { markerOf } from '../../report/pull-request/comment.ts'
import { onDisk } from '../disk.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { failsFrom, type Threshold } from '../fail-on.ts'
import type { Io } from '../io.ts'
import { printReport } from '../print-report.ts'
import { UsageError } from '../usage-error.ts'
import { comparePullRequest } from './compare-pull-request.ts'
import { type PullRequest, pullRequestOf } from './event.ts'
import { addSummary, githubRun, rendererFor } from './github-run.ts'
import { postCheck } from './post-check.ts'
import { postComment } from './post-comment.ts'
import { GitHubTrouble, onGitHub } from './trouble.ts'

export interface PrOptions {
  readonly base?: string
  readonly pullRequest?: number
  readonly report?: string
  readonly author: string
  readonly failOn: Threshold
  readonly asOf?: string
  readonly comment: boolean
  readonly checkRun: boolean
  readonly dryRun: boolean
}

/** Checks a pull request and tells it. What is found is printed, and decides the exit code, whatever GitHub answers. */
export async function reportPullRequest(path: string, options: PrOptions, io: Io): Promise<ExitCode> {
  const event = await pullRequestOf(io)
  const compared = await comparePullRequest(path, options, event, io)
  const { report, findings } = compared
  const sha = event?.headSha ?? null
  const render = rendererFor(io, report, { sha, foreign: false })
  if (options.report !== undefined) {
    const file = options.report
    await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), `${JSON.stringify(report)}\n`))
  }
  const found = findings.diagnostics.some(failsFrom(options.failOn)) ? exitCode.findings : exitCode.clean
  if (options.dryRun) {
    io.out(render(new Map()).body)
    return found
  }
  await withoutCommands(io, () =>
    printReport(
      findings,
      compared.folder,
      [{ format: 'text', file: null }],
      { color: 'auto', maxProblems: 100, showExcepted: false, verbose: false, failOn: options.failOn },
      io,
    ),
  )
  const number = options.pullRequest ?? event?.number
  if (number === undefined)
    throw new UsageError(
      'This run is about no pull request: run it on the event `pull_request`, name one with `--pull-request`, or print the comment with `--dry-run`.',
    )
  const troubles: string[] = []
  const say = (text: string): unknown => io.err(`bylaw: ${text}\n`)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof GitHubTrouble || error instanceof UsageError)) throw error
      troubles.push(error.message)
    }
  }
  let told = false
  if (isReadOnly(event, io)) {
    say(
      options.report === undefined
        ? "The token of a fork's pull request can only read: nothing was posted. `--report` writes what a second workflow can post."
        : `The token of a fork's pull request can only read: what there is to tell is in \`${options.report}\`.`,
    )
  } else {
    await attempt(async () => {
      const { access, client } = githubRun(io)
      const { owner, repo } = access
      const { data } = await onGitHub({ what: 'read the pull request', permission: 'pull-requests: write' }, () =>
        client.rest.pulls.get({ owner, repo, pull_number: number }),
      )
      const head = sha ?? data.head.sha
      if (options.comment)
        await attempt(async () => {
          if (data.head.sha !== head) {
            say(`${head.slice(0, 12)} is not the head of the pull request any more: a newer run comments on it.`)
            return
          }
          const marker = markerOf(report.project)
          const posted = await postComment(client, access, { number, marker, render, author: options.author })
          told = !posted.folded
          say(`The comment was ${posted.was}: ${posted.url}`)
        })
      if (options.checkRun)
        await attempt(async () => {
          const { batches, left } = annotationsOf(compared.rooted)
          const { body } = render(new Map(), largestCheckSummary)
          const url = await postCheck(client, access, {
            name: report.project === '' ? 'bylaw' : `bylaw (${report.project})`,
            sha: head,
            failed: found !== exitCode.clean,
            title: `${checkTitle(findings)}${left > 0 ? `; ${left} of them not shown at their lines` : ''}`,
            summary: body,
            batches,
          })
          say(`The check run was made${url === null ? '' : `: ${url}`}`)
        })
    })
  }
  if (!told && (await addSummary(io, render))) say('All of it stands in the summary of the job.')
  for (const trouble of troubles) say(trouble.replaceAll('\n', '\n  '))
  return troubles.length > 0 && found === exitCode.clean ? exitCode.unusable : found
}

const largestCheckSummary = 65_535

/** A run on `pull_request` from a fork: its token reads only, whatever the workflow asks for. */
const isReadOnly = (event: PullRequest | null, { env }: Io): boolean =>
  event?.fork === true && env.GITHUB_EVENT_NAME !== 'pull_request_target'

/** What a declaration says is no command to GitHub's runner. */
async function withoutCommands(io: Io, work: () => Promise<void>): Promise<void> {
  if (io.env.GITHUB_ACTIONS !== 'true') return work()
  const token = randomUUID()
  io.out(`::stop-commands::${token}\n`)
  try {
    await work()
  } finally {
    io.out(`::${token}::\n`)
  }
}
