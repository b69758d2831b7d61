import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Place } from '../diagnostics/place.ts'
import { plural, severities } from '../report/summary.ts'
import { parseDay } from './arguments.ts'
import { type ColorChoice, colorChoices } from './color.ts'
import { compileProject } from './compile-project.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { printReport } from './print-report.ts'
import { startProgress } from './progress.ts'
import { withheldText } from './withheld.ts'

interface Options {
  readonly out: string
  readonly asOf?: string
  readonly draft?: boolean
  readonly color: ColorChoice
}

/** `bylaw build PATH --out DIR`: the router and what goes with it, unless the declaration has errors. */
export function addBuild(program: Command, io: Io, done: Done): void {
  program
    .command('build')
    .summary('compile a declaration into its router')
    .description(
      'Checks a declaration and, when it has no errors, writes the router and all that goes with it to a folder, which is replaced as a whole or not at all.',
    )
    .argument('<path>', 'a folder of declarations, or one file')
    .requiredOption('-o, --out <folder>', 'where to')
    .option(
      '--as-of <day>',
      'the day to check for, and to read the law of the documents on, YYYY-MM-DD (default: today in UTC)',
      parseDay,
    )
    .option('--draft', 'write public documents in which facts are missing too, marked as drafts')
    .addOption(new Option('--color <when>', 'colour').choices(colorChoices).default('auto'))
    .action(async (path: string, { out, asOf, draft = false, color }: Options) => {
      const progress = startProgress(io)
      const { compilation, report, folder } = await compileProject(path, asOf ?? io.today(), io, progress)
      const { model, graph } = compilation
      if (report.counts.errors > 0 || model === null || graph === null) {
        progress.done()
        const print = { color, maxProblems: 100, showExcepted: false, verbose: false, failOn: 'error' } as const
        await printReport(report, folder, [{ format: 'text', file: null }], print, io)
        io.err('bylaw: Nothing was built, because the declaration has errors.\n')
        done(exitCode.findings)
        return
      }
      progress.step('building')
      // Loaded only when needed: a check is quicker without the bundler.
      const { buildInto } = await import('./build-into.ts')
      const locate = (place: Place): string | null => {
        const { file, start } = compilation.locate(place)
        return file === '' ? null : `${file}:${start.line}`
      }
      const { files, withheld } = await buildInto(resolve(io.cwd, out), model, graph, compilation.asOf, {
        locate,
        draft,
      })
      progress.done()
      const sizes = files.map(({ path: name, content }) => ({ name, size: sizeText(Buffer.byteLength(content)) }))
      const width = Math.max(...sizes.map(({ name }) => name.length))
      for (const { name, size } of sizes) io.out(`${name.padEnd(width)}  ${size.padStart(9)}\n`)
      io.out(`${plural(files.length, 'file')} in ${out}, declaration ${model.digest}\n`)
      if (withheld.length > 0) io.err(withheldText(withheld))
      const left = severities(report.counts)
      if (left !== '') io.err(`bylaw: ${left}; \`bylaw check ${path}\` shows them.\n`)
    })
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
