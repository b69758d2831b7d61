import { isOdder } from '../bind/likeness.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import { closest } from '../syntax/closest.ts'
import { type EventField, each, type FieldPath } from './event-field.ts'
import { formatFieldPath, isBelow, parseFieldPath } from './field-path.ts'
import type { CategoryInfo, EventType, Resource } from './model.ts'
import type { ObjectShape, Shape } from './shape.ts'
import { checkSubjects } from './subjects.ts'

interface Context {
  readonly resource: Resource<language.Event>
  /** What references call a definition that is misspelt where it stands, with that name. */
  readonly misnamed: ReadonlyMap<string, string>
  readonly categories: ReadonlyMap<string, CategoryInfo>
  readonly fields: EventField[]
  readonly findings: Finding[]
  readonly subjects: readonly { readonly name: string; readonly at: FieldPath }[]
  /** Fields elsewhere that are about a subject, where no nearer one claims them. */
  readonly about: ReadonlyMap<string, string>
}

interface Inherited {
  readonly path: FieldPath
  readonly steps: readonly Step[]
  /** The nearest enclosing category and where it stands. */
  readonly category: { readonly names: readonly string[]; readonly at: readonly Step[] } | null
  /** Definitions that are being expanded, against recursion. */
  readonly open: readonly string[]
}

/** Expands an event type's schema into its tree and its leaves. */
export function eventType(
  resource: Resource<language.Event>,
  categories: ReadonlyMap<string, CategoryInfo>,
): { event: EventType; findings: readonly Finding[] } {
  const subjects = Object.entries(resource.value.subjects ?? {})
    .map(([name, { at }]) => ({ name, at: parseFieldPath(at) }))
    .sort((a, b) => b.at.length - a.at.length || (a.name < b.name ? -1 : 1))
  const about = new Map(
    Object.entries(resource.value.subjects ?? {}).flatMap(([name, subject]) =>
      (subject.about ?? []).map((text) => [formatFieldPath(parseFieldPath(text)), name] as const),
    ),
  )
  const context: Context = {
    resource,
    misnamed: misnamedDefinitions(resource),
    categories,
    fields: [],
    findings: [],
    subjects,
    about,
  }
  const shape = objectShape(resource.value.schema, { path: [], steps: ['schema'], category: null, open: [] }, context)
  // A field that a broken schema lost is not one that the subjects misname.
  const subjectFindings = context.findings.length > 0 ? [] : checkSubjects(resource, shape, context.fields)
  return { event: { resource, fields: context.fields, shape }, findings: [...context.findings, ...subjectFindings] }
}

const place = (context: Context, path: readonly Step[], part: 'key' | 'value' = 'value'): Place => ({
  section: 'events',
  name: context.resource.name,
  path,
  part,
})

function objectShape(
  schema: { properties?: Record<string, language.FieldSchema>; required?: string[] },
  inherited: Inherited,
  context: Context,
): ObjectShape {
  const properties = new Map<string, Shape>()
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    const shape = fieldShape(
      child,
      { ...inherited, path: [...inherited.path, name], steps: [...inherited.steps, 'properties', name] },
      context,
    )
    if (shape) properties.set(name, shape)
  }
  for (const [i, name] of (schema.required ?? []).entries()) {
    // What is there and cannot be read has a finding of its own.
    if (properties.has(name) || Object.hasOwn(schema.properties ?? {}, name)) continue
    const only = closest(name, properties.keys())
    // Of two spellings the odd one is wrong, wherever it stands.
    if (only !== null && !schema.required?.includes(only) && isOdd(only, name, context)) {
      const at = place(context, [...inherited.steps, 'properties', only], 'key')
      context.findings.push({
        rule: 'schema/invalid',
        message: `\`${only}\` is nearly \`${name}\`, which is required and not among the properties.`,
        at,
        related: [{ at: place(context, [...inherited.steps, 'required', i]), message: 'It is required here.' }],
        help: `Did you mean \`${name}\`?`,
        fix: respelt(at, name),
      })
      continue
    }
    const at = place(context, [...inherited.steps, 'required', i])
    context.findings.push({
      rule: 'schema/invalid',
      message: `\`${name}\` is required but not among the properties.`,
      at,
      help: didYouMean(name, properties.keys()) ?? 'Declare the field, or take it off the list.',
      ...(only !== null && { fix: respelt(at, only) }),
    })
  }
  return { kind: 'object', properties, required: new Set(schema.required ?? []), nullable: false }
}

