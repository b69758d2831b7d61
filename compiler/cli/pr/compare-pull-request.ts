import { resolve } from 'node:path'
import { comparedWith } from '../../check/compared-with.ts'
import { compile } from '../../compile.ts'
import { makeReport } from '../../report/pull-request/make-report.ts'
import type { PullRequestReport } from '../../report/pull-request/pull-request-report.ts'
import type { Report } from '../../report/report.ts'
import { type RootedReport, rooted } from '../../report/rooted.ts'
import { baseCommit } from '../../source/base-commit.ts'
import { compileProject } from '../compile-project.ts'
import { compared } from '../diff.ts'
import { exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { type Progress, startProgress } from '../progress.ts'
import { type ReadSide, readSide, UnreadableSide } from '../read-side.ts'
import { rootOf } from '../repository.ts'
import { UsageError } from '../usage-error.ts'
import type { PullRequest } from './event.ts'

export interface Compared {
  readonly report: PullRequestReport
  readonly findings: Report
  /** The same, with paths from the repository's root. */
  readonly rooted: RootedReport
  /** The folder of the project. */
  readonly folder: string
}

interface Options {
  readonly base?: string
  readonly asOf?: string
}

/** Checks the declaration at a path and compares it with the pull request's base. */
export async function comparePullRequest(
  path: string,
  options: Options,
  event: PullRequest | null,
  io: Io,
): Promise<Compared> {
  const progress = startProgress(io)
  const asOf = options.asOf ?? io.today()
  const name = options.base ?? (await baseOf(path, event, io))
  const read = await readBase(name, path, asOf, io, progress)
  const { compilation, report, folder } = await compileProject(
    path,
    asOf,
    io,
    progress,
    read.base ? comparedWith(read.base) : undefined,
  )
  const root = rootOf(folder, io.cwd)
  const shown = rooted(report, root)
  progress.step('comparing')
  const { model, graph, diagnostics, faults, locate } = compilation
  const head: ReadSide | null =
    model && graph
      ? { name: path, model, flows: graph.flows, graph, compilation, root, diagnostics, faults, locate }
      : null
  const base = read.state === 'none' && head ? emptyBase(head, name, asOf) : read.base
  const comparison = base && head ? { base, head, diff: await compared(base, head) } : null
  progress.done()
  return {
    findings: report,
    rooted: shown,
    folder,
    report: makeReport({
      project: root.folder,
      report: shown,
      base: { name, ref: event?.baseRef ?? null, state: head ? read.state : 'unreadable' },
      head: event?.headSha ?? null,
      comparison,
      known: read.base?.diagnostics ?? [],
    }),
  }
}

async function baseOf(path: string, event: PullRequest | null, io: Io): Promise<string> {
  if (event === null)
    throw new UsageError('There is no event of a pull request to take the base from: name it with `--base`.')
  const commit = await baseCommit(resolve(io.cwd, path), event.baseSha, event.headSha)
  if (commit === null)
    throw new UsageError(
      'What is checked out is not the pull request, or its base is not in this clone: check out its merge (not the base, as `pull_request_target` does) with `fetch-depth: 2` for `actions/checkout`, or its head with 0; or name a base with `--base`.',
    )
  return commit
}

interface Base {
  readonly base: ReadSide | null
  readonly state: PullRequestReport['base']['state']
}

/** The base, where it has a declaration that can be read: a pull request may be what brings or mends it. */
async function readBase(name: string, path: string, asOf: string, io: Io, progress: Progress): Promise<Base> {
  try {
    return { base: await readSide(name, path, asOf, io, progress), state: 'compared' }
  } catch (error) {
    if (error instanceof UnreadableSide) return { base: null, state: 'unreadable' }
    if (error instanceof UsageError && error.code === exitCode.noDocuments) return { base: null, state: 'none' }
    throw error
  }
}

/** A declaration that declares nothing, beside which everything is new. */
function emptyBase({ model: whole, root }: ReadSide, name: string, asOf: string): ReadSide | null {
  const text = `apiVersion: bylaw.dev/v1\nproject: ${JSON.stringify({ name: whole.project?.value.name ?? 'project' })}\n`
  const compilation = compile([{ path: 'bylaw.yaml', text }], { asOf })
  const { model, graph, diagnostics, faults, locate } = compilation
  return model && graph
    ? { name, model, flows: graph.flows, graph, compilation, root, diagnostics, faults, locate }
    : null
}
