import type { Step } from '../../compiler/diagnostics/place.ts'

/** Every text in a value, with its path. */
export function* stringsOf(
  value: unknown,
  path: readonly Step[] = [],
): Iterable<{ path: readonly Step[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* stringsOf(item, [...path, i])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* stringsOf(item, [...path, key])
}
