import { type Command, InvalidArgumentError, Option } from 'commander'
import { locateIn } from '../emit/documents/print/locate.ts'
import { tally } from '../report/report.ts'
import { answerOf } from '../report/verified-text.ts'
import { verifyDiagnostics } from '../verify/diagnostics.ts'
import type { Verified } from '../verify/difference.ts'
import { parseCount, parseDay } from './arguments.ts'
import { type ColorChoice, colorChoices } from './color.ts'
import { compileProject } from './compile-project.ts'
import { type Done, exitCode } from './exit-code.ts'
import { collectFormat, formatNames, type Output, outputsOf } from './formats.ts'
import type { Io } from './io.ts'
import { printReport } from './print-report.ts'
import { startProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

interface Options {
  readonly router: readonly string[]
  readonly keyEnv: string
  readonly manifests: readonly string[]
  readonly documents: readonly string[]
  readonly kubeconfig?: string
  readonly context?: string
  readonly namespace?: string
  readonly set: ReadonlyMap<string, string>
  readonly also: readonly string[]
  readonly format?: readonly Output[]
  readonly asOf?: string
  readonly color: ColorChoice
  readonly maxProblems: number
}

const epilogue = `
A router is asked at its administration, with a key of the role \`auditor\`; those on its journal that the address does
not lead to are told of, and count as unproven. Blocks of addresses (\`dnsCidr\`) open ways, and have to be stated
with --set; any other setting of a deployment may be what it is, and is printed. A cluster is asked over its API, and
by kubectl where the kubeconfig signs in by a command. No secret is read, and nothing is written.

Exit codes:
  0  everything that was asked is as declared
  1  something differs
  2  something could not be asked, or the command cannot be carried out as given

Examples:
  $ BYLAW_ADMIN_KEY=... bylaw verify privacy --router http://10.0.3.7:8081 --router http://10.0.4.9:8081
  $ bylaw verify privacy --manifests deploy/rendered.yaml --set dnsCidr=169.254.20.10/32
  $ bylaw verify privacy --documents public/privacy
  $ bylaw verify privacy --kubeconfig ~/.kube/config --context production --format sarif=verify.sarif
`

/** `bylaw verify PATH`: whether what runs and is published is what the declaration says. */
export function addVerify(program: Command, io: Io, done: Done): void {
  program
    .command('verify')
    .summary('say where what runs or is published is not what is declared')
    .description(
      'Compares everything that a declaration compiles into with routers that run, manifests, objects of a cluster, and documents: what differs, which way, and what of the declaration it betrays.',
    )
    .argument('[path]', 'a folder of declarations, or one file', '.')
    .option('--router <url>', 'the administration of a router; repeatable', collected, [])
    .option('--key-env <name>', 'the environment variable that holds the key for it', 'BYLAW_ADMIN_KEY')
    .option('--manifests <path>', 'a folder of manifests, or a file of several; repeatable', collected, [])
    .option('--documents <path>', 'the documents of a build, or one of them; repeatable', collected, [])
    .option('--kubeconfig <file>', 'compare with the objects of a cluster')
    .option('--context <name>', 'of the kubeconfig (default: its current one)')
    .option('--namespace <name>', "of the router (default: the context's, else the project's name)")
    .option(
      '--set <key=value>',
      'a setting that the deployment is known to have; repeatable',
      collectedSetting,
      new Map(),
    )
    .option('--also <kind/name>', 'an object beside the declaration that is known; repeatable', collected, [])
    .option(
      '--format <name[=file]>',
      `${formatNames.join(', ')}, to stdout or a file; repeatable (default: text)`,
      collectFormat,
    )
    .option(
      '--as-of <day>',
      "the day of the documents, YYYY-MM-DD (default: their build's, else today in UTC)",
      parseDay,
    )
    .addOption(new Option('--color <when>', 'colour').choices(colorChoices).default('auto'))
    .option('--max-problems <n>', 'findings to show as text, the worst first; 0 shows all', parseCount, 100)
    .addHelpText('after', epilogue)
    .action(async (path: string, options: Options) => {
      if (options.kubeconfig === undefined && (options.context !== undefined || options.namespace !== undefined))
        throw new UsageError('`--context` and `--namespace` need `--kubeconfig`.')
      const asked = [...options.router, ...options.manifests, ...options.documents].length
      if (asked === 0 && options.kubeconfig === undefined)
        throw new UsageError(
          'Nothing to compare with: name a `--router`, `--manifests`, `--documents` or a `--kubeconfig`.',
        )
      const progress = startProgress(io)
      const today = options.asOf ?? io.today()
      const { compilation, report, folder } = await compileProject(path, today, io, progress)
      const { model, graph } = compilation
      if (report.counts.errors > 0 || model === null || graph === null) {
        progress.done()
        throw new UsageError(
          `The declaration has errors, and compiles into nothing: \`bylaw check ${path}\` shows them.`,
        )
      }
      // Loaded only when needed: whoever checks a declaration asks no router.
      const { expectedOf } = await import('./verify/expected.ts')
      progress.step('comparing')
      const verified = await verifyAll(
        expectedOf(model, graph, { asOf: today, locate: locateIn(compilation) }),
        options,
        io,
      )
      progress.done()
      const diagnostics = verifyDiagnostics(compilation, verified)
      const told = { ...report, diagnostics, counts: { ...report.counts, ...tally(diagnostics) }, verified }
      const print = { ...options, showExcepted: false, verbose: true, failOn: 'error' } as const
      await printReport({ ...told, passedOver: [] }, folder, outputsOf(options.format ?? []), print, io)
      const answers = verified.map(answerOf)
      if (answers.includes('differs')) done(exitCode.findings)
      else done(answers.includes('unproven') ? exitCode.unusable : exitCode.clean)
    })
}

type Expected = ReturnType<typeof import('./verify/expected.ts')['expectedOf']>

async function verifyAll(expected: Expected, options: Options, io: Io): Promise<readonly Verified[]> {
  const deployment = { stated: statedOf(expected, options.set), also: new Set(options.also) }
  const verified: Verified[] = []
  for (const name of options.documents) {
    const { verifyDocuments } = await import('./verify/verify-documents.ts')
    verified.push(await verifyDocuments(name, io.cwd, expected, options.asOf, io.today()))
  }
  for (const name of options.manifests) {
    const { verifyManifests } = await import('./verify/verify-manifests.ts')
    verified.push(await verifyManifests(name, io.cwd, expected, deployment))
  }
  if (options.kubeconfig !== undefined) {
    const { verifyCluster } = await import('./verify/verify-cluster.ts')
    const { kubeconfig, context, namespace } = options
    verified.push(await verifyCluster({ kubeconfig, context, namespace }, io.cwd, expected, deployment))
  }
  return options.router.length === 0 ? verified : [...verified, ...(await routers(expected, options, io))]
}

async function routers(expected: Expected, { router, keyEnv }: Options, io: Io): Promise<readonly Verified[]> {
  const key = io.env[keyEnv]
  if (key === undefined || key.trim() === '')
    throw new UsageError(
      `A router wants a key: put one with the role \`auditor\` in the environment variable \`${keyEnv}\`.`,
    )
  for (const url of router)
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new UsageError(`\`${url}\` is not the address of a router: write it as http://host:8081.`)
  const { unmet, verifyRouter } = await import('./verify/verify-router.ts')
  const met = { asked: new Set<string>(), alive: new Map<string, string>() }
  const all: Verified[] = []
  for (const url of router) all.push(await verifyRouter(url, key.trim(), expected, met))
  const { differences, unproven } = unmet(met, expected)
  return all.map((each, i) =>
    i < all.length - 1
      ? each
      : { ...each, differences: [...each.differences, ...differences], unproven: [...each.unproven, ...unproven] },
  )
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value]

function collectedSetting(value: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const split = value.indexOf('=')
  if (split < 1) throw new InvalidArgumentError('Expected key=value.')
  return new Map(before).set(value.slice(0, split), value.slice(split + 1))
}

/** Settings by the types that they have. */
function statedOf({ settings }: Expected, given: ReadonlyMap<string, string>): ReadonlyMap<string, string | number> {
  return new Map<string, string | number>(
    [...given].map(([key, value]): [string, string | number] => {
      const type = settings.get(key)
      if (type === undefined)
        throw new UsageError(
          `There is no setting \`${key}\` of a deployment; there are ${[...settings.keys()].join(', ')}.`,
        )
      if (type === 'string') return [key, value]
      if (!/^\d+$/.test(value)) throw new UsageError(`The setting \`${key}\` is a number.`)
      return [key, Number(value)]
    }),
  )
}
