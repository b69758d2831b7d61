import { createHmac, type KeyObject } from 'node:crypto'
import type { Person } from '../core/stored-event.ts'
import { Unreadable } from './errors.ts'

/**
 * A stored event: a version, then each segment as
 *
 *     length of what follows (u32) | index (u16) | number of people (u16)
 *     for each of them: number of ids (u16), and for each id: tag of its key (8) | id (16)
 *     the payload, sealed under the key of each id in turn
 *
 * The common part has no people, but the tag and the id of its key. Everything before the payload is its header, which
 * the seal binds together with tenant and event.
 *
 * Version 1, which is only read: for each person the tag of the key of their first id, and then the ids.
 */
export const VERSION = 2
const FIRST_IDS_SEAL = 1
const ID_BYTES = 16
export const TAG_BYTES = 8
export const LENGTH_BYTES = 4
export const SHORT_BYTES = 2

/** How long the header of a segment about these people is. */
export function headerBytes(people: readonly Person[]): number {
  if (people.length === 0) return 2 * SHORT_BYTES + TAG_BYTES + ID_BYTES
  let bytes = 2 * SHORT_BYTES
  for (const ids of people) bytes += SHORT_BYTES + ids.length * (TAG_BYTES + ID_BYTES)
  return bytes
}

/** Writes what stands before the payload of a segment; answers where it ends. */
export function writeHeader(
  target: Buffer,
  start: number,
  segment: { readonly index: number; readonly people: readonly Person[] },
  common: Uint8Array,
  keys: readonly SegmentKey[],
): number {
  const { index, people } = segment
  let at = target.writeUInt16BE(people.length, target.writeUInt16BE(index, start))
  const put = (key: SegmentKey | undefined, id: Uint8Array): void => {
    target.set((key as SegmentKey).tag, at)
    target.set(id, at + TAG_BYTES)
    at += TAG_BYTES + ID_BYTES
  }
  if (people.length === 0) put(keys[0], common)
  let layer = 0
  for (const ids of people) {
    at = target.writeUInt16BE(ids.length, at)
    for (const id of ids) put(keys[layer++], id)
  }
  return at
}

/** A segment as it is stored. */
export interface Part {
  readonly people: readonly Person[]
  /** In the order in which they were sealed. */
  readonly seals: readonly { readonly id: Uint8Array; readonly tag: Uint8Array }[]
  readonly header: Buffer
  readonly sealed: Buffer
  readonly whole: Buffer
}

/** @throws Unreadable when it is cut or of another version */
export function readParts(body: Uint8Array): readonly Part[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const version = bytes[0]
  if (version !== VERSION && version !== FIRST_IDS_SEAL) throw new Unreadable()
  const parts: Part[] = []
  let end = 1
  try {
    while (end < bytes.length) {
      const start = end + LENGTH_BYTES
      const stop = start + bytes.readUInt32BE(end)
      if (stop > bytes.length) throw new Unreadable()
      parts.push(readPart(bytes.subarray(start, stop), bytes.subarray(end, stop), version))
      end = stop
    }
  } catch {
    // What points behind the end gives a RangeError.
    throw new Unreadable()
  }
  return parts
}

function readPart(bytes: Buffer, whole: Buffer, version: number): Part {
  let at = 2
  const short = (): number => {
    at += 2
    return bytes.readUInt16BE(at - 2)
  }
  const take = (length: number): Buffer => {
    at += length
    if (at > bytes.length) throw new Unreadable()
    return bytes.subarray(at - length, at)
  }
  const seals: { id: Uint8Array; tag: Uint8Array }[] = []
  const people: Person[] = []
  const count = short()
  if (count === 0) {
    const tag = take(TAG_BYTES)
    seals.push({ id: take(ID_BYTES), tag })
  }
  for (let person = 0; person < count; person++) {
    const only = version === FIRST_IDS_SEAL ? take(TAG_BYTES) : null
    const ids: Uint8Array[] = []
    for (let left = short(); left > 0; left--) {
      const tag = only === null ? take(TAG_BYTES) : ids.length === 0 ? only : null
      const id = take(ID_BYTES)
      if (tag !== null) seals.push({ id, tag })
      ids.push(id)
    }
    const [first, ...others] = ids
    if (first === undefined) throw new Unreadable()
    people.push([first, ...others])
  }
  return { people, seals, header: bytes.subarray(0, at), sealed: bytes.subarray(at), whole }
}

/** A key under which segments are sealed. */
export interface SegmentKey {
  readonly key: KeyObject
  /** Tells keys apart and gives nothing of them away: somebody who was erased and comes again has a key of the same id. */
  readonly tag: Buffer
}

export function segmentKey(key: KeyObject): SegmentKey {
  // As text first: a digest in bytes has memory of its own, 470 bytes more.
  const digest = createHmac('sha256', key).update('bylaw data key').digest('binary')
  return { key, tag: Buffer.from(digest.slice(0, TAG_BYTES), 'binary') }
}
