/** What a text looks like. The text itself is not kept: samples hold personal data. */
export type ValueShape =
  | 'email'
  | 'phone'
  | 'ip'
  | 'url'
  | 'webhook-url'
  | 'date'
  | 'time'
  | 'uuid'
  | 'hash'
  | 'digits'
  | 'card'
  | 'bank-account'
  | 'token'
  | 'user-agent'
  | 'prose'

const tokens =
  /^(Bearer |Basic )|^eyJ[\w-]{8,}\.[\w-]+\.|^(gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|sk_(live|test)_|rk_(live|test)_|whsec_|SG\.|AKIA|ASIA|ya29\.|npm_|pypi-)\w|-----BEGIN /
const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** In the order in which they are tried. */
const patterns: readonly (readonly [ValueShape, RegExp])[] = [
  ['token', tokens],
  ['webhook-url', /^https:\/\/(hooks\.slack\.com\/|discord(app)?\.com\/api\/webhooks\/)/],
  ['email', /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@.<>"]{2,}$/],
  ['url', /^(https?|git|ssh|ftp|wss?):\/\/\S+$/i],
  ['ip', new RegExp(`^(${octet}\\.){3}${octet}(/\\d{1,2})?$`)],
  ['ip', /^(?=[\da-f:.]*:[\da-f:.]*:)[\da-f]{0,4}(:[\da-f]{0,4}){2,7}(\.\d{1,3}){0,3}$/i],
  ['time', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['uuid', /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i],
  ['phone', /^\+[1-9][\d ().-]{6,20}\d$/],
  ['bank-account', /^[A-Z]{2}\d{2}( ?[A-Z\d]{4}){2,7}( ?[A-Z\d]{1,3})?$/],
  ['hash', /^(?=.*\d)[\da-f]{16,}$/i],
  ['user-agent', /^(Mozilla\/\d|[\w.-]+\/\d+(\.\d+)* \()/],
]

/** The shape of a text, `null` when it looks like nothing in particular. */
export function valueShape(text: string): ValueShape | null {
  const value = text.trim()
  if (isCardNumber(value)) return 'card'
  if (value.length <= 4096) for (const [shape, pattern] of patterns) if (pattern.test(value)) return shape
  if (/^\d{4,}$/.test(value)) return 'digits'
  // Four words are more than a label.
  const words = value.slice(0, 1000).split(/\s+/)
  return words.length > 3 && words.some((word) => /\p{L}/u.test(word)) ? 'prose' : null
}

/** Issuers' prefixes with their lengths, and the check digit (ISO/IEC 7812-1, Annex B). */
const issuers = /^(4\d{12}(\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(0[0-5]|[689]\d)\d{11}|6\d{15}|35\d{14})$/

function isCardNumber(text: string): boolean {
  if (!/^\d[\d -]{11,22}\d$/.test(text)) return false
  const digits = text.replace(/[ -]/g, '')
  if (!issuers.test(digits)) return false
  let sum = 0
  for (const [i, c] of [...digits].reverse().entries()) {
    const digit = Number(c) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Names of properties that are data themselves: an object by e-mail address, by id, by day. */
const dataLike: ReadonlySet<ValueShape | null> = new Set<ValueShape>([
  'email',
  'phone',
  'ip',
  'url',
  'webhook-url',
  'date',
  'time',
  'uuid',
  'hash',
  'digits',
  'card',
  'bank-account',
  'token',
  'prose',
])

export const looksLikeData = (name: string): boolean =>
  name.length > 100 || /[\p{Cc}@]/u.test(name) || /^\d+$/.test(name) || dataLike.has(valueShape(name))
