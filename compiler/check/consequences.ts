import type { Finding } from '../diagnostics/finding.ts'
import type { Declared } from './joins.ts'
import { links } from './links.ts'

const loudness = { error: 2, warning: 1, note: 0 }

/**
 * One mistake, one finding: what follows from another finding, and goes away with it, is told in that one, as a related
 * place with its own words. A cause is as loud as the loudest of what follows from it.
 */
export function withoutConsequences(
  findings: readonly Finding[],
  declared: Declared,
  severity: (finding: Finding) => keyof typeof loudness,
): ReadonlyMap<Finding, Finding | null> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  const of = (rules: readonly string[] | 'any'): readonly Finding[] =>
    rules === 'any' ? findings : rules.flatMap((rule) => byRule.get(rule) ?? [])
  const causeOf = new Map<Finding, Finding>()
  for (const { cause, follows, by, atMost = Number.POSITIVE_INFINITY } of links) {
    const causes = of(cause)
    const consequences = causes.length > 0 ? of(follows) : []
    if (consequences.length === 0 || causes.length > atMost) continue
    const joined = typeof by === 'function' ? { cause: by, follows: by } : by
    const known = new Map<string, Finding>()
    for (const finding of causes)
      for (const key of joined.cause(finding, declared)) if (!known.has(key)) known.set(key, finding)
    for (const finding of consequences) {
      if (causeOf.has(finding)) continue
      const first = joined.follows(finding, declared).flatMap((key) => known.get(key) ?? [])[0]
      if (first === undefined || rootOf(causeOf, first) === finding) continue
      causeOf.set(finding, first)
    }
  }
  const told = new Map<Finding, Finding | null>()
  for (const finding of causeOf.keys()) {
    told.set(finding, null)
    const root = rootOf(causeOf, finding)
    const before = told.get(root) ?? root
    const louder = loudness[severity(finding)] > loudness[severity(before)] && { severity: severity(finding) }
    told.set(root, {
      ...before,
      ...louder,
      related: [...(before.related ?? []), { at: finding.at, message: finding.message }],
    })
  }
  return told
}

function rootOf(causeOf: ReadonlyMap<Finding, Finding>, finding: Finding): Finding {
  let root = finding
  for (let next = causeOf.get(root); next !== undefined; next = causeOf.get(root)) root = next
  return root
}
