import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIdentity, normaliseIdentifier, writingsOf } from './identity.ts'

const root = createSecretKey(randomBytes(32))
const identity = createIdentity(root)

describe('keyed hashes', () => {
  test('are 16 bytes, the same in another process, and others under another key', () => {
    const others = createIdentity(createSecretKey(randomBytes(32)))
    const hashes = (from: typeof identity): readonly Uint8Array[] => [
      from.dedupeKey('github', 'acme', '1'),
      from.subjectId('acme', 'account.id', '1'),
      from.orderKey('ops', 'acme', '1'),
      from.providerRef('ops', '1'),
      from.commonKeyId('acme', 0),
    ]
    expect(hashes(createIdentity(root))).toEqual(hashes(identity))
    const all = [...hashes(identity), ...hashes(others)]
    for (const each of all) expect(each).toHaveLength(16)
    expect(new Set(all.map((each) => Buffer.from(each).toString('hex'))).size).toBe(10)
  })

  test('stand for their parts and for nothing else', () => {
    const ids = fc.tuple(fc.string(), fc.string(), fc.string())
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(Buffer.compare(identity.dedupeKey(...one), identity.dedupeKey(...other)) === 0).toBe(same)
      }),
    )
  })

  test('the common key is one for each tenant and day in UTC', () => {
    const noon = Date.UTC(2026, 0, 31, 12)
    const id = (tenant: string, at: number): string => Buffer.from(identity.commonKeyId(tenant, at)).toString('hex')
    const first = id('acme', noon)
    expect(id('umbrella', noon)).not.toBe(first)
    expect(id('acme', noon + 43_200_000)).not.toBe(first)
    expect(id('acme', noon + 43_199_999)).toBe(first)
  })

  test('keys for other uses are their own', () => {
    expect(identity.derive('tombstones').equals(createIdentity(root).derive('tombstones'))).toBe(true)
    expect(identity.derive('tombstones').equals(identity.derive('cursors'))).toBe(false)
    expect(identity.derive('pseudonym').equals(identity.pseudonymKey)).toBe(false)
  })
})

describe('an identifier', () => {
  test.each([
    ['contact.email', ' Ada@Example.ORG\n', 'ada@example.org'],
    ['contact.phone', '+49 (170) 123-45', '4917012345'],
    ['contact.phone', 'none', 'none'],
    ['account.id', ' Ada ', 'Ada'],
    ['account.id', 'e\u0301', '\u00e9'],
    ['contact.email', 'Ada <Ada@Example.org>', 'ada@example.org'],
    ['contact.email', '"Lovelace, Ada" <ada@example.org>', 'ada@example.org'],
    ['contact.email', '<ada@example.org>', 'ada@example.org'],
    // Which of several is meant is not known.
    ['contact.email', 'a <a@example.org>, b <b@example.org>', 'a <a@example.org>, b <b@example.org>'],
    ['contact.email', 'Ada <ada>', 'ada <ada>'],
    ['person.name', 'Ada <ada@example.org>', 'Ada <ada@example.org>'],
  ])('%s %j', (type, value, normal) => {
    expect(normaliseIdentifier(type, value)).toBe(normal)
  })

  test.each([
    ['contact.email', 'Ada <Ada@Bücher.example>', 'ada@xn--bcher-kva.example'],
    ['contact.email', 'ada@xn--bcher-kva.example', 'ada@bücher.example'],
    ['contact.phone', '+44 20 7946 0105', '00442079460105'],
    ['contact.phone', '0044 20 7946 0105', '442079460105'],
  ])('%s %j is asked for as %j, too', (type, value, other) => {
    expect(writingsOf({ type, value }).map((each) => each.value)).toEqual([value, other])
  })

  test.each([
    ['contact.email', 'ada@example.org'],
    ['contact.email', 'ada'],
    ['contact.email', 'ada@xn--.example'],
    ['contact.email', 'ada@a b.example'],
    // A number of a country's own is another one elsewhere.
    ['contact.phone', '020 7946 0105'],
    ['contact.phone', 'none'],
    ['account.id', '0044'],
    ['account.id', 'ada@bücher.example'],
  ])('%s %j is asked for as it is alone', (type, value) => {
    expect(writingsOf({ type, value })).toEqual([{ type, value }])
  })

  test('written in another way is the same person', () => {
    const type = fc.constantFrom('contact.email', 'contact.phone', 'account.id')
    fc.assert(
      fc.property(type, fc.string({ unit: 'grapheme' }), (kind, value) => {
        const id = identity.subjectId('acme', kind, value)
        const others = [value.normalize('NFD'), ` ${value}\t`, normaliseIdentifier(kind, value)]
        if (kind === 'contact.email') others.push(value.normalize('NFC').trim().toLowerCase())
        for (const other of others) expect(identity.subjectId('acme', kind, other)).toEqual(id)
      }),
      { numRuns: 500 },
    )
  })

  test('is a person of one tenant and of one type', () => {
    const id = identity.subjectId('acme', 'account.id', '1')
    expect(identity.subjectId('umbrella', 'account.id', '1')).not.toEqual(id)
    expect(identity.subjectId('acme', 'order.id', '1')).not.toEqual(id)
  })
})
