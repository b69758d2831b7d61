import type { Leaf, Proposal } from './leaf.ts'
import { has } from './surroundings.ts'
import { singular, snake } from './words.ts'

const network =
  /^(facebook|twitter|x|instagram|linked_?in|git_?hub|git_?lab|tik_?tok|you_?tube|snapchat|pinterest|reddit|telegram|mastodon|bluesky|threads|twitch|vk|xing|skype|medium|tumblr|discord)$/

/** Whom a network knows somebody as, and where they are to be read. */
export function ofNetwork(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds !== 'text') return undefined
  const outer = singular(snake(holder.name))
  if (/^(handle|user_?name|screen_name|nick_?name|account)$/.test(own) && network.test(outer))
    return { category: 'contact.social-handle', why: 'somebody of a social network' }
  if (
    /^(handle|user_?name|screen_name)$/.test(own) &&
    /(^|_)(social(_(profile|network|account|link|media))?|profile)$/.test(outer) &&
    has(holder.object, /^(type|network|provider|platform|service|site)$/)
  )
    return { category: 'contact.social-handle', why: 'somebody of a social network' }
  if (
    /^(isp|asn|as_(number|name|org)|internet_provider)$/.test(own) &&
    has(holder.object, /^(isp|asn|ip(_address)?|visitor_\w+|city|country|latitude|org)$/)
  )
    return { category: 'technical.ip', why: 'through whom somebody connects' }
  if (
    /^(name|major|minor|version|vendor|family|type)$/.test(own) &&
    /^(browser|user_?agent|client_browser|browser_engine)$|^engine$/.test(outer) &&
    (outer !== 'engine' || (holders[1] !== undefined && has(holders[1].object, /^browser$/)))
  )
    return { category: 'technical.browser', why: 'of the browser that somebody uses' }
  if (
    /^(ad_id|advertiser_id|manufacturer|maker)$/.test(own) &&
    (/(^|_)device(_(data|info|details))?$/.test(outer) || has(holder.object, /^device_(id|model)$/))
  )
    return { category: 'technical.device', why: 'of the device that somebody uses' }
  if (/^locales?$/.test(own) && leaf.listed && /(^|_)(device|user|person|browser|client)$/.test(outer))
    return { category: 'person.language', why: 'what the device of somebody is set to' }
  if (
    /^(audio|recording)(_(url|uri|link))?$/.test(own) &&
    leaf.only('url') &&
    has(holder.object, /^(transcript\w*|disposition|call_\w+)$/)
  )
    return { category: 'communication.voice', why: 'what was said, recorded' }
  if (own === 'address' && /^(instant_messenger|messenger|im|chat)(_address)?$/.test(outer))
    return { category: 'contact.social-handle', why: 'where somebody is written to' }
  if (own === 'address' && (/^web_?(site|page|address)$/.test(outer) || leaf.only('url')))
    return leaf.person === null && !/^web/.test(outer)
      ? undefined
      : { category: 'contact.url', why: 'the address of a page' }
  if (
    own === 'unique_id' &&
    has(holder.object, /^(imei|model|protocol|last_update|battery\w*|sim\w*)$/) &&
    /(^|_)device$/.test(outer)
  )
    return { category: 'technical.device', why: 'by which a device is known' }
  return undefined
}
