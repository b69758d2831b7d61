import { ruleByName, rules } from '../../policies/registry.ts'
import type { Rule } from '../../policies/rule.ts'
import type { ResourceIndex } from '../bind/bound.ts'
import { locate } from '../bind/locate.ts'
import { positions } from '../bind/positions.ts'
import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan, type Location } from '../diagnostics/place.ts'
import type { FlowGraph } from '../flows/graph.ts'
import { markAbove } from '../model/marks.ts'
import { type Model, placeKey } from '../model/model.ts'
import type { SourceFile } from '../source/source-file.ts'
import { asked } from './asked.ts'
import { withoutConsequences } from './consequences.ts'
import { type Base, Exceptions } from './exceptions.ts'
import { fingerprintOf, fingerprints } from './fingerprint.ts'
import { type Level, severityOf } from './severity.ts'

export interface CheckInput {
  readonly files: readonly SourceFile[]
  readonly index: ResourceIndex
  /** `null` when a file cannot be read; then no rule runs. */
  readonly model: Model | null
  readonly graph: FlowGraph | null
  /** What the passes before have found. */
  readonly findings: readonly Finding[]
  readonly asOf: string
  /** The declaration to compare with: an exception that stood in it covers what was found in it. */
  readonly base?: Base | undefined
}

/** Runs the rules and turns every finding into a diagnostic with severity, reason and positions. */
export function check({ files, index, model, graph, findings, asOf, base }: CheckInput): readonly Diagnostic[] {
  const all: Finding[] = [...findings]
  if (model && graph) {
    const input = { model, graph, flows: graph.flows, asOf }
    const taken = new Set(
      findings.flatMap(({ rule, at }) => (rule === 'ref/unresolved' && !isSpan(at) ? [placeKey(at)] : [])),
    )
    for (const rule of rules) all.push(...unlessAt(taken, asked(rule, input)))
  }
  const level: Level = model?.project?.value.level ?? 'accountable'
  const exceptions = model && new Exceptions(model, index, new Set(ruleByName.keys()), asOf, base)
  const excepted = withoutRepeated(all).flatMap(
    (finding) => exceptions?.judge(finding) ?? [{ finding, exception: null }],
  )
  for (const finding of exceptions?.findings() ?? []) {
    if (ruleByName.get(finding.rule)?.needsWhole && !graph?.whole) continue
    excepted.push({ finding, exception: null })
  }

  const told = withoutConsequences(
    excepted.flatMap(({ finding, exception }) => (exception === null ? [finding] : [])),
    { model, index },
    (finding) => severityOf(registered(finding.rule), finding, level),
  )
  const whole = excepted.flatMap((entry) => {
    const finding = told.get(entry.finding)
    return finding === null ? [] : [finding === undefined ? entry : { ...entry, finding }]
  })

  const position = positions(files, index)
  const place = (location: Location): Located => {
    const { file, start, end } = position(location)
    return { file, start, end }
  }
  const fingerprint = fingerprints()
  const sorted = whole
    .map((entry) => ({ ...entry, at: position(entry.finding.at) }))
    .sort(
      (a, b) =>
        compare(a.at.file, b.at.file) ||
        a.at.offset - b.at.offset ||
        compare(a.finding.rule, b.finding.rule) ||
        compare(a.finding.message, b.finding.message),
    )
    .filter((entry, i, all) => !isAlike(entry, all[i - 1]))
  return sorted.map(({ finding, exception, at }): Diagnostic => {
    const rule = registered(finding.rule)
    const related = (finding.related ?? []).map(({ at, message, rule }) => ({
      ...place(at),
      message,
      ...(rule !== undefined && { rule }),
    }))
    const resource = isSpan(finding.at) ? null : { section: finding.at.section, name: finding.at.name }
    const fix = finding.fix
    const mark = model && !isSpan(finding.at) ? markAbove(model, finding.at) : undefined
    return {
      rule: finding.rule,
      severity: severityOf(rule, finding, level),
      class: finding.class ?? rule.class,
      message: finding.message,
      because: finding.because ?? rule.because,
      help: finding.help ?? null,
      file: at.file,
      start: at.start,
      end: at.end,
      related,
      resource,
      pointer: at.pointer,
      fingerprint: fingerprint(finding),
      ...(finding.movements && {
        movements: finding.movements,
        site: fingerprintOf({ ...finding, movements: [] }),
      }),
      fix: fix
        ? { title: fix.title, span: locate(fix.at, index).span, replacement: fix.replacement, safe: !fix.guess }
        : null,
      ...(mark && { mark: { why: mark.why, ask: mark.ask, pointer: position(mark.place).pointer } }),
      excepted: exception
        ? {
            name: exception.name,
            reason: exception.value.reason ?? '',
            until: exception.value.until ?? null,
            ...(index.get('exceptions')?.get(exception.name)?.covers && { inline: true }),
          }
        : null,
    }
  })
}

interface Placed {
  readonly finding: Finding
  readonly at: { readonly file: string; readonly offset: number }
}

/** What is written once and stands in several places, as an alias does, is said once; movements are told each by itself. */
const isAlike = (one: Placed, before: Placed | undefined): boolean =>
  before !== undefined &&
  one.finding.movements === undefined &&
  one.at.file === before.at.file &&
  one.at.offset === before.at.offset &&
  one.finding.rule === before.finding.rule &&
  one.finding.message === before.finding.message

/**
 * A fact that another rule asks for at the same place, or points at in the same resource, is reported by that rule,
 * which says better what hangs on it.
 */
function withoutRepeated(findings: readonly Finding[]): readonly Finding[] {
  const isGeneral = ({ rule }: Finding): boolean => rule === 'fact/missing'
  if (!findings.some(isGeneral)) return findings
  const claimed = new Set<string>()
  for (const { rule, at, related = [] } of findings) {
    if (rule === 'fact/missing' || isSpan(at)) continue
    for (const place of [at, ...related.map((other) => other.at)])
      if (!isSpan(place) && place.section === at.section && place.name === at.name) claimed.add(placeKey(place))
  }
  return findings.filter((finding) => !isGeneral(finding) || isSpan(finding.at) || !claimed.has(placeKey(finding.at)))
}

/** What the rules say of a name that leads nowhere repeats that it does. */
function unlessAt(taken: ReadonlySet<string>, findings: readonly Finding[]): readonly Finding[] {
  return taken.size === 0 ? findings : findings.filter(({ at }) => isSpan(at) || !taken.has(placeKey(at)))
}

function registered(name: string): Rule {
  const rule = ruleByName.get(name)
  if (!rule) throw new Error(`rule ${name} is not registered`)
  return rule
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
