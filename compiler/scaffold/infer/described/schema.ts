/** A JSON Schema that is an object; what any keyword holds is unknown until it is looked at. */
export type Schema = Readonly<Record<string, unknown>>

/** An event that a document describes. */
export interface DescribedEvent {
  /** As the document calls it; `null` where it gives no name. */
  readonly name: string | null
  readonly schema: Schema
}

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schemas of a keyword that holds a list of them. */
export const schemasOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

/** The entries of a keyword that holds schemas, or other objects, by name. */
export const entriesOf = (value: unknown): readonly (readonly [string, Schema])[] =>
  isSchema(value) ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1])) : []

/**
 * What a reference within a document names: `#/$defs/address`, or an `$anchor` or `$id` of a schema in it.
 *
 * @returns `null` where nothing in the document bears that name: it is in another file, or nowhere
 */
export function resolve(document: Schema, reference: string): Schema | null {
  if (!reference.startsWith('#/') && reference !== '#') return named(document, reference)
  let here: unknown = document
  for (const part of reference.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return null
    here = Object.hasOwn(here, unescaped(part)) ? (here as Schema)[unescaped(part)] : undefined
  }
  return isSchema(here) ? here : null
}

/** What a reference names, by way of others as well; the object itself where it is none, or leads nowhere. */
export function followed(document: Schema, here: Schema, most = 8): Schema {
  const target = typeof here.$ref === 'string' && most > 0 ? resolve(document, here.$ref) : null
  return target === null ? here : followed(document, target, most - 1)
}

/** What a reference names, or the schema as it stands where more is said beside the reference: that holds, too. */
export const withBeside = (document: Schema, here: Schema): Schema =>
  Object.keys(here).length > 1 ? here : followed(document, here)

/** RFC 6901, and RFC 3986 in a fragment. */
function unescaped(part: string): string {
  const plain = part.replace(/~1/g, '/').replace(/~0/g, '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

/** A schema that is called so where definitions stand. */
function named(document: Schema, reference: string): Schema | null {
  const anchor = reference.startsWith('#') ? reference.slice(1) : null
  const defined = [...entriesOf(document.$defs), ...entriesOf(document.definitions)]
  const found = defined.find(([, schema]) =>
    anchor === null
      ? schema.$id === reference || schema.id === reference
      : schema.$anchor === anchor || schema.$id === reference || schema.id === reference,
  )
  return found?.[1] ?? null
}
