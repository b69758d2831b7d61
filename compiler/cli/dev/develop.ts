import { routerPlan } from '../../emit/router/plan.ts'
import { styleOf } from '../../report/style.ts'
import { summaryText } from '../../report/summary.ts'
import { buildInto } from '../build-into.ts'
import { wantsColor } from '../color.ts'
import { compileProject } from '../compile-project.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { printReport } from '../print-report.ts'
import { startProgress } from '../progress.ts'
import { aborted } from './interrupt.ts'
import { type Running, startAll } from './running.ts'
import { declaredSamples, type Sample } from './samples.ts'
import { showSamples } from './show-samples.ts'
import { createWorkspace } from './workspace.ts'

export interface DevelopOptions {
  /** The project. */
  readonly path: string
  /** Ends after the samples instead of serving. */
  readonly once: boolean
  /** What to send; `null` for the samples that the declaration names. */
  readonly samples: readonly Sample[] | null
  /** Ends the run, wherever it is. */
  readonly signal: AbortSignal
}

/**
 * Checks and builds a project into a temporary folder, runs the router with stand-ins for all destinations, sends it
 * sample events as their senders would, and says what happened; then serves until it is interrupted, and leaves
 * nothing behind.
 */
export async function develop({ path, once, samples, signal }: DevelopOptions, io: Io): Promise<ExitCode> {
  const style = styleOf(wantsColor('auto', io))
  const progress = startProgress(io)
  const { report, folder, compilation } = await compileProject(path, io.today(), io, progress)
  const { model, graph, files } = compilation
  if (report.counts.errors > 0 || model === null || graph === null) {
    progress.done()
    const print = { color: 'auto', maxProblems: 100, showExcepted: false, verbose: false, failOn: 'error' } as const
    await printReport(report, folder, [{ format: 'text', file: null }], print, io)
    return exitCode.findings
  }
  const workspace = createWorkspace()
  let running: Running | undefined
  try {
    progress.step('building the router')
    const plan = routerPlan(model, graph)
    await buildInto(workspace.build, model, graph, compilation.asOf)
    progress.step('starting the router')
    // The first plan as declared: the router's own list is sorted.
    const tenantPlan = model.project?.value.plans?.[0] ?? null
    running = await startAll(workspace, plan, tenantPlan, io)
    progress.done()
    io.out(`${style.strong('Checked and built')} ${path}\n  ${summaryText(report, style, false)}\n`)
    const chosen = samples ?? declaredSamples(model, files, folder)
    const well = await showSamples(chosen, { model, graph, plan, tenantPlan }, running, { io, style, signal })
    if (once || signal.aborted) return well ? exitCode.clean : exitCode.findings
    return await serve(running, path, signal, io)
  } finally {
    progress.done()
    await running?.stop()
    workspace.remove()
  }
}

/** Leaves the router running until it is interrupted, and serves the site beside it, which follows what is saved. */
async function serve({ router }: Running, path: string, signal: AbortSignal, io: Io): Promise<ExitCode> {
  const { startSite } = await import('./site/site-server.ts')
  const site = await startSite(path, io)
  io.err(
    `\nThe documents and the map: ${site.url} (loads again when a file is saved; the router runs on as it was built)\n`,
  )
  io.err('Serving until Ctrl-C.\n')
  const ended = await Promise.race([aborted(signal).then(() => false), router.ended.then(() => true)])
  await site.close()
  // Ctrl-C reaches the router too; that it ends then is as it should be.
  if (!ended || signal.aborted) return exitCode.clean
  io.err('bylaw: the router ended by itself.\n')
  return exitCode.findings
}
