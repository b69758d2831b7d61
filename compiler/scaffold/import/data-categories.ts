import { catalogue } from '../../language/catalogue.ts'

/** How lists write categories beside their titles in the catalogue. What could be several things is not here. */
const synonyms: Readonly<Record<string, string>> = {
  'full name': 'person.name',
  'first name': 'person.name',
  'last name': 'person.name',
  'first and last name': 'person.name',
  surname: 'person.name',
  nom: 'person.name',
  prenom: 'person.name',
  email: 'contact.email',
  'e mail': 'contact.email',
  'e mail address': 'contact.email',
  'adresse e mail': 'contact.email',
  phone: 'contact.phone',
  'phone number': 'contact.phone',
  telephone: 'contact.phone',
  'mobile number': 'contact.phone',
  address: 'contact.address',
  'home address': 'contact.address',
  'adresse postale': 'contact.address',
  ip: 'technical.ip',
  'adresse ip': 'technical.ip',
  username: 'person.username',
  dob: 'person.birth-date',
  'date de naissance': 'person.birth-date',
  photo: 'person.photo',
  photograph: 'person.photo',
  sex: 'person.gender',
  'bank detail': 'payment.bank-account',
  'bank account detail': 'payment.bank-account',
  'health data': 'health.data',
  'medical data': 'health.data',
  'ethnic origin': 'ethnicity.origin',
  'trade union membership': 'union.membership',
  'criminal record': 'criminal.conviction',
  'usage data': 'usage.activity',
  'support ticket': 'communication.support',
  'no personal data': 'none',
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/(address)es$/, '$1')
    .replace(/(?<!s)s$/, '')

const known = new Map<string, string>()
for (const { name, title } of catalogue) {
  known.set(plain(title), name)
  known.set(plain(name), name)
}
for (const [words, name] of Object.entries(synonyms)) known.set(plain(words), name)

/** The categories of the catalogue that a text lists, and the parts of it that name none. */
export function listedCategories(text: string): {
  readonly known: readonly string[]
  readonly unknown: readonly string[]
} {
  const whole = known.get(plain(text))
  if (whole !== undefined) return { known: [whole], unknown: [] }
  const parts = text.split(/[,;/|\n•]|\band\b|\bet\b|&/i).map((part) => part.trim())
  const found = parts.filter((part) => part !== '').map((part) => ({ part, name: known.get(plain(part)) }))
  return {
    known: [...new Set(found.flatMap(({ name }) => name ?? []))].sort(),
    unknown: found.flatMap(({ part, name }) => (name === undefined ? [part] : [])),
  }
}
