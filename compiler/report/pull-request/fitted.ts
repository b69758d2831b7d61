/** A part of a comment: what is always there, and items of which some may be left out. */
export interface Part {
  readonly head: readonly string[]
  readonly items: readonly string[]
  readonly foot?: readonly string[]
  /** What is said of items that are left out. */
  readonly more: (hidden: number) => string
  /** How readily it gives way to others: 1 for what a reviewer must see. */
  readonly yields: number
}

/** Parts as one text of at most so many UTF-16 units; `folded` says whether anything was left out. */
export function fitted(parts: readonly Part[], largest: number): { readonly text: string; readonly folded: boolean } {
  const shown = parts.map(({ items }) => items.length)
  const lengths = parts.map((part, i) => print(part, shown[i] ?? 0).length)
  const total = (): number => lengths.reduce((sum, one) => sum + one, 0)
  while (total() > largest) {
    const weight = (i: number): number => ((shown[i] ?? 0) > 0 ? (lengths[i] ?? 0) * (parts[i]?.yields ?? 1) : 0)
    const i = parts.reduce((best, _, at) => (weight(at) > weight(best) ? at : best), 0)
    const part = parts[i]
    if (!part || weight(i) === 0) break
    shown[i] = Math.floor(((shown[i] ?? 0) * 3) / 4)
    lengths[i] = print(part, shown[i]).length
  }
  const text = parts.map((part, i) => print(part, shown[i] ?? 0)).join('')
  return { text: text.slice(0, largest), folded: parts.some(({ items }, i) => (shown[i] ?? 0) < items.length) }
}

function print({ head, items, foot = [], more }: Part, shown: number): string {
  const hidden = items.length - shown
  const lines = [...head, ...items.slice(0, shown), ...(hidden > 0 ? ['', `… ${more(hidden)}`] : []), ...foot]
  return `${lines.join('\n')}\n`
}
