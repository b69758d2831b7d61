import ipaddr from 'ipaddr.js'
import type { IdentifierPattern, Verdict } from './identifier-pattern.ts'
import { personalNumber, personalNumberInGroups } from './personal-numbers.ts'

const word = /[\p{L}\p{N}_]/u

const isIdentifier = (label: string, candidate: string): Verdict => ({ label, length: candidate.length })
const isNone = (length: number): Verdict => ({ label: null, length })

/** RFC 5322 and 6531 without quoted local parts and comments, which nobody writes in texts. */
const email: IdentifierPattern = {
  hint: /@/,
  pattern: "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?",
  judge: (candidate) => isIdentifier('email', candidate),
}

/** ISO 13616: two letters, two check digits and up to 30 characters, often in groups of four. */
const iban: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '(?i)[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?',
  judge: (candidate, before) => {
    const end = word.test(before) ? 0 : ibanEnd(candidate)
    // The next group may begin one.
    return end > 0 ? { label: 'iban', length: end } : isNone(Math.max(4, candidate.search(/(?<=.{4})(?<= )/)))
  },
}

/** Addresses of IPv6, also with one of IPv4 in them; whole words, so that `std::map` stays. */
const ipv6: IdentifierPattern = {
  hint: /:/,
  pattern: '[0-9A-Fa-f.:]{2,}',
  judge: (candidate, before, after) => {
    const address = candidate.replace(/[.:]$/, (last) => (candidate.endsWith('::') ? last : ''))
    const whole = !word.test(before) && (address !== candidate || !word.test(after))
    const digits = /[0-9A-Fa-f]/.test(address)
    return whole && digits && address.includes(':') && ipaddr.IPv6.isValid(address)
      ? isIdentifier('ip', address)
      : isNone(candidate.length)
  },
}

const ipv4: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '[0-9]+(?:\\.[0-9]+)+',
  judge: (candidate) =>
    ipaddr.IPv4.isValidFourPartDecimal(candidate) ? isIdentifier('ip', candidate) : isNone(candidate.length),
}

/** Keys, hashes, UUIDs and tokens: long, of letters and digits, and not words with hyphens between. */
const token: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '[A-Za-z0-9_+=-]{20,}',
  judge: (candidate) => {
    const mixed = /[0-9]/.test(candidate) && /[A-Za-z]/.test(candidate)
    const words = candidate.split(/[-_]/).every((part) => /^(?:[A-Z]?[a-z]{0,20}|[0-9]{0,4})$/.test(part))
    return mixed && !words ? isIdentifier('token', candidate) : isNone(candidate.length)
  },
}

/** Numbers of cards and telephones, and whatever else is as long. */
const number: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '[+(]{0,2}[0-9](?:[ .()/-]{0,2}[0-9]){6,39}',
  judge: (candidate) => {
    const date =
      /^(?:19|20)\d\d([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(candidate) ??
      /^(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?!\d)/.exec(candidate)
    if (date !== null) return isNone(date[0].length)
    const digits = candidate.replace(/[^0-9]/g, '')
    if (digits.length >= 13 && digits.length <= 19 && luhn(digits)) return isIdentifier('card', candidate)
    return isIdentifier(digits.length <= 15 ? 'phone' : 'number', candidate)
  },
}

/** In this order: what an earlier one has found is not looked at by a later one. */
export const identifierPatterns: readonly IdentifierPattern[] = [
  email,
  iban,
  ipv6,
  ipv4,
  personalNumber,
  personalNumberInGroups,
  token,
  number,
]

/** ISO 7812-1, annex B. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}

/** Where the longest valid IBAN at the beginning of a text ends; 0 when there is none. */
function ibanEnd(text: string): number {
  for (let end = text.length; end >= 15; end--) {
    if (text[end - 1] === ' ' || (end < text.length && word.test(text[end] ?? ''))) continue
    const compact = text.slice(0, end).replaceAll(' ', '')
    if (compact.length >= 15 && compact.length <= 34 && mod97(compact) === 1) return end
  }
  return 0
}

/** ISO 7064, MOD 97-10, with the first four characters moved to the end and letters as 10 to 35. */
function mod97(compact: string): number {
  let rest = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
