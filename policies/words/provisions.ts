import { lapsedIn } from '../../law/lapsed.ts'
import { beyondStatute, neverMade } from '../../law/statutes.ts'
import { namesStateOf } from './jurisdictions.ts'
import { isIn } from './match.ts'
import { saysOnly, type Wording, wordsOf } from './wording.ts'

/** Words that by themselves name no provision of any law. As of 2026-11-28. */
const vague: ReadonlySet<string> = new Set(
  `a all an and any applicable as be by certain company corporate current domestic duties duty etc eu european existing
  for force from general have in internal international its law laws legal legally legislation legislative local may
  member multiple must national norms obligation obligations of on or other our own part per pertinent practice
  provision provisions public regulation regulations regulatory relevant required requirement requirements requires rule
  rules sector several some state states statute statutes statutory such that the their then these they this to uk
  under union various we where which with accounting authorities authority bookkeeping business commercial compliance
  consumer corporation data employment financial fiscal health interest labor labour medical privacy protection
  retention security social tax taxation taxes trade research task tasks substantial insurance archiving our
  obligated obliged request requests court courts order orders necessary none`.split(/\s+/),
)

/** What is no law, however well it is named. */
const noLaw: readonly Wording[] = [
  {
    what: 'is not a law',
    words:
      /\b((internal|company|corporate|our|own|group|board|retention|security|privacy|house|staff|it)( \w+)? (polic(y|ies)|rules?|guidelines?|handbook|procedures?|standards?|decisions?)|handbook|code of conduct|policy|best practices?|industry (practice|standards?)|terms (of (service|use)|and conditions)|iso(\/iec)? ?\d+|soc ?2|pci[- ]?dss|nist( \w+)? ?[\d-]+|cis controls|custom|board (decision|resolution)|management decision)\b/i,
  },
]

/** Laws of third countries: Art. 6(3) knows those of the Union, of a member state and, in the UK, domestic law. */
const foreign =
  /\b(u\.s\.|us(c|a)?|united states|american|cfr|cloud act|patriot act|fisa|hipaa|ccpa|cpra|coppa|sarbanes[- ]oxley|sox|glba|finra|health insurance portability|sec rule|nydfs|confidentiality of medical information act|california|china|chinese|pipl|russian?|indian?|dpdp|brazil(ian)?|lgpd|swiss|switzerland|turkish|kvkk|singapore|canad(a|ian)|pipeda|australian?|japan(ese)?|korean?)(?=\W|$)/i
