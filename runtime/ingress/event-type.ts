import type { SourcePlan } from '../contract/plan.ts'
import { compileKey, type ReadKey } from './key.ts'

/** The declared event that a request is, or `null` when its type is absent or not declared. */
export function compileType(plan: SourcePlan['type']): ReadKey {
  if ('is' in plan) return () => plan.is
  const read = compileKey(plan.at)
  const values = new Map(Object.entries(plan.values))
  return (headers, value) => {
    const found = read(headers, value)
    return found === null ? null : (values.get(found) ?? null)
  }
}
