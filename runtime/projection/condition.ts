import type { ASTNode, Environment } from '@marcbachmann/cel-js'
import { childrenOf, conditionEnvironment, meanAsHere } from '../contract/condition-language.ts'
import { ExactNumber } from '../contract/exact-number.ts'
import { type FieldTree, fieldTree } from '../contract/field-tree.ts'
import type { EventPlan } from '../contract/plan.ts'

export type CompiledCondition = (event: object) => boolean | 'error'

let shared: Environment | null = null

const environment = (): Environment => {
  shared ??= conditionEnvironment().registerVariable('event', 'dyn')
  return shared
}

/**
 * A route's `when` over the stored event. `'error'` when it cannot be decided (a field is not there, types do not fit):
 * then nothing is routed, and the caller counts it. What is declared as an integer is a CEL int, whatever it looks like,
 * and any other number a double.
 *
 * @param integers paths of the fields that are declared as integers
 *
 * @throws when the condition cannot be parsed; the compiler has reported that before.
 */
export function compileCondition(source: string, integers: EventPlan['integers'] = []): CompiledCondition {
  const condition = environment().parse(source)
  meanAsHere(condition.ast)
  const names = propertiesRead(condition.ast)
  const tree = fieldTree(integers.map((path) => ({ path, protection: 'keep' })))
  return (event) => {
    try {
      const result: unknown = condition({ event: toCel(event, tree, names) })
      return typeof result === 'boolean' ? result : 'error'
    } catch {
      return 'error'
    }
  }
}

/** JSON as CEL sees it: objects as maps, whose keys are data and never a prototype's, and declared integers as `bigint`. */
function toCel(value: unknown, tree: FieldTree | null, only: ReadonlySet<string> | null = null): unknown {
  if (typeof value === 'number' || value instanceof ExactNumber) {
    return tree === null || tree.protection === null ? Number(value) : integerOf(value)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => toCel(item, tree?.elements ?? null))
  const map = new Map<string, unknown>()
  for (const [name, child] of Object.entries(value)) {
    if (only === null || only.has(name)) map.set(name, toCel(child, tree?.names.get(name) ?? null))
  }
  return map
}

/** @throws RangeError for what is no integer of 64 bits: a declaration before this one let it in */
function integerOf(value: number | ExactNumber): bigint {
  const whole = typeof value === 'number' ? BigInt(value) : value.toBigInt()
  if (whole === null) throw new RangeError('no integer of 64 bits')
  return whole
}

/** The properties of `event` itself that an expression names, so that the rest need not be converted; `null` for all. */
function propertiesRead(ast: ASTNode): ReadonlySet<string> | null {
  const names = new Set<string>()
  return collect(ast, names) ? names : null
}

/** Whether every mention of `event` names a property. */
function collect(node: ASTNode, names: Set<string>): boolean {
  if (node.op === 'id') return node.args !== 'event'
  if ((node.op === '.' || node.op === '[]') && isEvent(node.args[0])) {
    const name = node.op === '.' ? node.args[1] : node.args[1].op === 'value' ? node.args[1].args : null
    if (typeof name !== 'string') return false
    names.add(name)
    return true
  }
  return childrenOf(node).every((child) => collect(child, names))
}

const isEvent = (node: ASTNode): boolean => node.op === 'id' && node.args === 'event'
