import type { Place } from '../../../../compiler/diagnostics/place.ts'

/**
 * Values of CEL with unknowns, as the language's specification has partial evaluation: a fact that nobody has stated is
 * neither true nor false, and only what is known decides. Scalars and maps stand for themselves.
 */
export type Value = Known | List | Struct | Unknown | Fault

export type Known = string | bigint | number | boolean | null | object

/** Tells our values from maps of CEL, which may have any key. */
export const kind: unique symbol = Symbol('kind')

/** A list of known values; `open` where there may be more, in any place. */
export interface List {
  readonly [kind]: 'list'
  readonly items: readonly Value[]
  readonly open: Unknown | null
}

/** An object with declared fields. */
export interface Struct {
  readonly [kind]: 'struct'
  readonly field: (name: string) => Value
}

/** A fact that is not known. */
export interface Unknown {
  readonly [kind]: 'unknown'
  /** What is not known, as half a sentence: ``where recipient `mailer` stores the data``. */
  readonly what: string
  /** Where it is marked as missing, or should stand. */
  readonly at: Place | null
  /** Of a whole number: what it is at least. */
  readonly least?: bigint
}

/** An error that a condition raises. */
export interface Fault {
  readonly [kind]: 'fault'
  readonly message: string
  /** UTF-16 offsets in the condition's text. */
  readonly start: number
  readonly end: number
}

const isKind = (value: Value, wanted: string): boolean =>
  typeof value === 'object' && value !== null && kind in value && value[kind] === wanted

export const isUnknown = (value: Value): value is Unknown => isKind(value, 'unknown')
export const isFault = (value: Value): value is Fault => isKind(value, 'fault')
export const isList = (value: Value): value is List => isKind(value, 'list')
export const isStruct = (value: Value): value is Struct => isKind(value, 'struct')

/** Neither an error nor a fact that is missing. */
export const isSettled = (value: Value): value is Exclude<Value, Unknown | Fault> =>
  !isUnknown(value) && !isFault(value)

export const unknown = (what: string, at: Place | null = null): Unknown => ({ [kind]: 'unknown', what, at })

/** A whole number of which no more is known than that it is no less. */
export const atLeast = ({ what, at }: Unknown, least: bigint): Unknown => ({ [kind]: 'unknown', what, at, least })

/** A list of which all is known, or some of it. */
export const list = (items: readonly Value[], open: Unknown | null = null): List => ({ [kind]: 'list', items, open })

/** What the library takes for a value, `undefined` where part of it is not known. */
export function plain(value: Value): unknown {
  if (!isSettled(value)) return undefined
  if (isStruct(value)) return undefined
  if (!isList(value)) return value
  return value.open ? undefined : value.items.map(plain)
}

/** A value of the library as one of ours. */
export const fromPlain = (value: unknown): Value =>
  Array.isArray(value) ? list(value.map(fromPlain)) : (value as Known)

export const fault = (message: string, { start, end }: { readonly start: number; readonly end: number }): Fault => ({
  [kind]: 'fault',
  message,
  start,
  end,
})

/** The first thing that is not known in a value. */
export function firstUnknown(value: Value): Unknown | null {
  if (isUnknown(value)) return value
  if (!isList(value)) return null
  return value.open
}
