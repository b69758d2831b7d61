import type { Recipient, TransferTool } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import type { Regime } from '../../../law/regions.ts'
import { markAt } from '../missing.ts'

/**
 * What carries data to a recipient under a regime. The UK Addendum is appended to the Commission's clauses: where it does
 * not say which module it is, it is that of the clauses that are declared beside it. What is marked as missing stays so.
 */
export function toolUnder(model: Model, recipient: Resource<Recipient>, regime: Regime): TransferTool | undefined {
  const tool = recipient.value.transfer?.[regime]
  const clauses = recipient.value.transfer?.['eu-gdpr']
  if (tool?.tool !== 'uk-addendum' || tool.module !== undefined || clauses?.tool !== 'scc') return tool
  if (clauses.module === undefined || markAt(model, recipient, 'transfer', regime, 'module')) return tool
  return { ...tool, module: clauses.module }
}
