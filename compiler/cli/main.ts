import { Command } from 'commander'
import { packageVersion } from '../emit/package-root.ts'
import { type Done, type ExitCode, exitCode } from './exit-code.ts'
import { guarded } from './failure.ts'
import { type Io, processIo } from './io.ts'

type Add = (program: Command, io: Io, done: Done) => void

/** The commands in the order in which the help lists them. Each brings its own libraries along, so it is read when needed. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  init: async () => (await import('./init.ts')).addInit,
  infer: async () => (await import('./infer.ts')).addInfer,
  import: async () => (await import('./import.ts')).addImport,
  check: async () => (await import('./check.ts')).addCheck,
  questions: async () => (await import('./questions.ts')).addQuestions,
  answer: async () => (await import('./answer.ts')).addAnswer,
  build: async () => (await import('./build.ts')).addBuild,
  coverage: async () => (await import('./coverage.ts')).addCoverage,
  explain: async () => (await import('./explain.ts')).addExplain,
  law: async () => (await import('./law.ts')).addLaw,
  diff: async () => (await import('./diff.ts')).addDiff,
  verify: async () => (await import('./verify.ts')).addVerify,
  pr: async () => (await import('./pr.ts')).addPr,
  breach: async () => (await import('./breach.ts')).addBreach,
  baseline: async () => (await import('./baseline.ts')).addBaseline,
  dev: async () => (await import('./dev.ts')).addDev,
  lsp: async () => (await import('./lsp.ts')).addLsp,
  mcp: async () => (await import('./mcp.ts')).addMcp,
}

/** The command that is called; all of them where help or a suggestion has to know them, none for the version. */
function needed(argv: readonly string[]): readonly (() => Promise<Add>)[] {
  const [name = ''] = argv
  if (name === '-V' || name === '--version') return []
  const called = Object.hasOwn(commands, name) ? commands[name] : undefined
  return called ? [called] : Object.values(commands)
}

const epilogue = `
Exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above --fail-on
  2  the command cannot be carried out as given, or an error of bylaw's own
  3  no documents found

Examples:
  $ bylaw init acme-router --yes
  $ bylaw check examples/routes/dispatchkit
  $ bylaw check . --format json=findings.json --fail-on warning
  $ bylaw check --due P90D
  $ bylaw questions --for legal --format csv --out legal.csv
  $ bylaw answer legal.csv
  $ bylaw build . --out build
  $ bylaw diff main --path privacy --format markdown
  $ bylaw verify privacy --router http://127.0.0.1:8081 --documents build/documents
  $ bylaw pr privacy --dry-run --base main
  $ bylaw breach privacy --route pushes --from 2026-11-20T00:00:00Z --to 2026-11-20T06:00:00Z
  $ bylaw coverage . --clauses policy.csv
  $ bylaw explain basis/missing
  $ bylaw law --as-of 2031-12-28
  $ bylaw dev . --event github.push --payload push.json
`

/** Runs the command line; the process itself is left to `main`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean
  const done: Done = (found) => {
    code = found
  }
  const program = new Command('bylaw')
    .description('Type-checks privacy declarations and compiles them into the router that keeps them.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help for a command')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: (text, write) => write(text) })
    .showHelpAfterError('(`bylaw --help` says how it is called.)')
    .addHelpText('after', epilogue)
  for (const command of needed(argv)) (await command())(program, io, done)
  for (const command of program.commands)
    command.showHelpAfterError(`(\`bylaw ${command.name()} --help\` says how it is called.)`)
  return guarded(async () => {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  }, io)
}

/** Runs the command line of this process. A reader that went away (`| head`) ends nothing and breaks nothing. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  process.exitCode = await run(process.argv.slice(2), processIo())
}
