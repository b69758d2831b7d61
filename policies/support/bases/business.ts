import type { Activity } from '../../../compiler/language/types.ts'
import { purposeText } from './marketing.ts'

/** Terms of DPV 2.3 for what a business does of its own will. */
const terms: ReadonlySet<string> = new Set(
  `CustomerOrderManagement RequestedServiceProvision ServiceProvision CustomerCare ServiceUsageAnalytics Personalisation
  ServicePersonalisation ProvidePersonalisedRecommendations SellProducts SellProductsToDataSubject OptimisationForController
  ServiceOptimisation InternalResourceOptimisation ResearchAndDevelopment SellDataToThirdParties SellInsightsFromData`
    .split(/\s+/)
    .map((term) => `dpv:${term}`),
)
const words =
  /^(we |to )?(?:(sell|ship|deliver|market|recommend|see what sells|tell the team|fulfil|offer|improve|personalise|count (which|visits)|measure (what|visits|use))\b|(have|let|get) (\w+ ){0,3}paid\b|(take|collect|charge|receive|handle|process) (\w+ )?payments?\b)/i

/** By what of its purpose an activity is the ordinary business of whoever declares it: by term, by words, or by both. */
export function businessOf(activity: Activity): { readonly byTerm: boolean; readonly byText: boolean } {
  const { purpose } = activity
  const term = typeof purpose === 'object' ? purpose.term : undefined
  return {
    byTerm: term !== undefined && terms.has(term),
    byText: words.test(purposeText(activity)),
  }
}
