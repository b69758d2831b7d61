import type { TypeName } from '../language/types.ts'
import type { EventField } from './event-field.ts'

/** The tree of an event type's declared fields, `$ref`s resolved: what templates and conditions may walk. */
export type Shape = ObjectShape | ListShape | LeafShape

export interface ObjectShape {
  readonly kind: 'object'
  readonly properties: ReadonlyMap<string, Shape>
  readonly required: ReadonlySet<string>
  readonly nullable: boolean
}

/** How many entries the router takes where a list declares no `maxItems`. */
export const defaultMaxItems = 10_000

export interface ListShape {
  readonly kind: 'list'
  readonly items: Shape
  readonly nullable: boolean
  readonly minItems: number | null
  readonly maxItems: number | null
}

export interface LeafShape {
  readonly kind: 'leaf'
  readonly types: readonly TypeName[]
  readonly field: EventField
  /** Bounds and allowed values as declared: `enum`, `const`, `minLength`, `maximum`, ... */
  readonly limits: Readonly<Record<string, unknown>>
}
