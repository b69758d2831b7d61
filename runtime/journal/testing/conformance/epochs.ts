import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { KeyMismatch } from '../../../keys/errors.ts'
import { createKeyring } from '../../../keys/keyring.ts'
import { about, claimNow, common, subject, testKek, textOf } from '../events.ts'
import type { JournalBench } from './bench.ts'

/** A journal opens with its own keys alone, and moves from one epoch of them to the next. */
export function describeEpochs(bench: JournalBench): void {
  const reopen = async (...epochs: number[]): Promise<void> => {
    await bench.journal.close()
    bench.journal = await bench.home.open(createKeyring(epochs.map(testKek)))
  }
  const segments = [common({ a: 1 }), about([[subject(1)]], [[['b'], 'of one']])]

  describe('keys', () => {
    test('another key than the one that it was made with is refused', async () => {
      await bench.accept(bench.event())
      await bench.journal.close()
      const other = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
      await expect(bench.home.open(other)).rejects.toThrow(KeyMismatch)
      bench.journal = await bench.home.open()
      expect(await bench.claim()).toHaveLength(1)
    })

    test('what is derived from the root key is the same for ever', async () => {
      const before = bench.journal.identity.subjectId('acme', 'contact.email', 'ada@example.org')
      await reopen(1, 2)
      await bench.journal.rewrap()
      await reopen(2)
      expect(bench.journal.identity.subjectId('acme', 'contact.email', 'ada@example.org')).toEqual(before)
    })

    test('what a later epoch has sealed is not lost when its key is not mounted', async () => {
      await reopen(1, 2)
      await bench.journal.accept([bench.event()])
      await bench.journal.close()
      await expect(bench.home.open(createKeyring([testKek(1)]))).rejects.toBeInstanceOf(KeyMismatch)
      bench.journal = await bench.home.open(createKeyring([testKek(1), testKek(2)]))
      expect(await bench.claim()).toHaveLength(1)
    })

    test('until all is wrapped anew the old epoch is needed, and from then on not', async () => {
      const old = bench.event({ segments })
      await bench.accept(old)
      await bench.journal.records.write([{ kind: 'hold', id: 'a', value: Buffer.from('held'), expiresAt: null }])
      await reopen(1, 2)
      const fresh = bench.event({ segments: [common({}), about([[subject(2)]], [])] })
      await bench.accept(fresh)
      const before = await bench.journal.epochs()
      expect(before.map(({ epoch }) => epoch)).toEqual([1, 2])
      await expect(bench.home.openAfterCrash(createKeyring([testKek(2)]))).rejects.toThrow(KeyMismatch)

      expect(await bench.journal.rewrap()).toBe(before[0]?.keys)
      expect(await bench.journal.rewrap()).toBe(0)
      expect(await bench.journal.epochs()).toEqual([
        { epoch: 2, keys: before.reduce((sum, { keys }) => sum + keys, 0) },
      ])

      const next = await bench.home.openAfterCrash(createKeyring([testKek(2), testKek(7)]))
      const leases = await next.claim(claimNow(bench.clock))
      expect(leases.map(({ event }) => event)).toEqual([old.id, fresh.id])
      expect(textOf(leases[0])).toContain('of one')
      expect(Buffer.from((await next.records.get('hold', 'a'))?.value ?? []).toString()).toBe('held')
    })

    test('more keys than one step', async () => {
      const people = Array.from({ length: 1100 }, (_, index) => {
        const id = Buffer.alloc(16)
        id.writeUInt32BE(index)
        return about([[id]], [])
      })
      await bench.accept(bench.event({ segments: [common({}), ...people] }))
      await reopen(1, 2)
      expect(await bench.journal.rewrap()).toBeGreaterThanOrEqual(1101)
      await reopen(2)
      expect((await bench.claim())[0]?.segments).toHaveLength(1101)
    })
  })
}
