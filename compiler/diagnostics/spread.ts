/**
 * The same items, so that the first few differ in as many ways as they can: what shares the least with what stood before
 * it comes first, and otherwise each stays in its order.
 *
 * @param kindsOf in which ways an item may be like another: whose it is, where it goes
 */
export function spread<T>(items: readonly T[], kindsOf: (item: T) => readonly string[]): readonly T[] {
  const seen = new Map<string, number>()
  return items
    .map((item) => {
      const kinds = kindsOf(item).map((kind, i) => `${i} ${kind}`)
      const turn = kinds.reduce((sum, kind) => sum + (seen.get(kind) ?? 0), 0)
      for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1)
      return { item, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item)
}
