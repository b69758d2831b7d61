import type { TypeName } from '../../language/types.ts'
import type { LeafShape } from '../../model/shape.ts'
import { quote } from '../quote.ts'

/** How a leaf is checked, as JavaScript over the variable `value`. */
export interface LeafCheck {
  /** Any JSON value will do. */
  readonly any: boolean
  /** Holds for values of a declared type; an absent one (`undefined`) never passes. */
  readonly accepts: string
  /** What a value that is not accepted is told. */
  readonly expected: string
  readonly nullable: boolean
  /** The kept value. */
  readonly kept: string
  /** Limits that an accepted value can break, each with what it is told. */
  readonly limits: readonly { readonly broken: string; readonly message: string }[]
}

type Scalar = string | number | boolean | null

const scalars: readonly TypeName[] = ['string', 'number', 'boolean', 'null']

const tests: Readonly<Record<TypeName, (value: string) => string>> = {
  string: (value) => `typeof ${value} === 'string'`,
  number: (value) => `typeof ${value} === 'number' || isExact(${value})`,
  integer: (value) => `Number.isSafeInteger(${value}) || isInteger(${value})`,
  boolean: (value) => `typeof ${value} === 'boolean'`,
  object: (value) => `isObject(${value})`,
  array: (value) => `Array.isArray(${value})`,
  null: (value) => `${value} === null`,
}

const titles: Readonly<Record<TypeName, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer of at most 64 bits',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

const literal = (value: Scalar): string => (typeof value === 'string' ? quote(value) : String(value))

/** The values that `enum` and `const` leave, or `null` for any. */
function allowedValues(limits: LeafShape['limits']): readonly Scalar[] | null {
  const values = Array.isArray(limits.enum) ? (limits.enum as Scalar[]) : null
  if (limits.const === undefined) return values
  const constant = limits.const as Scalar
  return values === null || values.includes(constant) ? [constant] : []
}

/**
 * The check of a leaf. A leaf without types holds anything when it is opaque and any scalar when it is not. Null is
 * accepted where the types list it and `enum` or `const`, if there, do too.
 *
 * @param setOf makes a constant of the generated module and returns its name
 */
export function leafCheck(shape: LeafShape, value: string, setOf: (values: readonly string[]) => string): LeafCheck {
  const any = shape.types.length === 0 && shape.field.opaque
  const declared = shape.types.length === 0 ? scalars : shape.types
  const allowed = allowedValues(shape.limits)
  const nullable = declared.includes('null') && (allowed === null || allowed.includes(null))
  const types = [...new Set(declared)]
    .filter((type) => type !== 'null' && !(type === 'integer' && declared.includes('number')))
    .sort()
  if (nullable) types.push('null')
  const accepts = any
    ? `${value} !== undefined${nullable ? '' : ` && ${value} !== null`}`
    : types.map((type) => tests[type](value)).join(' || ') || 'false'
  const whole = any || types.includes('object') || types.includes('array')
  return {
    any,
    accepts,
    expected: any ? 'must not be null' : `must be ${types.map((type) => titles[type]).join(' or ')}`,
    nullable,
    kept: whole ? `copy(${value})` : value,
    limits: [...bounds(shape.limits, any ? ['any'] : types, value), ...values(allowed, value, setOf)],
  }
}

function bounds(limits: LeafShape['limits'], types: readonly string[], value: string): LeafCheck['limits'] {
  const text = types.length === 1 && types[0] === 'string' ? '' : `typeof ${value} === 'string' && `
  const all = [
    ['minLength', `${text}shorter(${value}, `, ')', 'must have at least', ' characters'],
    ['maxLength', `${text}longer(${value}, `, ')', 'must have at most', ' characters'],
    ['minimum', `less(${value}, `, ')', 'must be at least', ''],
    ['maximum', `more(${value}, `, ')', 'must be at most', ''],
  ] as const
  return all.flatMap(([name, before, after, must, unit]) => {
    const bound = limits[name]
    if (typeof bound !== 'number') return []
    return [{ broken: `${before}${bound}${after}`, message: `${must} ${bound}${unit}` }]
  })
}

function values(
  allowed: readonly Scalar[] | null,
  value: string,
  setOf: (values: readonly string[]) => string,
): LeafCheck['limits'] {
  if (allowed === null) return []
  const message = 'must be a declared value'
  const literals = allowed.map(literal)
  const given = allowed.some((one) => typeof one === 'number') ? `plain(${value})` : value
  if (literals.length > 6) return [{ broken: `!${setOf(literals)}.has(${given})`, message }]
  return [{ broken: literals.map((one) => `${given} !== ${one}`).join(' && ') || 'true', message }]
}
