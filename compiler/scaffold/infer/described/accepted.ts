import type { Accepted } from '../observe.ts'
import type { Schema } from './schema.ts'

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** What schemas say together of the values that they accept, as far as a declaration can say it, too. */
export function acceptedBy(all: readonly Schema[], types: ReadonlySet<string>): Accepted {
  const bounds = [
    ...(types.has('string') ? (['minLength', 'maxLength'] as const) : []),
    ...(types.has('integer') || types.has('number') ? (['minimum', 'maximum'] as const) : []),
  ]
  const accepted: { -readonly [Key in keyof Accepted]: Accepted[Key] } = {}
  for (const part of all) {
    const values = part.const !== undefined ? [part.const] : part.enum
    if (Array.isArray(values) && values.length > 0 && values.every(isPlain)) accepted.enum ??= values
    for (const name of bounds) {
      const bound = part[name]
      if (typeof bound === 'number' && Number.isFinite(bound)) accepted[name] ??= bound
    }
  }
  return accepted
}

/** What is accepted where one or the other holds: values of both, and no bound that only one has. */
export function eitherAccepts(one: Accepted, other: Accepted): Accepted {
  const { enum: values, ...bounds } = one
  const same = Object.fromEntries(
    Object.entries(bounds).filter(([name, bound]) => other[name as keyof Accepted] === bound),
  )
  return values && other.enum ? { ...same, enum: [...new Set([...values, ...other.enum])] } : same
}
