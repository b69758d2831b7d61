import { promiseStates } from '../../policies/support/assertions/promise-state.ts'
import { dueWithin } from '../../policies/support/due.ts'
import type { Compilation } from '../compile.ts'
import { readable } from '../model/in-shape.ts'
import { type DueItem, type Report, tally } from './report.ts'

/**
 * Counts what a compilation found.
 *
 * @param within ISO 8601: list what falls due within this time, too
 * @param passedOver YAML files that were not read as declarations
 */
export function reportOf(
  compilation: Compilation,
  within: string | null = null,
  passedOver: readonly string[] = [],
): Report {
  const { files, diagnostics, asOf, graph } = compilation
  const model = compilation.model && readable(compilation.model)
  return {
    files,
    diagnostics,
    asOf,
    digest: model?.digest ?? null,
    passedOver,
    promises: model && graph ? promiseStates(model, graph, asOf) : [],
    counts: {
      ...tally(diagnostics),
      // A file that cannot be read is not among the files, but has a finding.
      documents: new Set([...files.map(({ path }) => path), ...diagnostics.map(({ file }) => file)]).size,
      flows: graph?.flows.length ?? 0,
    },
    ...(within !== null && { due: dueItems({ ...compilation, model }, within) }),
  }
}

function dueItems({ model, asOf, locate }: Compilation, within: string): readonly DueItem[] {
  if (!model) return []
  return dueWithin(model, asOf, within).map(({ day, kind, what, at }) => {
    const { file, start, end } = locate(at)
    return { day, kind, what, overdue: day < asOf, file, start, end }
  })
}
