import { saysOnly, type Wording, wordsOf } from '../support/wording.ts'

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
    what: 'is no law',
    words:
      /\b((internal|company|corporate|our|own|group|board|retention|security|privacy|house|staff|it)( \w+)? (polic(y|ies)|rules?|guidelines?|handbook|procedures?|standards?|decisions?)|handbook|code of conduct|policy|best practices?|industry (practice|standards?)|terms (of (service|use)|and conditions)|iso(\/iec)? ?\d+|soc ?2|custom|board (decision|resolution)|management decision)\b/i,
  },
]

/** Words that make a policy or a standard a part of some law after all. */
const lawful = /§|\b(art(icle|\.)?|s\.|sec(tion|\.)|act|regulation \(|directive|code|gdpr|ordinance|statute)\b/i

/**
 * Why a text names no provision on which an obligation, a task or a condition can rest (Art. 6(3), 9(2)): because its
 * words fit any law, or because it is no law. `null` where it names one.
 */
export function namesNoProvision(text: string): 'vague' | 'no law' | null {
  if (saysOnly(text, vague)) return 'vague'
  if (lawful.test(text)) return null
  if (noLaw.some(({ words }) => words.test(text))) return 'no law'
  // A name has a number, a capital behind the first word, or a sign: `Art. 6`, `Abgabenordnung`, `147 AO`.
  const capitals = /[\p{L}\d.,()'’-]+\s+.*\p{Lu}|^\p{Lu}{2,}|\d|§/u.test(text)
  return !capitals && wordsOf(text).length > 1 ? 'vague' : null
}
