import type { ASTNode } from '@marcbachmann/cel-js'
import type { ObjectShape, Shape } from '../../../model/shape.ts'
import { allowedBy } from '../cel-literals.ts'

/** What a condition asks something of, and what it can be. The same key means the same value. */
export type Subject =
  | {
      readonly kind: 'number'
      readonly key: string
      readonly whole: boolean
      readonly min: number
      readonly max: number
      readonly allowed: readonly unknown[] | null
    }
  | { readonly kind: 'text'; readonly key: string; readonly allowed: readonly unknown[] | null; readonly max: number }
  | { readonly kind: 'truth'; readonly key: string; readonly allowed: readonly unknown[] | null }
  /** Anything else that holds or does not. */
  | { readonly kind: 'flag'; readonly key: string; readonly always: boolean }

/** A declared field that is named from `event` on. */
export interface Named {
  readonly key: string
  readonly shape: Shape
  /** It is in every event: required at each level. */
  readonly required: boolean
}

/** What can be named: the event, and within a macro the element that it has bound. */
export interface Names {
  readonly event: ObjectShape
  readonly bound: ReadonlyMap<string, Shape>
}

export const namesOf = (event: ObjectShape): Names => ({ event, bound: noneBound })

const noneBound: Names['bound'] = new Map()

/** The field that `event.a.b` or `event["a"].b` names, or `item.b` of an element; `null` for anything else. */
export function named(node: ASTNode, { event, bound }: Names): Named | null {
  const path = pathOf(node, bound)
  if (path === null || path.length === 0) return null
  const [root = ''] = path
  const element = root.startsWith(ofElement) ? bound.get(root.slice(ofElement.length)) : undefined
  let shape: Shape = element ?? event
  let required = element === undefined || !nullable(element)
  for (const step of element ? path.slice(1) : path) {
    if (shape.kind !== 'object') return null
    const next: Shape | undefined = shape.properties.get(step)
    if (next === undefined) return null
    required &&= shape.required.has(step) && !nullable(next)
    shape = next
  }
  return { key: keyOf(path), shape, required }
}

const nullable = (shape: Shape): boolean => (shape.kind === 'leaf' ? shape.types.includes('null') : shape.nullable)

const keyOf = (path: readonly string[]): string => JSON.stringify(path)

/** Whether a field is the other, or below it. */
export const isWithin = (key: string, above: string): boolean =>
  key === above || key.startsWith(`${above.slice(0, -1)},`)

/** The path of the field of the event that `event.a.b` names. */
export function fieldOf(node: ASTNode): readonly string[] | null {
  const path = pathOf(node, noneBound)
  return path === null || path.length === 0 ? null : path
}

/** Before the name of an element, which could be that of a field too. */
const ofElement = '\0'

function pathOf(node: ASTNode, bound: Names['bound']): readonly string[] | null {
  if (node.op === 'id') {
    if (bound.has(node.args)) return [ofElement + node.args]
    return node.args === 'event' ? [] : null
  }
  if (node.op !== '.' && node.op !== '[]') return null
  const above = pathOf(node.args[0], bound)
  if (above === null) return null
  if (node.op === '.') return [...above, node.args[1]]
  const [, step] = node.args
  return step.op === 'value' && typeof step.args === 'string' ? [...above, step.args] : null
}

/** A field's own value; `null` where its type leaves more than one kind open. */
export function subjectOf({ key, shape }: Named): Subject | null {
  if (shape.kind !== 'leaf' || shape.field.opaque) return null
  const { types, limits } = shape
  const [type, ...more] = types
  const allowed = allowedBy(limits)
  if (more.length > 0 || allowed?.includes(null)) return null
  if (type === 'string') return { kind: 'text', key, allowed, max: number(limits.maxLength) ?? Infinity }
  if (type === 'boolean') return { kind: 'truth', key, allowed: allowed ?? [true, false] }
  if (type !== 'integer' && type !== 'number') return null
  const [min, max] = [number(limits.minimum) ?? -Infinity, number(limits.maximum) ?? Infinity]
  // What nothing fits is said of the event type (`event/never-valid`).
  if (min > max) return { kind: 'number', key, whole: type === 'integer', min: -Infinity, max: Infinity, allowed }
  return { kind: 'number', key, whole: type === 'integer', min, max, allowed }
}

/** How long a text is, or how many a list holds. */
export function sizeOf({ key, shape }: Named): Subject | null {
  const whole = { kind: 'number', key: `size ${key}`, whole: true, allowed: null } as const
  if (shape.kind === 'list') return { ...whole, min: shape.minItems ?? 0, max: shape.maxItems ?? Infinity }
  if (shape.kind !== 'leaf' || shape.field.opaque || shape.types.some((type) => type !== 'string')) return null
  const { minLength, maxLength } = shape.limits
  const listed = allowedBy(shape.limits)
  // Beyond ASCII, what is counted differs between languages.
  if (listed?.every((text) => typeof text === 'string' && isPlain(text)))
    return { ...whole, min: 0, max: Infinity, allowed: listed.map((text) => String(text).length) }
  return { ...whole, min: number(minLength) ?? 0, max: number(maxLength) ?? Infinity }
}

const isPlain = (text: string): boolean => [...text].every((letter) => letter < '\u0080')

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What the parts of a time can be, as CEL counts them. */
const parts: Readonly<Record<string, readonly [min: number, max: number]>> = {
  getDate: [1, 31],
  getDayOfMonth: [0, 30],
  getDayOfWeek: [0, 6],
  getDayOfYear: [0, 365],
  getHours: [0, 23],
  getMilliseconds: [0, 999],
  getMinutes: [0, 59],
  getMonth: [0, 11],
  getSeconds: [0, 59],
}

/** `timestamp(event.at).getMonth()`: durations have no such bounds. */
export function partOf(node: ASTNode): Subject | null {
  if (node.op !== 'rcall') return null
  const [name, receiver] = node.args
  const bounds = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (!bounds || receiver.op !== 'call' || receiver.args[0] !== 'timestamp') return null
  const key = textOf(node)
  return { kind: 'number', key, whole: true, min: bounds[0], max: bounds[1], allowed: null }
}

export const textOf = ({ input, start, end }: ASTNode): string => input.slice(start, end)
