import type { Change, ChangeClass } from './change.ts'
import { diffAccountability, diffResources } from './diff-declarations.ts'
import { diffMovements } from './diff-movements.ts'
import type { Side } from './side.ts'

/**
 * What changed between two declarations in terms of people's data, not of text: the order of routes, names of files
 * and formatting change nothing.
 */
export function diff(base: Side, head: Side): readonly Change[] {
  const changes = [...diffMovements(base, head), ...diffResources(base, head), ...diffAccountability(base, head)]
  const rank: Record<ChangeClass, number> = { widens: 0, narrows: 1, neutral: 2 }
  return changes.sort(
    (a, b) => rank[a.class] - rank[b.class] || compare(a.type, b.type) || compare(a.message, b.message),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
