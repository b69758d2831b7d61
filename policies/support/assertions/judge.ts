import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { type Owner, type Step, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { type Condition, type ConditionProblem, fieldsRead, readCondition } from './condition.ts'
import { fieldNamed, sightsOf } from './flow-view.ts'
import { unknownLiterals } from './literals.ts'
import { type Fault, isFault, type Unknown, type Value } from './partial/value.ts'
import { isIdle } from './tautology.ts'
import type { Sight } from './view/sight.ts'

/** `where` picks flows and `must` holds for each; or `never` holds for none. */
export interface Assertion {
  readonly where?: string
  readonly must?: string
  readonly never?: string
}

/** The keys that hold conditions. */
export const conditionKeys = ['where', 'must', 'never'] as const
type Key = (typeof conditionKeys)[number]

/** Flows for which a part of an assertion is neither true nor false, and the first reason. */
export interface Undecided {
  readonly key: Key
  readonly why: Unknown | Fault
  readonly flows: readonly Flow[]
}

/** What an assertion says of the flows. */
export interface Verdict {
  /** `unproven` is neither kept nor broken: what cannot be evaluated, is not known, or says nothing. */
  readonly answer: 'holds' | 'broken' | 'unproven'
  /** What is wrong with the assertion itself; it is then not asked. */
  readonly problems: readonly Finding[]
  readonly broken: readonly {
    readonly key: 'must' | 'never'
    readonly flows: readonly Flow[]
    readonly sights: readonly Sight[]
  }[]
  readonly undecided: readonly Undecided[]
  /** How many flows `where` picks for certain, and which. */
  readonly matched: number
  readonly picked: readonly Flow[]
  /** The part that could not be otherwise for any flow. */
  readonly idle: 'must' | 'never' | null
  /** A number that `must` asks for alone, and that no picked flow has: 0 keeps any limit. */
  readonly apart: string | null
}

/** What holds an assertion: a promise or a house rule, of the project or of a folder that it shares. */
export type Asserting = Owner & { readonly shared?: true }

const verdicts = new WeakMap<FlowGraph, WeakMap<Assertion, Verdict>>()

/** Asks an assertion that stands at `path` of a resource. Remembered, as rules, documents and the summary look at each. */
export function judge(
  of: Asserting,
  path: readonly Step[],
  assertion: Assertion,
  input: { readonly model: Model; readonly graph: FlowGraph },
): Verdict {
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

function makeVerdict(
  of: Asserting,
  path: readonly Step[],
  assertion: Assertion,
  { model, graph }: { readonly model: Model; readonly graph: FlowGraph },
): Verdict {
  const problems: Finding[] = []
  const conditions: Partial<Record<Key, Condition>> = {}
  for (const key of conditionKeys) {
    const text = assertion[key]
    if (text === undefined) continue
    const finding = ({ message, help, start, end }: ConditionProblem): Finding => ({
      rule: 'schema/condition',
      message,
      at: { ...valueAt(of, ...path, key), within: { start, end } },
      help,
    })
    const read = readCondition(text)
    if ('ask' in read) {
      conditions[key] = read
      // A name that is not declared may stand in what could not be read.
      if (graph.whole) problems.push(...[...unknownLiterals(read.ast, model, of.shared ?? false)].map(finding))
    } else problems.push(finding(read))
  }
  const nothing = { broken: [], undecided: [], matched: 0, picked: [], idle: null, apart: null }
  if (problems.length > 0) return { answer: 'unproven', problems, ...nothing }
  const byRoute = Object.values(conditions).some((condition) => condition.byRoute)
  const asked = ask(conditions, sightsOf(model, graph, byRoute))
  const idle = isIdle(model, conditions)
  const apart = asked.undecided.length === 0 ? numberOfOthers(conditions.must, asked.picked) : null
  const says = conditions.must !== undefined || conditions.never !== undefined
  const holds =
    says && idle === null && apart === null && asked.matched > 0 && asked.undecided.length === 0 && graph.whole
  // What is broken is broken, whatever else is not known; but not because of a resource that could not be read.
  const answer = asked.broken.length > 0 && graph.whole ? 'broken' : holds ? 'holds' : 'unproven'
  return { answer, problems, ...asked, idle, apart }
}

/** The number that a condition reads and nothing else, where it is a fact of other flows than those that were picked. */
function numberOfOthers(must: Condition | undefined, picked: readonly Flow[]): string | null {
  const [name, ...more] = (must && fieldsRead(must.ast)) ?? []
  const field = name === undefined || more.length > 0 ? undefined : fieldNamed(name)
  if (name === undefined || field?.type !== 'int' || picked.length === 0) return null
  if (field.of === 'tracker') return picked.some(({ origin }) => origin.kind === 'tracker') ? null : name
  if (field.of === 'recipient') return picked.some(({ sink }) => sink.kind === 'recipient') ? null : name
  return null
}

/** Every flow that `where` may pick, held against `must` and `never`: what one of them decides is decided. */
function ask(
  { where, must, never }: Partial<Record<Key, Condition>>,
  sights: readonly Sight[],
): Pick<Verdict, 'broken' | 'undecided' | 'matched' | 'picked'> {
  const broken = { must: [] as Sight[], never: [] as Sight[] }
  const open = new Map<string, { key: Key; why: Unknown | Fault; flows: Flow[] }>()
  const sure: Flow[] = []
  for (const sight of sights) {
    const picked = where ? where.ask(sight) : true
    if (picked === false) continue
    if (picked === true) sure.push(sight.flow)
    for (const [key, condition] of [
      ['must', must],
      ['never', never],
    ] as const) {
      if (!condition) continue
      const answer = condition.ask(sight)
      if (answer === (key === 'must')) continue
      if (picked === true && typeof answer === 'boolean') broken[key].push(sight)
      else note(open, picked === true ? key : 'where', picked === true ? answer : picked, sight.flow)
    }
  }
  return {
    broken: (['must', 'never'] as const)
      .map((key) => ({ key, flows: broken[key].map(({ flow }) => flow), sights: broken[key] }))
      .filter(({ flows }) => flows.length > 0),
    undecided: [...open.values()],
    matched: sure.length,
    picked: sure,
  }
}

function note(
  open: Map<string, { key: Key; why: Unknown | Fault; flows: Flow[] }>,
  key: Key,
  answer: Value,
  flow: Flow,
): void {
  const why = answer as Unknown | Fault
  const id = `${key} ${isFault(why) ? `${why.start} ${why.message}` : why.what}`
  const known = open.get(id)
  if (known) known.flows.push(flow)
  else open.set(id, { key, why, flows: [flow] })
}
