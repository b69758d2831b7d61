import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { didYouMean } from '../diagnostics/suggest.ts'
import { locateIn } from '../emit/documents/print/locate.ts'
import { parseDay } from './arguments.ts'
import { compileProject } from './compile-project.ts'
import { onDisk } from './disk.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

interface Options {
  readonly route: string
  readonly from: string
  readonly to: string
  readonly aware?: string
  readonly router?: string
  readonly keyEnv: string
  readonly out?: string
  readonly asOf?: string
}

const epilogue = `
A router is asked at its administration, with a key of the role \`auditor\`, for the deliveries of the route of events
received in the window. It counts events and tenants; people it knows only by their keys, and nobody counts them here.

Example:
  $ BYLAW_ADMIN_KEY=... bylaw breach privacy --route pushes --from 2026-11-20T00:00:00Z --to 2026-11-20T06:00:00Z \\
      --aware 2026-11-20T09:30:00Z --router http://127.0.0.1:8081 --out breach.md
`

/** `bylaw breach PATH --route R --from T --to T`: what a notification of a breach has to hold, as far as it is known. */
export function addBreach(program: Command, io: Io, done: Done): void {
  program
    .command('breach')
    .summary('gather what a notification of a breach has to hold')
    .description(
      'Prints for a route and a window what Art. 33(3) asks for, the clocks, the recipients, and whom to tell, from the declaration and, where one is named, a running router. What is not known is said to be missing; the risk is not judged.',
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .requiredOption('--route <name>', 'the route that it is about')
    .requiredOption('--from <time>', 'the first moment, as 2026-11-20T00:00:00Z', parseTime)
    .requiredOption('--to <time>', 'the moment after the last', parseTime)
    .option('--aware <time>', 'since when the organisation is aware of it: starts the 72 hours', parseTime)
    .option('--router <url>', 'the administration of a router, which counts')
    .option('--key-env <name>', 'the environment variable that holds the key for it', 'BYLAW_ADMIN_KEY')
    .option('-o, --out <file>', 'write it to a file (default: print it)')
    .option('--as-of <day>', 'the day to read the law on, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addHelpText('after', epilogue)
    .action(async (path: string, options: Options) => {
      const { route, from, to, aware = null, out } = options
      if (from >= to) throw new UsageError('`--from` has to be before `--to`.')
      const progress = startProgress(io)
      const { compilation } = await compileProject(path, options.asOf ?? io.today(), io, progress)
      const { model, graph, asOf } = compilation
      if (!model || !graph)
        throw new UsageError(`\`${path}\` cannot be read as a declaration: \`bylaw check ${path}\` says why.`)
      if (!model.routes.has(route)) {
        const close = didYouMean(route, model.routes.keys())
        throw new UsageError(`There is no route \`${route}\`.${close === null ? '' : ` ${close}`}`)
      }
      progress.step('gathering')
      const { viewOf } = await import('../emit/documents/content/view.ts')
      const { breachPack } = await import('../emit/documents/papers/breach-pack.ts')
      const { printMarkdown } = await import('../emit/documents/print/print-markdown.ts')
      const counts = options.router === undefined ? null : await counted(options.router, options, io)
      const document = breachPack(viewOf(model, graph, asOf), { route, from, to, aware, counts })
      const text = printMarkdown(document, { digest: model.digest, draft: false, locate: locateIn(compilation) })
      progress.done()
      if (out === undefined) io.out(text)
      else await onDisk(`write \`${out}\``, () => writeFileSync(resolve(io.cwd, out), text))
      done(exitCode.clean)
    })
}

async function counted(url: string, { keyEnv, route, from, to }: Options, io: Io) {
  const key = io.env[keyEnv]
  if (!URL.canParse(url)) throw new UsageError(`\`${url}\` is no address.`)
  if (key === undefined || key === '')
    throw new UsageError(
      `A router wants a key: put one with the role \`auditor\` in the environment variable \`${keyEnv}\`.`,
    )
  const { countDeliveries } = await import('./breach/count-deliveries.ts')
  return countDeliveries(url, key, { route, from, to })
}

/** A moment of ISO 8601 with its zone, as UTC. */
function parseTime(value: string): string {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value) : null
  if (!moment || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('Expected a time with its zone, such as 2026-11-20T09:30:00Z.')
  return moment.toISOString()
}
