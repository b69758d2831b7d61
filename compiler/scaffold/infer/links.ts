import type { Leaf, Proposal } from './leaf.ts'
import { isThing } from './people.ts'
import { isApiLink, isItself } from './somebody.ts'
import { snake } from './words.ts'

/** Web addresses, by what they lead to. */
export function ofUrl(leaf: Leaf): Proposal | undefined {
  if (!leaf.only('url') || /^(system|schema|namespace|xmlns|profile|context|iss|issuer|aud|vct)$/.test(leaf.own))
    return undefined
  if (leaf.person === null && leaf.holders[0] && isThing(leaf.holders[0].name)) return undefined
  if (isApiLink(leaf) || (leaf.own === 'url' && isItself(leaf))) return undefined
  // Where an interface is found, of nobody in particular.
  if (
    leaf.person === null &&
    (technicalUrl.test(leaf.own) || leaf.holders.some(({ name }) => /^_?links$|^transport$|^meta(data)?$/i.test(name)))
  )
    return undefined
  const outer = snake(leaf.holders[0]?.name ?? '')
  const seen = leadsTo.find(({ pattern }) => pattern.test(leaf.own) || (holding.test(outer) && pattern.test(outer)))
  if (seen !== undefined) return seen
  return { category: 'contact.url', why: 'looks like a web address, which is personal where it leads to somebody' }
}

/** What a web address leads to, by the words of its name or of what holds it. */
const leadsTo = [
  {
    pattern: /(^|_)(recording\w*|wav|mp3|audio|voicemail|transcription)(_|$)/,
    category: 'communication.voice',
    why: 'the address of a recording',
  },
  {
    pattern:
      /(^|_)(face|selfie|portrait|headshot|(profile|user|avatar)_(thumb\w*|image|img|pic\w*)|(user|profile|member|person)_image_info)$/,
    category: 'person.photo',
    why: 'the address of a picture of somebody',
  },
  {
    pattern:
      /(^|_)(referring|requested|visited|landing|entry|exit|navigated)_(page_)?(url|uri|link)$|^(web_?path|page_path|navigation|browsing|visited_page|page)s?$/,
    category: 'usage.browsing',
    why: 'the address of a page that somebody saw',
  },
  {
    pattern:
      /(^|_)(images?|photos?|pictures?|thumb(nail)?s?|preview|video|file|files|file_urls?|pdf|document|scan|barcode|qr(_code)?|signature|audit_log)(_|$)/,
    category: 'content.media-link',
    why: 'the address of a file',
  },
] as const

/** Objects that are the pages or files themselves. */
const holding = /^(images?|files?|file_urls?|photos?|image_info|original|web_?path|page_path|navigation)$/

const technicalUrl =
  /^(self|href|callback|delivered_to|endpoint|web_url|service_url|app_url|api_url|webhook|booker_url|bookerurl|(api|web|base|callback|endpoint|product|target)_?(url|permalink)|sns_\w+)$/
