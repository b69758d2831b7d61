import type * as language from '../../../language/types.ts'
import type { Relationship } from '../content/recipients.ts'

/** A concept by its prefix and name: `dpv:Process`. */
export type Term = `${'dpv' | 'pd' | 'eu-gdpr' | 'loc' | 'dct'}:${string}`

/**
 * The namespaces of the W3C Data Privacy Vocabularies, version 2.3 of 25 February 2026, and of the Dublin Core terms. The
 * context stands in the document itself: reading it asks nothing of a network.
 */
export const context = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  pd: 'https://w3id.org/dpv/pd#',
} as const

/** What a lawful basis is, whichever law applies; the article of the GDPR stands beside it where that law applies. */
export const basisTerms: Readonly<
  Record<language.LawfulBasis['type'], readonly [neutral: Term, article: Term | null]>
> = {
  consent: ['dpv:Consent', 'eu-gdpr:A6-1-a'],
  contract: ['dpv:Contract', 'eu-gdpr:A6-1-b'],
  'legal-obligation': ['dpv:LegalObligation', 'eu-gdpr:A6-1-c'],
  'vital-interests': ['dpv:VitalInterest', 'eu-gdpr:A6-1-d'],
  'public-task': ['dpv:PublicInterest', 'eu-gdpr:A6-1-e'],
  'legitimate-interests': ['dpv:LegitimateInterest', 'eu-gdpr:A6-1-f'],
  // Art. 6(1)(ea) of the UK GDPR, which the vocabulary does not know.
  'recognised-legitimate-interests': ['dpv:LegitimateInterest', null],
}

/** An article of the GDPR as the vocabulary calls it: `9(2)(h)` is `eu-gdpr:A9-2-h`; `null` for what it has no term for. */
export function articleTerm(article: string): Term | null {
  const name = /^(\d+)(?:\((\d)\))?(?:\(([a-z])\))?$/.exec(article)
  const number = name?.[1]
  if (name === null || number === undefined || number === '10') return null
  // Rights stand for an article as a whole, but the withdrawal of consent.
  const whole = name[3] === undefined && number !== '7'
  return `eu-gdpr:A${[number, ...(whole ? [] : [name[2], name[3]])].filter((part) => part !== undefined).join('-')}`
}

/** What carries a transfer under Chapter V GDPR; `null` for what it has no term for. */
export function toolTerm({ tool, derogation }: language.TransferTool): Term | null {
  if (tool === 'derogation') return derogation === undefined ? null : articleTerm(derogation)
  return tools[tool]
}

const tools: Readonly<Record<Exclude<language.TransferTool['tool'], 'derogation'>, Term | null>> = {
  adequacy: 'eu-gdpr:A45-3',
  dpf: 'eu-gdpr:A45-3',
  scc: 'eu-gdpr:A46-2-c',
  bcr: 'eu-gdpr:A46-2-b',
  'code-of-conduct': 'eu-gdpr:A46-2-e',
  certification: 'eu-gdpr:A46-2-f',
  'ad-hoc-clauses': 'eu-gdpr:A46-3-a',
  // Tools of the United Kingdom.
  'uk-addendum': null,
  idta: null,
}

/** What a recipient is, and by which property a process names it. */
export const relationshipTerms: Readonly<Record<Relationship, readonly [type: Term, property: Term]>> = {
  processor: ['dpv:DataProcessor', 'dpv:hasDataProcessor'],
  subprocessor: ['dpv:DataSubProcessor', 'dpv:hasDataProcessor'],
  controller: ['dpv:ThirdParty', 'dpv:hasRecipientThirdParty'],
  'joint-controller': ['dpv:DataController', 'dpv:hasJointDataControllers'],
  'chosen-by-customer': ['dpv:ThirdParty', 'dpv:hasRecipientThirdParty'],
}

/** Where data comes from: what that makes of it, and what the source is. */
export const originTerms = {
  person: ['dpv:CollectedPersonalData', 'dpv:DataSubjectDataSource'],
  observed: ['dpv:ObservedPersonalData', 'dpv:DataSubjectDataSource'],
  'third-party': ['dpv:CollectedPersonalData', 'dpv:ThirdPartyDataSource'],
  derived: ['dpv:DerivedPersonalData', 'dpv:DataControllerDataSource'],
} as const satisfies Readonly<Record<string, readonly [Term, Term]>>
