/**
 * Words for purposes that are never strictly necessary for a service that somebody asked for: Opinion 04/2012 of the
 * Article 29 Working Party on the exemption from consent (WP 194, sections 4.1 to 4.3: tracking by social plug-ins,
 * third-party advertising, analytics). Whole words, whatever their case.
 */
const words =
  /\b(ads?|adverts?|advertis\w+|marketing|remarketing|retarget\w*|campaigns?|affiliates?|analytics|statistics|audience measurement|profiling|social plug-?ins?|other (web ?)?sites|across (web ?)?sites|tracking|fingerprint\w*|measur(e|es|ing) (how|which|what|visits|clicks|reach|use)|count(s|ing)? (visits|visitors|clicks|page|which pages))\b/i

/** The first word of a text that says so. */
export const marketingWordIn = (text: string): { word: string; start: number; end: number } | null => {
  const match = words.exec(text)
  return match ? { word: match[0], start: match.index, end: match.index + match[0].length } : null
}
