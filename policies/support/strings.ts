import type { Step } from '../../compiler/diagnostics/place.ts'

/** Shows every text in a value to `visit`; the path is only good during the call. */
export function visitStrings(
  value: unknown,
  visit: (text: string, path: readonly Step[]) => void,
  path: Step[] = [],
): void {
  if (typeof value === 'string') visit(value, path)
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) {
      path.push(Array.isArray(value) ? Number(key) : key)
      visitStrings((value as Readonly<Record<string, unknown>>)[key], visit, path)
      path.pop()
    }
}
