import { type Box, type Shown, wayOf } from './select.ts'
import type { FlowMap } from './shape.ts'

/** What each line of a picture carries, in words: the categories by title, and what keeps them. */
export function carriedBetween(map: FlowMap, shown: Shown): (from: Box, to: Box, enforced: boolean) => string {
  const numbers = new Map(shown.boxes.map((box, i) => [box, i]))
  const found = new Map<number, Set<string>>()
  const size = shown.boxes.length
  for (const move of shown.moves) {
    const way = wayOf(map, move, shown.boxOf)
    const title = map.nodes[move.category]?.title ?? ''
    for (let i = 1; i < way.length; i++)
      for (const from of way[i - 1] ?? [])
        for (const to of way[i] ?? []) {
          const key = from * size + to
          const known = found.get(key)
          if (known) known.add(title)
          else found.set(key, new Set([title]))
        }
  }
  return (from, to, enforced) => {
    const all = [...(found.get((numbers.get(from) ?? 0) * size + (numbers.get(to) ?? 0)) ?? [])].sort()
    const named = all.length > 12 ? `${all.slice(0, 11).join(', ')} and ${all.length - 11} more` : listed(all)
    return `${from.title} to ${to.title}: ${named} [${enforced ? 'enforced' : 'declared'}]`
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
