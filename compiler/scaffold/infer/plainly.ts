import { isNoName, type Leaf, named, type Proposal } from './leaf.ts'
import { plainNames } from './names/plain-names.ts'
import { identifiesPerson, isPerson, isThing } from './people.ts'
import { has } from './surroundings.ts'
import { snake } from './words.ts'

/** Names that say one thing, unless what they stand in is no person, or the value cannot be it. */
export function plainly(leaf: Leaf): Proposal | undefined {
  const { own } = leaf
  const holder = leaf.holders[0]
  if (leaf.own === 'national_number' && holder && /phone|tel|mobile/.test(snake(holder.name))) {
    return { category: 'contact.phone', why: 'a telephone number without its country' }
  }
  const found = named(leaf, plainNames)
  if (
    own === 'session' &&
    leaf.holds === 'text' &&
    !leaf.only('word', 'url') &&
    holder &&
    has(holder.object, /^(ip(_address)?|user_?agent|agent|referr?er)$/)
  )
    return { category: 'technical.cookie-id', why: 'a session, beside where somebody connects from' }
  if (
    own === 'page' &&
    leaf.holds === 'text' &&
    holder &&
    has(holder.object, /^(referr?er|session(_id)?|user_?agent|visitor_id)$/)
  )
    return { category: 'usage.browsing', why: 'a page that somebody saw' }
  if (
    /^(id|identifier|ad_id|advertiser_id|tid)$/.test(own) &&
    holder &&
    has(holder.object, /^device_(os|model|type|token)$|^tst$/) &&
    !holder.object.kinds.has('person')
  )
    return { category: 'technical.device', why: 'by which a device is known' }
  if (
    /^(vat|eori|ioss|gstin|(\w+_)?(vat|eori|gst)(_(number|no|id))?|local_tax_number)$/.test(own) &&
    !leaf.only('word', 'initial', 'symbols') &&
    leaf.holds === 'text'
  )
    return { category: 'person.official-id', why: 'by which a tax office knows somebody' }
  if (leaf.only('point') && /(^|_)(location|position|place|point|gps|geo\w*|coord\w*|where|address)$/.test(own))
    return { category: 'location.precise', why: 'two numbers that say where' }
  if (isPoint(leaf)) return { category: 'location.precise', why: 'numbers that say where' }
  if (
    leaf.own === 'long' &&
    (leaf.holds === 'number' || leaf.only('symbols')) &&
    holder &&
    has(holder.object, /^lat(itude)?$/)
  )
    return { category: 'location.precise', why: 'beside a latitude' }
  if (leaf.listed && leaf.holds === 'number' && /(^|_)(location|position|coords|center|centroid|point)$/.test(leaf.own))
    return { category: 'location.precise', why: 'numbers that say where' }
  // Since and until when somebody learns there, not works.
  if (
    found?.category === 'employment.history' &&
    holder &&
    leaf.holds === 'time' &&
    /(^|_)(education|school)(_(details?|info))?$/.test(snake(holder.name))
  )
    return { category: 'education.history', why: 'since or until when somebody learns there' }
  if (
    found?.category === 'contact.email' &&
    /_id$/.test(leaf.own) &&
    leaf.seen.texts > 0 &&
    !leaf.seen.shapes.has('email')
  )
    return undefined
  if (/(^|_)payroll_(no|number|id)$/.test(leaf.own)) return { category: 'person.id', why: 'by which somebody is paid' }
  // The number of a contract, not of an account that holds money.
  if (
    found?.category === 'payment.bank-account' &&
    /^account_(no|number)$/.test(leaf.own) &&
    holder &&
    has(holder.object, /^(tariff|meter\w*|plan|subscription|puk|supply_\w+)$/)
  )
    return { category: 'account.id', why: 'the number of somebody’s contract' }
  // What became of a card or an identity is no number of it.
  if (
    found?.category === 'person.official-id' &&
    leaf.only('word', 'given-name') &&
    !/(^|_)(number|no|id|code)$/.test(leaf.own)
  )
    return undefined
  if (
    found?.category === 'payment.card-summary' &&
    /^(doc|document|id|id_card|passport|licen[cs]e|national_id|ssn)_last_?(4|four)/.test(own)
  )
    return { category: 'person.official-id', why: 'the end of a document’s number' }
  // `taxIdType` is no identifier.
  if (found?.category === 'person.official-id' && /(?<!visa)_(type|kind|status|required|format)$/.test(leaf.own))
    return undefined
  // The address of a page is no address that post is sent to.
  if (found?.category === 'contact.address' && leaf.only('url')) return undefined
  // A picture of what is sold.
  if (
    found?.category === 'content.media-link' &&
    leaf.person === null &&
    /(^|_)(item|product|logo|banner|icon|variant|cover|background)_image_url$/.test(leaf.own)
  )
    return undefined
  // Nobody is called by three digits that are a number.
  if (
    found?.category === 'contact.phone' &&
    leaf.holds === 'number' &&
    leaf.seen.digits < 5 &&
    identifiesPerson(leaf.own)
  )
    return { category: 'person.id', why: 'named like a person’s identifier' }
  // A mark or a code of two letters reaches and identifies nobody.
  if (leaf.only('initial') && /^(contact\.phone|person\.official-id)$/.test(found?.category ?? '')) return undefined
  if (found?.category === 'person.username' && /nick_?name$/.test(leaf.own) && holder && has(holder.object, bornWith))
    return { category: 'person.name', why: 'a name beside others of somebody' }
  if (
    found?.category === 'person.username' &&
    holder &&
    leaf.person !== 'sure' &&
    has(holder.object, /^(balances?|iban|account_(names?|number))$/)
  )
    return undefined
  if (found?.category === 'organisation.details' && /legal_name$/.test(leaf.own) && leaf.person === 'sure')
    return { category: 'person.name', why: 'the name of somebody' }
  // `login_no: 3` counts.
  if (
    found?.category === 'person.username' &&
    /_(no|num|number|count)$/.test(leaf.own) &&
    leaf.only('counter', 'digits', 'initial', 'symbols')
  )
    return undefined
  if (
    /^person\.(username|language|photo)$/.test(found?.category ?? '') &&
    holder &&
    isThing(holder.name) &&
    leaf.person === null &&
    !isPerson(leaf.own.replace(/_[a-z]+$/, ''))
  )
    return undefined
  // `replyTo: newsletter` says which address, and is none.
  if (
    found?.category === 'contact.email' &&
    /reply_to$/.test(leaf.own) &&
    leaf.seen.texts > 0 &&
    !leaf.seen.shapes.has('email')
  )
    return undefined
  if (
    found?.category === 'organisation.details' &&
    /(^|_)(organi[sz]ation|org|company)$/.test(leaf.own) &&
    leaf.only('code', 'uuid', 'hash', 'digits', 'long-digits')
  )
    return { category: 'account.id', why: 'an organisation, by its identifier' }
  if (
    found?.category === 'person.name' &&
    ((isNoName(leaf) && !(leaf.only('hash') && bornWith.test(leaf.own))) ||
      (holder && isThing(holder.name) && leaf.person === null && !ofPeople.test(leaf.own)))
  ) {
    return undefined
  }
  // `appDisplayName` is an application's.
  if (
    found?.category === 'person.name' &&
    /(^|_)(app|application|client_app|device|resource|group|role|tenant|service|team|channel|space|event|product)_display_name$/.test(
      leaf.own,
    )
  )
    return undefined
  if (
    found &&
    (found.category === 'person.username' || found.category === 'location.coarse') &&
    leaf.only('url', 'uuid')
  )
    return undefined
  const [, pictured] = /^(\w+)_(image|img|photo|picture|avatar)(_(url|uri|link|href))?$/.exec(leaf.own) ?? []
  if (leaf.holds === 'text' && pictured !== undefined && isPerson(pictured))
    return { category: 'person.photo', why: 'a picture of somebody' }
  if (found?.category === 'content.media-link' && leaf.person === 'sure' && /^(profile_)?image/.test(leaf.own))
    return { category: 'person.photo', why: 'a picture of somebody' }
  if (found?.category === 'employment.job' && leaf.only('uuid', 'hash')) return undefined
  // A letter in words is no file.
  if (found?.category === 'content.file' && leaf.only('prose'))
    return { category: 'content.text', why: 'looks like text that people write' }
  // A user's name in two words with capitals is not the one to sign in with.
  if (found?.category === 'person.username' && leaf.only('full-name')) {
    return { category: 'person.name', why: 'named like a user name, and looks like a name' }
  }
  return found
}

/** `location: { x, y }`, and how high and whither beside a latitude. */
const isPoint = ({ own, holds, holders: [holder] }: Leaf): boolean =>
  holds === 'number' &&
  holder !== undefined &&
  (/^(alt|altitude|elevation|heading|bearing|course|cog|vel)$/.test(own)
    ? has(holder.object, /^lat(itude)?$/)
    : /^[xy]$/.test(own) &&
      has(holder.object, own === 'x' ? /^y$/ : /^x$/) &&
      /(^|_)(location|coordinates?|coords|gps|geo\w*)$/.test(snake(holder.name)))

/** Parts of names that things do not have, whatever they stand in: `attendeeFirstName` of a ticket. */
const ofPeople = /_holder(_|$)|(^|_)((first|last|given|family|middle)_name|surname)$/

const bornWith = /^(hashed_)?((first|last|given|family)_name|surname)(_\d)?$/
