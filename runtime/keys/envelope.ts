import { createHmac, type KeyObject } from 'node:crypto'
import type { Person, Segment, SubjectId } from '../journal/port/events.ts'
import { open, seal } from './cipher.ts'
import { Unreadable } from './errors.ts'
import { frame } from './frame.ts'
import { idText } from './key-cache.ts'
import { createNonces } from './nonces.ts'

/**
 * A stored event: a version, then each segment as
 *
 *     length of what follows (u32) | index (u16) | number of people (u16)
 *     for each of them: tag of their key (8) | number of ids (u16) | ids (16 each)
 *     the payload, sealed under the key of each person in turn
 *
 * The common part has no people, but the tag and the id of its key. Everything before the payload is its header, which
 * the seal binds together with tenant and event.
 */
const VERSION = 1
const ID_BYTES = 16
const TAG_BYTES = 8
const LENGTH_BYTES = 4

/** One of all the data keys of a process. */
const nonce = createNonces()

/** What a sealed event belongs to. */
export const boundToEvent = (tenant: string, event: string): Buffer => frame('event', tenant, event)

/**
 * Seals each segment under the keys of the people whom it concerns: each person's first id names their key.
 *
 * @param common names the key of parts that concern nobody
 * @param keyOf gives the key of an id, also when it has to be made
 */
export function sealEvent(
  bound: Uint8Array,
  common: Uint8Array,
  segments: readonly Segment[],
  keyOf: (id: Uint8Array) => KeyObject,
): Buffer {
  const parts: Uint8Array[] = [Buffer.of(VERSION)]
  for (const [index, { people, payload }] of segments.entries()) {
    const keys = people.length === 0 ? [keyOf(common)] : people.map(([id]) => keyOf(id))
    const header = writeHeader(index, people, common, keys)
    let sealed: Uint8Array = payload
    for (const [layer, key] of keys.entries()) sealed = seal(key, nonce(), layerOf(bound, header, layer), sealed)
    const length = Buffer.allocUnsafe(LENGTH_BYTES)
    length.writeUInt32BE(header.length + sealed.length)
    parts.push(length, header, sealed)
  }
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
  keyOf: (id: Uint8Array) => KeyObject | null,
): readonly Segment[] {
  const segments: Segment[] = []
  for (const { people, seals, header, sealed } of readParts(body)) {
    const keys: KeyObject[] = []
    for (const { id, tag } of seals) {
      const key = keyOf(id)
      if (key !== null && tagOf(key).equals(tag)) keys.push(key)
    }
    if (keys.length < seals.length) {
      if (people.length === 0) throw new Unreadable()
      continue
    }
    let payload = sealed
    for (let layer = keys.length - 1; layer >= 0; layer--) {
      payload = open(keys[layer] as KeyObject, layerOf(bound, header, layer), payload)
    }
    segments.push({ people, payload })
  }
  return segments
}

/** A sealed event without the segments that concern any of these ids; `null` when it has none. Nothing is opened. */
export function dropSegments(body: Uint8Array, ids: readonly SubjectId[]): Buffer | null {
  const dropped = new Set(ids.map(idText))
  const kept: Uint8Array[] = [Buffer.of(VERSION)]
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

function writeHeader(index: number, people: readonly Person[], common: Uint8Array, keys: readonly KeyObject[]): Buffer {
  const parts: Uint8Array[] = [u16(index), u16(people.length)]
  if (people.length === 0) parts.push(tagOf(keys[0] as KeyObject), common)
  for (const [number, ids] of people.entries()) parts.push(tagOf(keys[number] as KeyObject), u16(ids.length), ...ids)
  return Buffer.concat(parts)
}

interface Part {
  readonly people: readonly Person[]
  /** In the order in which they were sealed. */
  readonly seals: readonly { readonly id: Uint8Array; readonly tag: Uint8Array }[]
  readonly header: Buffer
  readonly sealed: Buffer
  readonly whole: Buffer
}

/** @throws Unreadable when it is cut or of another version */
function readParts(body: Uint8Array): readonly Part[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (bytes[0] !== VERSION) throw new Unreadable()
  const parts: Part[] = []
  let end = 1
  try {
    while (end < bytes.length) {
      const start = end + LENGTH_BYTES
      const stop = start + bytes.readUInt32BE(end)
      if (stop > bytes.length) throw new Unreadable()
      parts.push(readPart(bytes.subarray(start, stop), bytes.subarray(end, stop)))
      end = stop
    }
  } catch {
    // What points behind the end gives a RangeError.
    throw new Unreadable()
  }
  return parts
}

function readPart(bytes: Buffer, whole: Buffer): Part {
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
    const tag = take(TAG_BYTES)
    const ids = Array.from({ length: short() }, () => take(ID_BYTES))
    const [first, ...others] = ids
    if (first === undefined) throw new Unreadable()
    seals.push({ id: first, tag })
    people.push([first, ...others])
  }
  return { people, seals, header: bytes.subarray(0, at), sealed: bytes.subarray(at), whole }
}

const layerOf = (bound: Uint8Array, header: Uint8Array, layer: number): Buffer =>
  Buffer.concat([bound, header, u16(layer)])

const tags = new WeakMap<KeyObject, Buffer>()

/** Tells keys apart and gives nothing of them away: somebody who was erased and comes again has a key of the same id. */
function tagOf(key: KeyObject): Buffer {
  const known = tags.get(key)
  if (known !== undefined) return known
  const tag = createHmac('sha256', key).update('bylaw data key').digest().subarray(0, TAG_BYTES)
  tags.set(key, tag)
  return tag
}

function u16(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(2)
  bytes.writeUInt16BE(value)
  return bytes
}
