import { type ASTNode, Environment, type TypeCheckResult } from '@marcbachmann/cel-js'
import { didYouMean } from '../../../compiler/diagnostics/suggest.ts'
import { calledName } from '../../../compiler/flows/reads/cel-names.ts'
import { quote } from '../text.ts'
import { conditionHelp, fieldHelp, nameHelp } from './condition-help.ts'
import { fieldNamed, flowFields, flowValue } from './flow-view.ts'
import { evaluate } from './partial/evaluate.ts'
import { isList, isUnknown, plain, type Struct, type Value } from './partial/value.ts'
import { retentionFields } from './view/retention-fields.ts'
import type { Sight } from './view/sight.ts'

/** A condition over one flow, ready to be asked. */
export interface Condition {
  readonly ast: ASTNode
  /** It tells routes, or fields of events, apart. */
  readonly byRoute: boolean
  /** True, false, what is not known, or the error that it raises for this flow. */
  readonly ask: (sight: Sight) => Value
  /** The same of a flow given as a value. */
  readonly askValue: (flow: Struct) => Value
}

export interface ConditionProblem {
  readonly message: string
  readonly help: string
  /** UTF-16 offsets in the condition's text. */
  readonly start: number
  readonly end: number
}

const typesOf = (fields: Readonly<Record<string, { readonly type: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type]))

const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } }).registerVariable({
  name: 'flow',
  schema: { ...typesOf(flowFields), retention: typesOf(retentionFields) },
})

/** Reads and type-checks a condition over one `flow`. */
export function readCondition(text: string): Condition | ConditionProblem {
  const checked = environment.check(text)
  if (!checked.valid) return explain(text, checked.error)
  if (checked.type !== 'bool')
    return whole(text, `This is a ${quote(checked.type ?? 'value')}, not a condition.`, 'Compare it with something.')
  const { ast } = environment.parse(text)
  const askValue = (flow: Struct): Value => evaluate(ast, new Map([['flow', flow]]))
  const names = fieldsRead(ast)
  const byRoute = names === null || [...names].some((name) => fieldNamed(name)?.ofRoute)
  return { ast, byRoute, askValue, ask: remember(names, byRoute, (sight) => askValue(flowValue(sight))) }
}

/** Many flows look alike to one condition: it is asked once for each combination of what it reads. */
function remember(names: ReadonlySet<string> | null, byRoute: boolean, ask: (sight: Sight) => Value): Condition['ask'] {
  if (!names) return ask
  const fields = [...names].map((name) => fieldNamed(name))
  const known = new Map<string, Value>()
  const byFields: Condition['ask'] = (sight) => {
    const key = fields.map((field) => (field ? keyOf(field.read(sight)) : '')).join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = ask(sight)
    known.set(key, answer)
    return answer
  }
  return byRoute ? byFields : onceForAlike(byFields)
}

/** Asks once for the flows that no field but those of routes tells apart. */
function onceForAlike(ask: Condition['ask']): Condition['ask'] {
  const known = new Map<object, Value>()
  return (sight) => {
    if (!sight.like) return ask(sight)
    let answer = known.get(sight.like)
    if (answer === undefined) {
      answer = ask(sight)
      known.set(sight.like, answer)
    }
    return answer
  }
}

/** What makes a field's value the same for a condition. */
function keyOf(value: Value): string {
  if (isUnknown(value)) return `?${value.what}`
  if (isList(value)) return `[${value.items.map(plain).join(',')}]${value.open?.what ?? ''}`
  return String(plain(value))
}

/** The fields that a condition reads, `null` where it takes the flow as a whole. */
export function fieldsRead(ast: ASTNode): ReadonlySet<string> | null {
  const names = new Set<string>()
  const visit = (node: ASTNode): boolean => {
    const path = pathOf(node)
    if (path) {
      const field = fieldNamed(path) ? path : null
      if (field) names.add(field)
      return field !== null
    }
    if (node.op === 'id') return node.args !== 'flow'
    return childrenOf(node).every(visit)
  }
  return visit(ast) ? names : null
}

/** `retention.name` for `flow.retention.name`. */
export function pathOf(node: ASTNode): string | null {
  if (node.op !== '.') return null
  const [object, name] = node.args
  if (object.op === 'id') return object.args === 'flow' ? name : null
  const outer = pathOf(object)
  return outer === null ? null : `${outer}.${name}`
}

/** The nodes right below a node. */
export function childrenOf({ args }: ASTNode): readonly ASTNode[] {
  const nodes: ASTNode[] = []
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect)
    else if (typeof part === 'object' && part !== null && 'op' in part) nodes.push(part as ASTNode)
  }
  collect(args)
  return nodes
}

/** What CEL has to call, by name. */
let callable: ReadonlySet<string> | undefined

/** The first function that is called and does not exist: what is said of its arguments follows from that. */
function unknownCall(text: string): ConditionProblem | null {
  callable ??= new Set(environment.getDefinitions().functions.map(({ name }) => name))
  const names = callable
  const visit = (node: ASTNode): ConditionProblem | null => {
    for (const child of childrenOf(node)) {
      const inner = visit(child)
      if (inner) return inner
    }
    const called = calledName(node)
    if (!called || names.has(called.name)) return null
    const { name, start, end } = called
    const help = didYouMean(name, names) ?? `Among those that there are: ${telling.map(quote).join(', ')}.`
    return { message: `There is no function ${quote(name)}.`, help, start, end }
  }
  try {
    return visit(environment.parse(text).ast)
  } catch {
    return null
  }
}

const telling = ['all', 'contains', 'exists', 'has', 'size', 'startsWith']

function explain(text: string, error: TypeCheckResult['error']): ConditionProblem {
  const unknown = unknownCall(text)
  if (unknown) return unknown
  const { start = 0, end = text.length } = error?.range ?? {}
  const name = text.slice(start, end)
  if (error?.code === 'no_such_key')
    return { message: `A flow has no field ${quote(name)}.`, help: fieldHelp(text, name, start), start, end }
  if (error?.code === 'unknown_variable')
    return { message: `There is no ${quote(name)} here.`, help: nameHelp(name), start, end }
  const summary = (error?.summary ?? 'it cannot be read')
    .replaceAll('$flow.', '')
    .replace(/\.$/, '')
    .replace(/^Unexpected token: EOF$/, 'it ends too early')
    .replace(/^found no matching overload for '(\w+)\.(\w+)\(.*$/, '`$2` does not take a `$1`')
    .replace(/^no such overload: (\S+) (\S+) (\S+)$/, '`$2` does not take `$1` and `$3`')
  const help = conditionHelp(text, error?.summary ?? '', name)
  // An error at the very end underlines the last character.
  const from = start >= text.length ? Math.max(0, text.length - 1) : start
  return { message: `This is not a condition: ${summary}.`, help, start: from, end: Math.max(from + 1, end) }
}

const whole = (text: string, message: string, help: string): ConditionProblem => ({
  message,
  help,
  start: 0,
  end: text.length,
})
