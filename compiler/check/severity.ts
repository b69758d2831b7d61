import type { Rule } from '../../policies/rule.ts'
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'

export type Level = 'inventory' | 'accountable' | 'enforced'

/**
 * How loud a finding is. What is known to be wrong is an error at every level. A gap is an error where the router
 * executes the flow and a warning elsewhere; at `inventory`, one step less. What cannot be realised is an error from
 * `enforced` on.
 */
export function severityOf(rule: Rule, finding: Finding, level: Level): Severity {
  const severity = ownSeverity(rule, finding, level)
  // What falls due by date alone fails no pull request that did not touch it.
  return severity === 'error' && finding.byDate ? 'warning' : severity
}

function ownSeverity(rule: Rule, finding: Finding, level: Level): Severity {
  if (finding.severity !== undefined) return finding.severity
  switch (rule.severity) {
    case 'gap': {
      if (finding.class === 'violation') return 'error'
      const executed = finding.executed ?? false
      if (level === 'inventory') return executed ? 'warning' : 'note'
      return executed ? 'error' : 'warning'
    }
    case 'enforcement':
      return level === 'enforced' ? 'error' : 'warning'
    default:
      return rule.severity
  }
}
