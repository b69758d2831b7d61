import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4096
const RANDOM_BYTES = 10
const BYTES = 16

/**
 * A maker of UUIDv7 (RFC 9562, 5.7) that only ever counts up, also when the clock steps back: 48 bits of milliseconds,
 * then a counter in `rand_a` that starts at a random value below half of its range each millisecond (method 1 of 6.2).
 */
export function createUuids(now: () => number): () => string {
  const pool = Buffer.alloc(POOL_BYTES)
  let used = POOL_BYTES
  let millis = 0
  let counter = 0

  return () => {
    if (used + RANDOM_BYTES > POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    const random = used
    used += RANDOM_BYTES

    const time = now()
    if (time > millis) {
      millis = time
      counter = pool.readUInt16BE(random) & 0x7ff
    } else if (++counter > 0xfff) {
      millis++
      counter = pool.readUInt16BE(random) & 0x7ff
    }
    const id = Buffer.allocUnsafe(BYTES)
    id.writeUIntBE(millis, 0, 6)
    id.writeUInt16BE(0x7000 | counter, 6)
    pool.copy(id, 8, random + 2, random + RANDOM_BYTES)
    id[8] = 0x80 | ((id[8] ?? 0) & 0x3f)
    return uuidText(id)
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The 16 bytes of a UUID in lower-case text.
 *
 * @throws TypeError when it is not one
 */
export function uuidBytes(text: string): Buffer {
  if (!UUID.test(text)) throw new TypeError('An id must be a UUID in lower case.')
  const bytes = Buffer.allocUnsafe(BYTES)
  let at = 0
  for (let index = 0; index < BYTES; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) at++
    bytes[index] = (digit(text.charCodeAt(at)) << 4) | digit(text.charCodeAt(at + 1))
    at += 2
  }
  return bytes
}

/** The value of a hexadecimal digit, `0` to `9` or `a` to `f`, by its code. */
const digit = (code: number): number => (code < 0x3a ? code - 0x30 : code - 0x57)

/** `null` when the text is no UUID. */
export const uuidBytesOrNull = (text: string): Buffer | null => (UUID.test(text) ? uuidBytes(text) : null)

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
