import type { ASTNode } from '@marcbachmann/cel-js'
import type { Model } from '../../compiler/model/model.ts'
import { type Condition, childrenOf, fieldsRead, pathOf } from './condition.ts'
import { anyFlow, fieldNamed } from './flow-view.ts'
import type { Struct, Value } from './partial/value.ts'

/** What cannot be otherwise proves nothing: `must` that holds for any flow there could be, `never` for none. */
export function isIdle(
  model: Model,
  { where, must, never }: { readonly where?: Condition; readonly must?: Condition; readonly never?: Condition },
): 'must' | 'never' | null {
  if (
    must &&
    isConstant(model, [where, must], (flow) => where?.askValue(flow) === false || must.askValue(flow) === true)
  )
    return 'must'
  if (
    never &&
    isConstant(model, [where, never], (flow) => where?.askValue(flow) === false || never.askValue(flow) === false)
  )
    return 'never'
  return null
}

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
