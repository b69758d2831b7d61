import type { Leaf, Proposal } from './leaf.ts'
import { has } from './surroundings.ts'
import { snake } from './words.ts'

/** What stands beside the page that somebody saw. */
const visited = /^(page_?(title|url|views?)|referr?er(_\w+)?|visit(or)?_?id|time_spent|interaction_position)$/

/** Pages that somebody saw, and words that they looked for. */
export function ofBrowsing(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds !== 'text') return undefined
  if (/^(web_?paths?|(visited|viewed)_pages?)$/.test(snake(holder.name)) && /^(from|to|title|url)$/.test(own))
    return { category: 'usage.browsing', why: 'a page that somebody saw' }
  // `chat_start_url`, `conversation_begin_page`: where somebody was when it began.
  if (
    /(^|_)(start|begin|first|entry|current|exit|last)_(page|url)(_(url|title))?$/.test(own) &&
    has(holder.object, /^((chat|visitor|session|conversation|visit)_\w+|browser\w*|user_?agent|country|isp)$/)
  )
    return { category: 'usage.browsing', why: 'a page that somebody saw' }
  if (
    own === 'url' &&
    leaf.only('url') &&
    has(holder.object, /^user_?agent$/) &&
    has(holder.object, /^(country|action|referr?er)$/)
  )
    return { category: 'usage.browsing', why: 'the page that somebody was on' }
  const seen = has(holder.object, visited)
  if (seen && /^(url|path|page_?title)$/.test(own) && has(holder.object, /^(page_?(title|url)|url)$/))
    return { category: 'usage.browsing', why: 'a page that somebody saw' }
  if (seen && /^((site_|internal_)?search|referr?er)_(keyword|term|query|phrase)s?$/.test(own))
    return { category: 'usage.browsing', why: 'what somebody looked for' }
  return undefined
}
