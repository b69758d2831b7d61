import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Failure, manifestsOf, onPath, run, type Score, type Tool } from '../tool.ts'

/** A scorer that no package registry has as something that runs: taken from PATH where somebody has installed it. */
const ofPath = (name: string, program: string, score: (path: string, folder: string) => Score): Tool => ({
  name,
  version: 'of PATH',
  have: () => {
    const path = onPath(program)
    return path === null ? `there is no \`${program}\` on PATH` : (folder) => score(path, folder)
  },
})

/** @throws Error with what it says instead of JSON */
function json<T>(name: string, path: string, args: readonly string[]): T {
  const { out, error } = run(path, args)
  try {
    return JSON.parse(out) as T
  } catch {
    throw new Error(`${name}: ${(error || out).slice(-500)}`)
  }
}

interface Linted {
  readonly Checks: readonly unknown[] | null
  readonly Reports:
    | readonly {
        readonly Check: string
        readonly Diagnostic: { readonly Message: string }
        readonly Object: { readonly Metadata: { readonly FilePath: string } }
      }[]
    | null
}

/** https://docs.kubelinter.io/#/using-kubelinter; a check that finds nothing anywhere counts as one that is passed. */
export const kubeLinter: Tool = ofPath('kube-linter', 'kube-linter', (path, folder) => {
  const { Checks, Reports } = json<Linted>('kube-linter', path, ['lint', '--format', 'json', ...manifestsOf(folder)])
  const failures = (Reports ?? []).map(
    ({ Check, Diagnostic, Object: of }): Failure => ({
      check: `${Check} ${Diagnostic.Message}`,
      where: relative(folder, of.Metadata.FilePath),
    }),
  )
  const found = new Set((Reports ?? []).map(({ Check }) => Check))
  return { passed: (Checks ?? []).length - found.size, failures }
})

/**
 * https://github.com/grafana/dashboard-linter: it names each rule, and below it what is wrong. Its advice on what a
 * dashboard may do without counts, too.
 */
export const dashboardLinter: Tool = ofPath('dashboard-linter', 'dashboard-linter', (path, folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\bdashboard\.json$/.test(file),
  )
  const scores = files.sort().map((where): Score => {
    const { out, error } = run(path, ['lint', '--strict', join(folder, where)])
    const rules = out.split('\n').filter((line) => line.startsWith('Checks '))
    if (rules.length === 0) throw new Error(`dashboard-linter: ${(error || out).slice(-500)}`)
    const wrong = out.split('\n').filter((line) => line.startsWith('['))
    const failed = rules.filter((rule) => out.split(rule)[1]?.trimStart().startsWith('['))
    return { passed: rules.length - failed.length, failures: wrong.map((check) => ({ check, where })) }
  })
  return {
    passed: scores.reduce((sum, { passed }) => sum + passed, 0),
    failures: scores.flatMap((each) => each.failures),
  }
})

type Audited = Readonly<Record<string, { readonly Success: boolean; readonly Message: string }>> | null

interface Audit {
  readonly Results: readonly {
    readonly Name: string
    readonly Kind: string
    readonly Results: Audited
    readonly PodResult: {
      readonly Results: Audited
      readonly ContainerResults: readonly { readonly Results: Audited }[]
    } | null
  }[]
}

/** https://polaris.docs.fairwinds.com/infrastructure-as-code/ */
export const polaris: Tool = ofPath('Polaris', 'polaris', (path, folder) => {
  const { Results } = json<Audit>('Polaris', path, ['audit', '--audit-path', folder, '--format', 'json'])
  const all = Results.flatMap(({ Name, Kind, Results: own, PodResult }) =>
    [own, PodResult?.Results ?? null, ...(PodResult?.ContainerResults ?? []).map((each) => each.Results)].flatMap(
      (some) =>
        Object.entries(some ?? {}).map(([check, { Success, Message }]) => ({
          check,
          Success,
          Message,
          where: `${Kind}/${Name}`,
        })),
    ),
  )
  const failed = all.filter(({ Success }) => !Success)
  return {
    passed: all.length - failed.length,
    failures: failed.map(({ check, Message, where }) => ({ check: `${check} ${Message}`, where })),
  }
})

interface Scanned {
  readonly object: string
  readonly valid: boolean
  readonly message: string
  readonly scoring?: {
    readonly critical?: readonly { readonly id: string }[]
    readonly passed?: readonly unknown[]
  }
}

/** Kinds that it has no rules for, which it says of each. */
const unknown = /unsupported|not supported/i

/** https://kubesec.io: what it calls critical is a failure; what it advises is its own taste. */
export const kubesec: Tool = ofPath('kubesec', 'kubesec', (path, folder) => {
  const all = manifestsOf(folder).flatMap((file) => json<readonly Scanned[]>('kubesec', path, ['scan', file]))
  const known = all.filter(({ message }) => !unknown.test(message))
  return {
    passed: known.reduce((sum, { scoring }) => sum + (scoring?.passed ?? []).length, 0),
    failures: known.flatMap(({ object, valid, message, scoring }): readonly Failure[] => [
      ...(valid ? [] : [{ check: message, where: object }]),
      ...(scoring?.critical ?? []).map(({ id }) => ({ check: id, where: object })),
    ]),
  }
})
