import { type Command, Option } from 'commander'
import type { Comparison } from '../diff/side.ts'
import type { Report } from '../report/report.ts'
import { parseCount, parseDay, parsePeriod } from './arguments.ts'
import type { CacheOptions } from './cache/cache-folder.ts'
import { checkProject } from './check-project.ts'
import { type ColorChoice, colorChoices } from './color.ts'
import { type Done, type ExitCode, exitCode } from './exit-code.ts'
import { failsFrom, type Threshold, thresholds } from './fail-on.ts'
import { collectFormat, formatNames, type Output, outputsOf } from './formats.ts'
import type { Io } from './io.ts'
import { printReport } from './print-report.ts'
import { type Progress, startProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

interface Options extends CacheOptions {
  readonly format?: readonly Output[]
  readonly failOn: Threshold
  readonly asOf?: string
  readonly due?: string
  readonly base?: string
  readonly baseline?: string
  readonly prune: boolean
  readonly fix: boolean
  readonly unsafeFixes: boolean
  readonly watch: boolean
  readonly color: ColorChoice
  readonly maxProblems: number
  readonly showExcepted: boolean
  readonly verbose: boolean
}

const epilogue = `
Paths are relative to the root of the repository (the nearest folder with .git, else the working folder).
Open facts are folded into one line each resource and person to ask; \`bylaw questions\` writes them as a list.

Examples:
  $ bylaw check
  $ bylaw check privacy --format sarif=bylaw.sarif --format text
  $ bylaw check . --format github --fail-on warning
  $ bylaw check --fix
  $ bylaw check --watch
`

/** `bylaw check PATH`: what is wrong with a declaration, and nothing written. */
export function addCheck(program: Command, io: Io, done: Done): void {
  program
    .command('check')
    .summary('say what is missing or wrong in a declaration')
    .description('Checks the declaration in a folder or file and says what is missing or wrong, where, and why.')
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option(
      '--format <name[=file]>',
      `${formatNames.join(', ')}, to stdout or a file; repeatable (default: text)`,
      collectFormat,
    )
    .addOption(new Option('--fail-on <severity>', 'exit 1 from here on').choices(thresholds).default('error'))
    .option('--base <side>', 'report what widens since a git revision or a folder, too')
    .option('--baseline <file>', 'report only what is not in this baseline')
    .option('--fix', 'first mend, in the files, what can mean nothing else', false)
    .option('--unsafe-fixes', 'with `--fix`: put in what was probably meant, too; read what it changed', false)
    .option('--watch', 'check again whenever a file is saved, until Ctrl-C', false)
    .option('--prune', 'take out of the baseline what is no longer found', false)
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addOption(
      new Option('--due [period]', 'list what falls due within this time, too; changes nothing of the exit code')
        .argParser(parsePeriod)
        .preset('P30D'),
    )
    .addOption(new Option('--color <when>', 'colour').choices(colorChoices).default('auto'))
    .option('--max-problems <n>', 'findings to show as text, the worst first; 0 shows all', parseCount, 100)
    .option('--show-excepted', 'show findings that an exception covers too', false)
    .option('-v, --verbose', 'show every open fact in full as text, and which YAML files were passed over', false)
    .option('--no-cache', 'judge anew what was judged before, and keep no result')
    .option('--cache-dir <folder>', 'where results are kept (default: the cache folder of the user; none in CI)')
    .addHelpText('after', epilogue)
    .action(async (path: string, options: Options) => {
      const progress = startProgress(io)
      const asOf = options.asOf ?? io.today()
      const base = await baseOf(options.base, path, asOf, io, progress)
      if (options.watch) return done(await watchUntilEnd(path, { ...options, base }, io))
      if (options.unsafeFixes && !options.fix) throw new UsageError('`--unsafe-fixes` needs `--fix`.')
      if (options.fix) {
        const { mendFiles } = await import('./mend-files.ts')
        await mendFiles(path, asOf, options.unsafeFixes, io, progress)
      }
      const { report: all, folder } = await checkProject(path, { ...options, asOf, base }, io, progress)
      progress.done()
      if (options.prune && options.baseline === undefined) throw new UsageError('`--prune` needs `--baseline`.')
      const report = await withoutBaseline(all, options, io)
      await printReport(report, folder, outputsOf(options.format ?? []), options, io)
      done(report.diagnostics.some(failsFrom(options.failOn)) ? exitCode.findings : exitCode.clean)
    })
}

/** What is compared with, read when something is. */
async function baseOf(
  name: string | undefined,
  path: string,
  asOf: string,
  io: Io,
  progress: Progress,
): Promise<Comparison | undefined> {
  if (name === undefined) return undefined
  const { comparedWith } = await import('../check/compared-with.ts')
  const { readSide } = await import('./read-side.ts')
  return comparedWith(await readSide(name, path, asOf, io, progress))
}

async function withoutBaseline(
  report: Report,
  { baseline, prune }: Pick<Options, 'baseline' | 'prune'>,
  io: Io,
): Promise<Report> {
  if (baseline === undefined) return report
  const { applyBaseline } = await import('./apply-baseline.ts')
  return applyBaseline(report, baseline, prune, io)
}

/** Checks at each change. What a check of a moment writes into the declaration, or fails by, is nothing to be done again and again. */
async function watchUntilEnd(
  path: string,
  options: Omit<Options, 'base'> & { readonly base: Comparison | undefined },
  io: Io,
): Promise<ExitCode> {
  for (const [name, given] of [
    ['--fix', options.fix],
    ['--prune', options.prune],
  ] as const)
    if (given)
      throw new UsageError(`\`${name}\` writes files, and \`--watch\` would check them again: use one of the two.`)
  const outputs = outputsOf(options.format ?? [])
  const reads = outputs.some(({ format, file }) => file === null && (format === 'text' || format === 'concise'))
  const { watchUntilInterrupted } = await import('./watch-check.ts')
  await watchUntilInterrupted(
    path,
    {
      ...options,
      clears: reads && io.terminal !== null && io.env.TERM !== 'dumb',
      show: async (report, folder) =>
        printReport(await withoutBaseline(report, options, io), folder, outputs, options, io),
    },
    io,
  )
  return exitCode.clean
}
