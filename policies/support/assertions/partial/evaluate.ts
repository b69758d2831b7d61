import type { ASTNode } from '@marcbachmann/cel-js'
import { isMacro, macro } from './macros.ts'
import { operate } from './operations.ts'
import {
  atLeast,
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
  unknown,
  type Value,
} from './value.ts'

/** What names stand for. */
export type Scope = ReadonlyMap<string, Value>

/**
 * Evaluates a condition of which some facts are not known. Where the result is a value, it is the same whatever the
 * facts turn out to be; errors are results, as `false && error` is false.
 */
export function evaluate(node: ASTNode, scope: Scope): Value {
  const value = evaluated(node, scope)
  // What a number is at least says nothing of what is made of it.
  return isUnknown(value) && value.least !== undefined && !isNumberItself(node) ? unknown(value.what, value.at) : value
}

/** A field, a name, or how many elements a list has. */
const isNumberItself = ({ op, args }: ASTNode): boolean =>
  op === '.' || op === 'id' || ((op === 'call' || op === 'rcall') && args[0] === 'size')

function evaluated(node: ASTNode, scope: Scope): Value {
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
      return equal(node, node.args, scope)
    case '!=': {
      const same = equal(node, node.args, scope)
      return typeof same === 'boolean' ? !same : same
    }
    case 'in':
      return contains(node, evaluate(node.args[0], scope), evaluate(node.args[1], scope))
    case 'call': {
      const [name, args] = node.args
      const [only] = args
      if (name === 'size' && only && args.length === 1) return size(node, evaluate(only, scope))
      if (name === 'has') return has(args[0] as ASTNode, scope)
      return strict(
        node,
        args.map((arg) => evaluate(arg, scope)),
        (operands) => `${name}(${operands.join(', ')})`,
      )
    }
    case 'rcall': {
      const [name, receiver, args] = node.args
      if (name === 'size' && args.length === 0) return size(node, evaluate(receiver, scope))
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
    default: {
      const [a, b] = [evaluate(node.args[0], scope), evaluate(node.args[1], scope)]
      if (isBeforeAll(node.op, a, b)) return fault('there is no day to compare', node)
      return decided(node.op, a, b) ?? strict(node, [a, b], ([x, y]) => `${x} ${node.op} ${y}`)
    }
  }
}

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

/** A list that is not known whole has as many elements as are known, or more. */
const size = (node: ASTNode, value: Value): Value =>
  isList(value) && value.open
    ? atLeast(value.open, BigInt(value.items.length))
    : strict(node, [value], ([a]) => `size(${a})`)

/** The operator that says the same once the sides are swapped. */
const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==' }

/** What a number that is only known to be no less decides beside one that is known; `null` for nothing. */
function decided(operator: string, a: Value, b: Value): boolean | null {
  const turn = turned[operator]
  if (turn === undefined) return null
  if (isUnknown(b)) return isUnknown(a) ? null : decided(turn, b, a)
  if (!isUnknown(a) || a.least === undefined || typeof b !== 'bigint') return null
  if (operator === '>=' || operator === '<') return a.least >= b ? operator === '>=' : null
  return a.least > b ? operator === '>' : null
}

const day = /^\d{4}(?:-\d\d){0,2}$/

/** Whether a comparison holds only because there is no day on one side: an empty text comes before all others. */
function isBeforeAll(operator: string, a: Value, b: Value): boolean {
  const [earlier, later] = operator === '<' || operator === '<=' ? [a, b] : [b, a]
  return /^[<>]=?$/.test(operator) && earlier === '' && typeof later === 'string' && day.test(later)
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
  return decided('==', a, b) ?? strict(node, [a, b], ([x, y]) => `${x} == ${y}`)
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
