import type { ASTNode } from '@marcbachmann/cel-js'
import type { ObjectShape } from '../../model/shape.ts'
import { evaluateCall, evaluateMethod } from './cel-calls.ts'
import { noteConstants } from './cel-constants.ts'
import { checkComparison, checkMembership } from './cel-literals.ts'
import { type CelScope, refuse, saidBy, use, useTested } from './cel-scope.ts'
import type { Notes } from './notes.ts'
import { computed, either, literal, rootValue, sayAnew, type Value } from './value.ts'
import { element, property, whole } from './walk.ts'

/** Notes all that an expression reads. */
export function walkCondition(ast: ASTNode, event: ObjectShape, notes: Notes): void {
  const root = rootValue(event, { start: 0, end: 0, text: 'event' })
  use(ast, { notes, variables: new Map([['event', root]]), evaluate })
  noteConstants(ast, notes)
}

function evaluate(node: ASTNode, scope: CelScope): Value {
  switch (node.op) {
    case 'value':
      return literal(node.args)
    case 'id':
      return variable(node.args, node, scope)
    case '.':
      return property(evaluate(node.args[0], scope), node.args[1], saidBy(node), scope.notes)
    case '[]':
      return index(node, node.args[0], node.args[1], scope)
    case 'call':
      return evaluateCall(node, node.args[0], node.args[1], scope)
    case 'rcall':
      return evaluateMethod(node, node.args[0], node.args[1], node.args[2], scope)
    case 'list':
      return useAll(node.args, scope)
    case 'map':
      return useAll(node.args.flat(), scope)
    case '?:':
      use(node.args[0], scope)
      return either(evaluate(node.args[1], scope), evaluate(node.args[2], scope))
    case '!_':
    case '-_':
      return use(node.args, scope)
    case '.?':
    case '[?]':
      return refuse(node, scope, 'Optional access is not available in conditions.', 'Ask with `has(...)` first.')
    case '==':
    case '!=':
      checkComparison(node.op, node.args[0], node.args[1], scope)
      return compare(node.args[0], node.args[1], scope)
    case '<':
    case '<=':
    case '>':
    case '>=':
      checkComparison(node.op, node.args[0], node.args[1], scope)
      return useAll(node.args, scope)
    case 'in':
      checkMembership(node.args[0], node.args[1], scope)
      return membership(node.args[0], node.args[1], scope)
    default:
      return useAll(node.args, scope)
  }
}

function useAll(nodes: readonly ASTNode[], scope: CelScope): Value {
  for (const node of nodes) use(node, scope)
  return computed([])
}

function variable(name: string, node: ASTNode, scope: CelScope): Value {
  const value = scope.variables.get(name)
  if (value) return sayAnew(value, saidBy(node))
  return refuse(node, scope, `There is no variable \`${name}\`.`, 'A condition sees `event`.')
}

function index(node: ASTNode, object: ASTNode, key: ASTNode, scope: CelScope): Value {
  const value = evaluate(object, scope)
  const said = saidBy(node)
  if (key.op === 'value' && typeof key.args === 'string') return property(value, key.args, said, scope.notes)
  if (key.op === 'value' && (typeof key.args === 'bigint' || typeof key.args === 'number')) {
    return element(value, said, scope.notes, Number(key.args))
  }
  if (value.parts.every(({ kind }) => kind === 'computed')) return use(key, scope)
  const message = `\`${said.text}\` chooses its field while it runs, so what it reads is not known.`
  return refuse(key, scope, message, 'Write the name in quotes, or a number.')
}

/** `list == []` and `object == null` ask whether something is there; other comparisons read both sides. */
function compare(left: ASTNode, right: ASTNode, scope: CelScope): Value {
  const presence = isNothing(left) || isNothing(right)
  for (const side of [left, right]) (presence ? useTested : use)(side, scope)
  return computed([])
}

const isNothing = (node: ASTNode): boolean =>
  (node.op === 'value' && node.args === null) || (node.op === 'list' && node.args.length === 0)

/** Which names an object has is not what `in` is for here: `has` asks for one that is declared. */
function membership(item: ASTNode, list: ASTNode, scope: CelScope): Value {
  use(item, scope)
  const value = evaluate(list, scope)
  if (value.parts.some((part) => part.kind === 'place' && part.shape.kind === 'object')) {
    const { text } = saidBy(list)
    return refuse(
      list,
      scope,
      `\`in\` asks which fields the object \`${text}\` has.`,
      `Ask for one: \`has(${text}.name)\`.`,
    )
  }
  scope.notes.read(whole(value, scope.notes))
  return computed([])
}
