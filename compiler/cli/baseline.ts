import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { plural } from '../report/summary.ts'
import { parseDay } from './arguments.ts'
import { baselineText, entriesOf } from './baseline-file.ts'
import { compileProject } from './compile-project.ts'
import { onDisk } from './disk.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'

interface Options {
  readonly out: string
  readonly asOf?: string
}

const epilogue = `
Findings of yaml/, schema/ and ref/ are never in a baseline: what cannot be read cannot be accepted.
An exception with a reason and an end is the better way to accept a single finding.

Examples:
  $ bylaw baseline .
  $ bylaw check . --baseline .bylaw-baseline.json
  $ bylaw check . --baseline .bylaw-baseline.json --prune
`

/** `bylaw baseline PATH`: today's findings, so that a check can report only new ones. */
export function addBaseline(program: Command, io: Io, done: Done): void {
  program
    .command('baseline')
    .summary('note the findings of today, so that a check reports only new ones')
    .description('Writes the fingerprints of all findings to a file, for `bylaw check --baseline`.')
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option('-o, --out <file>', 'where to; an older one is replaced', '.bylaw-baseline.json')
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addHelpText('after', epilogue)
    .action(async (path: string, { out, asOf }: Options) => {
      const progress = startProgress(io)
      const { report } = await compileProject(path, asOf ?? io.today(), io, progress)
      progress.done()
      if (report.digest === null) {
        io.err(
          `bylaw: No baseline was written, because the declaration cannot be read; \`bylaw check ${path}\` says why.\n`,
        )
        done(exitCode.findings)
        return
      }
      const entries = entriesOf(report)
      await onDisk(`write \`${out}\``, () => writeFileSync(resolve(io.cwd, out), baselineText(entries)))
      io.out(`${out}\n`)
      const open = report.diagnostics.filter(({ excepted }) => excepted === null).length - entries.length
      const left = open === 0 ? '' : `; ${plural(open, 'finding')} of yaml/, schema/ or ref/ left out`
      io.err(`bylaw: ${plural(entries.length, 'finding')} in the baseline${left}.\n`)
      done(exitCode.clean)
    })
}
