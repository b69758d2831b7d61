import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseDay } from './arguments.ts'
import { type Done, exitCode } from './exit-code.ts'
import { thresholds } from './fail-on.ts'
import type { Io } from './io.ts'
import { postReported } from './pr/post-reported.ts'
import { type PrOptions, reportPullRequest } from './pr/report-pull-request.ts'
import { UsageError } from './usage-error.ts'

const help = `
In a workflow everything is taken from GITHUB_EVENT_PATH, GITHUB_REPOSITORY and GITHUB_API_URL; the token from
GITHUB_TOKEN, which needs \`pull-requests: write\` for the comment and \`checks: write\` for the check run.

Examples:
  $ bylaw pr privacy                                  in a workflow for pull requests
  $ bylaw pr privacy --report bylaw-report.json       and for forks, whose token can only read
  $ bylaw pr --from bylaw-report.json                 in the workflow that posts what a fork reported
  $ bylaw pr privacy --base main --dry-run            prints the comment here, and calls nobody
`

/** `bylaw pr [PATH]`: what a pull request changes for people's data, told in the pull request. */
export function addPr(program: Command, io: Io, done: Done): void {
  program
    .command('pr')
    .summary('tell a pull request what it changes, and what is wrong')
    .description(
      "Compares a declaration with the pull request's base, keeps one comment on the pull request up to date, and makes a check run with the findings at their lines. GitHub, and GitHub Enterprise.",
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option('--base <side>', 'a git revision or a folder (default: what the pull request is merged into)')
    .option('--pull-request <number>', "its number (default: the event's)", parseNumber)
    .option('--report <file>', 'write the report for a second workflow, too')
    .option('--from <file>', "post another run's report, trusting nothing in it; for `on: workflow_run`")
    .option('--author <login>', 'whose comments are ours, for the token of an app', 'github-actions[bot]')
    .addOption(new Option('--fail-on <severity>', 'exit 1 from here on').choices(thresholds).default('error'))
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .option('--no-comment', 'make no comment')
    .option('--no-check-run', 'make no check run')
    .option('--dry-run', 'print the comment and call nobody', false)
    .addHelpText('after', help)
    .action(async (path: string, options: PrOptions & { readonly from?: string }) => {
      if (options.from === undefined) return done(await reportPullRequest(path, options, io))
      if (options.report !== undefined || options.base !== undefined)
        throw new UsageError('`--from` posts what another run reported: `--report` and `--base` belong to that run.')
      await postReported(options.from, options, io)
      return done(exitCode.clean)
    })
}

function parseNumber(value: string): number {
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new InvalidArgumentError('Expected the number of a pull request.')
  return Number(value)
}
