import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import type { RetentionRule } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'
import { retentionUses, type Use } from '../uses.ts'

/** A rule of retention that personal data or a store hangs on. */
export interface UsedRule {
  readonly rule: Resource<RetentionRule>
  readonly uses: readonly Use[]
}

/** The sound rules that end somebody's data; those that nothing personal hangs on need no reason and no executor. */
export function* usedRules(model: Model): Iterable<UsedRule> {
  const uses = retentionUses(model)
  for (const rule of model.retention.values()) {
    const own = (uses.get(rule.name) ?? []).filter(
      ({ at, categories }) =>
        at.section === 'router' ||
        categories.some((name) => name !== 'none' && model.categories.get(name)?.sensitivity !== 'none'),
    )
    if (!rule.poisoned && own.length > 0) yield { rule, uses: own }
  }
}

/** The used rules that leave a key out, without a mark that says so (`fact/missing` tells those). */
export function* rulesWithout(model: Model, key: 'why' | 'onExpiry' | 'by'): Iterable<UsedRule> {
  for (const used of usedRules(model))
    if (used.rule.value[key] === undefined && !markAt(model, used.rule, key)) yield used
}

/** The first uses as the other half of a finding. */
export const relatedUses = (uses: readonly Use[]): NonNullable<Finding['related']> =>
  uses.slice(0, 3).map(({ at }) => ({ at, message: 'It is used here.' }))
