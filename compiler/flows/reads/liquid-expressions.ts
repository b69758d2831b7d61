import { type Filter, type Token, TokenKind, TypeGuards, type Value as ValueNode } from 'liquidjs'
import { ExactNumber, numberOf } from '../../../runtime/contract/exact-number.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { allowedBy, otherKind } from './cel-literals.ts'
import { applyFilter, positionOf } from './liquid-filters.ts'
import { noteUndone } from './liquid-idle.ts'
import type { Scope } from './liquid-scope.ts'
import type { Notes } from './notes.ts'
import type { Evaluated } from './value.ts'
import { computed, either, literal, nothing, type Said, type Span, uniqueReads, type Value } from './value.ts'
import { element, property, size, tested, whole } from './walk.ts'

/** An expression with its filters: `{{ expression | filter: argument }}`. */
export function evaluate(node: ValueNode, scope: Scope): Evaluated {
  const initial = evaluateOperators(node.initial.postfix, scope)
  noteUndone(node.filters, scope, positionOf)
  return node.filters.reduce(
    (input, filter) => applyFilter(input, filter, filterArguments(filter, scope), scope),
    initial,
  )
}

/** The arguments of a filter, those with a name too. */
function filterArguments(filter: Filter, scope: Scope): readonly (Evaluated & { readonly token: Token })[] {
  return filter.args.flatMap((argument) => {
    const token = Array.isArray(argument) ? argument[1] : argument
    return token ? [{ ...evaluateToken(token, scope), token }] : []
  })
}

/** Operands and operators in postfix order, as liquidjs evaluates them: both sides of `and` and `or` too. */
function evaluateOperators(postfix: readonly Token[], scope: Scope): Evaluated {
  const stack: Evaluated[] = []
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push(evaluateToken(token, scope))
      continue
    }
    const right = stack.pop()
    const left = token.operator === 'not' ? undefined : stack.pop()
    if (!right || (!left && token.operator !== 'not')) return missingOperand(token, scope)
    const said = left ? spanning(left.said, right.said, scope) : right.said
    stack.push({ value: operate(token.operator, left, right, scope), said })
  }
  const [first, second] = stack
  if (second) {
    scope.notes.problem('syntax', second.said, `There is no operator or filter before \`${second.said.text}\`.`)
  }
  return first ?? { value: nothing, said: { start: 0, end: 0, text: '' } }
}

const truth = new Set(['and', 'or', 'not'])
const orders = new Set(['<', '<=', '>', '>='])

function operate(operator: string, left: Evaluated | undefined, right: Evaluated, { notes }: Scope): Value {
  const sides = [left, right].filter((side) => side !== undefined)
  // Whether something is there, and whether a list is empty, is asked without looking at what it holds.
  const equality = operator === '==' || operator === '!='
  const presence = (value: Value): boolean =>
    truth.has(operator) ||
    (equality && sides.some((side) => isWord(side.value, isListOnly(value) ? emptiness : ['nil'])))
  if (left && (equality || orders.has(operator))) noteNever(operator, left, right, notes)
  if (left && operator === 'contains') noteContains(left, right, notes)
  const reads = sides.flatMap(({ value }) => (presence(value) ? tested : whole)(value, notes))
  return computed(uniqueReads(reads))
}

/** What is written beside a field that can never hold it: the test always gives the same. */
export function noteNever(operator: string, left: Evaluated, right: Evaluated, notes: Notes): void {
  for (const [field, written] of [
    [left, right],
    [right, left],
  ] as const) {
    const [place] = field.value.parts
    const [text] = written.value.parts
    if (field.value.parts.length !== 1 || place?.kind !== 'place' || place.shape.kind !== 'leaf') continue
    if (written.value.parts.length !== 1 || text?.kind !== 'literal') continue
    const other = isLong(text.value) ? null : otherKind(place.shape, text.value)
    if (other !== null) {
      const message = `\`${place.said.text}\` is ${other.field} and \`${written.said.text}\` is ${other.written}, which never fit.`
      notes.problem('literal', written.said, message, other.help, place.said)
      continue
    }
    const allowed = orders.has(operator) ? null : allowedBy(place.shape.limits)
    if (allowed === null || allowed.includes(text.value)) continue
    const names = allowed.map(String)
    const help = didYouMean(String(text.value), names) ?? `It is one of ${names.map((one) => `\`${one}\``).join(', ')}.`
    const message = `\`${place.said.text}\` is never \`${written.said.text}\`.`
    notes.problem('literal', written.said, message, help, place.said)
  }
}

/** A number holds no text, and of the values of a list none may hold it. */
function noteContains(left: Evaluated, right: Evaluated, notes: Notes): void {
  const [place] = left.value.parts
  const [text] = right.value.parts
  if (left.value.parts.length !== 1 || place?.kind !== 'place' || place.shape.kind !== 'leaf') return
  const { types, field, limits } = place.shape
  const held = types.filter((type) => type !== 'null')
  if (field.opaque || held.length === 0) return
  if (held.every((type) => type !== 'string')) {
    const message = `\`${place.said.text}\` is ${held.includes('boolean') ? 'true or false' : 'a number'}, which contains nothing.`
    notes.problem('literal', left.said, message, null, place.said)
    return
  }
  if (right.value.parts.length !== 1 || text?.kind !== 'literal' || typeof text.value !== 'string') return
  const wanted = text.value
  const allowed = allowedBy(limits)
  if (allowed === null || allowed.some((one) => String(one).includes(wanted))) return
  const message = `No value of \`${place.said.text}\` contains \`${right.said.text}\`.`
  notes.problem('literal', right.said, message, null, place.said)
}

