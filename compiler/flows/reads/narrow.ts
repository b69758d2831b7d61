import type { ASTNode } from '@marcbachmann/cel-js'
import { conditionEnvironment } from '../../../runtime/contract/condition-language.ts'
import type { FieldPath } from '../../model/event-field.ts'
import type { LeafShape, ObjectShape, Shape } from '../../model/shape.ts'
import { constantOf } from './cel-constants.ts'
import { allowedBy, plain } from './cel-literals.ts'
import { fieldOf } from './verdict/subject.ts'

const environment = conditionEnvironment()

/**
 * An event type as a route takes it: a field that its condition compares with values, or asks whether it is true, holds
 * one of these. The same object where the condition says nothing of that kind.
 */
export function narrowedBy(condition: string, event: ObjectShape): ObjectShape {
  let ast: ASTNode
  try {
    ast = environment.parse(condition).ast
  } catch {
    return event
  }
  return conjuncts(ast).reduce((shape, part) => {
    const asked = askedOf(part)
    return (asked && narrowedAt(shape, asked.path, (leaf) => limitedTo(leaf, asked.values))) ?? shape
  }, event)
}

const conjuncts = (node: ASTNode): readonly ASTNode[] => (node.op === '&&' ? node.args.flatMap(conjuncts) : [node])

function askedOf(node: ASTNode): { readonly path: FieldPath; readonly values: readonly unknown[] } | null {
  const flag = fieldOf(node.op === '!_' ? node.args : node)
  if (flag) return { path: flag, values: [node.op !== '!_'] }
  if (node.op !== '==' && node.op !== 'in') return null
  const [left, right] = node.args
  const [field, other] = node.op === '==' && constantOf(left) ? [right, left] : [left, right]
  const path = fieldOf(field)
  const values = node.op === 'in' ? (other.op === 'list' ? other.args : null) : [other]
  const constants = values?.map(constantOf)
  if (!path || !constants?.every((one) => one !== null && 'value' in one)) return null
  return { path, values: constants.map((one) => plain(one !== null && 'value' in one ? one.value : null)) }
}

/** Numbers are left alone: what is written of them with and without a fraction is one value. */
function limitedTo(leaf: LeafShape, values: readonly unknown[]): LeafShape | null {
  const [type, ...more] = leaf.types
  if (leaf.field.opaque || more.length > 0 || (type !== 'string' && type !== 'boolean')) return null
  const left = allowedBy(leaf.limits)?.filter((value) => values.includes(value)) ?? values
  if (left.length === 0 || left.some((value) => typeof value !== type)) return null
  const { const: _, ...limits } = leaf.limits
  return { ...leaf, limits: { ...limits, enum: left } }
}

/** An event type in which a field is another and is there; `null` where there is no such field, or `change` gives none. */
export function narrowedAt(
  shape: ObjectShape,
  [step, ...rest]: FieldPath,
  change: (leaf: LeafShape) => LeafShape | null,
): ObjectShape | null {
  const below = typeof step === 'string' ? shape.properties.get(step) : undefined
  if (below === undefined || typeof step !== 'string') return null
  let next: Shape | null = null
  if (below.kind === 'object' && rest.length > 0) next = narrowedAt(below, rest, change)
  else if (below.kind === 'leaf' && rest.length === 0) next = change(below)
  if (next === null) return null
  return {
    ...shape,
    properties: new Map([...shape.properties, [step, next]]),
    required: new Set([...shape.required, step]),
  }
}
