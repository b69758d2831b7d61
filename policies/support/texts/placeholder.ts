import { isIn } from '../../words/match.ts'
import { isAscii } from '../../words/phrases.ts'

/** What people write where they know nothing yet. */
const placeholder =
  /^[\s\W]*(t\.?b\.?[acd]\.?|to ?do|fix ?me|x{2,}|n\.?\/?a\.?|n\. ?n\.?|not applicable|not (yet )?(known|stated|available|decided|defined|determined|specified)|to be (added|agreed|appointed|chosen|elected|found|hired|announced|clarified|completed|confirmed|decided|defined|determined|done|drafted|filled( in)?|found|named|negotiated|provided|signed|specified|written)|unknown|undefined|unspecified|unclear|somehow|somewhere|some ?(day|time)|sometime|whatever|whoever|wherever|whenever|yes|none yet|nowhere|null|pending|placeholder|lorem ipsum.*|fill (me |this )?in|change ?me|insert .* here|your .* here)[\s\W]*$/i
/** A note to whoever writes it one day. */
const note = /^[\s\W]*(?:TODO|FIXME|TBD|XXX)(?=[\s:(-])/
const blank = /^[\s\p{P}\p{S}]+$/u

/** Whether a text only holds the place of a fact: `TBD`, `n/a`, dashes. */
export const isPlaceholder = (text: string): boolean =>
  (text.length <= 60 && (isIn(placeholder, text) || blank.test(text))) || isIn(note, text)

const words =
  'ok(?:ay)?|foo|bar|baz|qux|asdf\\w*|qwerty|bla(?:h|bla)*|dummy|lorem ipsum.*|test(?:ing)?|abc|xyz|wip|hello|some ?thing'

/** One letter, or a word that programmers write where it does not matter what. */
const nothingSaid = (letter: string, sign: string, flags: string): RegExp =>
  new RegExp(`^[\\s${sign}_]*(?:${letter}|${words})[\\s${sign}_]*$`, flags)

/**
 * The two say the same of a text in ASCII; the one that knows all letters takes much longer to make. To it `\W` is every
 * letter of another script.
 */
const ofAscii = nothingSaid('[a-z]', '\\W', 'i')
let ofAny: RegExp | undefined

/** Whether a text in the place of a reason, a person or a description says nothing. Names of resources may be as short. */
export function saysNothing(text: string): boolean {
  if (isAscii(text)) return ofAscii.test(text)
  ofAny ??= nothingSaid('\\p{L}', '\\p{P}\\p{S}', 'iu')
  return ofAny.test(text)
}

/** Who stands in forms that nobody has filled in. */
const sample =
  /^(?:(?:john|jane) (?:doe|roe|q\.? public)|(?:max|erika) mustermann|joe bloggs|first ?name (?:last|sur) ?name|(?:your|my|our|a|an|the|some) (?:own )?(?:name|company(?: name)?|organi[sz]ation|business|firm|address)|company(?: name)?|(?:sample|test|dummy|demo) (?:(?:company|corp(?:oration)?|organi[sz]ation|business|person|user|name|gmbh|ltd|inc|llc|limited|bv|b\.v|sa|ag)\.?)(?: (?:gmbh|ltd|inc|llc|limited))?\.?|\d* ?(?:example|sample|test) (?:street|road|st|rd|avenue|address)\b.*|(?:the )?internet|online|in the cloud|the cloud|(?:our|the|an?|some|several|various|different|many|multiple|diverse)(?: (?:own|external|trusted|third[- ]party|hosting|cloud|payment|mail|e-?mail|it|service|software|analytics|marketing|selected))* (?:providers?|partners?|vendors?|suppliers?|compan(?:y|ies)|contractors?|processors?|subprocessors?|third part(?:y|ies)|agenc(?:y|ies)|organi[sz]ations?))$/i

/** Whether a name or an address is one of those that forms are shown with. */
export const isSampleName = (text: string): boolean => isIn(sample, text.trim())
