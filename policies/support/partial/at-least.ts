import type { ASTNode } from '@marcbachmann/cel-js'
import { isList, type Value } from './value.ts'

/**
 * Compares how many elements a list has with a number, where part of it is not known: there are at least as many as are
 * known. `null` where that decides nothing, or nothing of the kind is compared.
 */
export function compareSize(
  operator: string,
  [left, right]: readonly [ASTNode, ASTNode],
  evaluate: (node: ASTNode) => Value,
): boolean | null {
  const turned = turns[operator]
  if (turned === undefined) return null
  const [counted, operand, is] = sized(left) ? [sized(left), right, operator] : [sized(right), left, turned]
  if (!counted) return null
  const [list, limit] = [evaluate(counted), evaluate(operand)]
  if (!isList(list) || !list.open || typeof limit !== 'bigint') return null
  const known = BigInt(list.items.length)
  if (is === '>=' || is === '<') return known >= limit ? is === '>=' : null
  return known > limit ? is === '>' || is === '!=' : null
}

/** The operator that says the same once the sides are swapped. */
const turns: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' }

/** What `size(list)` or `list.size()` counts. */
function sized(node: ASTNode): ASTNode | null {
  if (node.op === 'call' && node.args[0] === 'size' && node.args[1].length === 1) return node.args[1][0] ?? null
  return node.op === 'rcall' && node.args[0] === 'size' && node.args[2].length === 0 ? node.args[1] : null
}
