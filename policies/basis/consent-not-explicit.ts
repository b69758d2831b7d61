import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, placeId, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { basisUses } from '../support/uses.ts'

interface Demand {
  readonly article: string
  readonly at: Place
}

export const basisConsentNotExplicit = defineRule({
  name: 'basis/consent-not-explicit',
  summary: 'Consent that must be explicit and is not said to be.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(2)(a), 22(2)(c), 49(1)(a)' },
  severity: 'error',
  *found(input) {
    for (const [name, demands] of demandsOf(input)) {
      const basis = input.model.lawfulBases.get(name)
      const [first] = demands
      if (!basis || !first || basis.poisoned || basis.value.type !== 'consent' || basis.value.explicit === true)
        continue
      const places = new Map(demands.map((demand) => [placeId(demand.at), demand]))
      // A consent that serves others well is the wrong one here, rather than wrong.
      const alone = basis.value.explicit === undefined ? onlyOf(input.model, basis.name, demands) : null
      yield {
        rule: 'basis/consent-not-explicit',
        message: `Consent ${quote(name)} is not explicit, which Art. ${first.article} demands of it.`,
        at: alone ?? (basis.value.explicit === undefined ? keyAt(basis, 'explicit') : valueAt(basis, 'explicit')),
        related: [...places.values()]
          .slice(0, 5)
          .map(({ article, at }) => ({ at, message: `Art. ${article} rests on it here.` })),
        help: 'Ask for an express statement and write `explicit: true`, or rest on another condition.',
        because: { kind: 'law', ref: `GDPR Art. ${first.article}` },
      } satisfies Finding
    }
  },
})

/** The one use of a consent that asks for more than all others; `null` where they are several, or there is no other. */
function onlyOf(model: Model, name: string, demands: readonly Demand[]): Place | null {
  const demanding = new Set(demands.map(({ at }) => `${at.section}/${at.name}`))
  const uses = basisUses(model).get(name) ?? []
  const [use, ...more] = uses.filter(({ at }) => demanding.has(`${at.section}/${at.name}`))
  return use && more.length === 0 && uses.length > 1 ? use.at : null
}

/** What hangs on each consent being explicit. */
function demandsOf({ model, graph }: RuleInput): ReadonlyMap<string, readonly Demand[]> {
  const found = new Map<string, Demand[]>()
  const add = (basis: string, demand: Demand): void => {
    const list = found.get(basis)
    if (list) list.push(demand)
    else found.set(basis, [demand])
  }
  const decided = regimesOf(model).includes('eu-gdpr')
  for (const { activity, basis } of grounds(model)) {
    if (basis.value.type !== 'consent') continue
    for (const [category, { condition }] of Object.entries(activity.value.data ?? {}))
      if (condition?.article === '9(2)(a)' && model.categories.get(category)?.sensitivity === 'special')
        add(basis.name, { article: '9(2)(a)', at: valueAt(activity, 'data', category, 'condition', 'article') })
    if (decided && typeof activity.value.automatedDecisions === 'object')
      add(basis.name, { article: '22(2)(c)', at: keyAt(activity, 'automatedDecisions') })
  }
  for (const { recipient, at } of derogations(model))
    for (const { bases } of personalFlowsTo(graph, recipient))
      for (const basis of bases) add(basis, { article: '49(1)(a)', at })
  return found
}

/** Transfers that rest on consent alone. */
function* derogations(model: Model): Iterable<{ recipient: string; at: Place }> {
  for (const recipient of model.recipients.values())
    for (const regime of recipient.poisoned ? [] : regimesOf(model))
      if (recipient.value.transfer?.[regime]?.derogation === '49(1)(a)')
        yield { recipient: recipient.name, at: valueAt(recipient, 'transfer', regime, 'derogation') }
}
