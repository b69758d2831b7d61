import { isNoName, type Leaf, type Proposal } from './leaf.ts'
import { has } from './surroundings.ts'

/** What only entries of a directory have, by the short names of RFC 4519 and RFC 2798. */
const entry =
  /^(dn|distinguished_name|object_class|objectclass|ou|sam_account_name|user_principal_name|sam_account_name)$/

/** Attributes of directories whose names are one or two letters, or mean something else anywhere else. */
const attributes: Readonly<Record<string, readonly [category: string, why: string]>> = {
  sn: ['person.name', 'a surname in a directory (RFC 4519)'],
  l: ['location.coarse', 'a place in a directory (RFC 4519)'],
  st: ['location.coarse', 'a state in a directory (RFC 4519)'],
  c: ['location.country', 'a country in a directory (RFC 4519)'],
  co: ['location.country', 'a country in a directory'],
  o: ['organisation.details', 'an organisation in a directory (RFC 4519)'],
  ou: ['employment.job', 'a department in a directory (RFC 4519)'],
  uid: ['person.username', 'by which somebody signs in (RFC 4519)'],
  sam_account_name: ['person.username', 'by which somebody signs in'],
  object_sid: ['person.id', 'the identifier of somebody in a directory'],
  object_guid: ['person.id', 'the identifier of somebody in a directory'],
  car_license: ['person.official-id', 'the licence plate of somebody (RFC 2798)'],
}

/** What cards of contacts have by short names (RFC 6350, RFC 6474). */
const card: Readonly<Record<string, readonly [category: string, why: string]>> = {
  fn: ['person.name', 'a name on a card (RFC 6350)'],
  role: ['employment.job', 'what somebody does (RFC 6350)'],
  related: ['person.marital-status', 'who is related to somebody (RFC 6350)'],
  impp: ['contact.social-handle', 'where somebody is written to (RFC 6350)'],
  deathplace: ['location.coarse', 'where somebody died (RFC 6474)'],
}

/** What an entry of a directory says of somebody. */
export function ofDirectory(leaf: Leaf): Proposal | undefined {
  const [holder] = leaf.holders
  if (holder === undefined || leaf.holds !== 'text') return undefined
  if (
    leaf.only('distinguished-name') &&
    /^(dn|distinguished_name|manager|secretary|owner|member|assistant|see_also)$/.test(leaf.own)
  )
    return { category: 'person.id', why: 'the entry of somebody in a directory' }
  const onCard = Object.hasOwn(card, leaf.name.toLowerCase()) ? card[leaf.name.toLowerCase()] : undefined
  if (
    onCard !== undefined &&
    holder.object.properties.has('fn') &&
    ['tel', 'adr', 'org', 'bday'].some((name) => holder.object.properties.has(name))
  )
    return { category: onCard[0], why: onCard[1] }
  const found = Object.hasOwn(attributes, leaf.own) ? attributes[leaf.own] : undefined
  if (found === undefined || !has(holder.object, entry) || !has(holder.object, /^(cn|sn|given_name|mail|user_id|uid)$/))
    return undefined
  const [category, why] = found
  return category === 'person.name' && isNoName(leaf) ? undefined : { category, why }
}
