import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Person, Segment } from '../core/stored-event.ts'
import { seal } from './cipher.ts'
import { boundToEvent, countSegments, dropSegments, keyIdsOf, openEvent, sealEvent, subjectsOf } from './envelope.ts'
import { Unreadable } from './errors.ts'
import { type SegmentKey, segmentKey } from './event-layout.ts'
import { idText } from './row-cache.ts'

const id = (byte: number): Uint8Array => Buffer.alloc(16, byte)
const COMMON = id(255)
const bound = boundToEvent('acme', 'event-1')

/** Keys by their ids, as a journal has them. */
function createKeys(): Map<string, SegmentKey> & {
  make(id: Uint8Array): SegmentKey
  find(id: Uint8Array): SegmentKey | null
} {
  const keys = new Map<string, SegmentKey>()
  return Object.assign(keys, {
    make(each: Uint8Array) {
      const key = keys.get(idText(each)) ?? segmentKey(createSecretKey(randomBytes(32)))
      keys.set(idText(each), key)
      return key
    },
    find: (each: Uint8Array) => keys.get(idText(each)) ?? null,
  })
}

const segment = (people: readonly Person[], text: string): Segment => ({ people, payload: Buffer.from(text) })
const given = [
  segment([], 'common'),
  segment([[id(1), id(2)]], 'of one'),
  segment([[id(3)]], 'of three'),
  segment([[id(1), id(2)], [id(3)]], 'of both'),
]
const textsOf = (segments: readonly Segment[]): string[] =>
  segments.map(({ payload }) => Buffer.from(payload).toString())

describe('a sealed event', () => {
  test('opens as it was, for any segments', () => {
    const people = fc.array(
      fc
        .uniqueArray(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 3 })
        .map((ids) => ids.map(id) as unknown as Person),
      { maxLength: 3 },
    )
    const segments = fc.array(fc.record({ people, payload: fc.uint8Array() }), { maxLength: 5 })
    fc.assert(
      fc.property(segments, (each) => {
        const keys = createKeys()
        const opened = openEvent(bound, sealEvent(bound, COMMON, each, keys.make), keys.find)
        expect(opened).toEqual(each.map((one) => ({ people: one.people, payload: Buffer.from(one.payload) })))
      }),
    )
  })

  test('says whom it concerns, and under which keys it lies, without being opened', () => {
    const body = sealEvent(bound, COMMON, given, createKeys().make)
    expect(subjectsOf(body)).toEqual([id(1), id(2), id(3)])
    expect(keyIdsOf(body)).toEqual([COMMON, id(1), id(2), id(3), id(1), id(2), id(3)])
    expect(countSegments(body, [id(2)])).toBe(2)
  })

  test('without the key of a person what concerns them is absent, also what concerns others too', () => {
    const keys = createKeys()
    const body = sealEvent(bound, COMMON, given, keys.make)
    keys.delete(idText(id(3)))
    expect(textsOf(openEvent(bound, body, keys.find))).toEqual(['common', 'of one'])
    keys.delete(idText(id(2)))
    expect(textsOf(openEvent(bound, body, keys.find))).toEqual(['common'])
    keys.delete(idText(COMMON))
    expect(() => openEvent(bound, body, keys.find)).toThrow(Unreadable)
  })

  test('of somebody who was erased and came again, what was before is absent', () => {
    const keys = createKeys()
    const body = sealEvent(bound, COMMON, given, keys.make)
    keys.delete(idText(id(1)))
    keys.make(id(1))
    expect(textsOf(openEvent(bound, body, keys.find))).toEqual(['common', 'of three'])
  })

  test('loses the segments of a person without being opened, known by any of their ids', () => {
    const keys = createKeys()
    const body = sealEvent(bound, COMMON, given, keys.make)
    const left = dropSegments(body, [id(2)])
    expect(textsOf(openEvent(bound, left ?? Buffer.of(), keys.find))).toEqual(['common', 'of three'])
    expect(subjectsOf(left ?? Buffer.of())).toEqual([id(3)])
    expect(dropSegments(body, [id(9)])).toBeNull()
  })

  test('does not open for another tenant or event', () => {
    const keys = createKeys()
    const body = sealEvent(bound, COMMON, given, keys.make)
    for (const other of [boundToEvent('acme', 'event-2'), boundToEvent('acmee', 'vent-1')]) {
      expect(() => openEvent(other, body, keys.find)).toThrow(Unreadable)
    }
  })

  test('does not open with any byte of it changed, or shows less; nor cut, unless between segments', () => {
    const keys = createKeys()
    const body = sealEvent(bound, COMMON, given, keys.make)
    const all = textsOf(openEvent(bound, body, keys.find))
    const read = (bytes: Uint8Array): string[] | null => {
      try {
        return textsOf(openEvent(bound, bytes, keys.find))
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable)
        return null
      }
    }
    for (let index = 0; index < body.length; index++) {
      const bytes = Buffer.from(body)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      // Ids and tags of keys are in it: one that nobody has is one that was destroyed.
      expect(read(bytes)?.length ?? 0).toBeLessThan(all.length)
      expect(read(body.subarray(0, index))?.length ?? 0).toBeLessThan(all.length)
    }
  })

  test('of version 1 opens, and loses segments, as it was sealed: under the key of the first id of each person', () => {
    const keys = createKeys()
    const body = sealedAsVersion1(given, keys)
    expect(textsOf(openEvent(bound, body, keys.find))).toEqual(['common', 'of one', 'of three', 'of both'])
    expect(keyIdsOf(body)).toEqual([COMMON, id(1), id(3), id(1), id(3)])
    const left = dropSegments(body, [id(2)]) ?? Buffer.of()
    expect(textsOf(openEvent(bound, left, keys.find))).toEqual(['common', 'of three'])
  })

  test('never looks the same twice', () => {
    const keys = createKeys()
    const bodies = Array.from({ length: 100 }, () => sealEvent(bound, COMMON, given, keys.make).toString('hex'))
    expect(new Set(bodies).size).toBe(100)
  })
})

/** As the first release sealed, written down once more from its layout. */
function sealedAsVersion1(segments: readonly Segment[], keys: ReturnType<typeof createKeys>): Buffer {
  const parts: Uint8Array[] = [Buffer.of(1)]
  for (const [index, { people, payload }] of segments.entries()) {
    const own = people.length === 0 ? [keys.make(COMMON)] : people.map(([first]) => keys.make(first))
    const names = people.length === 0 ? [(own[0] as SegmentKey).tag, COMMON] : []
    const each = people.flatMap((ids, person) => [(own[person] as SegmentKey).tag, u16(ids.length), ...ids])
    const header = Buffer.concat([u16(index), u16(people.length), ...names, ...each])
    let sealed: Uint8Array = payload
    for (const [layer, { key }] of own.entries()) {
      sealed = seal(key, randomBytes(12), Buffer.concat([bound, header, u16(layer)]), sealed)
    }
    const length = Buffer.alloc(4)
    length.writeUInt32BE(header.length + sealed.length)
    parts.push(length, header, sealed)
  }
  return Buffer.concat(parts)
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
