import type { Leaf } from './leaf.ts'
import { has } from './surroundings.ts'

/** How something is done or paid, beside who: `paid_by: card`. */
const means = /(^|_)(paid|pay|payed|settled|shipped|sent|delivered|contacted|verified|signed_in|ordered|booked)_by$/

/** What an address is for or how it was found, not a part of it. */
const ofAddresses =
  /(^|_)(level|class|classification|quality|precision|accuracy|score|format|method|result|residential)$/

/** Whether a value or what stands beside it says that it is not what its name suggests. */
export function isRefuted(leaf: Leaf, category: string): boolean {
  const { own } = leaf
  const [holder] = leaf.holders
  // `window: { from: "10:00" }` identifies nobody.
  if (category === 'person.id' || category === 'person.username')
    return (
      leaf.only('clock') ||
      (means.test(own) && leaf.only('word', 'given-name')) ||
      // How many come along, and which side ended it.
      (/^(passenger|guest|participant|attendee|occupant|visitor|travell?er|adult|child)_(number|no)$/.test(own) &&
        leaf.holds === 'number' &&
        leaf.seen.digits < 3) ||
      (/^(disconnected|ended|hung_up|terminated|initiated|cancell?ed|closed|released)_by$/.test(own) &&
        leaf.only('word', 'slug', 'mark')) ||
      // A conversation that is called a contact, and one of ten in a match.
      (/(^|_)contact_id$/.test(own) &&
        holder !== undefined &&
        has(holder.object, /^(contact_start|(agent|queue|hold)_seconds|abandon_seconds)$/)) ||
      (/^(participant|player)_(id|number)$/.test(own) && leaf.holds === 'number' && leaf.seen.digits < 3) ||
      // Which of the buyer's departments an invoice is for (EN 16931, BT-10).
      own === 'buyer_reference' ||
      // What a customer calls their booking.
      (/(^|_)(client|customer|guest)_ref(erence)?$/.test(own) &&
        holder !== undefined &&
        has(holder.object, /^(booking|reservation|order|confirmation|transaction)_(id|number|code|reference)$/))
    )
  // The mast, not the telephone.
  if (category === 'contact.phone') return /^(last|serving|current|neighbou?r)_cell$/.test(own)
  // Four numbers with points between them are a version, too.
  if (category === 'technical.ip') return /(^|_)(version|release|build|firmware|revision|oid)$/.test(own)
  // `status_by_locale` is a status.
  if (category === 'person.language') return /_by_(locale|language|lang|country)$/.test(own)
  if (category === 'contact.address')
    return ofAddresses.test(own) || /^(vat|eori|ioss|gstin)(_(number|no|id))?$/.test(own)
  // The licence of a program belongs to nobody (SPDX).
  if (category === 'person.official-id') return holder !== undefined && has(holder.object, /^spdx(_id)?$/)
  // Rules of a house that somebody read are no state of their health.
  if (category === 'health.data') return /(^|_)health_and_safety_(policy|rules|notice|guidelines)$/.test(own)
  // What became of a parcel or a payment is said in marks, not in words that people write.
  // What stands beside its code is a label of a list: `product_description` beside `product_code`.
  if (category === 'content.text') {
    const [, stem] = /^(\w+)_(description|desc|text|label)$/.exec(own) ?? []
    if (stem !== undefined && holder !== undefined && has(holder.object, new RegExp(`^${stem}_(code|type)$`)))
      return true
  }
  if (category === 'content.text')
    return /(^|_)reason$/.test(own) && holder !== undefined && has(holder.object, /(^|_)status$/) && leaf.only('mark')
  return false
}