/** Whether a property is misspelt rather than the name that is required: the subjects say the other, or it looks odder. */
function isOdd(property: string, required: string, { resource }: Context): boolean {
  const said = Object.values(resource.value.subjects ?? {}).flatMap(({ at, keys = [], about = [] }) => [
    at,
    ...keys,
    ...about,
  ])
  const says = (name: string): boolean => said.some((path) => path.split('.').includes(name))
  return says(required) !== says(property) ? says(required) : isOdder(property, required)
}

function fieldShape(schema: language.FieldSchema, from: Inherited, context: Context): Shape | null {
  if (schema.$ref !== undefined) {
    refuseBesideReference(schema, schema.$ref, from, context)
    return referenced(schema, schema.$ref, from, context)
  }
  const own = schema['x-category']
  const inherited: Inherited =
    own === undefined
      ? from
      : { ...from, category: { names: typeof own === 'string' ? [own] : own, at: [...from.steps, 'x-category'] } }
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type
  const nullable = types.includes('null')
  refuseMixed(schema, types, inherited, context)
  if (schema.properties !== undefined) return { ...objectShape(schema, inherited, context), nullable }
  if (schema.items !== undefined) {
    const items = fieldShape(
      schema.items,
      { ...inherited, path: [...inherited.path, each], steps: [...inherited.steps, 'items'] },
      context,
    )
    if (!items) return null
    return { kind: 'list', items, nullable, minItems: schema.minItems ?? null, maxItems: schema.maxItems ?? null }
  }
  return leaf(schema, types, inherited, context)
}

/** What changes nothing where a definition stands: a reader's words, and what holds anyway. */
const mayBeBesideReference: readonly string[] = ['$ref', 'description', 'additionalProperties']

/**
 * What stands beside `$ref` decides nothing: the definition is what holds. JSON Schema would ask both of a value (2020-12
 * Core, 8.2.3.1), earlier drafts the definition alone, and tools take either for the other.
 */
function refuseBesideReference(
  schema: language.FieldSchema,
  reference: string,
  { path, steps }: Inherited,
  context: Context,
): void {
  const field = `\`${formatFieldPath(path)}\``
  for (const keyword of Object.keys(schema)) {
    if (mayBeBesideReference.includes(keyword)) continue
    const isCategory = keyword === 'x-category'
    context.findings.push({
      rule: 'schema/invalid',
      message: isCategory
        ? `${field} has a category beside \`$ref\`, which decides nothing: each field of what is named has its own.`
        : `${field} has \`${keyword}\` beside \`$ref\`, which decides nothing: only what is named holds.`,
      at: place(context, [...steps, keyword], 'key'),
      help: isCategory
        ? 'Take `x-category` away, or write the field out instead of `$ref`.'
        : `Move \`${keyword}\` into \`${reference.slice('#/'.length)}\`, or write the field out instead of \`$ref\`.`,
    })
  }
}

/** What has fields or elements is one thing: a value of another type would be refused, although it is listed. */
function refuseMixed(
  schema: language.FieldSchema,
  types: readonly language.TypeName[],
  { path, steps }: Inherited,
  context: Context,
): void {
  const [key, taken] =
    schema.properties !== undefined
      ? (['properties', 'object'] as const)
      : schema.items !== undefined
        ? (['items', 'array'] as const)
        : [null, null]
  const others = types.filter((type) => type !== taken && type !== 'null')
  if (key === null || others.length === 0) return
  context.findings.push({
    rule: 'schema/invalid',
    message: `\`${formatFieldPath(path)}\` lists \`${others.join('`, `')}\` beside its \`${key}\`, with which only \`${taken}\` is accepted.`,
    at: place(context, [...steps, 'type']),
    help: `Write \`type: ${taken}\`; only an opaque category such as \`content.opaque\` keeps values of several forms.`,
  })
}

