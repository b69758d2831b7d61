import { bind } from './bind/bind.ts'
import type { ResourceIndex } from './bind/bound.ts'
import { type Positioned, positions } from './bind/positions.ts'
import { takenOver } from './bind/taken-over.ts'
import { check } from './check/check.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { type Faults, faultsOf, noFaults } from './diagnostics/faults.ts'
import type { Finding } from './diagnostics/finding.ts'
import type { Location } from './diagnostics/place.ts'
import type { Comparison } from './diff/side.ts'
import { deriveFlows } from './flows/derive.ts'
import type { FlowGraph } from './flows/graph.ts'
import { misfitSamples } from './flows/samples.ts'
import { buildModel } from './model/build-model.ts'
import type { Model } from './model/model.ts'
import { absentFiles, namedFiles } from './model/named-files.ts'
import type { SourceFile } from './source/source-file.ts'
import { parseFile } from './syntax/parse-file.ts'
import type { ParsedFile } from './syntax/tree.ts'

export interface CompileOptions {
  /** The day for which the check is made, `YYYY-MM-DD`. */
  readonly asOf: string
  /** What was found while the files were read. */
  readonly findings?: readonly Finding[]
  /** Files that the declaration names and that are not there, from the project's folder. */
  readonly absent?: ReadonlySet<string>
  /** Texts of the samples that the declaration names, by path from the project's folder. */
  readonly samples?: ReadonlyMap<string, string>
  /** Ways from the project's folder up to the repository's, such as `../`. */
  readonly above?: readonly string[]
  /** The declaration to compare with: what widens since then is reported by the rules of the family `change/`. */
  readonly base?: Comparison
}

/** What the passes up to `check` make of a project's files. */
export interface Compilation {
  readonly files: readonly SourceFile[]
  /** Every resource by section and name. */
  readonly index: ResourceIndex
  readonly asOf: string
  /** `null` when a file cannot be read: what it would have declared is unknown. */
  readonly model: Model | null
  readonly graph: FlowGraph | null
  /** What of it could not be read. */
  readonly faults: Faults
  /** Sorted by file, position and rule. Excepted findings stay in the list, marked as such. */
  readonly diagnostics: readonly Diagnostic[]
  /** Lines and columns of a place in these files. */
  readonly locate: (location: Location) => Positioned
}

/** Runs every pass over the files of one project. Pure: no files, no clock, no network. */
export function compile(files: readonly SourceFile[], options: CompileOptions): Compilation {
  return compileParsed(files.map(parseFile), options)
}

/** The passes after parsing, which is a function of a file's path and text alone: whoever keeps its results starts here. */
export function compileParsed(
  parsed: readonly ParsedFile[],
  { asOf, findings: before = [], absent, samples, above, base }: CompileOptions,
): Compilation {
  const files = parsed.map(({ file }) => file)
  const { files: taken, beyond } = takenOver(parsed)
  const bound = bind(taken, before.length === 0)
  const findings: Finding[] = [...before, ...parsed.flatMap((file) => file.findings), ...bound.findings]
  const readable = before.length === 0 && parsed.every(({ readable }) => readable)
  const common = { files, index: bound.index, asOf, locate: positions(files, bound.index) }
  const judge = (model: Model | null, graph: FlowGraph | null, faults: Faults): Compilation => ({
    ...common,
    model,
    graph,
    faults,
    diagnostics: check({ files, index: bound.index, model, graph, findings, asOf, base }),
  })
  if (!readable) return judge(null, null, faultsOf(findings, parsed))
  const { model, findings: structural } = buildModel(bound, beyond)
  const { graph, findings: reading } = deriveFlows(model)
  findings.push(...structural, ...reading)
  const faults = graph.whole ? noFaults : faultsOf(findings, parsed)
  if (absent || samples) {
    const named = namedFiles(model, (place) => common.locate(place).file, above)
    if (absent) findings.push(...absentFiles(named, absent))
    if (samples) findings.push(...misfitSamples(named, samples, model, graph))
  }
  if (base) findings.push(...base.widened({ model, graph, faults }, asOf))
  return judge(model, graph, faults)
}
