import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fromGo, manifestsOf, run, type Score, type Tool } from '../tool.ts'
import { releases, validateProgram } from './kubernetes-validate.ts'
import { operatorSchema, writeOperatorSchemas } from './operator-schemas.ts'

const version = 'v0.8.0'

interface Found {
  readonly filename: string
  readonly kind: string
  readonly status: 'statusValid' | 'statusInvalid' | 'statusError' | 'statusSkipped' | 'statusEmpty'
  readonly msg: string
}

/**
 * Strictly, with the schemas of Kubernetes that kubernetes-validate brings along, and with those of operators that their
 * own modules ship: it has none itself, but on the internet.
 */
export const kubeconform: Tool = {
  name: 'kubeconform',
  version,
  have: () => {
    const program = fromGo('github.com/yannh/kubeconform/cmd/kubeconform', version)
    if (typeof program !== 'string') return program.why
    const validate = validateProgram()
    if (typeof validate !== 'string') return `its schemas: ${validate.why}`
    const place = mkdtempSync(join(tmpdir(), 'bylaw-schemas-'))
    process.once('exit', () => rmSync(place, { recursive: true, force: true }))
    const lacking = writeOperatorSchemas(place)
    if (lacking.length > 0) return `schemas of operators: ${lacking.join('; ')}`
    return (folder) => {
      const scores = releases.map((release) => {
        const own = join(place, release)
        copySchemas(join(schemasBeside(validate), `v${release}.0-local-strict`), own)
        return score(program, folder, [join(own, '{{.ResourceKind}}{{.KindSuffix}}.json'), join(place, operatorSchema)])
      })
      return {
        passed: scores.reduce((sum, { passed }) => sum + passed, 0),
        failures: scores.flatMap(({ failures }) => failures),
      }
    }
  },
}

/** Of the environment of Python that a program is in. */
function schemasBeside(program: string): string {
  const lib = join(dirname(dirname(program)), 'lib')
  const [python = ''] = readdirSync(lib).filter((name) => name.startsWith('python'))
  return join(lib, python, 'site-packages', 'kubernetes_validate', 'kubernetes-json-schema')
}

/** As files beside each other, which they are not by the names that they have themselves. */
function copySchemas(from: string, into: string): void {
  mkdirSync(into)
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8').replaceAll('/api/_definitions.json#', '_definitions.json#')
    const { $id: _, ...schema } = JSON.parse(text) as Readonly<Record<string, unknown>>
    writeFileSync(join(into, name), JSON.stringify(schema))
  }
}

/** A database of CloudNativePG, whose definition no registry has. */
const unknown = 'Cluster'

function score(program: string, folder: string, schemas: readonly string[]): Score {
  const flags = ['-strict', '-verbose', '-output', 'json', '-skip', unknown]
  const { out, error } = run(program, [
    ...flags,
    ...schemas.flatMap((each) => ['-schema-location', each]),
    ...manifestsOf(folder),
  ])
  if (!out.startsWith('{')) throw new Error(`kubeconform: ${error.slice(-500)}`)
  const { resources } = JSON.parse(out) as { readonly resources: readonly Found[] }
  return {
    passed: resources.filter(({ status }) => status === 'statusValid').length,
    failures: resources
      .filter(({ status }) => status === 'statusInvalid' || status === 'statusError')
      .map(({ filename, kind, msg }) => ({ check: `${kind}: ${msg}`, where: relative(folder, filename) })),
  }
}
