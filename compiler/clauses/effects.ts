import { bind } from '../bind/bind.ts'
import { type Compilation, compileParsed } from '../compile.ts'
import { deploymentFiles } from '../emit/deployment-files.ts'
import { emitDocuments } from '../emit/documents/documents.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { deploymentFacts } from '../emit/kubernetes/facts.ts'
import { routerPlan } from '../emit/router/plan.ts'
import { deriveFlows } from '../flows/derive.ts'
import { buildModel } from '../model/build-model.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { Letter } from './letters.ts'
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

/** What a declaration becomes, in parts that can be compared; each is made when it is asked for. */
interface Outcome {
  readonly router: () => ReadonlyMap<string, string>
  readonly deployment: () => ReadonlyMap<string, string>
  readonly documents: () => Promise<ReadonlyMap<string, string>>
}

/** Asks of one declaration what each of its entries does: its files are compiled again without it, as far as the letters need it. */
export async function effectsIn(
  compilation: Compilation,
  files: readonly ParsedFile[],
): Promise<(entry: EntryPlace, letters: ReadonlySet<Letter>) => Promise<Effects>> {
  const { asOf } = compilation
  const findings = findingsOf(compilation)
  const whole = outcomeOf(compilation, asOf)
  const found = (parsed: readonly ParsedFile[]): readonly string[] =>
    differing(findings, findingsOf(compileParsed(parsed, { asOf }))).map(ruleOf)
  return async (entry, letters) => {
    const others = withoutEntry(files, entry)
    const without = outcomeOf(understood(others), asOf)
    return {
      rules: letters.has('b') ? [...new Set([...found(others), ...found(emptiedEntry(files, entry))])] : [],
      router: letters.has('c') ? changed(whole.router(), without.router()) : [],
      deployment: letters.has('d') ? changed(whole.deployment(), without.deployment()) : [],
      documents: letters.has('e')
        ? [...new Set(changed(await whole.documents(), await without.documents()).map(withoutEnding))]
        : [],
    }
  }
}

type Understood = Pick<Compilation, 'model' | 'graph'>

/** The passes that documents, plan and manifests are made from, without those that only judge. */
function understood(parsed: readonly ParsedFile[]): Understood {
  if (parsed.some(({ root }) => root === null)) return { model: null, graph: null }
  const { model } = buildModel(bind(parsed))
  return { model, graph: model && deriveFlows(model).graph }
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

function outcomeOf({ model: compiled, graph }: Understood, asOf: string): Outcome {
  const nothing = new Map<string, string>()
  if (!compiled || !graph) return { router: () => nothing, deployment: () => nothing, documents: async () => nothing }
  // The digest differs whatever differs.
  const model = { ...compiled, digest: '0'.repeat(64) }
  const plan = once(() => routerPlan(model, graph))
  return {
    router: once(() => new Map(Object.entries(plan()).map(([part, value]) => [part, JSON.stringify(value)]))),
    deployment: once(() =>
      byPath(
        deploymentFiles(model, deploymentFacts(model, plan()))
          .filter(({ path }) => !holdsPlan(path))
          .map(({ path, content }) => ({ path, content: content.replace(hash, '#') })),
      ),
    ),
    documents: once(async () => {
      const { files } = await emitDocuments(model, graph, {
        asOf,
        // Where a thing is declared is no part of what is said.
        locate: () => null,
        draft: true,
      })
      // That clauses are cited is no printing of what they say.
      return byPath(files.filter(({ path }) => !path.startsWith('documents/internal/clauses.')))
    }),
  }
}

/** A value that is made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const byPath = (files: readonly EmittedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, content }) => [path, content]))

/** The plan is the router's, also where a manifest carries it along or the hash of one. */
const holdsPlan = (path: string): boolean => /\/\d+-config\.yaml$|README/.test(path)
const hash = /\b[0-9a-f]{8,64}\b/g
