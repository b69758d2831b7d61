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

const NO_DIGIT = 0xff
/** Values of hexadecimal digits, in lower case, by their code. */
const DIGITS = new Uint8Array(128).fill(NO_DIGIT)
for (const [value, digit] of [...'0123456789abcdef'].entries()) DIGITS[digit.charCodeAt(0)] = value
/** Where the two digits of each byte stand. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const
const TEXT = 36
const DASH = 0x2d
const DASHES = [8, 13, 18, 23] as const

/**
 * The 16 bytes of a UUID in lower-case text.
 *
 * @throws TypeError when it is not one
 */
export function uuidBytes(text: string): Buffer {
  const bytes = uuidBytesOrNull(text)
  if (bytes === null) throw new TypeError('An id must be a UUID in lower case.')
  return bytes
}

/** `null` when the text is no UUID. By hand, because each event asks for it nine times. */
export function uuidBytesOrNull(text: string): Buffer | null {
  if (text.length !== TEXT) return null
  for (const at of DASHES) if (text.charCodeAt(at) !== DASH) return null
  const bytes = Buffer.allocUnsafe(BYTES)
  let all = 0
  for (let index = 0; index < BYTES; index++) {
    const at = PLACES[index] as number
    const high = DIGITS[text.charCodeAt(at)] ?? NO_DIGIT
    const low = DIGITS[text.charCodeAt(at + 1)] ?? NO_DIGIT
    all |= high | low
    bytes[index] = (high << 4) | low
  }
  return all > 0xf ? null : bytes
}

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
