import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from './errors.ts'
import { frame } from './frame.ts'
import type { Kek } from './key-source.ts'
import { createKeyring } from './keyring.ts'
import { createNonces } from './nonces.ts'

const kek = (epoch: number): Kek => ({ epoch, key: createSecretKey(randomBytes(32)) })
const [one, two, nine] = [kek(1), kek(2), kek(900)]
const bound = Buffer.from('what for')
const dataKey = randomBytes(32)

describe('a wrapped data key', () => {
  test('opens in another process with the same key', () => {
    const wrapped = createKeyring([one]).wrap(bound, dataKey)
    expect(wrapped).toHaveLength(63)
    expect(createKeyring([one]).unwrap(bound, wrapped)).toEqual(dataKey)
  })

  test('is wrapped by the highest epoch and opened by its own', () => {
    const before = createKeyring([one]).wrap(bound, dataKey)
    const keyring = createKeyring([nine, one, two])
    expect(keyring).toMatchObject({ epoch: 900, epochs: [1, 2, 900] })
    const after = keyring.wrap(bound, dataKey)
    expect([before, after].map((each) => keyring.epochOf(each))).toEqual([1, 900])
    for (const each of [before, after]) expect(keyring.unwrap(bound, each)).toEqual(dataKey)
    expect(keyring.knows(2)).toBe(true)
    expect(keyring.knows(3)).toBe(false)
    expect(() => createKeyring([two, nine]).unwrap(bound, before)).toThrow(Unreadable)
  })

  test('does not open for anything else, under another key, or as of another epoch', () => {
    const wrapped = Buffer.from(createKeyring([one]).wrap(bound, dataKey))
    expect(() => createKeyring([one]).unwrap(Buffer.from('else'), wrapped)).toThrow(Unreadable)
    expect(() => createKeyring([kek(1)]).unwrap(bound, wrapped)).toThrow(Unreadable)
    wrapped[2] = 2
    expect(() => createKeyring([{ ...one, epoch: 2 }]).unwrap(bound, wrapped)).toThrow(Unreadable)
  })

  test('does not open with any bit of it changed, or cut', () => {
    const keyring = createKeyring([one])
    const wrapped = keyring.wrap(bound, dataKey)
    for (let index = 0; index < wrapped.length; index++) {
      const bytes = Buffer.from(wrapped)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      expect(() => keyring.unwrap(bound, bytes)).toThrow(Unreadable)
      expect(() => keyring.unwrap(bound, wrapped.subarray(0, index))).toThrow(Unreadable)
    }
  })

  test('never looks the same twice', () => {
    const keyring = createKeyring([one])
    const wrapped = Array.from({ length: 200 }, () => Buffer.from(keyring.wrap(bound, dataKey)).toString('hex'))
    expect(new Set(wrapped).size).toBe(200)
  })
})

test('no two lists of texts are framed alike', () => {
  const texts = fc.array(fc.string(), { maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      fc.pre(JSON.stringify(some) !== JSON.stringify(others))
      expect(frame(...some)).not.toEqual(frame(...others))
    }),
  )
})

test('nonces never repeat', () => {
  const nonce = createNonces()
  const nonces = Array.from({ length: 1000 }, () => nonce().toString('hex'))
  expect(new Set(nonces).size).toBe(1000)
  expect(nonces[0]).toHaveLength(24)
})
