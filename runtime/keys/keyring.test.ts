import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from './errors.ts'
import { frame } from './frame.ts'
import { createKeyring } from './keyring.ts'
import { createNonces } from './nonces.ts'

const master = createSecretKey(randomBytes(32))
const keyring = createKeyring(master)
const payload = Buffer.from('{"email":"ada@example.org"}')

describe('a sealed payload', () => {
  test('opens for its tenant and event, also in another process with the same key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const sealed = keyring.seal('acme', 'event-1', bytes)
        expect(createKeyring(master).open('acme', 'event-1', sealed)).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test.each([
    ['another tenant', 'umbrella', 'event-1', keyring],
    ['another event', 'acme', 'event-2', keyring],
    ['a boundary that moved', 'acmee', 'vent-1', keyring],
    ['another key', 'acme', 'event-1', createKeyring(createSecretKey(randomBytes(32)))],
  ])('does not open for %s', (_, tenant, event, other) => {
    const sealed = keyring.seal('acme', 'event-1', payload)
    expect(() => other.open(tenant, event, sealed)).toThrow(Unreadable)
  })

  test('does not open with any bit of it changed, cut or without its key', () => {
    const sealed = keyring.seal('acme', 'event-1', payload)
    for (const part of ['key', 'body'] as const) {
      for (let index = 0; index < sealed[part].length; index++) {
        const bytes = Buffer.from(sealed[part])
        bytes[index] = (bytes[index] ?? 0) ^ 1
        expect(() => keyring.open('acme', 'event-1', { ...sealed, [part]: bytes })).toThrow(Unreadable)
      }
      expect(() => keyring.open('acme', 'event-1', { ...sealed, [part]: sealed[part].subarray(1) })).toThrow(Unreadable)
      expect(() => keyring.open('acme', 'event-1', { ...sealed, [part]: Buffer.alloc(0) })).toThrow(Unreadable)
    }
  })

  test('never looks the same twice', () => {
    const seals = Array.from({ length: 200 }, () => keyring.seal('acme', 'event-1', payload))
    expect(new Set(seals.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(200)
    expect(new Set(seals.map(({ body }) => Buffer.from(body).toString('hex'))).size).toBe(200)
  })
})

describe('dedupe keys', () => {
  test('stand for source, tenant and id, and for nothing else', () => {
    const one = keyring.dedupeKey('github', 'acme', '1')
    expect(one).toHaveLength(16)
    expect(createKeyring(master).dedupeKey('github', 'acme', '1')).toEqual(one)
    const others = [
      ['github', 'acme', '2'],
      ['github', 'acme1', ''],
      ['stripe', 'acme', '1'],
    ] as const
    for (const [source, tenant, id] of others) expect(keyring.dedupeKey(source, tenant, id)).not.toEqual(one)
  })
})

test('a keyring can be told from another by its check value', () => {
  expect(createKeyring(master).check).toEqual(keyring.check)
  expect(createKeyring(createSecretKey(randomBytes(32))).check).not.toEqual(keyring.check)
})

test('no two lists of texts are framed alike', () => {
  const texts = fc.array(fc.string(), { maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(two))
      expect(frame(...one)).not.toEqual(frame(...two))
    }),
  )
})

test('nonces never repeat', () => {
  const nonce = createNonces()
  const nonces = Array.from({ length: 1000 }, () => nonce().toString('hex'))
  expect(new Set(nonces).size).toBe(1000)
  expect(nonces[0]).toHaveLength(24)
})
