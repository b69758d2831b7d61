import {
  deepest,
  noteKind,
  nothing,
  type Observed,
  type ObservedObject,
  objectAt,
  type ScalarType,
  seeText,
} from '../observe.ts'
import type { ValueShape } from '../value-shape.ts'
import { acceptedBy, eitherAccepts } from './accepted.ts'
import { entriesOf, isSchema, type Schema, schemasOf } from './schema.ts'
import { type Part, type Variant, variantsOf } from './variants.ts'

/**
 * What a JSON Schema describes, as if samples of it had been seen: fields, their types, and what their formats,
 * examples and enumerations look like.
 *
 * @param document where references lead
 * @param strict also what it requires, enumerates and bounds
 * @returns `null` where it describes more than can be a declaration: types that hold each other in every order
 */
export function observeSchema(schema: Schema, document: Schema, strict: boolean): Observed | null {
  const root = nothing()
  const whole = { document, strict, left: mostSchemas }
  describe(root, [{ schema, through: new Set(schema === document ? ['#'] : []) }], whole, 0)
  // An event is always an object, whatever its schema shares with values that may be absent.
  root.nulls = 0
  return whole.left < 0 ? null : root
}

/** What schemas are read in, and how many more of them may be. */
interface Whole {
  readonly document: Schema
  readonly strict: boolean
  left: number
}

/** The largest published event types describe some thousands. */
const mostSchemas = 50_000

const undescribed = 'not described by the schema'

function describe(here: Observed, described: readonly Part[], whole: Whole, depth: number): void {
  if (whole.left-- < 0) return
  if (depth > deepest) {
    here.unread ??= 'nested too deeply'
    return
  }
  for (const variant of variantsOf(described, whole.document)) {
    describeVariant(here, variant, whole, depth)
    here.unread ??= variant.unread ?? (isTyped(variant) ? null : undescribed)
  }
}

const isTyped = ({ parts, perhaps }: Variant): boolean =>
  [...parts, ...perhaps].some(({ schema }) => typesOf(schema).length > 0)

function describeVariant(here: Observed, variant: Variant, whole: Whole, depth: number): void {
  const all = [...variant.parts, ...variant.perhaps]
  const schemas = all.map(({ schema }) => schema)
  const types = new Set(schemas.flatMap(typesOf))
  if (types.has('null')) here.nulls++
  for (const type of ['string', 'integer', 'number', 'boolean'] as const) if (types.has(type)) here.scalars.add(type)
  if (scalarTypes.some((type) => types.has(type))) describeScalar(here, schemas, types, whole)
  if (types.has('array')) {
    here.list ??= { items: nothing() }
    const described = all.flatMap(({ schema, through }) =>
      [schema.items, ...schemasOf(schema.items), ...schemasOf(schema.prefixItems)]
        .filter(isSchema)
        .map((item) => ({ schema: item, through })),
    )
    for (const item of described) describe(here.list.items, [item], whole, depth + 1)
    if (described.length === 0) here.list.items.unread ??= undescribed
  }
  if (types.has('object')) describeObject(here, variant, whole, depth)
}

const scalarTypes: readonly ScalarType[] = ['string', 'integer', 'number', 'boolean']

