import { type Compilation, compileParsed } from '../compile.ts'
import { deploymentFiles } from '../emit/deployment-files.ts'
import { emitDocuments } from '../emit/documents/documents.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { deploymentFacts } from '../emit/kubernetes/facts.ts'
import { routerPlan } from '../emit/router/plan.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { type EntryPlace, emptiedEntry, withoutEntry } from './without.ts'

/** What would be otherwise if an entry did not stand in the declaration: what checks, enforces and prints it. */
export interface Effects {
  /** Rules that find something then, or something else; and those that find what is missing if it said nothing. */
  readonly rules: readonly string[]
  /** Parts of the router's plan that would differ. */
  readonly router: readonly string[]
  /** Manifests that would differ. */
  readonly deployment: readonly string[]
  /** Documents that would differ, without their endings. */
  readonly documents: readonly string[]
}

/** What a declaration becomes, in parts that can be compared. */
interface Outcome {
  readonly findings: ReadonlySet<string>
  readonly router: ReadonlyMap<string, string>
  readonly deployment: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, string>
}

/** Asks of one declaration what each of its entries does: its files are compiled again without it. */
export async function effectsIn(
  compilation: Compilation,
  files: readonly ParsedFile[],
): Promise<(entry: EntryPlace) => Promise<Effects>> {
  const { asOf } = compilation
  const whole = await outcomeOf(compilation)
  return async (entry) => {
    const emptied = findingsOf(compileParsed(emptiedEntry(files, entry), { asOf }))
    const without = await outcomeOf(compileParsed(withoutEntry(files, entry), { asOf }))
    return {
      rules: [
        ...new Set([...differing(whole.findings, without.findings), ...differing(whole.findings, emptied)].map(ruleOf)),
      ],
      router: changed(whole.router, without.router),
      deployment: changed(whole.deployment, without.deployment),
      documents: [...new Set(changed(whole.documents, without.documents).map(withoutEnding))],
    }
  }
}

const withoutEnding = (path: string): string => path.replace(/^documents\//, '').replace(/\.[a-z]+$/, '')

const differing = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))].sort()

const changed = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).sort()

/** Findings as text, without their positions. */
const findingsOf = ({ diagnostics }: Compilation): ReadonlySet<string> =>
  new Set(
    diagnostics.map(({ rule, resource, message }) => `${rule} ${resource?.section}.${resource?.name}: ${message}`),
  )

const ruleOf = (finding: string): string => finding.slice(0, finding.indexOf(' '))

async function outcomeOf(compilation: Compilation): Promise<Outcome> {
  const { model: compiled, graph, asOf } = compilation
  const findings = findingsOf(compilation)
  if (!compiled || !graph) return { findings, router: new Map(), deployment: new Map(), documents: new Map() }
  // The digest differs whatever differs.
  const model = { ...compiled, digest: '0'.repeat(64) }
  const plan = routerPlan(model, graph)
  const { files } = await emitDocuments(model, graph, {
    asOf,
    // Where a thing is declared is no part of what is said.
    locate: () => null,
    draft: true,
  })
  return {
    findings,
    router: new Map(Object.entries(plan).map(([part, value]) => [part, JSON.stringify(value)])),
    deployment: byPath(
      deploymentFiles(model, deploymentFacts(model, plan))
        .filter(({ path }) => !holdsPlan(path))
        .map(({ path, content }) => ({ path, content: content.replace(hash, '#') })),
    ),
    // That clauses are cited is no printing of what they say.
    documents: byPath(files.filter(({ path }) => !path.startsWith('documents/internal/clauses.'))),
  }
}

const byPath = (files: readonly EmittedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, content }) => [path, content]))

/** The plan is the router's, also where a manifest carries it along or the hash of one. */
const holdsPlan = (path: string): boolean => /\/\d+-config\.yaml$|README/.test(path)
const hash = /\b[0-9a-f]{8,64}\b/g
