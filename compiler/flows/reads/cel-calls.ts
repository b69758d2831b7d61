import type { ASTNode } from '@marcbachmann/cel-js'
import {
  allowedFunctions,
  allowedMacros,
  allowedMethods,
  childrenOf,
} from '../../../runtime/contract/condition-language.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { ListShape } from '../../model/shape.ts'
import { constantOf } from './cel-constants.ts'
import { checkReceiver } from './cel-literals.ts'
import { calledName } from './cel-names.ts'
import { type CelScope, refuse, saidBy, use, useTested } from './cel-scope.ts'
import { patternProblem } from './pattern.ts'
import { computed, either, elementOf, type Place, place, type Value } from './value.ts'
import { presence, size } from './walk.ts'

/** `has(event.x)`, `size(event.x)`, conversions. */
export function evaluateCall(node: ASTNode, name: string, args: readonly ASTNode[], scope: CelScope): Value {
  const [first] = args
  if (first && args.length === 1) {
    if (name === 'has' && first.op === '.' && isDotted(first)) return useTested(first, scope)
    if (name === 'has') return refuse(first, scope, '`has` asks for a field that is named with dots alone.')
    if (name === 'size') {
      checkReceiver(node, name, first, scope)
      return count(first, scope)
    }
    if (name === 'dyn') return scope.evaluate(first, scope)
  }
  if (!isIn(allowedFunctions, name)) return unknown(node, name, allowedFunctions, scope)
  for (const argument of args) use(argument, scope)
  return computed([])
}

const isDotted = (node: ASTNode): boolean => node.op === 'id' || (node.op === '.' && isDotted(node.args[0]))

/** `event.x.startsWith("a")`, `event.list.size()`, `event.list.exists(x, ...)`. */
export function evaluateMethod(
  node: ASTNode,
  name: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  scope: CelScope,
): Value {
  const [first, ...rest] = args
  if (isIn(allowedMacros, name) && first?.op === 'id' && rest.length > 0) {
    return macro(name, receiver, first, first.args, rest, scope)
  }
  checkReceiver(node, name, receiver, scope)
  if (name === 'size' && args.length === 0) return count(receiver, scope)
  if (!isIn(allowedMethods, name)) return unknown(node, name, [...allowedMethods, ...allowedMacros], scope)
  if (name === 'matches') checkPattern(first, scope)
  for (const part of [receiver, ...args]) use(part, scope)
  return computed([])
}

function count(node: ASTNode, scope: CelScope): Value {
  scope.notes.read(size(scope.evaluate(node, scope), scope.notes).reads)
  return computed([])
}

/** The variable stands for each element in turn; how many there are enters the result as well. */
function macro(
  name: string,
  receiver: ASTNode,
  bound: ASTNode,
  variable: string,
  body: readonly ASTNode[],
  scope: CelScope,
): Value {
  if (variable === 'event') return refuse(bound, scope, '`event` is taken and cannot be bound.', 'Choose another name.')
  const list = scope.evaluate(receiver, scope)
  const inner = { ...scope, variables: new Map(scope.variables).set(variable, elements(list, receiver, scope)) }
  const result = name === 'map' ? body.at(-1) : undefined
  if (name !== 'map' && !body.some((part) => names(part, variable)) && body.some((part) => constantOf(part) === null))
    scope.notes.problem(
      'literal',
      bound,
      `\`${variable}\` is named here and not looked at: all elements of the list give the same.`,
      `Ask for something of \`${variable}\`, or leave \`${name}\` out.`,
    )
  for (const test of result ? body.slice(0, -1) : body) use(test, inner)
  if (name === 'filter') return list
  return result ? mapped(list, result, inner) : computed([])
}

/** Whether an expression names a variable. */
const names = (node: ASTNode, variable: string): boolean =>
  node.op === 'id' ? node.args === variable : childrenOf(node).some((child) => names(child, variable))

function elements(list: Value, node: ASTNode, scope: CelScope): Value {
  const items = list.parts.map((part): Value => {
    if (part.kind === 'computed') return computed([])
    const item = part.kind === 'place' ? elementOf(part) : null
    if (part.kind !== 'place' || !item) {
      return refuse(node, scope, `\`${saidBy(node).text}\` is not a list of declared elements.`)
    }
    scope.notes.read(presence(part))
    return { parts: [item], reads: [] }
  })
  return either(...items)
}

/** A list of what the expression gives for each element; values are read here, as an element without one is an error. */
function mapped(list: Value, result: ASTNode, scope: CelScope): Value {
  const { parts } = scope.evaluate(result, scope)
  const inner = parts.filter((part): part is Place => part.kind === 'place' && part.shape.kind !== 'leaf')
  if (inner.length < parts.length || inner.length === 0) return use(result, scope)
  const lists = list.parts.flatMap((part) =>
    part.kind === 'place' ? inner.map((item) => listOf(part, item)) : [computed([])],
  )
  return either(...lists)
}

function listOf(list: Place, item: Place): Value {
  const shape: ListShape = { ...(list.shape as ListShape), items: item.shape }
  return { parts: [place(shape, list.said, list.path, item.path)], reads: [] }
}

function checkPattern(pattern: ASTNode | undefined, scope: CelScope): void {
  if (!pattern) return
  if (pattern.op !== 'value' || typeof pattern.args !== 'string') {
    refuse(pattern, scope, '`matches` needs a pattern that is written in the condition.')
    return
  }
  const problem = patternProblem(pattern.args)
  if (problem)
    scope.notes.problem(problem.kind, { start: pattern.start, end: pattern.end }, problem.message, problem.help)
}

/** Underlines the name alone: what it is asked of may be long. */
function unknown(node: ASTNode, name: string, known: readonly string[], scope: CelScope): Value {
  const span = calledName(node) ?? node
  const help = didYouMean(name, known) ?? `Among those that are: ${examples(known)}.`
  return refuse(span, scope, `The function \`${name}\` is not available in conditions.`, help)
}

const telling = ['contains', 'exists', 'has', 'matches', 'size', 'startsWith', 'string', 'timestamp']

const examples = (known: readonly string[]): string =>
  known
    .filter((name) => telling.includes(name))
    .map((name) => `\`${name}\``)
    .join(', ')

const isIn = (names: readonly string[], name: string): boolean => names.includes(name)
