import { allSchemas, type JsonSchema } from './schemas.ts'

/** A schema with its references followed once, so that walking a value costs no lookups by text. */
export interface Shape {
  readonly schema: JsonSchema
  /** What `$ref` points at; applies beside the schema itself. */
  readonly target: Shape | null
  readonly properties: ReadonlyMap<string, Shape>
  /** `null`: any value; `false`: the map is closed. */
  readonly additional: Shape | false | null
  readonly names: Shape | null
  readonly items: Shape | null
  /** Applies where the condition of `if` holds. */
  readonly met: Shape | null
  readonly unmet: Shape | null
}

interface Building {
  schema: JsonSchema
  target: Shape | null
  properties: Map<string, Shape>
  additional: Shape | false | null
  names: Shape | null
  items: Shape | null
  met: Shape | null
  unmet: Shape | null
}

const files = new Map(allSchemas.map((schema) => [(schema.$id ?? '').split('/').pop() ?? '', schema]))
const shapes = new Map<JsonSchema, Shape>()

/** The shape of a schema of the language; `file` is the one that its references are relative to. */
export function shapeOf(schema: JsonSchema, file: string): Shape {
  const known = shapes.get(schema)
  if (known) return known
  const shape: Building = {
    schema,
    target: null,
    properties: new Map(),
    additional: null,
    names: null,
    items: null,
    met: null,
    unmet: null,
  }
  shapes.set(schema, shape)
  const below = (child: JsonSchema | undefined): Shape | null => (child ? shapeOf(child, file) : null)
  if (schema.$ref !== undefined) shape.target = resolve(schema.$ref, file)
  for (const [name, child] of Object.entries(schema.properties ?? {})) shape.properties.set(name, shapeOf(child, file))
  shape.additional = schema.additionalProperties === false ? false : below(schema.additionalProperties)
  shape.names = below(schema.propertyNames)
  shape.items = below(schema.items)
  shape.met = below(schema.then)
  shape.unmet = below(schema.else)
  return shape
}

function resolve(reference: string, from: string): Shape {
  const [name = '', pointer = ''] = reference.split('#')
  const file = name === '' ? from : name
  let schema = files.get(file) as JsonSchema
  for (const step of pointer.split('/').slice(1)) schema = (schema as Record<string, JsonSchema>)[step] as JsonSchema
  return shapeOf(schema, file)
}

/** Whether a value meets the simple condition of an `if`: a type or a constant. */
export function meets(condition: JsonSchema, value: unknown): boolean {
  if ('const' in condition) return value === condition.const
  return condition.type === 'array' ? Array.isArray(value) : typeof value === condition.type
}

/** Calls `use` with every schema that applies to a value at its own level: the shape, what it refers to, its branch. */
export function eachLayer(shape: Shape, value: unknown, use: (layer: Shape) => void): void {
  use(shape)
  if (shape.target) eachLayer(shape.target, value, use)
  const condition = shape.schema.if
  if (!condition) return
  const branch = meets(condition, value) ? shape.met : shape.unmet
  if (branch) eachLayer(branch, value, use)
}

const fixed = new Map<Shape, readonly Shape[] | null>()

/** The layers of a shape where they hang on no value, and are the same list each time; `null` where they do. */
export function fixedLayersOf(shape: Shape): readonly Shape[] | null {
  let known = fixed.get(shape)
  if (known === undefined) {
    known = chainOf(shape)
    fixed.set(shape, known)
  }
  return known
}

/** The layers of {@link eachLayer} as a list. */
export function layersOf(shape: Shape, value: unknown): readonly Shape[] {
  const known = fixedLayersOf(shape)
  if (known) return known
  const layers: Shape[] = []
  eachLayer(shape, value, (layer) => layers.push(layer))
  return layers
}

function chainOf(shape: Shape): readonly Shape[] | null {
  const chain: Shape[] = []
  for (let at: Shape | null = shape; at; at = at.target) {
    if (at.schema.if) return null
    chain.push(at)
  }
  return chain
}

/** The shapes at which, or somewhere below, a schema has one of some keywords. */
export function leadingTo(keywords: readonly (keyof JsonSchema)[]): ReadonlySet<Shape> {
  const above = new Map<Shape, Shape[]>([[fileShape, []]])
  const found = new Set<Shape>()
  const visit = (shape: Shape): void => {
    if (keywords.some((keyword) => shape.schema[keyword] !== undefined)) found.add(shape)
    for (const below of belowOf(shape)) {
      const known = above.get(below)
      if (known) known.push(shape)
      else {
        above.set(below, [shape])
        visit(below)
      }
    }
  }
  visit(fileShape)
  // A set that grows is walked to its end.
  for (const shape of found) for (const parent of above.get(shape) ?? []) found.add(parent)
  return found
}

/** The shapes of what a value holds, and those that apply beside one. */
const belowOf = ({ target, properties, additional, items, met, unmet }: Shape): readonly Shape[] =>
  [...properties.values(), target, additional || null, items, met, unmet].filter((shape) => shape !== null)

/** The shape of a whole file. */
export const fileShape: Shape = shapeOf(files.get('declaration.schema.json') as JsonSchema, 'declaration.schema.json')
