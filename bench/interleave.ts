/**
 * Runs each of several measurements in turn, so often, forwards and then backwards, so that what else the machine does
 * falls on all of them alike. The first turn warms up and does not count.
 */
export async function interleave<T>(
  rounds: number,
  measurements: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const results: T[][] = measurements.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    const order = [...measurements.keys()]
    if (round % 2 === 1) order.reverse()
    for (const index of order) {
      const found = await measurements[index]?.()
      if (round > 0 && found !== undefined) results[index]?.push(found)
    }
  }
  return results
}
