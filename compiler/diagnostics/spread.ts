/**
 * A few of the items that differ in as many ways as they can, in the order in which they stood: each is the one that
 * shares the least with those before it.
 *
 * @param kindsOf in which ways an item may be like another: whose it is, where it goes
 */
export function spread<T>(items: readonly T[], kindsOf: (item: T) => readonly string[], most: number): readonly T[] {
  const left = items.map((item, at) => ({ item, at, kinds: kindsOf(item).map((kind, i) => `${i} ${kind}`) }))
  const seen = new Map<string, number>()
  const shared = (kinds: readonly string[]): number => kinds.reduce((sum, kind) => sum + (seen.get(kind) ?? 0), 0)
  const chosen: typeof left = []
  while (chosen.length < most && chosen.length < left.length) {
    const rest = left.filter((one) => !chosen.includes(one))
    const next = rest.reduce((best, one) => (shared(one.kinds) < shared(best.kinds) ? one : best))
    for (const kind of next.kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    chosen.push(next)
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ item }) => item)
}
