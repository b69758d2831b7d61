import type { Finding } from '../diagnostics/finding.ts'
import { isSpan } from '../diagnostics/place.ts'
import { placeKey } from '../model/model.ts'
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
      const first =
        'each' in joined ? ofEach(joined.each(finding), known) : ofSome(joined.follows(finding, declared), known)
      if (first === undefined || rootOf(causeOf, first) === finding) continue
      causeOf.set(finding, first)
    }
  }
  joinAtToken(findings, causeOf, (finding) => loudness[severity(finding)])
  const told = new Map<Finding, Finding | null>()
  for (const finding of causeOf.keys()) {
    told.set(finding, null)
    const root = rootOf(causeOf, finding)
    const before = told.get(root) ?? root
    const { byDate, ...timeless } = before
    const isLouder = loudness[severity(finding)] > loudness[severity(before)]
    told.set(root, {
      ...timeless,
      ...(isLouder ? { severity: severity(finding) } : byDate && { byDate }),
      related: [...(before.related ?? []), { at: finding.at, message: finding.message, rule: finding.rule }],
    })
  }
  return told
}

type Known = ReadonlyMap<string, Finding>

const ofSome = (keys: readonly string[], known: Known): Finding | undefined =>
  keys.flatMap((key) => known.get(key) ?? [])[0]

/** The first cause, where each has one: what one of them has not got a cause for is told in its own right. */
function ofEach(keys: readonly (readonly string[])[], known: Known): Finding | undefined {
  const causes = keys.map((some) => ofSome(some, known))
  return causes.includes(undefined) ? undefined : causes[0]
}

/** What a change widens, and what no law pack covers, is no fault of the word that it stands at. */
const isApart = ({ rule }: Finding): boolean => rule.startsWith('change/') || rule === 'law/not-covered'

/**
 * What is said of one word is told once: the loudest and first of it, with the rest beside it. Whoever mends it has all of
 * it before them, and what is left of it after that is told then.
 */
function joinAtToken(
  findings: readonly Finding[],
  causeOf: Map<Finding, Finding>,
  loudnessOf: (finding: Finding) => number,
): void {
  const first = new Map<string, Finding>()
  for (const finding of findings) {
    // What is said of a resource as a whole is as a rule that something is not there: each time something else.
    if (isSpan(finding.at) || finding.at.path.length === 0 || causeOf.has(finding) || isApart(finding)) continue
    const id = `${placeKey(finding.at)} ${finding.at.within?.start ?? ''}`
    const before = first.get(id)
    const isFirst = before === undefined || loudnessOf(finding) > loudnessOf(before)
    if (before) causeOf.set(isFirst ? before : finding, isFirst ? finding : before)
    if (isFirst) first.set(id, finding)
  }
}

function rootOf(causeOf: ReadonlyMap<Finding, Finding>, finding: Finding): Finding {
  let root = finding
  for (let next = causeOf.get(root); next !== undefined; next = causeOf.get(root)) root = next
  return root
}
