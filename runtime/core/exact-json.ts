import { ExactNumber, keepNumbers } from '../contract/exact-number.ts'

const QUOTE = 0x22
const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const BACKSLASH = 0x5c
const LETTER_E = 0x65

/** So many characters of digits, with a sign or a point, are less than what a double holds. */
const HELD = 15
/** Longer than `0.000001`, below which a double is printed with an exponent. */
const SMALL = 8

/** What is known of JSON before it is parsed. */
export interface Survey {
  /**
   * `too-deep` when it nests objects and lists deeper than it may, `exact` when it may hold a number that a double does not
   * hold as it is written, `plain` otherwise.
   */
  readonly kind: 'too-deep' | 'exact' | 'plain'
  /** How many members its objects have as they are written, those of one name each. */
  readonly members: number
}

/**
 * Surveys JSON in UTF-8 in one pass over its bytes, before anything is built from them; more than `limit` deep is too deep.
 * That the text is JSON at all is for the parser to say.
 */
export function surveyJson(json: Uint8Array, limit: number): Survey {
  const end = json.length
  let depth = 0
  let exact = false
  let members = 0
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
    if (byte === COLON) {
      members += 1
      continue
    }
    // `[` and `{`, `]` and `}` differ in one bit.
    const bracket = byte | 0x20
    if (bracket === 0x7b) {
      depth += 1
      if (depth > limit) return { kind: 'too-deep', members }
    } else if (bracket === 0x7d) depth -= 1
  }
  return { kind: exact ? 'exact' : 'plain', members }
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
  return survey.kind === 'exact' ? JSON.parse(text, keepNumbers) : JSON.parse(text)
}

/**
 * Whether an object of the text has a name twice, of which parsers keep the one or the other (RFC 8259, 4): then fewer
 * members are in the value than were written.
 *
 * @param survey of the text that the value was parsed from
 */
export const namesTwice = (value: unknown, survey: Survey): boolean => membersOf(value) < survey.members

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += membersOf(item)
    return count
  }
  for (const one of Object.values(value)) count += 1 + membersOf(one)
  return count
}
