import type { Activity } from '../../../compiler/language/types.ts'
import { isIn } from '../../words/match.ts'
import { purposeText } from './marketing.ts'

/** Terms of DPV 2.3 for what a business does of its own will. */
const terms: ReadonlySet<string> = new Set(
  `CustomerOrderManagement RequestedServiceProvision ServiceProvision CustomerCare ServiceUsageAnalytics Personalisation
  ServicePersonalisation ProvidePersonalisedRecommendations SellProducts SellProductsToDataSubject OptimisationForController
  ServiceOptimisation ImproveExistingProductsAndServices InternalResourceOptimisation ResearchAndDevelopment SellDataToThirdParties SellInsightsFromData`
    .split(/\s+/)
    .map((term) => `dpv:${term}`),
)
const words =
  /^(we |to )?(?:(sell|ship|deliver|market|recommend|see what sells|tell the team|fulfil|offer|improve|personalise|count (which|visits)|measure (what|visits|use))\b|(have|let|get) (\w+ ){0,3}paid\b|(take|collect|charge|receive|handle|process) (\w+ )?payments?\b)/i

/** Own rights in court, and what becomes of the company: nobody is obliged to pursue them. */
const own =
  /^(?:we |to )?(?:(?:enforce|pursue|assert|defend|establish|protect|exercise)\b(?: and \w+)?[^.;]{0,30}\b(?:claims|rights|property)\b|[^.;]{0,40}\b(?:merger|takeover|acquisition|sale of (?:the |our |its )?(?:business|company|assets))\b)/i
/** Words of a duty that is met all the same. */
const obliged = /\b(?:laws?|legal (?:dut|obligation)\w*|dut(?:y|ies)|statut\w*|oblig\w*|requir\w*)\b/i

/** Whether an activity pursues what is a company's own affair. */
export const isOwnAffair = (activity: Activity): boolean =>
  isIn(own, purposeText(activity)) && !isIn(obliged, purposeText(activity))

/** By what of its purpose an activity is the ordinary business of whoever declares it: by term, by words, or by both. */
export function businessOf(activity: Activity): { readonly byTerm: boolean; readonly byText: boolean } {
  const { purpose } = activity
  const term = typeof purpose === 'object' ? purpose.term : undefined
  return {
    byTerm: term !== undefined && terms.has(term),
    byText: isIn(words, purposeText(activity)),
  }
}