/** States and courts of the United States, where a law or a code of theirs is named. */
const unitedStates =
  /\b(alabama|alaska|arizona|arkansas|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new (hampshire|jersey|mexico|york)|north (carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|south (carolina|dakota)|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|federal rules of|internal revenue code|irs|fcra|ferpa|gramm[- ]leach|dodd[- ]frank|bank secrecy act)\b/i

/** The articles of the GDPR that say when processing is allowed: they oblige to none, and name another law that does. */
const allows =
  /^(the )?((eu|uk)[- ]?)?(gdpr|dsgvo|rgpd|general data protection regulation|data protection act)?\W*((art(icle|\.)?|ss?\.|sec(tion|\.)?)?\s*(6|7|9|10)(?!\w)(\s*(\(\s*\w{1,2}\s*\)|[.\s]\s*(\d{1,2}|[a-h])(?!\w)))*)?(\W*(gdpr|dsgvo))?\W*$/i

/** What brings a foreign law home: a treaty, or a law of our own that is named with it. */
const home = /\b(treaty|agreement|convention|gdpr|eu|union|directive|regulation \()/i

/** Names of statutes, beside which a contract may be spoken of (`Insurance Contract Act 1994 s. 7`). */
const statutory = /§|\b(act|code|regulations?|directive|gdpr|ordinance|statute|treaty|convention|law)\b/i

/** Words that make a policy or a standard a part of some law after all. */
const lawful = /§|\b(art(icle|\.)?|s\.|sec(tion|\.)|act|regulation \(|directive|code|gdpr|ordinance|statute)\b/i

const ownCode = /\b(?:code|codes) of (?:conduct|practice|ethics)\b/i

/** What explains a law, or says how an authority reads it, and obliges nobody. */
const explains =
  /\b(?:recitals?|erwägungsgr(?:und|ünde)|considérants?)\s*\(?\d|\b(?:edpb|wp ?29|article 29 working party|ico|dsk|cnil|dpc|authority|commissioner)(?:'s|’s)? (?:guidelines?|guidance|faqs?)\b|\b(?:guidelines?|guidance|faqs?) (?:[\d/]+ )?(?:of|by|from) the (?:edpb|ico|cnil|dpc|dsk|authority|commissioner)\b|^guidelines? \d/i
/** Named with it, a provision obliges after all. */
const obliging =
  /§|\bart(?:icles?\b|s?\.)|\bs\.|\bsections?\b|\bregs?\.|\bregulations? \d+\b|\b(?:act|code|ordinance|statute|treaty)\b/i

/** How many articles or sections a law has that is cited often. As of 2026-11-28. */
const lengths: readonly (readonly [law: RegExp, last: number])[] = [
  [/\b(gdpr|dsgvo|ds-gvo|rgpd|general data protection regulation)\b|\b2016\/679\b/i, 99],
]
const numbered = /(?:\b(?:art(?:icles?|s?\.)?|ss?\.|sec(?:tions?|s?\.)?)|§+)\s*(\d{1,4})(?![\d/])/gi

/** A text that ends where the number of an article or a section should stand; in the north of Europe it stands before. */
const numberless = /(?:^|\s)(?:arts?\.?|articles?|ss?\.|sec\.?|sections?|reg\.|paras?\.?|paragraphs?|(?<!\d\s*)§+)\s*$/i

/** The number of an article or a section that the one law which a text speaks of does not have. */
function beyond(text: string): boolean {
  const named = lengths.filter(([law]) => isIn(law, text))
  const [first] = named
  // Beside other laws, the number may be of those.
  if (!first || named.length > 1 || /\b(act|code|directive|ordinance|law)\b/i.test(text.replace(first[0], '')))
    return false
  return [...text.matchAll(numbered)].some(([, number]) => Number(number) > first[1] || Number(number) === 0)
}

/**
 * Why a text names no provision on which an obligation, a task or a condition can rest (Art. 6(3), 9(2)): because its
 * words fit any law, because it is no law, or one of a third country, has no such article, was never made, or is in force no more. `null` where it names one.
 */
export function namesNoProvision(
  text: string,
): 'vague' | 'no law' | 'foreign' | 'beyond' | 'never made' | 'lapsed' | null {
  if (saysOnly(text, vague) || isIn(numberless, text)) return 'vague'
  if ((isIn(foreign, text) || isIn(unitedStates, text)) && !isIn(home, text) && !namesStateOf(text)) return 'foreign'
  if (isIn(allows, text) && /[a-z]/i.test(text)) return 'vague'
  if (beyond(text) || beyondStatute(text)) return 'beyond'
  if (neverMade(text) !== null) return 'never made'
  if (lapsedIn(text) !== null) return 'lapsed'
  if (
    /\b(contract|terms|recommendations?|opinions?|oath|custom(s|ary)? of)\b/i.test(text) &&
    !isIn(statutory, text) &&
    !isIn(home, text)
  )
    return 'no law'
  // A code that an industry or a house gives itself, unless a law is named with it.
  if (isIn(ownCode, text) && !/\d|\bunder\b/.test(text) && !isIn(lawful, text.replace(ownCode, ''))) return 'no law'
  if (isIn(explains, text) && !isIn(obliging, text.replace(/article 29 working party/i, ''))) return 'no law'
  if (isIn(lawful, text)) return null
  if (noLaw.some(({ words }) => isIn(words, text))) return 'no law'
  // A name has a number, a capital behind the first word, or a sign: `Art. 6`, `Abgabenordnung`, `147 AO`.
  const capitals = /[\p{L}\d.,()'’-]+\s+.*\p{Lu}|^\p{Lu}{2,}|\d|§/u.test(text)
  return !capitals && wordsOf(text).length > 1 ? 'vague' : null
}
