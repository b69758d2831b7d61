import type { ASTNode } from '@marcbachmann/cel-js'
import type { Model } from '../../../compiler/model/model.ts'
import { type Condition, childrenOf, fieldsRead, pathOf } from './condition.ts'
import { anyFlow, fieldNamed } from './flow-view.ts'
import type { Struct, Value } from './partial/value.ts'

/** What cannot be otherwise proves nothing: `must` that holds for any flow there could be, `never` for none. */
export function isIdle(
  model: Model,
  { where, must, never }: { readonly where?: Condition; readonly must?: Condition; readonly never?: Condition },
): 'must' | 'never' | null {
  const excluded = where !== undefined && evident(where.ast) === false
  if (must && (excluded || evident(must.ast) === true)) return 'must'
  if (never && (excluded || evident(never.ast) === false)) return 'never'
  if (
    must &&
    isConstant(model, [where, must], (flow) => where?.askValue(flow) === false || must.askValue(flow) === true)
  )
    return 'must'
  if (never && ways.every((way) => never.askValue(anyFlow(way)) === false)) return 'never'
  if (
    never &&
    isConstant(model, [where, never], (flow) => where?.askValue(flow) === false || never.askValue(flow) === false)
  )
    return 'never'
  return null
}

/** What a condition comes to by its form alone: the same is equal to itself, whatever it is. */
function evident(node: ASTNode): boolean | null {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'boolean' ? node.args : null
    case '==':
      return same(node.args[0], node.args[1]) ? true : null
    case '!=':
      return same(node.args[0], node.args[1]) ? false : null
    case '!_': {
      const inner = evident(node.args)
      return inner === null ? null : !inner
    }
    case '&&':
    case '||': {
      const decides = node.op === '||'
      const sides = node.args.map(evident)
      if (sides.includes(decides)) return decides
      return sides.includes(null) ? null : !decides
    }
    case 'rcall': {
      const [name, , args] = node.args
      const test = args[1]
      if (!test) return null
      const inner = evident(test)
      return (name === 'all' && inner === true) || (name === 'exists' && inner === false) ? inner : null
    }
    default:
      return null
  }
}

/** Whether two trees, or what they hold, say the same. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((part, i) => same(part, b[i]))
  if (isNode(a) && isNode(b)) return a.op === b.op && same(a.args, b.args)
  return a === b
}

const isNode = (value: unknown): value is { readonly op: unknown; readonly args: unknown } =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value

/** Whether a test holds whatever a flow is: with nothing known of it, or for every value that one of its fields can have. */
function isConstant(
  model: Model,
  conditions: readonly (Condition | undefined)[],
  test: (flow: Struct) => boolean,
): boolean {
  if (test(anyFlow({}))) return true
  const asts = conditions.flatMap((condition) => (condition ? [condition.ast] : []))
  const fields = new Set(asts.flatMap((ast) => [...(fieldsRead(ast) ?? [])]))
  return [...fields].some((name) => {
    const values = valuesOf(model, name, asts)
    return values.length > 0 && values.every((value) => test(anyFlow({ [name]: value })))
  })
}

/** What a flow goes to is a recipient or a store, and of the other nothing is there. */
const ways: readonly Readonly<Record<string, Value>>[] = [
  { sink: 'recipient', store: '' },
  { sink: 'store', recipient: '', engagement: '', relationship: '', channel: '', established: '', contractType: '' },
]

/** Enough values of a field to know how a condition answers for each; none where there are too many. */
function valuesOf(model: Model, name: string, asts: readonly ASTNode[]): readonly Value[] {
  const field = fieldNamed(name)
  if (field?.type === 'bool') return [true, false]
  if (field?.type === 'int') return numbersAround(name, asts)
  if (field?.type !== 'string' || field.names === undefined) return []
  const names = [...(typeof field.names === 'function' ? field.names(model) : field.names)]
  return field.always ? names : ['', ...names]
}

/** A number that is only compared with numbers: below, at and above each of them. Days and years are never below zero. */
function numbersAround(name: string, asts: readonly ASTNode[]): readonly bigint[] {
  const bounds = new Set<bigint>([0n])
  let plain = true
  const visit = (node: ASTNode): void => {
    const children = childrenOf(node)
    const at = children.findIndex((child) => pathOf(child) === name)
    if (at >= 0) {
      const other = children[1 - at]
      const number = other?.op === 'value' && typeof other.args === 'bigint' ? other.args : null
      if (number === null || !comparing.has(node.op)) plain = false
      else for (const near of [number - 1n, number, number + 1n]) if (near >= 0n) bounds.add(near)
    }
    children.forEach(visit)
  }
  asts.forEach(visit)
  return plain ? [...bounds] : []
}

const comparing: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
