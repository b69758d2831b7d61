import type { TypeName } from '../../../language/types.ts'
import { type EventField, each, type FieldPath } from '../../../model/event-field.ts'
import { formatFieldPath } from '../../../model/field-path.ts'
import type { LeafShape, ListShape, ObjectShape, Shape } from '../../../model/shape.ts'

/** A shape in short: `{name: 'string', tags: ['string'], body: 'opaque', age: 'integer|null'}`. */
export type Sketch = string | readonly [Sketch] | { readonly [name: string]: Sketch }

export const objectShape = (sketch: { readonly [name: string]: Sketch }, path: FieldPath = []): ObjectShape => ({
  kind: 'object',
  properties: new Map(Object.entries(sketch).map(([name, child]) => [name, shapeOf(child, [...path, name])])),
  required: new Set(),
  nullable: false,
})

export function shapeOf(sketch: Sketch, path: FieldPath): Shape {
  if (typeof sketch === 'string') return leafShape(sketch, path)
  if (Array.isArray(sketch)) return listShape(sketch[0] as Sketch, path)
  return objectShape(sketch as { readonly [name: string]: Sketch }, path)
}

const listShape = (items: Sketch, path: FieldPath): ListShape => ({
  kind: 'list',
  items: shapeOf(items, [...path, each]),
  nullable: false,
  minItems: null,
  maxItems: null,
})

function leafShape(sketch: string, path: FieldPath): LeafShape {
  const types = sketch === 'opaque' ? [] : (sketch.split('|') as TypeName[])
  const text = formatFieldPath(path)
  const field: EventField = {
    path,
    text,
    types,
    categories: ['person.name'],
    subject: null,
    opaque: sketch === 'opaque',
    at: { section: 'events', name: 'test', path: [text] },
  }
  return { kind: 'leaf', types, field, limits: {} }
}

/** The event of the examples: a push. */
export const push = objectShape({
  ref: 'string',
  forced: 'boolean',
  created_at: 'string',
  pusher: { name: 'string', email: 'string' },
  repository: { full_name: 'string', stars: 'integer', score: 'number', owner: { login: 'string' } },
  commits: [{ id: 'string', message: 'string', author: { name: 'string', email: 'string' }, files: ['string'] }],
  labels: ['string'],
  payload: 'opaque',
  'head commit': { id: 'string' },
  reviewer: 'string|null',
})
