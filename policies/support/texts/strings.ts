import type { Step } from '../../../compiler/diagnostics/place.ts'

/** Shows every text in a value to `visit`; the path is only good during the call. */
export function visitStrings(
  value: unknown,
  visit: (text: string, path: readonly Step[]) => void,
  path: Step[] = [],
): void {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) below(value[i], visit, path, i)
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) below((value as Readonly<Record<string, unknown>>)[key], visit, path, key)
}

function below(value: unknown, visit: (text: string, path: readonly Step[]) => void, path: Step[], step: Step): void {
  if (typeof value !== 'string' && typeof value !== 'object') return
  path.push(step)
  visitStrings(value, visit, path)
  path.pop()
}
