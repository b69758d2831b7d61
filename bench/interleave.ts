import type { Size } from './scale.ts'

/**
 * Runs each of several measurements in turn, so often, forwards and then backwards, so that what else the machine does
 * falls on all of them alike. The first turn warms up and does not count: V8 compiles for tens of thousands of requests,
 * the more the more code there is, which says nothing of a server that runs for days.
 *
 * @param measurements given how many requests to send
 */
export async function interleave<T>(
  { rounds, requests, warmUp }: Pick<Size, 'rounds' | 'requests' | 'warmUp'>,
  measurements: readonly ((requests: number) => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const results: T[][] = measurements.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    const order = [...measurements.keys()]
    if (round % 2 === 1) order.reverse()
    for (const index of order) {
      const found = await measurements[index]?.(round === 0 ? warmUp : requests)
      if (round > 0 && found !== undefined) results[index]?.push(found)
    }
  }
  return results
}
