import { createSecretKey } from 'node:crypto'
import { KEY_BYTES } from './cipher.ts'
import { type SegmentKey, TAG_BYTES } from './event-layout.ts'
import type { Packing } from './packed-cache.ts'

/** An opened key, and until when it is kept at least. */
export interface RememberedKey extends SegmentKey {
  readonly expiresAt: number
}

/** Opened keys that a process remembers; each takes some 120 bytes, and twice as many on PostgreSQL. */
export const MOST_KEYS = 100_000

const TAG_END = KEY_BYTES + TAG_BYTES
const TIME_BYTES = 8

/** As bytes alone: as Node's object, a key takes more than ten times as much, and to make one takes a microsecond. */
export const packedKey: Packing<RememberedKey> = {
  bytes: TAG_END + TIME_BYTES,
  write({ key, tag, expiresAt }, into) {
    const bytes = key.export()
    into.set(bytes)
    bytes.fill(0)
    into.set(tag, KEY_BYTES)
    into.writeDoubleLE(expiresAt, TAG_END)
  },
  read: (from) => ({
    key: createSecretKey(from.subarray(0, KEY_BYTES)),
    tag: Buffer.from(from.subarray(KEY_BYTES, TAG_END)),
    expiresAt: from.readDoubleLE(TAG_END),
  }),
}
