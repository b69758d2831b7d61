import { entriesOf, isSchema, resolve, type Schema, schemasOf } from './schema.ts'

/**
 * The schemas that a discriminator of OpenAPI chooses from, where no `oneOf` lists them: those that it maps values to, and
 * those that build on the schema (`allOf`). Each without what it builds on, which holds anyway, and the schema alone.
 *
 * @param through the references that led to the schema
 */
export function childrenOf(schema: Schema, document: Schema, through: ReadonlySet<string>): readonly Schema[] {
  if (schema.discriminator === undefined) return []
  const mapping = isSchema(schema.discriminator) ? schema.discriminator.mapping : undefined
  const mapped = isSchema(mapping) ? Object.values(mapping) : []
  const named = mapped.flatMap((target): Schema | readonly Schema[] => {
    const reference = typeof target !== 'string' ? '' : target.includes('/') ? target : `#/components/schemas/${target}`
    return through.has(reference) ? [] : (resolve(document, reference) ?? [])
  })
  const children = [...new Set<Schema>([...named, ...(builtIn(document).get(schema) ?? [])])]
  if (children.every((child) => child === schema)) return []
  const apart = children.flatMap((child) =>
    child === schema
      ? []
      : { ...child, allOf: schemasOf(child.allOf).filter((part) => basisOf(part, document) !== schema) },
  )
  return [{ type: 'object' }, ...apart]
}

const built = new WeakMap<Schema, ReadonlyMap<Schema, readonly Schema[]>>()

/** The schemas of a document that build on another, by that. */
function builtIn(document: Schema): ReadonlyMap<Schema, readonly Schema[]> {
  const before = built.get(document)
  if (before !== undefined) return before
  const found = new Map<Schema, Schema[]>()
  const components = isSchema(document.components) ? document.components.schemas : document.definitions
  for (const [, child] of entriesOf(components))
    for (const part of schemasOf(child.allOf)) {
      const basis = basisOf(part, document)
      if (basis !== null) found.set(basis, [...(found.get(basis) ?? []), child])
    }
  built.set(document, found)
  return found
}

const basisOf = ({ $ref }: Schema, document: Schema): Schema | null =>
  typeof $ref === 'string' ? resolve(document, $ref) : null
