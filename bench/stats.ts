/** The value that a share of a list lies below: 0.5 for the median. `NaN` of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The median with the lowest and highest: `0.48 (0.45 to 0.52)`. */
export function spread(values: readonly number[], digits = 2): string {
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((each) =>
    each.toFixed(digits),
  )
  return `${middle} (${low} to ${high})`
}
