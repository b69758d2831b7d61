import type { ASTNode } from '@marcbachmann/cel-js'
import { constantOf } from '../cel-constants.ts'
import { type Subject, textOf } from './subject.ts'

type Amount = Subject & { readonly kind: 'number' }

/** A sum of fields, each some times, and a number. */
interface Sum {
  readonly terms: ReadonlyMap<string, { readonly field: Amount; readonly times: number }>
  readonly plus: number
}

/**
 * What is reckoned from numbers, as a subject of its own with the least and the most that it can be: `event.total * 0`.
 * `null` where that is not known. Sums are taken together for whole numbers alone: those of others lose their last
 * digits, so that `x + 1.0 > x` need not hold.
 *
 * @param field the number that a node names
 */
export function amountOf(node: ASTNode, field: (node: ASTNode) => Amount | null): Amount | null {
  const sum = sumOf(node, field)
  return sum && subjectOfSum(sum)
}

/** What is left of one side when the other is taken from it. */
export function differenceOf(left: ASTNode, right: ASTNode, field: (node: ASTNode) => Amount | null): Amount | null {
  const [a, b] = [sumOf(left, field), sumOf(right, field)]
  const sum = a && b && added(a, b, -1)
  return sum && subjectOfSum(sum)
}

function sumOf(node: ASTNode, field: (node: ASTNode) => Amount | null): Sum | null {
  const constant = constantOf(node)
  if (constant) return 'value' in constant ? numberOf(constant.value) : null
  switch (node.op) {
    case '+':
    case '-': {
      const [left, right] = node.args
      if (node.op === '-' && textOf(left) === textOf(right)) return sumOf(left, field) && number(0)
      const [a, b] = [sumOf(left, field), sumOf(right, field)]
      return a && b && added(a, b, node.op === '+' ? 1 : -1)
    }
    case '*': {
      const [a, b] = node.args.map((part) => sumOf(part, field))
      if (!a || !b) return null
      if (b.terms.size === 0) return times(a, b.plus)
      return a.terms.size === 0 ? times(b, a.plus) : null
    }
    case '%': {
      const [left, right] = node.args
      const by = constantOf(right)
      const sum = sumOf(left, field)
      const whole = sum !== null && isWhole(sum) && by !== null && 'value' in by
      return whole && (by.value === 1n || by.value === 1) ? number(0) : null
    }
    case 'call': {
      const [name, [argument, ...more]] = node.args
      if (name === 'double' && argument && more.length === 0) return sumOf(argument, field)
      return own(node, field)
    }
    default:
      return own(node, field)
  }
}

function own(node: ASTNode, field: (node: ASTNode) => Amount | null): Sum | null {
  const named = field(node)
  return named && { terms: new Map([[named.key, { field: named, times: 1 }]]), plus: 0 }
}

const number = (plus: number): Sum => ({ terms: new Map(), plus })

function numberOf(value: unknown): Sum | null {
  const plus = typeof value === 'bigint' ? Number(value) : value
  return typeof plus === 'number' && Number.isFinite(plus) && Math.abs(plus) <= Number.MAX_SAFE_INTEGER
    ? number(plus)
    : null
}

/** A multiple of nothing is nothing, whatever it is a multiple of. */
function times({ terms, plus }: Sum, by: number): Sum | null {
  if (by === 0) return number(0)
  const sum = {
    terms: new Map([...terms].map(([key, term]) => [key, { ...term, times: term.times * by }])),
    plus: plus * by,
  }
  return by === 1 || isWhole(sum) ? sum : null
}

function added(a: Sum, b: Sum, sign: 1 | -1): Sum | null {
  const terms = new Map(a.terms)
  for (const [key, { field, times }] of b.terms) {
    const sum = (terms.get(key)?.times ?? 0) + sign * times
    if (sum === 0) terms.delete(key)
    else terms.set(key, { field, times: sum })
  }
  return isWhole(a) && isWhole(b) ? { terms, plus: a.plus + sign * b.plus } : null
}

const isWhole = ({ terms, plus }: Sum): boolean =>
  Number.isSafeInteger(plus) &&
  [...terms.values()].every((term) => term.field.whole && Number.isSafeInteger(term.times))

function subjectOfSum({ terms, plus }: Sum): Amount {
  const [first, ...more] = terms.values()
  if (first && more.length === 0 && first.times === 1 && plus === 0) return first.field
  let [min, max] = [plus, plus]
  for (const { field, times } of terms.values()) {
    min += times > 0 ? times * field.min : times * field.max
    max += times > 0 ? times * field.max : times * field.min
  }
  const key = [...[...terms].map(([key, { times }]) => `${times} * ${key}`).sort(), plus].join(' + ')
  return { kind: 'number', key, whole: isWhole({ terms, plus }), min, max, allowed: null }
}