/** What a schema says that a value is: by `type`, or by the keywords that say something of one type alone. */
function typesOf(part: Schema): readonly string[] {
  const { type, nullable } = part
  const stated = (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string')
  const nothingness = nullable === true ? ['null'] : []
  if (stated.length > 0) return [...stated, ...nothingness]
  const values = valuesOf(part)
  if (values.length > 0) return [...values.map(typeOf), ...nothingness]
  const implied = [
    ['object', ['properties', 'patternProperties', 'additionalProperties', 'required']],
    ['array', ['items', 'prefixItems']],
    ['string', ['format', 'pattern', 'minLength', 'maxLength']],
    ['number', ['minimum', 'maximum', 'multipleOf']],
  ] as const
  const [found] = implied.filter(([, words]) => words.some((word) => part[word] !== undefined))
  return found === undefined ? nothingness : [found[0], ...nothingness]
}

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : typeof value === 'number' && Number.isSafeInteger(value)
      ? 'integer'
      : Array.isArray(value)
        ? 'array'
        : typeof value

/** The only values that a schema allows. */
const valuesOf = ({ enum: values, const: only }: Schema): readonly unknown[] =>
  only !== undefined ? [only] : Array.isArray(values) ? values : []

function describeScalar(here: Observed, all: readonly Schema[], types: ReadonlySet<string>, { strict }: Whole): void {
  const accepted = strict ? acceptedBy(all, types) : {}
  here.accepts = here.accepts === undefined ? accepted : eitherAccepts(here.accepts, accepted)
  const texts = all.flatMap((part) => [...valuesOf(part), part.example, ...listOf(part.examples)])
  for (const text of texts) if (typeof text === 'string') seeText(here, text)
  if (texts.includes(null)) here.nulls++
  for (const { format } of all) {
    const shape = typeof format === 'string' ? formats[format] : undefined
    if (shape === undefined) continue
    here.texts++
    here.shapes.set(shape, (here.shapes.get(shape) ?? 0) + 1)
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Formats of JSON Schema and OpenAPI, by what such a value looks like. */
const formats: Readonly<Record<string, ValueShape>> = {
  email: 'email',
  'idn-email': 'email',
  phone: 'phone',
  ipv4: 'ip',
  ipv6: 'ip',
  ip: 'ip',
  'date-time': 'time',
  date: 'date',
  uuid: 'uuid',
  uri: 'url',
  url: 'url',
}

function describeObject(here: Observed, { parts, perhaps }: Variant, whole: Whole, depth: number): void {
  const all = [...parts, ...perhaps]
  const properties = all.flatMap(({ schema, through }) =>
    entriesOf(schema.properties).map(([name, of]) => ({ name, part: { schema: of, through } })),
  )
  if (properties.length === 0) {
    describeEntries(here, all, whole, depth)
    return
  }
  // Where an alternative names no field, those of the others are known all the same.
  if (here.unread === noFields) here.unread = null
  const object = objectAt(here)
  object.described = whole.strict
  object.count++
  const required = new Set(parts.flatMap(({ schema }) => listOf(schema.required)))
  const beside = Object.fromEntries(properties.map(({ name, part }) => [name, part.schema]))
  for (const name of new Set(properties.map((one) => one.name))) {
    const known = object.properties.get(name) ?? { value: nothing(), count: 0 }
    object.properties.set(name, known)
    if (required.has(name)) known.count++
    const described = properties.filter((one) => one.name === name).map(({ part }) => part)
    for (const { schema } of described) noteKinds(object, name, schema, beside)
    describe(known.value, described, whole, depth + 1)
  }
}

const noFields = 'an object of which the schema names no field'

/** What an object is whose one type is said by a constant. */
function noteKinds(object: ObservedObject, name: string, schema: Schema, beside: object): void {
  const [value, other] = valuesOf(schema)
  if (typeof value === 'string' && other === undefined) noteKind(object, name, value, beside)
}

/** An object of which the names are data: what stands under each is described, or nothing is. */
function describeEntries(here: Observed, all: readonly Part[], whole: Whole, depth: number): void {
  const entries = all.flatMap(({ schema, through }) =>
    [schema.additionalProperties, ...entriesOf(schema.patternProperties).map(([, of]) => of)]
      .filter(isSchema)
      .map((of) => ({ schema: of, through })),
  )
  const known = (here.object?.properties.size ?? 0) > 0
  if (entries.length === 0) {
    // What names no field requires none, either.
    objectAt(here).count++
    if (!known) here.unread ??= noFields
    return
  }
  const object = objectAt(here)
  object.count++
  object.keyedByData = true
  object.keys.add(null)
  object.entries ??= nothing()
  for (const entry of entries) describe(object.entries, [entry], whole, depth + 1)
}
