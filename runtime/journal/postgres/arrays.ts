import { uuidBytes } from '../../core/uuid.ts'

/**
 * Lists as PostgreSQL's binary arrays. A batch of any size is then one statement with one parameter for each column,
 * and ciphertext crosses the wire as it is: in text it would be hexadecimal, twice as long.
 *
 * The format (`array_send`): dimensions, whether there are nulls, the elements' type, length, first index; then each
 * element behind its length, -1 for null.
 */
const HEADER_BYTES = 20
const EMPTY_BYTES = 12

const OID = { bytea: 17, int8: 20, text: 25, uuid: 2950 } as const

export const uuidArray = (values: readonly string[]): Buffer =>
  pack(
    OID.uuid,
    values,
    () => 16,
    (value, target, at) => void uuidBytes(value).copy(target, at),
  )

export const textArray = (values: readonly (string | null)[]): Buffer =>
  pack(OID.text, values, Buffer.byteLength, (value, target, at) => void target.write(value, at))

/** Of whole numbers that are exact in JavaScript. */
export const intArray = (values: readonly (number | null)[]): Buffer =>
  pack(
    OID.int8,
    values,
    () => 8,
    (value, target, at) => {
      target.writeInt32BE(Math.floor(value / 2 ** 32), at)
      target.writeUInt32BE(value >>> 0, at + 4)
    },
  )

export const bytesArray = (values: readonly (Uint8Array | null)[]): Buffer =>
  pack(
    OID.bytea,
    values,
    (value) => value.length,
    (value, target, at) => void target.set(value, at),
  )

function pack<T>(
  type: number,
  values: readonly (T | null)[],
  sizeOf: (value: T) => number,
  write: (value: T, target: Buffer, at: number) => void,
): Buffer {
  const sizes = values.map((value) => (value === null ? -1 : sizeOf(value)))
  const length = sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), HEADER_BYTES)
  const array = Buffer.allocUnsafe(values.length === 0 ? EMPTY_BYTES : length)
  array.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  array.writeInt32BE(sizes.includes(-1) ? 1 : 0, 4)
  array.writeInt32BE(type, 8)
  if (values.length === 0) return array
  array.writeInt32BE(values.length, 12)
  array.writeInt32BE(1, 16)
  let at = HEADER_BYTES
  for (const [index, value] of values.entries()) {
    const size = sizes[index] ?? -1
    array.writeInt32BE(size, at)
    at += 4
    if (value === null) continue
    write(value, array, at)
    at += size
  }
  return array
}
