import { join } from 'node:path'
import type { Command } from 'commander'
import { compile } from '../compile.ts'
import { printable } from '../report/cells.ts'
import { reportOf } from '../report/report-of.ts'
import { plural, severities } from '../report/summary.ts'
import { readAnswers } from '../scaffold/answers/read-answers.ts'
import { parseDay } from './arguments.ts'
import { compileProject } from './compile-project.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import { readText } from './read-text.ts'
import { takeAnswers } from './take-answers.ts'
import { UsageError } from './usage-error.ts'
import { replaceAll } from './write-all.ts'

interface Options {
  readonly by?: string
  readonly on?: string
  readonly dryRun: boolean
  readonly asOf?: string
}

const largest = 4 * 1024 * 1024

const epilogue = `
The file is what \`bylaw questions --format csv\` (or json) wrote, with answers in it; rows without one are passed over.
Each answer replaces its \`{missing: ...}\`, with a comment above that says who stated it and when. All answers are
written or none; what does not fit the schema is refused with its line. What states nothing (\`TBD\`, \`n/a\`, \`?\`) is said,
and its fact stays open.

Examples:
  $ bylaw answer legal.csv --dry-run
  $ bylaw answer legal.csv
  $ bylaw answer privacy answers.json --by "J. Doe" --on 2026-11-20
`

/** `bylaw answer PATH FILE`: what came back to the questions, put into the declaration. */
export function addAnswer(program: Command, io: Io, done: Done): void {
  program
    .command('answer')
    .summary('put answers to open facts into a declaration')
    .description('Replaces the marks of open facts by the answers that came back, with who gave them and when.')
    .usage('[options] [path] <answers>')
    .argument('<path>', 'a folder of declarations, or one file; "." where only a file of answers is named')
    .argument('[answers]', 'a CSV or JSON file with answers')
    .option('--by <name>', 'who answered, where the file does not say')
    .option('--on <day>', 'when, where the file does not say, YYYY-MM-DD', parseDay)
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addHelpText('after', epilogue)
    .action(async (first: string, second: string | undefined, options: Options) => {
      const [path, file] = second === undefined ? ['.', first] : [first, second]
      const read = readAnswers(await readText(file, largest, io))
      if (read.problem !== null) throw new UsageError(`\`${file}\`: ${read.problem}`)
      const progress = startProgress(io)
      const asOf = options.asOf ?? io.today()
      const { compilation, report, folder } = await compileProject(path, asOf, io, progress)
      progress.done()
      if (report.digest === null)
        throw new UsageError(`The declaration cannot be read; \`bylaw check ${path}\` says why.`)
      const given = read.answers
        .filter(({ answer }) => answer !== '')
        .map((one) => ({ ...one, by: one.by || (options.by ?? ''), on: one.on || (options.on ?? '') }))
      const taken = takeAnswers(compilation.files, compilation.diagnostics, given, asOf)
      for (const one of taken.open) io.err(`bylaw: ${printable(`${file}, ${one}`)}\n`)
      if (taken.problems.length > 0) {
        for (const problem of taken.problems) io.err(`bylaw: ${printable(`${file}, ${problem}`)}\n`)
        io.err(`bylaw: Nothing was written: ${plural(taken.problems.length, 'answer')} cannot be taken.\n`)
        done(exitCode.findings)
        return
      }
      const changed = taken.files.filter((one, i) => one !== compilation.files[i])
      if (!options.dryRun) await replaceAll(changed.map((one) => ({ path: join(folder, one.path), text: one.text })))
      for (const { question, answer, value } of taken.stated) {
        // What was read otherwise than it was written is shown with what was written.
        const as =
          typeof value === 'string' && value !== answer.answer
            ? `${value} (${JSON.stringify(answer.answer)}; `
            : `${answer.answer} (`
        io.out(`${printable(`${question.resource}.${question.fact}: ${as}${answer.by}, ${answer.on})`)}\n`)
      }
      const after = reportOf(compile(taken.files, { asOf })).counts
      const { questions } = report.counts
      const verb = options.dryRun ? 'would be written' : 'written'
      io.err(
        `bylaw: ${plural(taken.stated.length, 'answer')} ${verb} into ${plural(changed.length, 'file')}; ` +
          `open facts: ${questions} before, ${after.questions} after` +
          `${read.answers.length > given.length ? `; ${plural(read.answers.length - given.length, 'row')} without an answer` : ''}.\n`,
      )
      if (after.errors > report.counts.errors)
        io.err(`bylaw: \`bylaw check ${path}\` now finds ${severities({ ...after, warnings: 0, notes: 0 })}.\n`)
      done(exitCode.clean)
    })
}
