import { ExactNumber } from '../../../runtime/contract/exact-number.ts'
import type { Projection } from '../../../runtime/contract/plan.ts'
import type { TestSchema } from './events.ts'

/**
 * The oracle for generated projections: reads the schema as users write it, slowly and without bounds on what it
 * reports. Shares no code with the generator.
 */
export function interpret(schema: TestSchema, input: unknown): Projection {
  const errors = new Map<string, { path: string; message: string }>()
  const dropped = new Set<string>()
  const wrong = (path: string[], message: string): undefined => {
    const text = path.length === 0 ? '.' : path.join('.')
    errors.set(`${text}\n${message}`, { path: text, message })
  }
  const value = walk(schema, input, [], 'required', wrong, dropped)
  if (errors.size > 0) return { ok: false, errors: [...errors.values()] }
  return { ok: true, value: value as Record<string, unknown>, dropped: [...dropped] }
}

type Wrong = (path: string[], message: string) => undefined

const step = (name: string): string => (name === '*' ? '\\*' : name.replace(/[\\.]/g, '\\$&'))
const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 79).toWellFormed()}…` : name)
const titles: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer of at most 64 bits',
  number: 'a number',
  object: 'an object',
  string: 'a string',
  null: 'null',
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof ExactNumber ? 'number' : typeof value

/** A number as a double where that is the same. */
const plain = (value: unknown): unknown =>
  value instanceof ExactNumber && Number.isFinite(Number(value)) && isSame(value.text, Number(value))
    ? Number(value)
    : value

/** By counting with as many places as both need. */
function isSame(text: string, double: number): boolean {
  const scaled = (written: string): [bigint, number] => {
    const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e')
    const [whole = '', fraction = ''] = mantissa.split('.')
    return [BigInt(`${whole}${fraction}`.replace(/^-/, '')), Number(exponent) - fraction.length]
  }
  const [[one, at], [other, where]] = [scaled(text), scaled(String(double))]
  const least = Math.min(at, where)
  const sameSign = text.startsWith('-') === String(double).startsWith('-')
  const equal = one * 10n ** BigInt(at - least) === other * 10n ** BigInt(where - least)
  return equal && (sameSign || one === 0n)
}

function has(type: string, value: unknown): boolean {
  if (type === 'integer') return isWhole(plain(value))
  return typeOf(value) === type
}

/** Of at most 64 bits. */
function isWhole(value: unknown): boolean {
  if (value instanceof ExactNumber)
    return /^-?\d+$/.test(value.text) && BigInt.asIntN(64, BigInt(value.text)) === BigInt(value.text)
  if (typeof value !== 'number' || !Number.isInteger(value)) return false
  return Math.abs(value) < 1e19 && BigInt.asIntN(64, BigInt(String(value))) === BigInt(String(value))
}

/** The kept value, or `undefined` when there is none. */
function walk(
  schema: TestSchema,
  value: unknown,
  path: string[],
  presence: 'required' | 'optional' | 'element',
  wrong: Wrong,
  dropped: Set<string>,
): unknown {
  const listed = schema.type === undefined ? null : [schema.type].flat()
  const allowed = (candidate: unknown): boolean =>
    (schema.enum === undefined || (schema.enum as unknown[]).some((one) => one === plain(candidate))) &&
    (schema.const === undefined || schema.const === plain(candidate))
  const nullable = (listed === null || listed.includes('null')) && allowed(null)
  if (value === undefined) return presence === 'required' ? wrong(path, 'is required') : undefined
  if (value === null && nullable) return null
  if (value === null && presence === 'optional') return undefined
  if (schema.properties) {
    if (typeOf(value) !== 'object') return wrong(path, 'must be an object')
    const object = value as Record<string, unknown>
    const kept: [string, unknown][] = []
    for (const name of Object.keys(schema.properties).sort()) {
      const child = Object.getOwnPropertyDescriptor(schema.properties, name)?.value as TestSchema
      const found = Object.getOwnPropertyDescriptor(object, name)?.value as unknown
      const needed = schema.required?.includes(name) ? 'required' : 'optional'
      const result = walk(child, found, [...path, step(name)], needed, wrong, dropped)
      if (result !== undefined) kept.push([name, result])
    }
    for (const name of Object.keys(object)) {
      if (!Object.hasOwn(schema.properties, name)) dropped.add([...path, step(shortened(name))].join('.'))
    }
    return Object.fromEntries(kept)
  }
  if (schema.items) {
    const items = schema.items
    if (!Array.isArray(value)) return wrong(path, 'must be a list')
    const most = (schema.maxItems as number | undefined) ?? 10_000
    const least = (schema.minItems as number | undefined) ?? 0
    if (value.length < least) wrong(path, `must have at least ${least} elements`)
    if (value.length > most) return wrong(path, `must have at most ${most} elements`)
    return value.map((item) => walk(items, item, [...path, '*'], 'element', wrong, dropped))
  }
  if (listed === null ? value === null : !listed.some((type) => type !== 'null' && has(type, value))) {
    const types = (listed ?? [])
      .filter((type) => type !== 'null' && !(type === 'integer' && listed?.includes('number')))
      .sort()
    const all = nullable ? [...types, 'null'] : types
    return wrong(path, listed === null ? 'must not be null' : `must be ${all.map((type) => titles[type]).join(' or ')}`)
  }
  limits(schema, value, path, wrong)
  if (!allowed(value)) wrong(path, 'must be a declared value')
  return value
}

function limits(schema: TestSchema, value: unknown, path: string[], wrong: Wrong): void {
  const { minLength, maxLength, minimum, maximum } = schema as Record<string, number | undefined>
  if (typeof value === 'string') {
    const length = [...value].length
    if (minLength !== undefined && length < minLength) wrong(path, `must have at least ${minLength} characters`)
    if (maxLength !== undefined && length > maxLength) wrong(path, `must have at most ${maxLength} characters`)
  }
  const number = typeof value === 'number' ? value : value instanceof ExactNumber ? Number(value) : null
  if (number !== null) {
    if (minimum !== undefined && number < minimum) wrong(path, `must be at least ${minimum}`)
    if (maximum !== undefined && number > maximum) wrong(path, `must be at most ${maximum}`)
  }
}
