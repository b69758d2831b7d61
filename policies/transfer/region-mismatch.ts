import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { countryOfRegion, regionMeant } from '../support/recipients/cloud-regions.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** Names that stand for several countries, or for all. */
const groups =
  /^(?:eu|europe|emea|apac|global|world(?:wide)?|multi[- ]?region|any(?:where)?|all|default|auto(?:matic)?|nearest|closest|americas?|asia|cloud)$/i

export const regionMismatch = defineRule({
  name: 'transfer/region-mismatch',
  summary: 'A router whose region lies in another country than the one it states.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(e)' },
  severity: 'error',
  *found({ model }) {
    const { router } = model
    const { country, region, hostedBy } = soundValue(router) ?? {}
    if (!router || country === undefined || region === undefined) return
    const meant = regionMeant(region)
    if (meant !== null || isIn(groups, region.trim())) {
      yield {
        rule: 'transfer/region-mismatch',
        message:
          meant === null
            ? `The region ${quote(region)} may be in any of several countries.`
            : `There is no region ${quote(region)} that is known, and ${quote(meant)} is nearly that.`,
        at: valueAt(router, 'region'),
        help: meant === null ? 'Name the region as its provider does: `eu-west-1`.' : `Did you mean ${quote(meant)}?`,
        severity: 'warning',
      } satisfies Finding
      return
    }
    const actual = countryOfRegion(region)
    if (actual === null || actual === country) return
    // A country in which the host stores nothing is the finding: `transfer/host-country-mismatch`.
    const { stored } = soundValue(hostedBy === undefined ? null : model.recipients.get(hostedBy)) ?? {}
    if (stored !== undefined && !stored.includes(country)) return
    yield {
      rule: 'transfer/region-mismatch',
      message: `The region ${quote(region)} lies in ${quote(actual)}, and the router is said to run in ${quote(country)}.`,
      at: valueAt(router, 'region'),
      related: [{ at: valueAt(router, 'country'), message: 'The country that it states.' }],
      help: 'Mend the region or the country: whether data is transferred hangs on where the router really runs.',
    } satisfies Finding
  },
})
