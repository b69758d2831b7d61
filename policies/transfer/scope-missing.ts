import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { type CarriedLeg, carriedLegs, commonOf, openCountries } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const scopeMissing = defineRule({
  name: 'transfer/scope-missing',
  summary: 'A decision of limited scope, a code, a certificate or authorised clauses, without a word on which or why.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 45, 46' },
  also: 'GDPR Art. 46(2), 46(3)',
  severity: 'gap',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      const asked = tool.scope === undefined ? question(leg, asOf) : null
      if (asked === null) continue
      yield {
        rule: 'transfer/scope-missing',
        message: asked.message,
        ...commonOf(leg, tool.tool === 'adequacy' ? '45' : tool.tool === 'ad-hoc-clauses' ? '46(3)(a)' : '46(2)'),
        ...absentAt(model, recipient, ['transfer', regime, 'scope'], asked.help),
      } satisfies Finding
    }
  },
})

function question(leg: CarriedLeg, asOf: string): { message: string; help: string } | null {
  const { recipient, regime, tool } = leg
  const name = quote(recipient.name)
  if ((tool.tool === 'code-of-conduct' || tool.tool === 'certification') && tool.evidence === undefined)
    return {
      message: `The ${tool.tool === 'certification' ? 'certificate' : 'code'} that covers the transfer to ${name} is not named.`,
      help: 'Name it under `scope`, or say where it lies under `evidence`.',
    }
  if (tool.tool === 'ad-hoc-clauses' && tool.evidence === undefined)
    return {
      message: `Nothing says which authority has authorised the clauses of our own for ${name}.`,
      help: 'Name the authorisation under `scope`, or say where it lies under `evidence`.',
    }
  if (tool.tool !== 'adequacy') return null
  const rows = openCountries(leg, asOf).map((country) => adequacyFor(regime, country, asOf))
  const row = rows.find((each) => each?.tool === 'adequacy')
  // Where a country has no such decision, that is the finding.
  if (!row || rows.some((each) => each?.tool !== 'adequacy')) return null
  const limited = rows.filter((each) => each !== null)
  return {
    message: `Nothing says why ${name} is within ${row.decision}, which does not cover everybody in ${quote(row.country)}.`,
    help: `${limited.map((each) => `In \`${each.country}\` it covers ${each.scope}`).join('; ')}: if the recipient is one of them, write \`scope: ${limited.map(({ within }) => within[0]).join(', ')}\`.`,
  }
}
