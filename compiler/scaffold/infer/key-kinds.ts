import type { ValueShape } from './value-shape.ts'

/** What names are, where they are data, and the category that it has. */
const kinds: Partial<Record<ValueShape, readonly [what: string, category: string | null]>> = {
  email: ['e-mail address', 'contact.email'],
  phone: ['telephone number', 'contact.phone'],
  ip: ['IP address', 'technical.ip'],
  mac: ['address of a device', 'technical.device'],
  'official-id': ['official identifier', 'person.official-id'],
  'bank-account': ['bank account', 'payment.bank-account'],
  card: ['payment card', 'payment.card'],
  token: ['token', 'secret.token'],
  date: ['day', null],
  time: ['time', null],
  uuid: ['identifier', null],
  hash: ['identifier', null],
  digits: ['identifier', null],
  'long-digits': ['identifier', null],
  prose: ['question', null],
}

/** By what an object's entries are found (`by e-mail address`), with the category of that where it is clear. */
export function byWhat(keys: ReadonlySet<ValueShape | null>): string {
  const [only] = keys
  const kind = keys.size === 1 && only ? kinds[only] : undefined
  if (kind === undefined) return 'by keys'
  const [what, category] = kind
  return `by ${what}${category === null ? '' : ` (${category})`}`
}
