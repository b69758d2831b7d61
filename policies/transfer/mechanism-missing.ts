import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import type { Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { oddCountry, relatedFlows } from '../support/recipients/recipients.ts'
import { type Leg, legsOf, openCountries } from '../support/recipients/transfers.ts'
import { isLawUnknown } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'

const laws: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'GDPR Art. 44', 'uk-gdpr': 'UK GDPR Art. 44A' }

/** A leg that nothing carries, and what a decision says of its countries. */
interface Uncarried {
  readonly leg: Leg
  readonly open: readonly string[]
  /** The decisions of limited scope on all of its countries, none where one has no decision. */
  readonly decisions: readonly string[]
  readonly help: readonly string[]
}

export const mechanismMissing = defineRule({
  name: 'transfer/mechanism-missing',
  summary: 'Personal data that goes to a third country without a transfer tool.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  also: 'UK GDPR Art. 44A',
  severity: 'gap',
  *found({ model, graph, asOf }) {
    const byRecipient = Map.groupBy(
      legsOf(model, graph).flatMap((leg) => (leg.from === null ? uncarried(leg, asOf) : [])),
      ({ leg }) => leg.recipient,
    )
    for (const [recipient, all] of byRecipient)
      for (const group of alike(all, recipient.value.transfer === undefined)) {
        const [{ leg, open, decisions } = group[0] as Uncarried] = group
        const regimes = group.map((each) => each.leg.regime)
        const whole = markAt(model, recipient, 'transfer') !== undefined || regimes.length > 1
        const name = quote(recipient.name)
        const under = `${quoteAll(regimes)}${isLawUnknown(model) ? ', because the law that applies is not stated' : ''}`
        const odd = recipient.value.transfer === undefined ? oddCountry(recipient, open) : null
        yield {
          rule: 'transfer/mechanism-missing',
          message:
            decisions.length === 1
              ? `Nothing says that ${name} in ${quoteAll(open)} is within what ${decisions[0]} covers, under ${under}.`
              : `No transfer tool covers personal data to ${name} in ${quoteAll(open)} under ${under}.`,
          related: relatedFlows(leg.flows, 1),
          executed: leg.executed,
          because: { kind: 'law', ref: regimes.map((regime) => laws[regime]).join(', ') },
          ...absentAt(
            model,
            recipient,
            whole ? ['transfer'] : ['transfer', leg.regime],
            [...new Set(group.flatMap(({ help }) => help))].sort(endLast).join(' '),
          ),
          ...(odd && { at: odd }),
        } satisfies Finding
      }
  },
})

/** Regimes of which the same is to be said are one mistake, as long as the whole of `transfer` is absent. */
const alike = (all: readonly Uncarried[], together: boolean): Iterable<readonly Uncarried[]> =>
  Map.groupBy(all, ({ leg, open, decisions }) =>
    JSON.stringify([together ? null : leg.regime, open, decisions.length === 1]),
  ).values()

const otherwise = 'If it is not, name another tool, such as clauses.'

const endLast = (a: string, b: string): number => Number(a === otherwise) - Number(b === otherwise)

function uncarried(leg: Leg, asOf: string): readonly Uncarried[] {
  if (leg.tool !== undefined) return []
  const open = openCountries(leg, asOf)
  if (open.length === 0) return []
  const { regime, recipient, flows } = leg
  const rows = open.map((country) => adequacyFor(regime, country, asOf))
  const decisions = [...new Set(rows.flatMap((row) => (row?.tool === 'adequacy' ? row.decision : [])))]
  const helps = rows.flatMap((row) => {
    if (row === null) return []
    const tool = row.tool === 'dpf' ? `{tool: dpf, scope: its entry}` : `{tool: adequacy, scope: ${row.within[0]}}`
    return `Under \`${regime}\`, ${row.decision} covers ${row.scope}: if it is one of them, write \`${regime}: ${tool}\`.`
  })
  const module = recipient.value.engagement !== 'on-our-behalf' ? 1 : flows[0]?.role === 'processor' ? 3 : 2
  const covered = rows.every((row) => row !== null)
  const clauses =
    regime === 'uk-gdpr'
      ? '{tool: idta, signed: ..., assessed: ...}'
      : `{tool: scc, module: ${module}, signed: ..., assessed: ...}`
  const last = covered
    ? otherwise
    : `${helps.length > 0 ? 'For the others, name' : 'Name'} the transfer tool under \`transfer\`, such as \`${regime}: ${clauses}\`.`
  return [{ leg, open, decisions: covered ? decisions : [], help: [...helps, last] }]
}