/** A number that can only be written in quotes: it is compared by its digits. */
function isLong(written: unknown): boolean {
  const number = typeof written === 'string' ? numberOf(written) : null
  return number instanceof ExactNumber && typeof number.plain() !== 'number'
}

const emptiness = ['nil', 'empty', 'blank']

const isWord = ({ parts }: Value, words: readonly string[]): boolean =>
  parts.length === 1 && parts.every((part) => part.kind === 'word' && words.includes(part.word))

const isListOnly = ({ parts }: Value): boolean =>
  parts.every((part) => part.kind !== 'place' || part.shape.kind === 'list')

function missingOperand(token: Token, { notes }: Scope): Evaluated {
  const said = saidBy(token)
  notes.problem('syntax', said, `\`${said.text}\` stands between two values.`)
  return { value: nothing, said }
}

/** A single operand: a literal or a path. */
export function evaluateToken(token: Token, scope: Scope): Evaluated {
  const said = saidBy(token)
  if (TypeGuards.isNumberToken(token)) noteDigits(token.content, said, scope)
  if (TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token)) return { value: literal(token.content), said }
  if (TypeGuards.isLiteralToken(token)) {
    const word = token.literal
    if (word === 'true' || word === 'false') return { value: literal(word === 'true'), said }
    return { value: { parts: [{ kind: 'word', word: word === 'null' ? 'nil' : word }], reads: [] }, said }
  }
  if (TypeGuards.isPropertyAccessToken(token)) {
    if (token.variable === undefined) return { value: followPath(token.props, said, scope), said }
    scope.notes.problem('refused', said, `\`${said.text}\` asks a literal for a field.`)
    return { value: nothing, said }
  }
  scope.notes.problem(
    'refused',
    said,
    `\`${said.text}\` is not available in messages: loops go over lists of the event.`,
  )
  return { value: nothing, said }
}

/** A number that liquidjs reads as another. */
function noteDigits(read: number, said: Said, { notes }: Scope): void {
  const written = numberOf(said.text)
  if (!(written instanceof ExactNumber) || written.compare(read) === 0) return
  const help = 'Write it in quotes: it is compared with the digits that came in.'
  notes.problem('syntax', said, `\`${said.text}\` has more digits than are read of a number.`, help)
}

function followPath(steps: readonly Token[], path: Said, scope: Scope): Value {
  const [root, ...rest] = steps
  if (!root) return nothing
  const name = nameOf(root)
  if (typeof name !== 'string') return dynamic(root, path, scope)
  const first = upTo(root, path)
  let value = scope.lookup(name, first)
  if (!value) {
    const help = 'A message sees `event` and what it has assigned itself.'
    scope.notes.problem('refused', first, `There is no variable \`${name}\`.`, help)
    return nothing
  }
  for (const step of rest) {
    const key = nameOf(step)
    if (key === null) return dynamic(step, path, scope)
    value = go(value, key, upTo(step, path), scope)
  }
  return value
}

/** One step of a path. Liquid adds `size`, `first`, `last` and numbers to lists, unless a field is called so. */
function go(value: Value, key: string | number, said: Said, scope: Scope): Value {
  return either(
    { parts: [], reads: value.reads },
    ...value.parts.map((part): Value => {
      const one: Value = { parts: [part], reads: value.reads }
      if (part.kind === 'loop') return loopProperty(one, String(key), said, scope)
      const object = part.kind === 'place' && part.shape.kind === 'object'
      if (object && typeof key === 'string') return property(one, key, said, scope.notes)
      if (key === 'size') return size(one, scope.notes, said)
      if (key === 'first' || key === 'last' || typeof key === 'number' || /^\d+$/.test(key))
        return element(one, said, scope.notes, /^\d+$/.test(String(key)) ? Number(key) : null)
      return property(one, key, said, scope.notes)
    }),
  )
}

const loopProperties = new Set(['first', 'index', 'index0', 'last', 'length', 'rindex', 'rindex0'])

function loopProperty(loop: Value, key: string, said: Said, { notes }: Scope): Value {
  if (loopProperties.has(key)) return computed(loop.reads)
  notes.problem(
    'refused',
    said,
    `\`${said.text}\` is nothing that a loop has.`,
    `It has ${[...loopProperties].map((name) => `\`${name}\``).join(', ')}.`,
  )
  return nothing
}

function dynamic(step: Token, path: Said, { notes }: Scope): Value {
  const span = { start: step.begin, end: Math.max(step.end, step.begin + 1) }
  const help = 'Write the name in quotes, or a number.'
  notes.problem(
    'refused',
    span,
    `\`${path.text}\` chooses its field while it runs, so what it reads is not known.`,
    help,
  )
  return nothing
}

const nameOf = (token: Token): string | number | null => {
  if (TypeGuards.isNumberToken(token) || TypeGuards.isQuotedToken(token)) return token.content
  return token.kind === TokenKind.Word && token.end > token.begin ? token.getText() : null
}

/** The path as far as one of its steps, brackets closed. */
function upTo(step: Token, path: Said): Said {
  if (step.end >= path.end) return path
  const bracket = step.kind !== TokenKind.Word || step.input[step.begin - 1] === '['
  const end = bracket ? step.input.indexOf(']', step.end) + 1 : step.end
  return { start: path.start, end, text: step.input.slice(path.start, end) }
}

export const saidBy = (token: Token): Said => ({ start: token.begin, end: token.end, text: token.getText() })

const spanning = (left: Span, right: Span, { template }: Scope): Said => ({
  start: left.start,
  end: right.end,
  text: template.slice(left.start, right.end),
})
