import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUuids, uuidBytes, uuidBytesOrNull, uuidText } from './uuid.ts'

test('is a UUIDv7 that begins with the time', () => {
  const uuid = createUuids(() => 0x0123456789ab)
  expect(uuid()).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('counts up, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 200 }), (steps) => {
      let now = Date.UTC(2026, 0, 1)
      const uuid = createUuids(() => now)
      const ids = steps.map((step) => {
        now += step
        return uuid()
      })
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('counts up when more are made in a millisecond than the counter holds', () => {
  const uuid = createUuids(() => 1000)
  const ids = Array.from({ length: 10_000 }, uuid)
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(10_000)
})

test('bytes and text', () => {
  const text = '019c13ec-9e00-7234-a43b-9a51c6239cec'
  expect(uuidBytes(text)).toHaveLength(16)
  expect(uuidText(uuidBytes(text))).toBe(text)
  expect(() => uuidBytes('019c13ec9e007234a43b9a51c6239cec')).toThrow(TypeError)
  expect(uuidBytesOrNull('../../etc/passwd')).toBeNull()
})

test('any other text is none', () => {
  const text = '019c13ec-9e00-7234-a43b-9a51c6239cec'
  for (const at of text.split('').keys()) {
    for (const other of [text[at] === '-' ? '0' : '-', 'g', 'A', '\u0130', ':', '`', '/']) {
      const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
      expect(uuidBytesOrNull(changed), changed).toBeNull()
    }
  }
  for (const other of ['', `${text}0`, text.slice(1), ` ${text.slice(1)}`, text.toUpperCase()]) {
    expect(uuidBytesOrNull(other), other).toBeNull()
  }
})
