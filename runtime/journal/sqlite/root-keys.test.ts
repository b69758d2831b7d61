import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test } from 'vitest'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { subject, testKek } from '../testing/events.ts'
import { createRootKeys, openRootKeys } from './root-keys.ts'
import { SCHEMA } from './schema.ts'

/** A journal of the first epoch with a data key of the second. */

const keyring = (...epochs: number[]) => createKeyring(epochs.map(testKek))
let database: DatabaseSync
beforeEach(() => {
  database = new DatabaseSync(':memory:')
  database.exec(SCHEMA)
  createRootKeys(database, keyring(1))
  addKey(2)
})

const addKey = (epoch: number): unknown =>
  database.prepare('INSERT INTO key VALUES (?, ?, ?, 0)').run(subject(epoch), Buffer.alloc(63), epoch)
const opening = (epochs: readonly number[], closedWith: readonly number[] | null) => () =>
  openRootKeys(database, keyring(...epochs), 'journal', closedWith)

test('a later epoch that a data key needs has to be there', () => {
  expect(opening([1], null)).toThrow(KeyMismatch)
  expect(opening([1, 2], null)).not.toThrow()
})

test('where an epoch is gone with which the journal was closed, the keys say whether it is needed', () => {
  expect(opening([1], [1, 2])).toThrow(KeyMismatch)
  expect(opening([1, 2], [1, 2, 3])).not.toThrow()
  addKey(3)
  expect(opening([1, 2], [1, 2, 3])).toThrow(KeyMismatch)
})

test('where all epochs are there with which it was closed, no key is read', () => {
  database.exec('DROP TABLE key')
  expect(opening([1, 2, 4], [1, 2])).not.toThrow()
  expect(opening([1, 2, 4], null)).toThrow('no such table')
})
