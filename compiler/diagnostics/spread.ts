/**
 * The same items, so that the first few are of as many kinds as there are: one of each kind, then the second of each, and
 * so on, each time in the order in which they stood.
 */
export function spread<T>(items: readonly T[], kindOf: (item: T) => string): readonly T[] {
  const seen = new Map<string, number>()
  return items
    .map((item) => {
      const turn = seen.get(kindOf(item)) ?? 0
      seen.set(kindOf(item), turn + 1)
      return { item, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item)
}
