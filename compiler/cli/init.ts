import { basename, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { countryCode } from '../scaffold/import/countries.ts'
import { type Destination, destinations, type SourceScheme, sourceSchemes } from '../scaffold/init/answers.ts'
import { slug } from '../scaffold/names.ts'
import { terminalPrompt } from './ask.ts'
import { type Done, exitCode } from './exit-code.ts'
import { answersFor } from './init-answers.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'
import { writeNew } from './write-new.ts'

interface Options {
  readonly yes: boolean
  readonly name?: string
  readonly organisation?: string
  readonly country?: string
  readonly source?: SourceScheme
  readonly destination?: Destination
}

const epilogue = `
What nobody has stated is written {missing: ...}, never guessed. Existing files are never overwritten.

Examples:
  $ bylaw init
  $ bylaw init acme-router --yes
  $ bylaw init . --yes --name acme-router --organisation "Acme Ltd" --country GB --source github --destination slack
`

/** `bylaw init [DIR]`: the smallest useful project. */
export function addInit(program: Command, io: Io, done: Done, terminal = terminalPrompt): void {
  program
    .command('init')
    .summary('write the smallest useful project')
    .description('Asks a few questions and writes a project of one short file that checks, builds and serves an event.')
    .argument('[dir]', 'the folder to write to', '.')
    .option('-y, --yes', 'ask nothing; what no flag says stays open', false)
    .option('--name <name>', "the project's name (default: the folder's)")
    .option('--organisation <name>', "the organisation's legal name")
    .option('--country <country>', 'where it is established: GB, Germany')
    .addOption(new Option('--source <scheme>', 'how events come in').choices(sourceSchemes))
    .addOption(new Option('--destination <kind>', 'where they go').choices(destinations))
    .addHelpText('after', epilogue)
    .action(async (dir: string, options: Options) => {
      const given = {
        name: checkedName(options.name) ?? slug(basename(resolve(io.cwd, dir)), 'router'),
        organisation: checkedText(options.organisation),
        country: checkedCountry(options.country),
        source: options.source ?? null,
        destination: options.destination ?? null,
      }
      const prompt = options.yes ? null : terminal()
      if (!options.yes && prompt === null) {
        throw new UsageError('There is no terminal to ask on; `--yes` asks nothing and takes what the flags say.')
      }
      const answers = await answersFor(given, options.name !== undefined, prompt?.ask ?? null).finally(prompt?.close)
      const { starterProject } = await import('../scaffold/init/starter-project.ts')
      const files = starterProject(answers)
      await writeNew(dir, files, io)
      const at = (path: string) => (dir === '.' ? path : `${dir}/${path}`)
      for (const { path } of files) io.out(`${at(path)}\n`)
      io.err(nextSteps(dir))
      done(exitCode.clean)
    })
}

function nextSteps(dir: string): string {
  const steps = [
    [`bylaw check ${dir}`, 'what is still missing, and who may know'],
    [`bylaw dev ${dir}`, 'run it here and send it the sample'],
    [`bylaw build ${dir} --out build`, 'the router as one file'],
    ['bylaw infer payload.json', 'an event type from a payload of your own'],
  ]
  const width = Math.max(...steps.map(([command = '']) => command.length))
  return `\nNext:\n${steps.map(([command = '', does]) => `  ${command.padEnd(width)}  ${does}\n`).join('')}`
}

function checkedName(name: string | undefined): string | null {
  if (name === undefined) return null
  if (!/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(name)) {
    throw new UsageError('`--name` is a letter, then letters, digits, `.`, `_` or `-`; at most 100.')
  }
  return name
}

function checkedText(text: string | undefined): string | null {
  if (text === undefined) return null
  if (text.trim() === '' || text.length > 500 || /\p{Cc}/u.test(text)) {
    throw new UsageError('`--organisation` is a name on one line, at most 500 characters.')
  }
  return text.trim()
}

function checkedCountry(country: string | undefined): string | null {
  if (country === undefined) return null
  const code = countryCode(country)
  if (code === null) throw new UsageError('`--country` is not a country: write its name, or its code such as `GB`.')
  return code
}
