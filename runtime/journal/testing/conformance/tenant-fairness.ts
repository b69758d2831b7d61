import { describe, expect, test } from 'vitest'
import { type JournalBench, MINUTE } from './bench.ts'

/** Nobody hides the others. */
export function describeFairness(bench: JournalBench): void {
  const limit = (count: number, except: readonly string[] = []) => ({
    channels: [{ name: 'ops', limit: count, except }],
  })
  const acceptFor = async (tenant: string, count: number): Promise<void> => {
    await bench.journal.accept(Array.from({ length: count }, () => bench.event({ tenant })))
  }
  const tenants = async (own: ReturnType<typeof limit>): Promise<string[]> =>
    (await bench.claim(own)).map(({ tenant }) => tenant)

  describe('turns', () => {
    test('tenants take turns, however much one of them has waiting', async () => {
      await acceptFor('a', 20)
      bench.clock.advance(1)
      await acceptFor('b', 2)
      await acceptFor('c', 1)
      expect((await tenants(limit(4))).sort()).toEqual(['a', 'a', 'b', 'c'])
      expect((await tenants(limit(3))).sort()).toEqual(['a', 'a', 'b'])
      expect(await tenants(limit(20))).toHaveLength(16)
    })

    test('who comes first moves on from claim to claim', async () => {
      for (const tenant of ['a', 'b', 'c']) await acceptFor(tenant, 2)
      const first = [...(await tenants(limit(1))), ...(await tenants(limit(1))), ...(await tenants(limit(1)))]
      expect(first.sort()).toEqual(['a', 'b', 'c'])
      expect((await tenants(limit(2))).length).toBe(2)
    })

    test('a tenant that is left out waits, and the others take the places', async () => {
      await acceptFor('a', 5)
      await acceptFor('b', 3)
      expect(await tenants(limit(4, ['a']))).toEqual(['b', 'b', 'b'])
      expect(await tenants(limit(4))).toEqual(['a', 'a', 'a', 'a'])
    })

    test('at least half of the places go to first tries while any wait, and the rest is nobody’s own', async () => {
      await acceptFor('a', 10)
      for (const lease of await bench.claim(limit(10))) {
        const outcome = {
          kind: 'retry',
          status: 500,
          reason: 'http-500',
          reach: 'received',
          at: bench.clock.now(),
        } as const
        await bench.journal.settle(lease, outcome, bench.clock.now())
      }
      bench.clock.advance(MINUTE)
      await acceptFor('a', 3)
      const attempts = async (count: number): Promise<number[]> =>
        (await bench.claim(limit(count))).map(({ attempt }) => attempt).sort()
      expect(await attempts(4)).toEqual([1, 1, 2, 2])
      expect(await attempts(4)).toEqual([1, 2, 2, 2])
      expect(await attempts(9)).toEqual([2, 2, 2, 2, 2])
    })
  })
}