function leaf(
  schema: language.FieldSchema,
  types: readonly language.TypeName[],
  inherited: Inherited,
  context: Context,
): Shape {
  const names = inherited.category?.names ?? []
  const whole = types.length === 0 || types.includes('object') || types.includes('array')
  const mayBeWhole = names.some((name) => context.categories.get(name)?.handling === 'opaque')
  if (whole && !mayBeWhole) {
    context.findings.push({
      rule: 'schema/invalid',
      message: `\`${formatFieldPath(inherited.path)}\` does not say what it holds.`,
      at: place(context, inherited.steps, 'key'),
      help:
        types.length === 0
          ? 'Give it a `type`; only an opaque category such as `content.opaque` keeps a value of any form.'
          : 'List its `properties` or `items`; only an opaque category such as `content.opaque` keeps a whole tree.',
    })
  }
  for (const [keyword, index] of inexact(schema)) {
    context.findings.push({
      rule: 'schema/invalid',
      message: `\`${keyword}\` of \`${formatFieldPath(inherited.path)}\` holds a number of more digits than can be read exactly.`,
      at: place(context, [...inherited.steps, keyword, ...(index === null ? [] : [index])]),
      help: 'No event could ever hold it: leave the limit out, or ask for the number in `when`.',
    })
  }
  const field: EventField = {
    path: inherited.path,
    text: formatFieldPath(inherited.path),
    types,
    categories: names,
    subject:
      context.subjects.find(({ at }) => isBelow(inherited.path, at))?.name ??
      context.about.get(formatFieldPath(inherited.path)) ??
      null,
    opaque: whole,
    at: inherited.category ? place(context, inherited.category.at) : place(context, inherited.steps, 'key'),
  }
  context.fields.push(field)
  const { description: _, 'x-category': __, type: ___, ...limits } = schema
  return { kind: 'leaf', types, field, limits }
}

/** Numbers that a value has to be and that YAML has not kept, as a double holds no such number as it is written. */
function inexact({
  enum: allowed = [],
  const: only,
}: language.FieldSchema): readonly ['enum' | 'const', number | null][] {
  const isInexact = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value)
  const listed = allowed.flatMap((value, index): ['enum', number][] => (isInexact(value) ? [['enum', index]] : []))
  return isInexact(only) ? [...listed, ['const', null]] : listed
}

/** A definition that nothing uses, by the name that references agree on, or that looks more like a word than its own. */
function misnamedDefinitions({ value }: Resource<language.Event>): ReadonlyMap<string, string> {
  const defined = Object.keys(value.schema.$defs ?? {})
  if (defined.length === 0) return new Map()
  const used = [...referencesIn(value.schema)]
  const idle = defined.filter((name) => !used.includes(name))
  const astray = [...new Set(used)].filter((name) => !defined.includes(name))
  return new Map(
    astray.flatMap((name) => {
      const only = closest(name, idle)
      const agreed = used.filter((one) => one === name).length > 1
      return only !== null && (agreed || isOdder(only, name)) ? [[name, only] as const] : []
    }),
  )
}

function* referencesIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key === '$ref' && typeof child === 'string') yield child.slice('#/$defs/'.length)
    else yield* referencesIn(child)
  }
}

function misnamed(context: Context, name: string, defined: string): Finding | null {
  const at = place(context, ['schema', '$defs', defined], 'key')
  if (context.findings.some((finding) => JSON.stringify(finding.at) === JSON.stringify(at))) return null
  return {
    rule: 'schema/invalid',
    message: `Nothing refers to \`$defs/${defined}\`, which is nearly \`$defs/${name}\`.`,
    at,
    help: `Did you mean \`${name}\`?`,
    fix: respelt(at, name),
  }
}

function referenced(schema: language.FieldSchema, reference: string, from: Inherited, context: Context): Shape | null {
  const name = reference.slice('#/$defs/'.length)
  const target = context.resource.value.schema.$defs?.[name]
  const problem = !target
    ? `There is no \`$defs/${name}\` in this schema.`
    : from.open.includes(name)
      ? `\`$defs/${name}\` contains itself.`
      : null
  if (!target || problem) {
    const defined = context.misnamed.get(name)
    if (defined !== undefined) {
      const finding = misnamed(context, name, defined)
      if (finding) context.findings.push(finding)
      return null
    }
    const names = Object.keys(context.resource.value.schema.$defs ?? {})
    context.findings.push({
      rule: 'schema/invalid',
      message: problem ?? '',
      at: place(context, [...from.steps, '$ref']),
      help: target
        ? 'Write out the levels that events really have.'
        : (didYouMean(name, names) ?? 'Declare it under `$defs` of the same schema.'),
    })
    return null
  }
  // A category beside `$ref` holds for what the definition leaves open.
  const own = schema['x-category']
  const category =
    own === undefined
      ? from.category
      : { names: typeof own === 'string' ? [own] : own, at: [...from.steps, 'x-category'] }
  return fieldShape(
    target,
    { ...from, category, steps: ['schema', '$defs', name], open: [...from.open, name] },
    context,
  )
}
