import { type Compilation, compile } from '../../compiler/compile.ts'
import { emitDocuments } from '../../compiler/emit/documents/documents.ts'
import { deploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { kubernetesFiles } from '../../compiler/emit/kubernetes/files.ts'
import { generatedModule } from '../../compiler/emit/router/generated-module.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { eventTypes } from '../../compiler/emit/types/events.ts'
import type { Declarations } from './mutate.ts'

/** What a declaration becomes: its findings and movements at once, its files when they are asked for. */
export interface Outcome {
  readonly valid: boolean
  readonly checked: string
  readonly files: () => Promise<string>
}

export function outcomeOf(declarations: Declarations, asOf: string): Outcome {
  const files = declarations.map(({ path, value }) => ({ path, text: JSON.stringify(value) }))
  const compilation = compile(files, { asOf })
  const { model, diagnostics, graph } = compilation
  const broken = diagnostics.filter(({ rule }) => /^(yaml|schema)\//.test(rule))
  // Without positions: where a text stands is no meaning of it.
  const findings = diagnostics.map(({ rule, severity, message, help, excepted, related }) => ({
    rule,
    severity,
    message,
    help,
    excepted,
    related: related.map((one) => one.message),
  }))
  const flows = graph?.flows.map(({ places: _, ...flow }) => flow)
  return {
    valid: model !== null && broken.length === 0,
    checked: JSON.stringify([findings, flows]),
    files: () => written(compilation),
  }
}

const known = new WeakMap<Compilation, Promise<string>>()

/** Everything that is written but for the bundle, which is made of the plan; the digest stands still. */
function written(compilation: Compilation): Promise<string> {
  let text = known.get(compilation)
  if (!text) {
    text = write(compilation)
    known.set(compilation, text)
  }
  return text
}

async function write({ model: compiled, graph, asOf }: Compilation): Promise<string> {
  if (!compiled || !graph) return ''
  const model = { ...compiled, digest: '0'.repeat(64) }
  const plan = routerPlan(model, graph)
  const { files } = await emitDocuments(model, graph, {
    locate: () => null,
    draft: true,
    asOf,
  })
  const made = [generatedModule(plan, model.events), kubernetesFiles(deploymentFacts(model, plan)), eventTypes(model)]
  return JSON.stringify([plan, made, files])
}
