/** Structural rules of OpenAPI 3.1; answers everything that a document breaks. */

type Json = Readonly<Record<string, unknown>>

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
const ITEM = [...METHODS, 'servers', 'parameters', 'summary', 'description']

export function faultsOf(document: Json): readonly string[] {
  const faults: string[] = []
  const { openapi, info, paths } = document as { openapi: string; info: Json; paths: Record<string, Json> }
  if (!/^3\.1\.\d+$/.test(openapi)) faults.push('openapi is not 3.1')
  if (typeof info.title !== 'string' || typeof info.version !== 'string') faults.push('info lacks title or version')
  const ids = new Set<string>()
  const shapes = new Set<string>()
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('/')) faults.push(`${path}: does not begin with a slash`)
    const shape = path.replaceAll(/\{[^}]*\}/g, '{}')
    if (shapes.has(shape)) faults.push(`${path}: the same as another`)
    shapes.add(shape)
    for (const [name, operation] of Object.entries(item)) {
      if (!ITEM.includes(name)) faults.push(`${path}: unknown field ${name}`)
      if (!METHODS.includes(name)) continue
      const where = `${name} ${path}`
      faults.push(...faultsOfOperation(where, path, operation as Json, item.parameters as readonly Json[] | undefined))
      const id = String((operation as Json).operationId)
      if (ids.has(id)) faults.push(`${where}: operationId \`${id}\` is taken`)
      ids.add(id)
    }
  }
  for (const ref of refsOf(document)) if (!resolves(document, ref)) faults.push(`unresolved ${ref}`)
  return faults
}

function faultsOfOperation(where: string, path: string, operation: Json, shared: readonly Json[] = []): string[] {
  const faults: string[] = []
  const parameters = [...shared, ...((operation.parameters ?? []) as readonly Json[])]
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
  for (const name of inPath) {
    const found = parameters.find((each) => each.name === name && each.in === 'path')
    if (found === undefined || found.required !== true) faults.push(`${where}: parameter \`${name}\` is not described`)
  }
  for (const { name, in: place, schema } of parameters) {
    if (place === 'path' && !inPath.includes(String(name)))
      faults.push(`${where}: parameter \`${name}\` is not in the path`)
    if (schema === undefined) faults.push(`${where}: parameter \`${name}\` has no schema`)
  }
  const responses = Object.entries((operation.responses ?? {}) as Record<string, Json>)
  if (responses.length === 0) faults.push(`${where}: no responses`)
  for (const [status, response] of responses) {
    if (!/^([1-5]\d\d|default)$/.test(status)) faults.push(`${where}: response ${status}`)
    if (response.$ref === undefined && typeof response.description !== 'string')
      faults.push(`${where}: ${status} undescribed`)
    for (const media of Object.values((response.content ?? {}) as Record<string, Json>)) {
      if (media.schema === undefined) faults.push(`${where}: ${status} has no schema`)
    }
  }
  return faults
}

function* refsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) {
    if (name === '$ref' && typeof child === 'string') yield child
    else yield* refsOf(child)
  }
}

const resolves = (document: Json, ref: string): boolean =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, step) => (value as Json | undefined)?.[step], document) !== undefined
