import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUuids } from '../../core/uuid.ts'
import { openClient } from '../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'

let server: PostgresServer
let client: Client
beforeAll(async () => {
  server = await startPostgres()
  client = await openClient(server.url('postgres'))
})
afterAll(async () => {
  await client.end()
  await server.remove()
})

const listed = async (array: Buffer, type: string): Promise<readonly unknown[]> => {
  const { rows } = await client.query(
    `SELECT each FROM unnest($1::${type}[]) WITH ORDINALITY AS a (each, at) ORDER BY at`,
    [array],
  )
  return rows.map((row: { readonly each: unknown }) => row.each)
}

const lists = <T>(each: fc.Arbitrary<T>) => fc.array(fc.option(each), { maxLength: 20 })

test('whole numbers', () =>
  fc.assert(
    fc.asyncProperty(lists(fc.maxSafeInteger()), async (values) => {
      expect(await listed(intArray(values), 'int8')).toEqual(
        values.map((each) => (each === null ? null : String(each))),
      )
    }),
  ))

test('texts', () =>
  fc.assert(
    // PostgreSQL's texts hold every character but the one with the number zero.
    fc.asyncProperty(
      lists(fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\0', ''))),
      async (values) => {
        expect(await listed(textArray(values), 'text')).toEqual(values)
      },
    ),
  ))

test('bytes', () =>
  fc.assert(
    fc.asyncProperty(lists(fc.uint8Array()), async (values) => {
      expect(await listed(bytesArray(values), 'bytea')).toEqual(
        values.map((each) => (each === null ? null : Buffer.from(each))),
      )
    }),
  ))

test('ids', async () => {
  const uuid = createUuids(Date.now)
  const values = [uuid(), uuid(), uuid()]
  expect(await listed(uuidArray(values), 'uuid')).toEqual(values)
  expect(await listed(uuidArray([]), 'uuid')).toEqual([])
})
