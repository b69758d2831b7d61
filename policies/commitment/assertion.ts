import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import type { RuleInput } from '../rule.ts'
import { type Condition, type ConditionProblem, readCondition } from '../support/condition.ts'
import { flowViews } from '../support/flow-view.ts'
import { unknownLiterals } from '../support/literals.ts'
import { type Owner, valueAt } from '../support/place.ts'

/** `where` picks flows and `must` holds for each; or `never` holds for none. */
interface Assertion {
  readonly where?: string
  readonly must?: string
  readonly never?: string
}

/** What an assertion says of the flows. */
export interface Verdict {
  /** What is wrong with the assertion itself; it is then not asked. */
  readonly problems: readonly Finding[]
  readonly broken: readonly { readonly key: 'must' | 'never'; readonly flows: readonly Flow[] }[]
  /** How many flows `where` picked. */
  readonly matched: number
}

const keys = ['where', 'must', 'never'] as const
const verdicts = new WeakMap<FlowGraph, WeakMap<Assertion, Verdict>>()

/** Asks an assertion that stands at `path` of a resource. Remembered, as two rules look at each. */
export function judge(of: Owner, path: readonly Step[], assertion: Assertion, input: RuleInput): Verdict {
  let known = verdicts.get(input.graph)
  if (!known) {
    known = new WeakMap()
    verdicts.set(input.graph, known)
  }
  let verdict = known.get(assertion)
  if (!verdict) {
    verdict = makeVerdict(of, path, assertion, input)
    known.set(assertion, verdict)
  }
  return verdict
}

function makeVerdict(of: Owner, path: readonly Step[], assertion: Assertion, { model, graph }: RuleInput): Verdict {
  const problems: Finding[] = []
  const conditions: Partial<Record<(typeof keys)[number], Condition>> = {}
  for (const key of keys) {
    const text = assertion[key]
    if (text === undefined) continue
    const finding = ({ message, help, start, end }: ConditionProblem): Finding => ({
      rule: 'schema/condition',
      message,
      at: { ...valueAt(of, ...path, key), within: { start, end } },
      help,
    })
    const read = readCondition(text)
    if ('holds' in read) conditions[key] = read
    else problems.push(finding(read))
    if ('holds' in read) problems.push(...[...unknownLiterals(read.ast, model)].map(finding))
  }
  if (problems.length > 0) return { problems, broken: [], matched: 0 }
  const { where, must, never } = conditions
  const broken = { must: [] as Flow[], never: [] as Flow[] }
  let matched = 0
  for (const [i, view] of flowViews(graph).entries()) {
    if (where && where.holds(view) !== true) continue
    matched++
    const flow = graph.flows[i] as Flow
    if (must?.holds(view) === false) broken.must.push(flow)
    if (never?.holds(view) === true) broken.never.push(flow)
  }
  const parts = (['must', 'never'] as const).map((key) => ({ key, flows: broken[key] }))
  return { problems, broken: parts.filter(({ flows }) => flows.length > 0), matched }
}
