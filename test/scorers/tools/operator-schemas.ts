import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { definitions } from '../../cluster/crds.ts'

interface Definition {
  readonly kind: string
  readonly spec: {
    readonly group: string
    readonly names: { readonly kind: string }
    readonly versions: readonly { readonly name: string; readonly schema?: { readonly openAPIV3Schema: Schema } }[]
  }
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly [key: string]: unknown
}

/** How kubeconform finds a schema of {@link writeOperatorSchemas}. */
export const operatorSchema = '{{.Group}}-{{.ResourceKind}}-{{.ResourceAPIVersion}}.json'

/**
 * Schemas of the kinds of operators, from the definitions that their own modules ship, as strict as an API server is with
 * `--validate=strict`: nothing beside what is named.
 *
 * @returns what cannot be had
 */
export function writeOperatorSchemas(into: string): readonly string[] {
  const lacking: string[] = []
  for (const { from, files } of definitions(null)) {
    if (typeof files === 'string') lacking.push(`${from}: ${files}`)
    else for (const file of files) for (const each of definitionsIn(file)) write(into, each)
  }
  return lacking
}

const definitionsIn = (file: string): readonly Definition[] =>
  parseAllDocuments(readFileSync(file, 'utf8'))
    .map((document) => document.toJS() as Definition | null)
    .filter((each) => each?.kind === 'CustomResourceDefinition') as readonly Definition[]

function write(into: string, { spec }: Definition): void {
  for (const { name, schema } of spec.versions) {
    const whole = strict(schema?.openAPIV3Schema ?? {})
    // An API server knows these of every object.
    const known = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } }
    const file = `${spec.group}-${spec.names.kind.toLowerCase()}-${name}.json`
    writeFileSync(join(into, file), JSON.stringify({ ...whole, properties: { ...whole.properties, ...known } }))
  }
}

/** What JSON Schema calls what Kubernetes' own kind of schema leaves to an API server. */
function strict(schema: Schema): Schema {
  if (schema['x-kubernetes-int-or-string'] === true) return { type: ['integer', 'string'] }
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties' && isSchema(value))
        return [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strict(each as Schema)]))]
      return [key, isSchema(value) && !within.has(key) ? strict(value) : value]
    }),
  ) as Schema
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || 'additionalProperties' in schema
  return schema.properties === undefined || open ? inner : { ...inner, additionalProperties: false }
}

/** Of the same object as what they stand in, which names what there may be. */
const within = new Set(['anyOf', 'oneOf', 'allOf', 'not', 'default'])

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
