import { isIn } from './match.ts'
import { saysOnly } from './wording.ts'

/** Words that name no contract, or any: which one is to be told (Art. 6(1)(b); EDPB Guidelines 2/2019, 26 to 30). */
const any = new Set(
  `a all an and any are as at by for in is it of on or our ours per see the their there this to us we with without you
  various several other different multiple certain relevant respective applicable existing none no nothing not yet
  implied implicit tacit oral verbal contract contracts contractual agreement agreements deal relationship relationships
  business commercial customer customers client clients user users legal service services product products signed concluded
  necessary needed required something general standard usual normal etc`.split(/\s+/),
)

/** What is no contract with the people concerned: texts of one side, provisions, other bases, contracts with others. */
const other =
  /\b(privacy (policy|notice|statement)|cookie (policy|notice)|data protection (policy|notice)|polic(y|ies)|gdpr|dsgvo|art(icle|\.)? ?\d+|consents?|legitimate interests?|data[- ]processing (agreement|addendum|contract)|(sub-?)?processor|dpa|nda|standard contractual clauses|employment of|insurance of ours|lease of)\b|\b(with|of) (our|the) (host|supplier|suppliers|vendor|vendors|processor|bank|landlord|partners?)\b/i
/** One-sided texts become a part of a contract that is named beside them. */
const named =
  /\b(terms|contract (of|for)|agreement (on|for|of)|subscription|loan|order|policyholder|insurance polic(y|ies)|polic(y|ies) of insurance)\b/i
/** A policy that somebody takes out is a contract of insurance, whether or not it says so. */
const insured =
  /\b(car|motor|vehicle|home|household|building|life|liability|accident|travel|health|pet|pension|legal expenses) polic(y|ies)\b|\bpolic(y|ies)\b[^.;]{0,40}\b(appl(y|ies|ied) for|taken out|takes? out|took out|insur\w+|premiums?|cover(s|ed|age)?)\b|\b(appl(y|ies|ied) for|tak(e|es|ing|en) out|insur\w+|premiums?)\b[^.;]{0,40}\bpolic(y|ies)\b/i

/** Whether a text names no contract on which a basis could rest. */
export const namesNoContract = (text: string): boolean => {
  if (/^terms( (of (service|use)|and conditions))?$/i.test(text.trim())) return false
  return saysOnly(text, any) || (isIn(other, text) && !isIn(named, text) && !isIn(insured, text))
}
