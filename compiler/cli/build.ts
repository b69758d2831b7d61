import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { locateIn } from '../emit/documents/print/locate.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { plural, severities } from '../report/summary.ts'
import { parseDay, parseSourceUrl } from './arguments.ts'
import { type ColorChoice, colorChoices } from './color.ts'
import { compileProject } from './compile-project.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { printReport } from './print-report.ts'
import { startProgress } from './progress.ts'
import { readSide } from './read-side.ts'
import { siteInput } from './site-input.ts'
import { withheldText } from './withheld.ts'

interface Options {
  readonly out: string
  readonly asOf?: string
  readonly draft?: boolean
  readonly base?: string
  readonly sourceUrl?: string
  readonly color: ColorChoice
}

const epilogue = `
\`documents/public/\` is to publish, \`documents/internal/\` is not; \`documents/site/index.html\` opens the internal site
over both (docs/site.md says how to put it behind a login).

Examples:
  $ bylaw build . --out build
  $ bylaw build . --out build --base v1.4.0 --source-url 'https://git.example.com/privacy/blob/main/{file}#L{line}'
`

/** `bylaw build PATH --out DIR`: the router and what goes with it, unless the declaration has errors. */
export function addBuild(program: Command, io: Io, done: Done): void {
  program
    .command('build')
    .summary('compile a declaration into its router')
    .description(
      'Checks a declaration and, when it has no errors, writes the router and all that goes with it to a folder, which is replaced as a whole or not at all.',
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .requiredOption('-o, --out <folder>', 'where to')
    .option(
      '--as-of <day>',
      'the day to check for, and to read the law of the documents on, YYYY-MM-DD (default: today in UTC)',
      parseDay,
    )
    .option('--draft', 'write public documents in which facts are missing too, marked as drafts')
    .option('--base <side>', 'an earlier version, a folder or git revision: the site then says what changed since')
    .option('--source-url <address>', 'where the declaration can be read, with {file} and {line} in it', parseSourceUrl)
    .addOption(new Option('--color <when>', 'colour').choices(colorChoices).default('auto'))
    .addHelpText('after', epilogue)
    .action(async (path: string, { out, asOf: day, draft = false, base: baseName, sourceUrl, color }: Options) => {
      const progress = startProgress(io)
      const asOf = day ?? io.today()
      const base = baseName === undefined ? undefined : await readSide(baseName, path, asOf, io, progress)
      const { compilation, report, folder } = await compileProject(path, asOf, io, progress)
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
      const { siteFiles } = await import('../emit/documents/site/site.ts')
      const input = siteInput({ compilation }, { ...(base && { base }), ...(sourceUrl !== undefined && { sourceUrl }) })
      const { files, withheld } = await buildInto(resolve(io.cwd, out), model, graph, compilation.asOf, {
        locate: locateIn(compilation),
        draft,
        site: (parts) => siteFiles(parts, input),
      })
      progress.done()
      const sizes = listed(files)
      const width = Math.max(...sizes.map(({ name }) => name.length))
      for (const { name, size } of sizes) io.out(`${name.padEnd(width)}  ${size.padStart(9)}\n`)
      io.out(`${plural(files.length, 'file')} in ${out}, declaration ${model.digest}\n`)
      if (withheld.length > 0) io.err(withheldText(withheld))
      const left = severities(report.counts)
      if (left !== '') io.err(`bylaw: ${left}; \`bylaw check ${path}\` shows them.\n`)
    })
}

const site = 'documents/site/'

/** Files with their sizes; those of the site, of which there is one for each thing, in one line. */
function listed(files: readonly EmittedFile[]): readonly { readonly name: string; readonly size: string }[] {
  const sizeOf = ({ content }: EmittedFile): number => Buffer.byteLength(content)
  const pages = files.filter(({ path }) => path.startsWith(site))
  const bytes = pages.reduce((sum, file) => sum + sizeOf(file), 0)
  return files.flatMap((file) => {
    if (!file.path.startsWith(site)) return [{ name: file.path, size: sizeText(sizeOf(file)) }]
    return file === pages[0] ? [{ name: `${site} (${plural(pages.length, 'file')})`, size: sizeText(bytes) }] : []
  })
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
