import { keepNumbers } from '../contract/exact-number.ts'

const QUOTE = 0x22
const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const BACKSLASH = 0x5c
const LETTER_E = 0x65

/** So many characters of digits, with a sign or a point, are less than what a double holds. */
const HELD = 15
/** Longer than `0.000001`, below which a double is printed with an exponent. */
const SMALL = 8

/**
 * What JSON in UTF-8 is, in one pass over its bytes before anything is built from them: `too-deep` when it nests objects
 * and lists more than `limit` deep, `exact` when it may hold a number that a double does not hold as it is written,
 * `plain` otherwise. That the text is JSON at all is for the parser to say.
 */
export function surveyJson(json: Uint8Array, limit: number): 'too-deep' | 'exact' | 'plain' {
  const end = json.length
  let depth = 0
  let exact = false
  for (let at = 0; at < end; at += 1) {
    const byte = json[at] as number
    if (byte === QUOTE) {
      for (at += 1; at < end && json[at] !== QUOTE; at += 1) if (json[at] === BACKSLASH) at += 1
      continue
    }
    if (byte <= NINE) {
      if (byte < ZERO && byte !== MINUS) continue
      const start = at
      let last = byte
      let point = false
      let odd = byte === MINUS && json[at + 1] === ZERO
      for (at += 1; at < end; at += 1) {
        const next = json[at] as number
        if (next >= ZERO && next <= NINE) last = next
        else if (next === POINT) point = true
        else if ((next | 0x20) === LETTER_E || next === PLUS || next === MINUS) odd = true
        else break
      }
      const length = at - start
      if (odd || length > HELD || (point && (last === ZERO || (byte === ZERO && length > SMALL)))) exact = true
      at -= 1
      continue
    }
    // `[` and `{`, `]` and `}` differ in one bit.
    const bracket = byte | 0x20
    if (bracket === 0x7b) {
      depth += 1
      if (depth > limit) return 'too-deep'
    } else if (bracket === 0x7d) depth -= 1
  }
  return exact ? 'exact' : 'plain'
}

/**
 * JSON in UTF-8 as values, in which a number that a double does not hold as it is written is an `ExactNumber`.
 *
 * @param survey of the same bytes, where it has been made
 * @throws SyntaxError when it is no JSON
 */
export function parseExact(json: Uint8Array, survey = surveyJson(json, Number.POSITIVE_INFINITY)): unknown {
  const bytes = Buffer.isBuffer(json) ? json : Buffer.from(json.buffer, json.byteOffset, json.byteLength)
  const text = bytes.toString('utf8')
  // A reviver costs three times as much again, and most bodies need none.
  return survey === 'exact' ? JSON.parse(text, keepNumbers) : JSON.parse(text)
}
