import type { Leaf, Proposal } from './leaf.ts'
import { has } from './surroundings.ts'
import { snake } from './words.ts'

/** What telephones and their networks say: of calls, and of the parts of a number. */
export function ofTelephony(leaf: Leaf): Proposal | undefined {
  const { own, holders } = leaf
  const holder = holders[0]
  if (leaf.holds === 'flag' || holder === undefined) return undefined
  if (/^call_(start|end|begin|duration)(_\w+)?$|^(talk|ring|hold)_(time|duration|seconds)$/.test(own))
    return { category: 'communication.metadata', why: 'when and how long somebody telephoned' }
  if (leaf.holds === 'time') return undefined
  if (/^([ab]_number|(calling|called)_party(_(number|msisdn|address))?)$/.test(own))
    return { category: 'contact.phone', why: 'one of two who telephone' }
  if (
    /^(cell_id|cgi|ecgi|lac|tac|cell_tower(_id)?)$/.test(own) &&
    has(holder.object, /^(imsi|imei|msisdn|mcc|mnc|cell_id|calling_party|a_number|subscriber)$/)
  )
    return { category: 'location.coarse', why: 'the mast that somebody’s telephone was at' }
  if (
    /^(source|destination|dest|origin|originating|terminating|termination|dialed|dialled|forwarded|forwarding|target|inbound|outbound|tracking)_number$/.test(
      own,
    ) &&
    leaf.only('phone', 'long-digits', 'digits', 'symbols') &&
    has(
      holder.object,
      /^(message|text|body|duration|direction|call_\w+|recording\w*|date_received|sms\w*|dtmf\w*|session_id)$/,
    )
  )
    return { category: 'contact.phone', why: 'one of two who telephone or write' }
  if (
    own === 'number' &&
    has(holder.object, /^id$/) &&
    has(holder.object, /^name$/) &&
    holders.slice(1).some(({ object }) => has(object, /^(duration|recordings|direction|call_\w+|caller\w*)$/))
  )
    return { category: 'contact.phone', why: 'one of two who telephone' }
  if (
    own === 'area_code' &&
    (has(holder.object, /^((phone_)?number|phone(_number)?|extension)$/) ||
      /(^|_)(phones?|telephones?|mobiles?)(_numbers?)?$/.test(snake(holder.name)))
  )
    return { category: 'contact.phone', why: 'the beginning of a telephone number' }
  if (
    /^(area|ddd|country|ddi|prefix)$/.test(own) &&
    leaf.only('symbols', 'digits') &&
    /(^|_)(phones?|telephones?|mobiles?)$/.test(snake(holder.name)) &&
    has(holder.object, /^number$/)
  )
    return { category: 'contact.phone', why: 'the beginning of a telephone number' }
  if (
    own === 'country_code' &&
    !leaf.only('initial') &&
    /(^|_)(phones?|telephones?|mobiles?)(_numbers?)?$/.test(snake(holder.name)) &&
    has(holder.object, /^((phone_)?number|area_code|formatted_phone)$/)
  )
    return { category: 'contact.phone', why: 'the beginning of a telephone number' }
  return undefined
}
