import { isNoName, type Leaf, type Proposal } from './leaf.ts'
import { has, personAround } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What an object has that says where to send something. */
const line =
  /^(address|street|address_?line_?\d?|line_?\d|address_?\d|street_?\d?|street_(name|line_?\d)|(zip|postal|post)_?code|zip|city|town|locality)$/

/** Parts of an address whose names say two things, or one that says more elsewhere. */
export function ofPostal(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds !== 'text') return undefined
  if (/^address_(extra|supplement|addition|additional|more|info(rmation)?)$/.test(own))
    return { category: 'contact.address', why: 'a part of an address' }
  if (/^(house|building|flat)_(number|name)_or_(number|name)$|^house_(number|no)_?(ext\w*|addition|suffix)$/.test(own))
    return { category: 'contact.address', why: 'a part of an address' }
  if (/^between_streets$|^(cross|nearest)_streets?$|^extra_address_\w+$/.test(own))
    return { category: 'contact.address', why: 'a part of an address' }
  if (/^(lpn|(licen[cs]e_)?plate)_(state|country|region)$/.test(own))
    return { category: 'location.coarse', why: 'where a vehicle is registered' }
  if (/^(address_)?line_?\d$/.test(own) && has(holder.object, /^(address_)?line_?[12]$/) && !leaf.only('url', 'uuid'))
    return { category: 'contact.address', why: 'a part of an address' }
  if (
    /^(floor(_section)?|room|desk(_(code|number))?|building(_(id|code|number))?)$/.test(own) &&
    has(holder.object, /^(desk_\w+|building(_\w+)?|floor\w*)$/) &&
    personAround(holders.slice(1)) !== null
  )
    return { category: 'contact.address', why: 'where somebody sits' }
  // `no` beside a street, and what is rung at its door.
  if (
    (/^(no|nr|number|bell|door_?bell|po_?box(_(id|number|no))?|(parcel_)?locker(_id)?|post_number)$/.test(own) ||
      /^(additional_)?address_(house|building|floor|door|additional|supplement|information)\w*$|^additional_address_\w+$/.test(
        own,
      )) &&
    has(holder.object, /^(address_)?street(_name)?$/)
  )
    return { category: 'contact.address', why: 'a part of an address' }
  if (/^(attention|attn|c_?o|care_of)$/.test(own) && leaf.only('full-name'))
    return { category: 'person.name', why: 'for whom post is' }
  if (/^street_(type|suffix|direction)$/.test(own)) return { category: 'contact.address', why: 'a part of an address' }
  if (
    /^((address_)?complement|floor|apartment|unit|suite|entrance|staircase|door|intercom|block)$/.test(own) &&
    has(holder.object, line)
  )
    return { category: 'contact.address', why: 'a part of an address' }
  if (/^(village|hamlet|ward|parish|sub_?county|lga|barangay|suburb)$/.test(own) && !leaf.only('url', 'uuid'))
    return { category: 'location.coarse', why: 'a place' }
  if (
    /(^|_)(gps(_(location|position|coordinates))?|geo_?point|lat_?(lng|long?|lon)|_?geolocation)$/.test(own) &&
    leaf.only('symbols', 'point')
  )
    return { category: 'location.precise', why: 'numbers that say where' }
  if (/^(city|town|county|state)_(or_)?(village|district|province|region|town|county)$/.test(own))
    return { category: 'location.coarse', why: 'a place, by two kinds of them' }
  if (own === 'country_id' && leaf.only('initial', 'given-name', 'word'))
    return { category: 'location.country', why: 'a country by its code' }
  // Whoever receives post there; a company has a name, too.
  if (
    own === 'name' &&
    /_address$/.test(singular(snake(holder.name))) &&
    has(holder.object, line) &&
    !isNoName(leaf) &&
    !leaf.only('slug', 'code', 'url')
  )
    return { category: 'person.name', why: 'whom an address is of' }
  return undefined
}
