import type { Person, Segment, SubjectId } from '../core/stored-event.ts'
import { open, SEAL_BYTES, sealParts } from './cipher.ts'
import { Unreadable } from './errors.ts'
import {
  headerBytes,
  LENGTH_BYTES,
  readParts,
  type SegmentKey,
  SHORT_BYTES,
  VERSION,
  writeHeader,
} from './event-layout.ts'
import { frame } from './frame.ts'
import { createNonces } from './nonces.ts'
import { idText } from './row-cache.ts'

const VERSION_BYTE = Buffer.of(VERSION)

/** One of all the data keys of a process. */
const nonce = createNonces()

/** What a sealed event belongs to. */
export const boundToEvent = (tenant: string, event: string): Buffer => frame('event', tenant, event)

/**
 * Seals each segment under the keys of all ids of the people whom it concerns: without any of them it stays closed, so
 * that destroying the key of one id ends just what that id stands in.
 *
 * @param common names the key of parts that concern nobody
 * @param keyOf gives the key of an id, also when it has to be made
 */
export function sealEvent(
  bound: Uint8Array,
  common: Uint8Array,
  segments: readonly Segment[],
  keyOf: (id: Uint8Array) => SegmentKey,
): Buffer {
  const parts: Uint8Array[] = [VERSION_BYTE]
  for (const [index, { people, payload }] of segments.entries()) {
    const keys = people.length === 0 ? [keyOf(common)] : people.flat().map(keyOf)
    const length = headerBytes(people)
    // What every layer is bound to, and before it, in the same bytes, the length of the segment.
    const start = LENGTH_BYTES + bound.length
    const all = Buffer.allocUnsafe(start + length + SHORT_BYTES)
    all.set(bound, LENGTH_BYTES)
    const end = writeHeader(all, start, { index, people }, common, keys)
    const layered = all.subarray(LENGTH_BYTES)
    let sealed: readonly Uint8Array[] = [payload]
    for (const [layer, { key }] of keys.entries()) {
      const [only] = sealed
      const plain = layer === 0 && only !== undefined ? only : Buffer.concat(sealed)
      all.writeUInt16BE(layer, end)
      sealed = sealParts(key, nonce(), layered, plain)
    }
    all.writeUInt32BE(length + payload.length + keys.length * SEAL_BYTES, 0)
    parts.push(all.subarray(0, LENGTH_BYTES), all.subarray(start, end), ...sealed)
  }
  // In one go, as most segments have one layer.
  return Buffer.concat(parts)
}

/**
 * What of a sealed event can be opened: parts about people whose key is gone, or is another one since, are absent.
 *
 * @throws Unreadable when anything of it was altered, or the key of its common part is not there
 */
export function openEvent(
  bound: Uint8Array,
  body: Uint8Array,
  keyOf: (id: Uint8Array) => SegmentKey | null,
): readonly Segment[] {
  const segments: Segment[] = []
  for (const { people, seals, header, sealed } of readParts(body)) {
    const keys: SegmentKey[] = []
    for (const { id, tag } of seals) {
      const key = keyOf(id)
      if (key?.tag.equals(tag)) keys.push(key)
    }
    if (keys.length < seals.length) {
      if (people.length === 0) throw new Unreadable()
      continue
    }
    let payload = sealed
    for (let layer = keys.length - 1; layer >= 0; layer--) {
      payload = open((keys[layer] as SegmentKey).key, layerOf(bound, header, layer), payload)
    }
    segments.push({ people, payload })
  }
  return segments
}

/** A sealed event without the segments that concern any of these ids; `null` when it has none. Nothing is opened. */
export function dropSegments(body: Uint8Array, ids: readonly SubjectId[]): Buffer | null {
  const dropped = new Set(ids.map(idText))
  // As it was written.
  const kept: Uint8Array[] = [body.subarray(0, 1)]
  let count = 0
  for (const { people, whole } of readParts(body)) {
    if (people.flat().some((id) => dropped.has(idText(id)))) count++
    else kept.push(whole)
  }
  return count === 0 ? null : Buffer.concat(kept)
}

/** Every id of everybody whom a sealed event concerns, each once. */
export function subjectsOf(body: Uint8Array): readonly SubjectId[] {
  const ids = new Map<string, SubjectId>()
  for (const { people } of readParts(body)) for (const id of people.flat()) ids.set(idText(id), id)
  return [...ids.values()]
}

/** How many segments of a sealed event concern any of these ids. */
export function countSegments(body: Uint8Array, ids: readonly SubjectId[]): number {
  const asked = new Set(ids.map(idText))
  return readParts(body).filter(({ people }) => people.flat().some((id) => asked.has(idText(id)))).length
}

/** How many segments there are. */
export const readSegmentCount = (body: Uint8Array): number => readParts(body).length

/** Everybody whom a sealed event concerns, as often as segments do. */
export const peopleOf = (body: Uint8Array): readonly Person[] => readParts(body).flatMap(({ people }) => people)

/** The ids of the keys under which a sealed event lies. */
export const keyIdsOf = (body: Uint8Array): readonly Uint8Array[] =>
  readParts(body).flatMap(({ seals }) => seals.map(({ id }) => id))

function layerOf(bound: Uint8Array, header: Uint8Array, layer: number): Buffer {
  const bytes = Buffer.allocUnsafe(bound.length + header.length + SHORT_BYTES)
  bytes.set(bound, 0)
  bytes.set(header, bound.length)
  bytes.writeUInt16BE(layer, bound.length + header.length)
  return bytes
}
