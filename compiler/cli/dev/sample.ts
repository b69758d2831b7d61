import type { Shape } from '../../model/shape.ts'

/** A payload that an event type accepts, made from its declaration: for events without a sample of their own. */
export function sampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries([...shape.properties].map(([name, inner]) => [name, sampleOf(inner)]))
    case 'list':
      return Array.from({ length: Math.max(shape.minItems ?? 1, Math.min(1, shape.maxItems ?? 1)) }, () =>
        sampleOf(shape.items),
      )
    case 'leaf':
      return leaf(shape.types, shape.limits)
  }
}

function leaf(types: readonly string[], limits: Readonly<Record<string, unknown>>): unknown {
  if (limits.const !== undefined) return limits.const
  if (Array.isArray(limits.enum)) return limits.enum[0]
  const number = (name: string): number | undefined => (typeof limits[name] === 'number' ? limits[name] : undefined)
  switch (types[0]) {
    case 'integer':
    case 'number':
      return Math.min(Math.max(1, number('minimum') ?? 1), number('maximum') ?? Number.POSITIVE_INFINITY)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'array':
      return []
    case 'object':
      return {}
    default:
      return 'sample'.padEnd(number('minLength') ?? 0, '-').slice(0, number('maxLength') ?? undefined)
  }
}
