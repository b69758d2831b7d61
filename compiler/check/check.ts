import { ruleByName } from '../../policies/registry.ts'
import type { ResourceIndex } from '../bind/bound.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import type { SourceFile } from '../source/source-file.ts'
import { withoutConsequences } from './consequences.ts'
import { diagnosticsOf, type Judged } from './diagnostics.ts'
import { type Base, Exceptions } from './exceptions.ts'
import { foundIn } from './found.ts'
import { registered } from './registered.ts'
import { type Level, severityOf } from './severity.ts'

export interface CheckInput {
  readonly files: readonly SourceFile[]
  readonly index: ResourceIndex
  /** `null` when a file cannot be read; then no rule runs. */
  readonly model: Model | null
  readonly graph: FlowGraph | null
  /** What the passes before have found. */
  readonly findings: readonly Finding[]
  readonly asOf: string
  /** The declaration to compare with: an exception that stood in it covers what was found in it. */
  readonly base?: Base | undefined
}

/** Runs the rules and turns every finding into a diagnostic with severity, reason and positions. */
export function check({ files, index, model, graph, findings, asOf, base }: CheckInput): readonly Diagnostic[] {
  const level: Level = model?.project?.value.level ?? 'accountable'
  const found = foundIn(model, graph, findings, asOf)
  const exceptions = model && new Exceptions(model, index, new Set(ruleByName.keys()), asOf, base)
  const judged: Judged[] = found.flatMap((finding) => exceptions?.judge(finding) ?? [{ finding, exception: null }])
  for (const finding of exceptions?.findings() ?? [])
    if (graph?.whole || !registered(finding.rule).needsWhole) judged.push({ finding, exception: null })

  const told = withoutConsequences(
    judged.flatMap(({ finding, exception }) => (exception === null ? [finding] : [])),
    { model, index },
    (finding) => severityOf(registered(finding.rule), finding, level),
  )
  const causes = judged.flatMap((entry) => {
    const finding = told.get(entry.finding)
    return finding === null ? [] : [finding === undefined ? entry : { ...entry, finding }]
  })
  return diagnosticsOf(causes, { files, index, model, level })
}
