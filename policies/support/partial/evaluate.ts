import type { ASTNode } from '@marcbachmann/cel-js'
import { compareSize } from './at-least.ts'
import { isMacro, macro } from './macros.ts'
import { operate } from './operations.ts'
import {
  fault,
  firstUnknown,
  fromPlain,
  isFault,
  isList,
  isSettled,
  isStruct,
  isUnknown,
  type List,
  list,
  plain,
  type Value,
} from './value.ts'

/** What names stand for. */
export type Scope = ReadonlyMap<string, Value>

/**
 * Evaluates a condition of which some facts are not known. Where the result is a value, it is the same whatever the
 * facts turn out to be; errors are results, as `false && error` is false.
 */
export function evaluate(node: ASTNode, scope: Scope): Value {
  switch (node.op) {
    case 'value':
      return fromPlain(node.args)
    case 'id':
      return scope.get(node.args) ?? fault(`there is no \`${node.args}\``, node)
    case '.':
      return select(node, evaluate(node.args[0], scope), node.args[1])
    case '[]':
      return element(node, evaluate(node.args[0], scope), evaluate(node.args[1], scope))
    case 'list':
      return listed(node.args.map((item) => evaluate(item, scope)))
    case 'map':
      return strict(
        node,
        node.args.flatMap((entry) => entry.map((part) => evaluate(part, scope))),
        (operands) => `{${operands.map((name, i) => (i % 2 === 0 ? `${name}: ` : `${name}, `)).join('')}}`,
      )
    case '&&':
    case '||':
      return connect(node.op === '||', evaluate(node.args[0], scope), () => evaluate(node.args[1], scope))
    case '?:':
      return choose(node.args, scope)
    case '!_':
      return strict(node, [evaluate(node.args, scope)], ([a]) => `!${a}`)
    case '-_':
      return strict(node, [evaluate(node.args, scope)], ([a]) => `-${a}`)
    case '==':
      return sizes(node.op, node.args, scope) ?? equal(node, node.args, scope)
    case '!=': {
      const same = equal(node, node.args, scope)
      return sizes(node.op, node.args, scope) ?? (typeof same === 'boolean' ? !same : same)
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sizes(node.op, node.args, scope) ?? compared(node, node.args, scope)
    case 'in':
      return contains(node, evaluate(node.args[0], scope), evaluate(node.args[1], scope))
    case 'call': {
      const [name, args] = node.args
      if (name === 'has') return has(args[0] as ASTNode, scope)
      return strict(
        node,
        args.map((arg) => evaluate(arg, scope)),
        (operands) => `${name}(${operands.join(', ')})`,
      )
    }
    case 'rcall': {
      const [name, receiver, args] = node.args
      if (isMacro(name, args)) return macro(node, name, receiver, args, scope, evaluate)
      return strict(
        node,
        [receiver, ...args].map((part) => evaluate(part, scope)),
        ([first, ...rest]) => `${first}.${name}(${rest.join(', ')})`,
      )
    }
    case '.?':
    case '[?]':
      return fault('optional fields are not part of this language', node)
    default:
      return compared(node, node.args, scope)
  }
}

/** An operation over two operands that is written between them. */
const compared = (node: ASTNode, [left, right]: readonly [ASTNode, ASTNode], scope: Scope): Value =>
  strict(node, [evaluate(left, scope), evaluate(right, scope)], ([a, b]) => `${a} ${node.op} ${b}`)

const sizes = (operator: string, operands: readonly [ASTNode, ASTNode], scope: Scope): boolean | null =>
  compareSize(operator, operands, (node) => evaluate(node, scope))

/** An operation that needs all its operands: an error in one is its result, and what is not known makes it unknown. */
function strict(node: ASTNode, operands: readonly Value[], form: (operands: readonly string[]) => string): Value {
  const broken = operands.find(isFault)
  if (broken) return broken
  for (const operand of operands) {
    const open = firstUnknown(operand)
    if (open) return open
  }
  try {
    return fromPlain(operate(form, operands.map(plain)))
  } catch (error) {
    return fault(reason(error), node)
  }
}

const reason = (error: unknown): string => {
  const { summary, message } = error as { readonly summary?: string; readonly message?: string }
  return (summary ?? message ?? 'it has no result').split('\n')[0]?.replace(/\.$/, '') ?? ''
}

function select(node: ASTNode, object: Value, name: string): Value {
  if (!isSettled(object)) return object
  if (isStruct(object)) return object.field(name)
  return strict(node, [object], ([a]) => `${a}.${name}`)
}

function element(node: ASTNode, object: Value, index: Value): Value {
  if (!isSettled(object)) return object
  if (!isSettled(index)) return index
  if (!isList(object)) return strict(node, [object, index], ([a, b]) => `${a}[${b}]`)
  if (object.open) return object.open
  const found = object.items[Number(index)]
  const count = object.items.length
  return found ?? fault(`the list has ${count === 1 ? 'one element' : `${count} elements`}, and none at ${index}`, node)
}

/** `&&` and `||` after Kleene: what decides wins over what is not known, and that over an error. */
function connect(decisive: boolean, left: Value, right: () => Value): Value {
  if (left === decisive) return decisive
  const other = right()
  if (other === decisive) return decisive
  return [left, other].find(isUnknown) ?? [left, other].find(isFault) ?? other
}

/** Even where both branches agree the condition could raise an error, once what it hangs on is known. */
function choose([condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Value {
  const decided = evaluate(condition, scope)
  return isSettled(decided) ? evaluate(decided === true ? yes : no, scope) : decided
}

/** A list that is written out is known whole or not at all. */
const listed = (items: readonly Value[]): Value => items.find(isFault) ?? items.find(isUnknown) ?? list(items)

function equal(node: ASTNode, [left, right]: readonly [ASTNode, ASTNode], scope: Scope): Value {
  const [a, b] = [evaluate(left, scope), evaluate(right, scope)]
  // A fact is itself, whatever it is.
  if (isUnknown(a) && isUnknown(b) && isSameField(left, right)) return true
  if (isList(a) && isList(b) && isSameField(left, right)) return true
  if (isList(a) && isList(b) && differ(a, b)) return false
  return strict(node, [a, b], ([x, y]) => `${x} == ${y}`)
}

/** Whether two operands name the same field of the same thing. */
const isSameField = (a: ASTNode, b: ASTNode): boolean =>
  a.op === 'id' && b.op === 'id'
    ? a.args === b.args
    : a.op === '.' && b.op === '.' && a.args[1] === b.args[1] && isSameField(a.args[0], b.args[0])

/** Whether two lists of which part is known cannot be the same. */
function differ(a: List, b: List): boolean {
  if (a.open && b.open) return false
  if (!a.open && !b.open) return a.items.length !== b.items.length
  const [some, all] = a.open ? [a, b] : [b, a]
  const texts = new Set(all.items.map(plain))
  return some.items.length > all.items.length || some.items.some((item) => !texts.has(plain(item)))
}

function contains(node: ASTNode, item: Value, holder: Value): Value {
  if (!isList(holder)) return strict(node, [item, holder], ([a, b]) => `${a} in ${b}`)
  if (!isSettled(item)) return item
  const found = strict(node, [item, list(holder.items)], ([a, b]) => `${a} in ${b}`)
  return found === false ? (holder.open ?? false) : found
}

/** A field is there once it is stated. */
function has(node: ASTNode, scope: Scope): Value {
  if (node.op !== '.') return fault('`has` asks for a field', node)
  const object = evaluate(node.args[0], scope)
  if (!isSettled(object)) return object
  if (!isStruct(object)) return strict(node, [object], ([a]) => `has(${a}.${node.args[1]})`)
  const field = object.field(node.args[1])
  return isUnknown(field) ? field : true
}
