import { isInForce, unattested } from '../../../../policies/support/attested.ts'
import { isRealised } from '../../../../policies/support/routes/realised.ts'
import type { Assurance, Flow } from '../../../flows/flow.ts'
import type * as language from '../../../language/types.ts'
import type { Model } from '../../../model/model.ts'

/**
 * What keeps a statement about flows: the router, if it executes every one of them; else they only stand in the
 * declaration. One flow beside the router is enough to take the word back.
 */
export const keptByFlows = (flows: readonly Flow[]): Assurance =>
  flows.length > 0 && flows.every(({ executed, assurance }) => executed && assurance === 'enforced')
    ? 'enforced'
    : 'declared'

/** People attest what has an owner and evidence, and is not due again. */
export const keptByProcess = (process: language.Process | undefined, asOf: string): Assurance =>
  process !== undefined && unattested(process, asOf) === null ? 'attested' : 'declared'

/** A contract or clauses are attested from the day of their signature until they run out. */
export const keptBySignature = (
  contract: { readonly signed?: string; readonly expires?: string } | undefined,
  asOf: string,
): Assurance => (contract !== undefined && isInForce(contract, asOf) ? 'attested' : 'declared')

/** Who ends data under a rule: the router where it holds the data and only erases, or a control that is realised. */
export function keptByExecutor(model: Model, rule: language.RetentionRule, flows: readonly Flow[]): Assurance {
  if (keptByFlows(flows) !== 'enforced' || rule.after !== undefined) return 'declared'
  // What has reached a recipient is out of the router's hands.
  if (!flows.some(({ sink }) => sink.kind === 'store')) return 'declared'
  if (rule.by === 'router') return rule.onExpiry === 'erase' ? 'enforced' : 'declared'
  return isRealised(model, rule.by?.control) ? 'enforced' : 'declared'
}
