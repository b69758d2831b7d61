import { isIn } from './match.ts'

/**
 * What duties, interests and purposes are about, where they say it in words that only one of these has. A topic that is
 * not told apart with certainty is none.
 */
export const topicWords = {
  books:
    /\b(tax(es|ation)?|vat|revenue commissioners|book-?keeping|books|accounting|ledgers?|invoic\w*|payroll|fiscal|abgabenordnung|handelsgesetzbuch|HGB|commercial code)\b/i,
  attacks:
    /\b(secur(e|ity)|attack\w*|abuse|intru\w*|fraud\w*|hack\w*|malware|bots?|misuse|br(?:eak|eaks|eaking|oke|oken) into|break-ins?)\b/i,
  marketing:
    /\b(marketing|advertis\w*|newsletters?|promot\w*|articles like those|similar (products|articles)|special offers?|recommendations?)\b/i,
  care: /\b(patients?|diseases?|infections?|infectious|medical|nurs(es|ing)|hospitals?|doctors?|therap\w*|clinical|medicines?)\b/i,
  staff: /\b(employees?|staff|vetting|applicants?|recruit\w*|personnel|payroll|wages|salar(y|ies))\b/i,
  rights:
    /\b(gdpr,? art(?:icles?|\.)? ?(5\(2\)|12|15|16|17|18|19|20|30)|art(?:icles?|s?\.)? ?(12|15|16|17|18|19|20) (?:(?:to|and) (?:15|16|17|18|19|20|21|22) )?(?:of )?(?:the )?(?:uk )?gdpr|accountab\w*|rights of (people|persons|data subjects)|rights fulfil\w*|requests? about (their|one's) data|who received what)\b/i,
  credit: /\b(credit|solvency|instalments?|loans?|debts?|scor(e|ing))\b/i,
  danger:
    /\b(emergenc\w*|life|lives|ambulance|rescue\w*|danger\w*|disasters?|collaps\w*|humanitarian|epidemic\w*|pandemic\w*|outbreaks?|unconscious|accidents?|missing persons?|casualt\w*|injur\w*|harm|medical|first aid|safety|evacuat\w*|vital|alarms?|sos|distress|(?:send|sends|sending|call|calls|calling|get|fetch) (?:for )?help|lone workers?|hazard\w*|poison\w*|drown\w*|overdos\w*|suicid\w*|fires?|earthquakes?|floods?)\b/i,
} as const

type Topic = Exclude<keyof typeof topicWords, 'danger'>
const topics = (Object.keys(topicWords) as (keyof typeof topicWords)[]).filter((one): one is Topic => one !== 'danger')

/** The topics that a text speaks of. */
export const topicsOf = (text: string): readonly Topic[] => topics.filter((topic) => isIn(topicWords[topic], text))

/** The topics that a text speaks of beside the people of an activity: whose interest it is, it is not about. */
export function topicsBeside(text: string, people: readonly string[]): readonly Topic[] {
  const found = topicsOf(text)
  const words = found.length === 0 ? [] : people.flatMap((one) => one.split(/[^\p{L}]+/u)).filter((word) => word !== '')
  return words.length === 0 ? found : topicsOf(text.replaceAll(new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi'), ''))
}
