import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf, openCountries } from '../support/recipients/transfers.ts'
import { clip, quote } from '../support/text.ts'
import { namesAny, wordIn } from '../words/phrases.ts'

export const scopeUnknown = defineRule({
  name: 'transfer/scope-unknown',
  summary: 'A scope that names no part of what the adequacy decision covers.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 45' },
  severity: 'gap',
  *found({ model, graph, asOf }) {
    const told = new Set<string>()
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      if (tool.tool !== 'adequacy' || tool.scope === undefined) continue
      const { scope } = tool
      const rows = openCountries(leg, asOf).map((country) => adequacyFor(regime, country, asOf))
      // Where a country has no such decision, that is the finding.
      if (rows.some((row) => row?.tool !== 'adequacy')) continue
      const denied = wordsAgainst.map((word) => wordIn(scope, word)).find((found) => found !== null)
      const row = rows.find((each) => each && (denied || !namesAny(scope, each.within)))
      if (!row) continue
      // The same words under another regime are the same mistake.
      const key = JSON.stringify([recipient.name, scope])
      if (told.has(key)) continue
      told.add(key)
      yield {
        rule: 'transfer/scope-unknown',
        message: denied
          ? `The scope ${quote(clip(scope, 40))} says that ${row.decision} does not cover ${quote(recipient.name)}.`
          : `The scope ${quote(clip(scope, 40))} names no part of what ${row.decision} covers in ${quote(row.country)}.`,
        ...commonOf(leg, '45'),
        at: { ...valueAt(recipient, 'transfer', regime, 'scope'), ...(denied && { within: denied }) },
        help: `It covers ${row.scope}: if the recipient is one of them, write \`scope: ${row.within[0]}\`.`,
      } satisfies Finding
    }
  },
})

/** Words by which a scope says that the recipient is not within it. */
const wordsAgainst = ['not', 'outside', 'exempt', 'excluded']
