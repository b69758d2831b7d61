import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { coverageOf, isCarried } from '../clauses/coverage.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import { compileParsed } from '../compile.ts'
import { coverageCsv, coverageJson, coverageText, type WhereText } from '../report/clause-coverage.ts'
import { loadProject } from '../source/load.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { parseDay } from './arguments.ts'
import { type Done, exitCode } from './exit-code.ts'
import { failsFrom } from './fail-on.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import { readText } from './read-text.ts'
import { UsageError } from './usage-error.ts'
import { putResult } from './write-new.ts'

interface Options {
  readonly clauses: string
  readonly format: 'text' | 'csv' | 'json'
  readonly all: boolean
  readonly out?: string
  readonly asOf?: string
}

const mostBytes = 16 * 1048576

const epilogue = `
The list of clauses is CSV with a header: \`id\`, and beside it \`letters\` and \`fact\` where they are known. Letters say
what a clause asks for: a declared, b checked, c enforced by the router, d realised in the deployment, e printed in a
document, f done by people; without them it is \`a e\`.

An entry cites a clause by its key \`clause\`. What carries a clause is what would be otherwise without the entries that
cite it: the declaration is compiled anew without each of them.

Exit code 1: a letter of a clause that nothing carries, a citation of a clause that is not in the list, or a declaration
with errors, which compiles into nothing.

Examples:
  $ bylaw coverage . --clauses policy.csv
  $ bylaw coverage . --clauses policy.csv --all --format csv --out coverage.csv
`

/** `bylaw coverage PATH --clauses FILE`: what carries each clause of a published text. */
export function addCoverage(program: Command, io: Io, done: Done): void {
  program
    .command('coverage')
    .summary('say what carries each clause of a published text')
    .description(
      'Goes through the clauses of a published policy and says, letter by letter, which entries, rules, parts of the router, manifests and documents carry each.',
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .requiredOption('--clauses <file>', 'the list of clauses, as CSV')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'csv', 'json']).default('text'))
    .option('--all', 'clauses that are carried in full, too (text; the other formats hold all)', false)
    .option('-o, --out <file>', 'a new file to write to (default: stdout)')
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addHelpText('after', epilogue)
    .action(async (path: string, options: Options) => {
      const progress = startProgress(io)
      const list = readClauses(await readText(options.clauses, mostBytes, io))
      if (!list.ok)
        throw new UsageError(`\`${options.clauses}\` cannot be read as a list of clauses: ${list.mistakes.join('; ')}.`)
      const loaded = await loadProject(resolve(io.cwd, path))
      if (loaded.problem !== null) throw new UsageError(loaded.message)
      if (loaded.files.length === 0) throw new UsageError(`No documents in \`${path}\`.`, exitCode.noDocuments)
      const asOf = options.asOf ?? io.today()
      const parsed = loaded.files.map(parseFile)
      const compilation = compileParsed(parsed, { asOf })
      const coverage = await coverageOf(compilation, parsed, list.clauses, (seen, of) => {
        if (seen % 50 === 0) progress.step(`compiling without each of ${of} entries, ${of - seen} to go`)
      })
      progress.done()
      if (coverage === null) {
        io.err(`bylaw: The declaration cannot be read whole; \`bylaw check ${path}\` says why.\n`)
        done(exitCode.findings)
        return
      }
      const where: WhereText = (entry) => {
        const { file, start } = compilation.locate(entry)
        return `${file}:${start.line}`
      }
      const text =
        options.format === 'csv'
          ? coverageCsv(coverage, where)
          : options.format === 'json'
            ? coverageJson(coverage, where)
            : coverageText(coverage, where, options.all)
      await putResult(text, options.out, io)
      const isBuilt = !compilation.diagnostics.some(failsFrom('error'))
      if (!isBuilt)
        io.err(
          `bylaw: Nothing is enforced, deployed or printed yet: the declaration has errors, which \`bylaw check ${path}\` shows.\n`,
        )
      done(
        isBuilt && coverage.clauses.every(isCarried) && coverage.unknown.length === 0
          ? exitCode.clean
          : exitCode.findings,
      )
    })
}
