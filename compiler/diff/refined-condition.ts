import { bound, isNumber, isText, members } from './condition-atoms.ts'
import { split, type Tokens, withoutParentheses } from './condition-tokens.ts'

/** What is declared of a value that a condition reads. */
export interface Known {
  /** It is a whole number. */
  readonly whole: boolean
  readonly least: number | null
  readonly most: number | null
  /** All values that it may have, as they stand in a condition. */
  readonly values: readonly string[] | null
}

/** What is known of a path such as `event.order.total`; `null` where nothing is. */
export type Knows = (path: string) => Known | null

/** More values than these are compared by their bounds. */
const mostValues = 64

/**
 * A plain condition with each comparison in the one form that what is known leaves: of whole numbers `< 4` is `<= 3`; of
 * five values `!= "other"` is a list of the other four.
 */
export function refined(list: Tokens, knows: Knows): Tokens {
  const inner = withoutParentheses(list)
  for (const operator of ['||', '&&'] as const) {
    const parts = split(inner, operator)
    if (parts.length === 1) continue
    const each = parts.map((part) => refined(part, knows))
    const told = operator === '&&' ? withoutIdle(inAll(each, knows), knows) : each
    return told.length === 1
      ? (told[0] ?? [])
      : told.flatMap((one, i) => [...(i === 0 ? [] : [operator]), '(', ...one, ')'])
  }
  const read = comparisonIn(inner)
  const known = read && knows(read.of.replaceAll(' ', ''))
  if (!read || !known) return inner
  const values = known.values ?? numbersOf(known)
  if (values) {
    return oneOf(read.of, values.filter(read.allows))
  }
  const at = known.whole ? bound(inner) : null
  return at ? [...at.of.split(' '), ...closed(at.at, at.upper, at.open, known)] : inner
}

const oneOf = (of: string, values: readonly string[]): Tokens => [
  ...of.split(' '),
  'in',
  '[',
  ...values.flatMap((value, i) => (i === 0 ? [value] : [',', value])),
  ']',
]

/** What stands in several lists, each of all values that there are, stands in what they share. */
function inAll(each: readonly Tokens[], knows: Knows): readonly Tokens[] {
  const lists = each.map((one) => members(one))
  const known = (of: string): boolean => knows(of.replaceAll(' ', '')) !== null
  return each.flatMap((one, i) => {
    const list = lists[i]
    if (!list || !known(list.of)) return [one]
    const same = lists.filter((other) => other?.of === list.of)
    if (lists.findIndex((other) => other?.of === list.of) < i) return []
    return [
      oneOf(
        list.of,
        list.items.filter((item) => same.every((other) => other?.items.includes(item))),
      ),
    ]
  })
}

/**
 * A bound at the very end of what a number may be demands nothing, beside another part that reads the same; alone it asks
 * that there is a number at all.
 */
function withoutIdle(each: readonly Tokens[], knows: Knows): readonly Tokens[] {
  const isIdle = (one: Tokens, left: readonly Tokens[]): boolean => {
    const at = bound(one)
    const known = at && knows(at.of.replaceAll(' ', ''))
    const end = at?.upper ? known?.most : known?.least
    if (!at || at.open || typeof end !== 'number' || (at.upper ? at.at < end : at.at > end)) return false
    return left.some((other) => other !== one && bound(other)?.of === at.of)
  }
  return each.reduce((left, one) => (isIdle(one, left) ? left.filter((other) => other !== one) : left), each)
}

/** A bound on whole numbers, the number itself inside; the last value before the end is one value. */
function closed(at: number, upper: boolean, open: boolean, { least, most }: Known): Tokens {
  const end = upper ? (open ? Math.ceil(at) - 1 : Math.floor(at)) : open ? Math.floor(at) + 1 : Math.ceil(at)
  // `< 0` has no number below it that is written without a sign.
  if (end < 0) return ['<', '0']
  return [end === (upper ? least : most) ? '==' : upper ? '<=' : '>=', String(end)]
}

/** All whole numbers between two ends that are near each other. */
function numbersOf({ whole, least, most }: Known): readonly string[] | null {
  if (!whole || least === null || most === null || !(most - least < mostValues)) return null
  const first = Math.ceil(least)
  return Array.from({ length: Math.max(0, Math.floor(most) - first + 1) }, (_, i) => String(first + i))
}

interface Reading {
  readonly of: string
  readonly allows: (value: string) => boolean
}

const operators: ReadonlySet<string> = new Set(['==', '!='])

/** A comparison of one value with what is fixed, and which values it lets through. */
function comparisonIn(list: Tokens): Reading | null {
  const inList = members(list)
  if (inList) return { of: inList.of, allows: (value) => inList.items.some((item) => equal(item, value)) }
  const at = bound(list)
  if (at)
    return {
      of: at.of,
      allows: (value) => {
        const number = Number(value)
        return number === at.at ? !at.open : at.upper === number < at.at
      },
    }
  const [of, operator = '', fixed] = [list.slice(0, -2), list.at(-2), list.at(-1) ?? '']
  if (!operators.has(operator) || !(isText(fixed) || isNumber(fixed)) || of.some((token) => operators.has(token)))
    return null
  return { of: of.join(' '), allows: (value) => (operator === '==') === equal(fixed, value) }
}

/** `3.0` is `3`. */
const equal = (a: string, b: string): boolean => a === b || (isNumber(a) && isNumber(b) && Number(a) === Number(b))
