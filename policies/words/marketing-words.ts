import { matchOf } from './match.ts'

/**
 * Words for purposes that are never strictly necessary for a service that somebody asked for: Opinion 04/2012 of the
 * Article 29 Working Party on the exemption from consent (WP 194, sections 4.1 to 4.3: tracking by social plug-ins,
 * third-party advertising, analytics). Whole words, whatever their case.
 */
const words =
  /\b(ads?|adverts?|advertis\w+|marketing|remarketing|retarget\w*|campaigns?|affiliates?|analytics|statistics|audience measurement|profiling|social plug-?ins?|other (web ?)?sites|across (web ?)?sites|tracking|fingerprint\w*|measur(e|es|ing) (how|which|what|visits|clicks|reach|use)|count(s|ing)? (visits|visitors|clicks|page|which pages))\b/i

/** What people do on pages, of which somebody takes count. A password that was tried too often is counted to protect it. */
const counting =
  /\b(?:count|measure|analyse|analyze|find out|learn|see)(?:s|d|ing)? (?:how (?:often|long|many (?:people|readers|visitors|users|times))|who|whether|which|what)\b(?![^.;]*\b(?:passwords?|attempts?|sign(?:s|ed)?[- ]in|log(?:s|ged)?[- ]in|tried|fail\w*|attack\w*|abuse|bots?)\b)[^.;]{0,40}?\b(?:com(?:e|es|ing) back|returns?|visits?|visited|reads?|clicks?|clicked|scrolls?|is read|are read|is used|are used|views?|viewed)\b/i

/** What somebody looked at, kept to show more: for no service that was asked for. */
const followed =
  /\bremember(?:s|ing)? (?:what|which \w+) (?:you|people|they|somebody) (?:(?:have|has) )?(?:looked at|look at|read|saw|seen|viewed|visited|clicked|searched|watched)\b[^.;]{0,40}\b(?:shows?|to show|offers?|to offer|recommend\w*|suggest\w*)\b/i

/** Words, and where they stand in a text, as UTF-16 offsets. */
interface Said {
  readonly word: string
  readonly start: number
  readonly end: number
}

const first = (pattern: RegExp, text: string): Said | null => {
  const match = matchOf(pattern, text)
  return match ? { word: match[0], start: match.index, end: match.index + match[0].length } : null
}

/** The first word of a text that says so. */
export const marketingWordIn = (text: string): Said | null =>
  first(words, text) ?? first(counting, text) ?? first(followed, text)

/** Advertising that is shown to somebody. */
const advertising =
  /\b(?:(?:show|shows|showing|target|targets|targeting|display|displays|serve|serves|personalis\w+|retarget\w*) (?:you |you with |our |your |people )?(?:ads?|adverts?|advertis\w+|offers)|(?:show|display)(?:s|ing)? (?:\w+ ){0,3}(?:elsewhere|on other (?:sites|pages|services))|retargeting|remarketing|advertising on other sites)\b/i

/** Where a text says that it advertises to somebody. */
export const advertisingIn = (text: string): Said | null => first(advertising, text)

/** Where a text says that people, or what they do, are counted. */
export const countingIn = (text: string): Said | null =>
  first(
    /\b(?:count(?:s|ing)? (?:visits?|visitors|clicks|pages?|readers|views|users)|statistics|analytics|audience measurement)\b/i,
    text,
  ) ?? first(counting, text)
