import { isIn, matchOf } from './match.ts'
import type { Told } from './promise-words.ts'
import { daysIn, lengthOfTime } from './promise-words.ts'

const kept =
  '(?:encrypted|vetted|trained|instructed|bound to (?:\\w+ )?(?:secrecy|confidentiality)|reviewed|audited|logged|recorded|locked|verified|authenticated|tested|patched|updated|rehearsed|backed up|protected|restricted|separated|pseudonymised|hashed|monitored|reported|notified|told to (?:the )?(?:people|persons?|data subjects|anybody|anyone|those)\\b[^.;]{0,25})'

/** What must not stand before it: of what is not so something else is said, `Devices that are not encrypted are refused`. */
const narrower =
  /\b(?:if|where|when|unless|until|no|nobody|nothing|none|never)\b[^.;]*$|\b(?:that|which|who|whose) (?:\w+ )?$/i

/** What protects people where it is not done, as with their calls, and data where it is, as with accesses to it. */
const eitherWay = /(?:logged|recorded|monitored|backed up|reported)(?: [\w ]+)?$/i
/** Of what it protects data that it is done. */
const accountable =
  /\b(?:access\w*|log-?ins?|sign-?ins?|log-?ons?|attempts?|changes?|actions?|acts?|entries|exports?|deletions?|erasures?|incidents?|breaches?|losses|leaks?|disclosures?|visits? to|visitors|admin\w*|systems?|servers?|networks?|traffic|databases?|journals?|events?|alarms?|transfers?|who\b|whoever|what (?:staff|people|they|we) do)\b/i

/** Something protective that is said not to be done, up to the end of its sentence, so that no condition follows. */
const undone = new RegExp(
  `\\b(?:is|are|was|were) (?:not|never|no longer) (?:ever |yet )?${kept}(?: (?:at all|at rest|in transit|there|here))?(?=\\W*(?:[.;]|$))`,
  'i',
)

/** The opposite of how data is carried and stored. */
const inTheClear =
  /\b(?:is|are|go|goes|travels?) (?:(?:stored|kept|held|saved|sent|transmitted|transferred|out) )?(?:only )?(?:in (?:the )?clear(?: text)?|in plain ?text|as plain ?text|unencrypted|without (?:any )?encryption)(?=\W*(?:[.;]|$))/i

/** What only who is bound by it may do (Art. 29, 32(4)). */
const atWill =
  /\b(?:staff|employees|people|agents|operators|everybody|everyone|anybody|anyone)\b[^.;]{0,30}\b(?:may|can) (?:use|look at|read|access|see|open|export|copy) (?:[^.;]{0,30}\b)?(?:whatever|however|as|what) they (?:like|need|want|wish|please)\b|\b(?:everybody|everyone|anybody|anyone) (?:may|can|has|have) (?:\w+ )?(?:use|access|read|see|open)\b/i

/** Where a measure says that a protection is not there; `null` where it says nothing of the kind. */
export function undoneIn(text: string): Told | null {
  for (const pattern of [undone, inTheClear, atWill]) {
    const match = matchOf(pattern, text)
    const before = match === null ? '' : (text.slice(0, match.index).split(/[.;,]/).at(-1) ?? '')
    if (match && pattern === undone && isIn(eitherWay, match[0]) && !isIn(accountable, before)) continue
    if (match && !isIn(narrower, text.slice(0, match.index)))
      return { words: match[0], start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** A report of a breach to an authority and when it is made. */
const reported = new RegExp(
  `\\b(?:breach(?:es)?|incidents?|leaks?|lost \\w+|losses)\\b[^.;]{0,60}\\b(?:report(?:s|ed)?|notif(?:y|ies|ied)|told|tell)\\b[^.;]{0,60}?\\b(?:within|after|in|at most|no later than) ${lengthOfTime}`,
  'i',
)
const toOthers =
  /\b(?:customers?|controllers?|tenants?|clients?|employers?|clinics?|board|insurers?|people|persons?)\b/i

/** The hours of Art. 33(1), in days. */
const THREE_DAYS = 3

/** A term for reporting breaches that is longer than the 72 hours of Art. 33(1); who else is told has no term there. */
export function lateReportIn(text: string): Told | null {
  const match = matchOf(reported, text)
  if (!match || isIn(toOthers, match[0])) return null
  const told = daysIn(match[0])
  if (!told || told.days <= THREE_DAYS) return null
  return { words: match[0], start: match.index, end: match.index + match[0].length }
}
