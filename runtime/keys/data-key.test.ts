import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDataKey, openDataKey, openRecord, rewrapDataKey, sealRecord } from './data-key.ts'
import { Unreadable } from './errors.ts'
import { createKeyring } from './keyring.ts'

const [one, two] = [1, 2].map((epoch) => ({ epoch, key: createSecretKey(randomBytes(32)) })) as [never, never]
const id = Buffer.alloc(16, 1)

test('a data key opens for its use alone, also under a new epoch', () => {
  const old = createKeyring([one])
  const { key, wrapped } = createDataKey(old, id)
  expect(openDataKey(old, id, wrapped).equals(key)).toBe(true)
  for (const use of ['root', 'records', Buffer.alloc(16, 2)] as const) {
    expect(() => openDataKey(old, use, wrapped)).toThrow(Unreadable)
  }
  const again = rewrapDataKey(createKeyring([one, two]), id, wrapped)
  expect(openDataKey(createKeyring([two]), id, again).equals(key)).toBe(true)
  expect(() => openDataKey(old, id, again)).toThrow(Unreadable)
})

test('a record opens in its place alone', () => {
  const { key } = createDataKey(createKeyring([one]), 'records')
  const sealed = sealRecord(key, 'hold', 'a', Buffer.from('value'))
  expect(openRecord(key, 'hold', 'a', sealed).toString()).toBe('value')
  expect(() => openRecord(key, 'hold', 'b', sealed)).toThrow(Unreadable)
  expect(() => openRecord(key, 'holda', '', sealed)).toThrow(Unreadable)
  expect(() => openRecord(key, 'hold', 'a', sealed.subarray(1))).toThrow(Unreadable)
  expect(() => openRecord(key, 'hold', 'a', Buffer.alloc(0))).toThrow(Unreadable)
})
