import { members } from './condition-atoms.ts'
import { split, type Tokens, withoutParentheses } from './condition-tokens.ts'

/**
 * A condition in the plainest words for the same: `!(a >= 4)` is `a < 4`, `!(a && b)` is `!a || !b`, `"x" == a` is
 * `a == "x"`, `a == true` is `a`, and what a macro binds is called by its depth alone.
 */
export const plainCondition = (list: Tokens): Tokens => said(alike(summed(list)), false)

const sums: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
}

/** `30 + 7` is `37`, where nothing beside it binds more. */
function summed(list: Tokens): Tokens {
  const at = list.findIndex((_, i) => {
    const [before, a = '', operator = '', b = '', after] = [-1, 0, 1, 2, 3].map((step) => list[i + step])
    return (
      /^\d+$/.test(a) &&
      /^\d+$/.test(b) &&
      operator in sums &&
      !/^[-+*/%.]$/.test(before ?? '') &&
      !/^[*/%.]$/.test(after ?? '')
    )
  })
  if (at < 0) return list
  const result = sums[list[at + 1] ?? '']?.(Number(list[at]), Number(list[at + 2])) ?? Number.NaN
  // What is below nothing is written with a sign, which is another word.
  if (!Number.isSafeInteger(result) || result < 0) return list
  return summed([...list.slice(0, at), String(result), ...list.slice(at + 3)])
}

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

/** Names that macros bind, after how deep they stand: another name for the same element is the same condition. */
function alike(list: Tokens): Tokens {
  const result: string[] = []
  const open: { readonly name: string; readonly depth: number }[] = []
  let depth = 0
  for (const [i, token] of list.entries()) {
    const binds = token === '(' && list[i - 2] === '.' && macros.has(list[i - 1] ?? '') && list[i + 2] === ','
    if (token === '(') depth++
    if (binds) open.push({ name: list[i + 1] ?? '', depth })
    if (token === ')' && open.at(-1)?.depth === depth--) open.pop()
    const level = list[i - 1] === '.' ? -1 : open.findLastIndex(({ name }) => name === token)
    result.push(level < 0 ? token : `${level}x`)
  }
  return result
}

/** A condition or its opposite, negations moved in as far as they go. */
function said(list: Tokens, negated: boolean): Tokens {
  const inner = withoutParentheses(list)
  for (const operator of ['||', '&&'] as const) {
    const parts = split(inner, operator)
    if (parts.length === 1) continue
    const other = operator === '||' ? '&&' : '||'
    return parts.flatMap((part, i) => [
      ...(i === 0 ? [] : [negated ? other : operator]),
      '(',
      ...said(part, negated),
      ')',
    ])
  }
  const choice = negated ? members(inner) : null
  if (choice && choice.items.length > 0) {
    const others = choice.items.map((item) => ['(', ...choice.of.split(' '), '!=', item, ')'])
    return others.flatMap((other, i) => (i === 0 ? other : ['&&', ...other]))
  }
  if (inner[0] === '!' && isOne(inner.slice(1))) return said(inner.slice(1), !negated)
  return compared(inner, negated) ?? quantified(inner, negated) ?? (negated ? ['!', '(', ...inner, ')'] : inner)
}

const opposites: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}
const binary: ReadonlySet<string> = new Set([...Object.keys(opposites), 'in', '?', ':', '+', '-', '*', '/', '%', '&&'])

/** Where operators stand that are in no brackets. */
function operators(list: Tokens): readonly number[] {
  let depth = 0
  return list.flatMap((token, i) => {
    if (/^[([{]$/.test(token)) depth++
    if (/^[)\]}]$/.test(token)) depth--
    return depth === 0 && (binary.has(token) || token === '||') ? [i] : []
  })
}

/** Whether `!` before it would be about all of it. */
export const isOne = (list: Tokens): boolean => list.length > 0 && operators(list).length === 0

const isLiteral = (list: Tokens): boolean => list.length === 1 && /^["\d]|^(true|false|null)$/.test(list[0] ?? '')

/** A comparison and nothing else, or its opposite: what is fixed stands on the right. */
function compared(list: Tokens, negated: boolean): Tokens | null {
  const found = operators(list)
  const [at = 0] = found
  const operator = list[at] ?? ''
  if (found.length !== 1 || !(operator in opposites) || list[0] === '!') return null
  const [left, right] = [list.slice(0, at), list.slice(at + 1)]
  const [of, fixed] = isLiteral(left) && !isLiteral(right) && /^[!=]=$/.test(operator) ? [right, left] : [left, right]
  const is = negated ? (opposites[operator] ?? operator) : operator
  const truth = fixed[0] === 'true' || fixed[0] === 'false'
  if (isLiteral(fixed) && truth && /^[!=]=$/.test(is) && isOne(of))
    return said(of, (is === '==') !== (fixed[0] === 'true'))
  return [...of, is, ...fixed]
}

/** `!list.exists(x, p)` is `list.all(x, !p)`. */
function quantified(list: Tokens, negated: boolean): Tokens | null {
  const at = list.findIndex((token, i) => list[i - 1] === '.' && (token === 'all' || token === 'exists'))
  if (at < 0 || list[0] === '!' || !isOne(list) || list[at + 1] !== '(' || list[at + 3] !== ',') return null
  const call = list.slice(at + 1)
  // Only where the call is all that follows.
  if (withoutParentheses(call).length === call.length) return null
  const name = negated ? (list[at] === 'all' ? 'exists' : 'all') : (list[at] ?? '')
  return [...list.slice(0, at), name, ...list.slice(at + 1, at + 4), ...said(list.slice(at + 4, -1), negated), ')']
}
