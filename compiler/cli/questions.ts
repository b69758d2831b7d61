import { type Command, Option } from 'commander'
import { questionsCsv, questionsJson, questionsMarkdown } from '../report/question-list.ts'
import { asQuestions, isIdle, isOpenFact } from '../report/questions.ts'
import { rooted } from '../report/rooted.ts'
import { plural } from '../report/summary.ts'
import { parseDay } from './arguments.ts'
import { compileProject } from './compile-project.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import { rootOf } from './repository.ts'
import { putResult } from './write-new.ts'

interface Options {
  readonly for?: string
  readonly format: 'markdown' | 'csv' | 'json'
  readonly all: boolean
  readonly out?: string
  readonly asOf?: string
}

const epilogue = `
The person writes into the columns \`answer\`, \`answered by\` and \`on\` (a day, YYYY-MM-DD) of the CSV, or the keys of
the JSON; \`bylaw answer\` puts what comes back into the declaration. What an exception covers is asked, too.

Examples:
  $ bylaw questions .
  $ bylaw questions . --for legal --format csv --out legal.csv
  $ bylaw answer . legal.csv
`

/** `bylaw questions PATH`: the facts that nobody has stated, as a list to send to who knows. */
export function addQuestions(program: Command, io: Io, done: Done): void {
  program
    .command('questions')
    .summary('write the list of open facts for the people who know')
    .description('Lists the facts of a declaration that nobody has stated yet, the gravest first, with whom to ask.')
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option('--for <name>', 'only what this person or team is asked')
    .addOption(
      new Option('--format <name>', 'how to write it').choices(['markdown', 'csv', 'json']).default('markdown'),
    )
    .option('--all', 'marks on which nothing hangs, too', false)
    .option('-o, --out <file>', 'a new file to write to (default: stdout)')
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addHelpText('after', epilogue)
    .action(async (path: string, options: Options) => {
      const progress = startProgress(io)
      const { report, folder, compilation } = await compileProject(path, options.asOf ?? io.today(), io, progress)
      progress.done()
      if (report.digest === null) {
        io.err(`bylaw: The declaration cannot be read; \`bylaw check ${path}\` says why.\n`)
        done(exitCode.findings)
        return
      }
      if (compilation.faults.count > 0)
        io.err(`bylaw: Not all of it could be read, so that more may be open: \`bylaw check ${path}\` says why.\n`)
      const { diagnostics } = rooted(report, rootOf(folder, io.cwd))
      const all = asQuestions(diagnostics.filter((one) => isOpenFact(one) || (options.all && isIdle(one))))
      const who = options.for ?? null
      const questions = who === null ? all : all.filter(({ ask }) => ask === who)
      const people = [...new Set(all.flatMap(({ ask }) => ask ?? []))].sort()
      if (who !== null && questions.length === 0) {
        const known = people.length === 0 ? 'nobody is named' : `asked are ${people.join(', ')}`
        io.err(`bylaw: Nothing is asked of \`${who}\`; ${known}.\n`)
      }
      const text =
        options.format === 'csv'
          ? questionsCsv(questions)
          : options.format === 'json'
            ? questionsJson(questions)
            : questionsMarkdown(questions, who)
      await putResult(text, options.out, io)
      if (options.out !== undefined) io.out(`${options.out}: ${plural(questions.length, 'question')}\n`)
      done(exitCode.clean)
    })
}
