import { each, type FieldPath } from './event-field.ts'
import { defaultMaxItems, type LeafShape, type ListShape, type ObjectShape, type Shape } from './shape.ts'

/** The first field of a payload for which the router would refuse it. Values are never part of it. */
export interface Refused {
  readonly path: FieldPath
  /** The end of "`total` ...": `is not an integer`. */
  readonly why: string
}

/** Why a payload would be refused as an event of some shape: what `emit` makes of it, asked of one value. `null`: it would not. */
export function refusedAt(shape: Shape, value: unknown, path: FieldPath = []): Refused | null {
  if (shape.kind === 'leaf') return atLeaf(shape, value, path)
  if (value === null && shape.nullable) return null
  return shape.kind === 'list' ? inList(shape, value, path) : inObject(shape, value, path)
}

function inObject(shape: ObjectShape, value: unknown, path: FieldPath): Refused | null {
  if (!isObject(value)) return { path, why: 'is not an object' }
  for (const [name, child] of shape.properties) {
    const below = [...path, name]
    const inner = Object.hasOwn(value, name) ? value[name] : undefined
    const required = shape.required.has(name)
    // Senders write null for "none".
    if (inner === undefined || (inner === null && !required)) {
      if (required) return { path: below, why: 'is required, and not there' }
      continue
    }
    const refused = refusedAt(child, inner, below)
    if (refused) return refused
  }
  return null
}

function inList({ items, minItems, maxItems }: ListShape, value: unknown, path: FieldPath): Refused | null {
  if (!Array.isArray(value)) return { path, why: 'is not a list' }
  if (value.length < (minItems ?? 0)) return { path, why: 'has too few entries' }
  if (value.length > (maxItems ?? defaultMaxItems)) return { path, why: 'has too many entries' }
  for (const item of value) {
    const refused = refusedAt(items, item, [...path, each])
    if (refused) return refused
  }
  return null
}

function atLeaf({ types, field, limits }: LeafShape, value: unknown, path: FieldPath): Refused | null {
  const accepted = types.length === 0 ? scalars : types
  const isDeclared =
    (!Array.isArray(limits.enum) || limits.enum.includes(value)) &&
    (limits.const === undefined || limits.const === value)
  // A leaf without types that is opaque holds anything.
  const isAny = types.length === 0 && field.opaque && value !== null
  if (!isAny && !accepted.some((type) => isOf(type, value)))
    return { path, why: `is not ${accepted.map(called).join(' or ')}` }
  const { minLength, maxLength, minimum, maximum } = limits
  if (typeof value === 'string') {
    const length = [...value].length
    if (typeof minLength === 'number' && length < minLength) return { path, why: 'is too short' }
    if (typeof maxLength === 'number' && length > maxLength) return { path, why: 'is too long' }
  }
  if (typeof value === 'number') {
    if (typeof minimum === 'number' && value < minimum) return { path, why: 'is too small' }
    if (typeof maximum === 'number' && value > maximum) return { path, why: 'is too large' }
  }
  return isDeclared ? null : { path, why: 'is not one of the declared values' }
}

const scalars = ['string', 'number', 'boolean', 'null'] as const

/** The router keeps integers of 64 bits. */
const LARGEST = 2 ** 63

const called = (type: string): string =>
  ({
    string: 'a string',
    number: 'a number',
    integer: 'an integer',
    boolean: 'true or false',
    object: 'an object',
    array: 'a list',
  })[type] ?? type

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) <= LARGEST
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    default:
      return typeof value === type
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
