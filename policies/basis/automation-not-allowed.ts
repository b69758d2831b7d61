import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import type { Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

/** In force by SI 2026/82: Art. 22A to 22D UK GDPR in place of Art. 22. */
const ukFrom = '2026-02-05'

/** Contract and explicit consent; a law that authorises it is what a legal obligation or public task rests on (22(2)). */
const eu: ReadonlySet<LawfulBasis['type']> = new Set(['contract', 'consent', 'legal-obligation', 'public-task'])

/** Conditions on which special categories may be decided upon: Art. 22(4), UK GDPR Art. 22B. */
const special: ReadonlySet<string> = new Set(['9(2)(a)', '9(2)(g)'])

export const basisAutomationNotAllowed = defineRule({
  name: 'basis/automation-not-allowed',
  summary: 'Decisions by automation alone on a basis or condition that does not allow them.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 22(2), 22(4); UK GDPR Art. 22B' },
  also: 'UK GDPR Art. 22B(4)',
  severity: 'error',
  *found({ model, asOf }) {
    for (const activity of answered(model)) {
      if (typeof activity.value.automatedDecisions !== 'object') continue
      const related = [{ at: keyAt(activity, 'automatedDecisions'), message: 'It decides by automation here.' }]
      const common = { rule: 'basis/automation-not-allowed', related } as const
      for (const { basis, at, key } of groundsOf(model, activity)) {
        const law = refusedBy(model, basis.value.type, key, asOf)
        if (law)
          yield {
            ...common,
            message: `Activity ${quote(activity.name)} decides by automation alone on ${quote(basis.name)}, of type ${quote(basis.value.type)}.`,
            at,
            help: 'Such decisions need a contract, explicit consent or a law that authorises them; or let a person decide.',
            because: { kind: 'law', ref: law },
          } satisfies Finding
      }
      for (const [category, { condition }] of Object.entries(activity.value.data ?? {}))
        if (condition && model.categories.get(category)?.sensitivity === 'special' && !special.has(condition.article))
          yield {
            ...common,
            message: `Condition ${quote(condition.article)} does not allow decisions by automation on ${quote(category)}.`,
            at: valueAt(activity, 'data', category, 'condition', 'article'),
            help: 'Only explicit consent (9(2)(a)) and substantial public interest (9(2)(g)) do; or keep it out of the decision.',
            because: { kind: 'law', ref: 'GDPR Art. 22(4)' },
          } satisfies Finding
    }
  },
})

/** The law that refuses a type of basis; `null` where every law that applies allows it. */
function refusedBy(model: Model, type: LawfulBasis['type'], key: string | null, asOf: string): string | null {
  const applies = (regime: Regime): boolean =>
    regimesOf(model).includes(regime) && (key === regime || (key !== 'eu-gdpr' && key !== 'uk-gdpr'))
  const asInTheEu = applies('eu-gdpr') || (applies('uk-gdpr') && asOf < ukFrom)
  if (asInTheEu && !eu.has(type)) return 'GDPR Art. 22(2)'
  return applies('uk-gdpr') && type === 'recognised-legitimate-interests' ? 'UK GDPR Art. 22B(4)' : null
}
