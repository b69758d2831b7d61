import type { Regime } from '../../../../law/regions.ts'
import { operatorAccesses } from '../../../../policies/support/recipients/operator-access.ts'
import { bcrOutsider } from '../../../../policies/transfer/bcr-outsider.ts'
import { derogationUnnamed } from '../../../../policies/transfer/derogation-unnamed.ts'
import { dpfNotListed } from '../../../../policies/transfer/dpf-not-listed.ts'
import { moduleMismatch } from '../../../../policies/transfer/module-mismatch.ts'
import { moduleMissing } from '../../../../policies/transfer/module-missing.ts'
import { noDecision } from '../../../../policies/transfer/no-decision.ts'
import { scopeMissing } from '../../../../policies/transfer/scope-missing.ts'
import { scopeUnknown } from '../../../../policies/transfer/scope-unknown.ts'
import { signedInFuture } from '../../../../policies/transfer/signed-in-future.ts'
import { toolExpired } from '../../../../policies/transfer/tool-expired.ts'
import { toolWrongRegime } from '../../../../policies/transfer/tool-wrong-regime.ts'
import { unsigned } from '../../../../policies/transfer/unsigned.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type { Statement } from '../document.ts'
import { countryName } from './countries.ts'
import { regimeTitle } from './organisation.ts'
import { missing } from './statement.ts'
import type { RecipientView, View } from './view.ts'

/** The rules that say that a tool does not carry its transfer, and what a document says then. */
const lacks = [
  [unsigned, 'when the transfer tool was signed is not declared'],
  [derogationUnnamed, 'which derogation it is is not declared'],
  [dpfNotListed, 'its entry on the Data Privacy Framework List is not declared'],
  [scopeMissing, 'why the decision covers it is not declared'],
  [scopeUnknown, 'the decision does not cover what is declared as its scope'],
  [bcrOutsider, 'it is not declared to belong to the group that the binding corporate rules bind'],
  [noDecision, 'no adequacy decision covers it'],
  [toolWrongRegime, 'the tool carries no transfer under this law'],
  [toolExpired, 'the transfer tool has run out'],
  [signedInFuture, 'the day on which the transfer tool was signed has not come'],
  [moduleMissing, 'which module of the clauses was signed is not declared'],
  [moduleMismatch, 'the module does not fit the role of the recipient'],
] as const

const known = new WeakMap<View, ReadonlyMap<string, readonly Statement[]>>()

/** Why the tool of a transfer does not carry it, as far as the rules find: a document claims no more than they let pass. */
export function toolLacks(view: View, recipient: RecipientView, regime: Regime): readonly Statement[] {
  let found = known.get(view)
  if (!found) {
    found = lacksIn(view)
    known.set(view, found)
  }
  return found.get(keyOf(recipient.name, regime)) ?? []
}

function lacksIn({ model, graph, asOf }: View): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  for (const [{ found: findings }, why] of lacks) {
    if (typeof findings === 'string') continue
    for (const { at } of findings({ model, graph, flows: graph.flows, asOf })) {
      if (!('path' in at)) continue
      const [section, regime] = at.path
      if (at.section !== 'recipients' || section !== 'transfer' || regime === undefined) continue
      const key = keyOf(at.name, String(regime))
      const before = found.get(key) ?? []
      before.push(missing(why, null, { article: '13(1)(f)', places: [at] }))
      found.set(key, before)
    }
  }
  return found
}

const keyOf = (recipient: string, regime: string): string => `${recipient}\n${regime}`

/** What nobody says carries back to us, in a third country, from somebody inside who holds it for us (Art. 44). */
export function accessLacks(
  { model, graph, regimes, asOf }: View,
  { name, title }: RecipientView,
): readonly Statement[] {
  const country = model.organisation?.value.country
  if (country === undefined) return []
  return operatorAccesses(model, graph, regimes, asOf)
    .filter(({ holder }) => holder.name === name)
    .map(({ regime, holder }) =>
      missing('what carries the data that comes back to us is not declared', null, {
        label: `${title} to us in ${countryName(country)}, ${regimeTitle[regime]}`,
        article: '13(1)(f)',
        places: [keyAt(holder, 'transfer', regime)],
      }),
    )
}
