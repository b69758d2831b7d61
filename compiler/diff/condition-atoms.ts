import type { Tokens } from './condition-tokens.ts'

export const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d/.test(token)

export const isText = (token: string | undefined): token is string => token !== undefined && /^"/.test(token)

/** A comparison with a number. */
export interface Bound {
  readonly of: string
  readonly at: number
  readonly upper: boolean
  /** The number itself is outside. */
  readonly open: boolean
}

/** A comparison with a number on one side and nothing else: `!(x < 5)` or `a ? x < 5 : b` say the opposite, or something else. */
export function bound(list: Tokens): Bound | null {
  if (list.some((token) => ['!', '?', '&&', '||', '-', '*', '/', '%', '+'].includes(token))) return null
  const operators = list.flatMap((token, i) => (['<', '<=', '>', '>='].includes(token) ? [i] : []))
  const [operator] = operators
  if (operators.length !== 1 || operator === undefined || depthAt(list, operator) > 0) return null
  const [left, right] = [list.slice(0, operator), list.slice(operator + 1)]
  const text = list[operator] ?? ''
  const open = text.length === 1
  if (right.length === 1 && isNumber(right[0]))
    return { of: left.join(' '), at: Number.parseFloat(right[0] ?? ''), upper: text.startsWith('<'), open }
  if (left.length === 1 && isNumber(left[0]))
    return { of: right.join(' '), at: Number.parseFloat(left[0] ?? ''), upper: text.startsWith('>'), open }
  return null
}

const depthAt = (list: Tokens, end: number): number =>
  list.slice(0, end).reduce((depth, token) => depth + (/^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0), 0)

/** `x in ["a", "b"]` and nothing else. */
export function members(list: Tokens): { readonly of: string; readonly items: Tokens } | null {
  const at = list.indexOf('in')
  const rest = list.slice(at + 1)
  if (at < 1 || rest[0] !== '[' || rest.at(-1) !== ']' || list.slice(0, at).includes('!')) return null
  const items = rest.slice(1, -1)
  return items.every((token, i) => (i % 2 === 1 ? token === ',' : !/^[([{]$/.test(token)))
    ? { of: list.slice(0, at).join(' '), items: items.filter((_, i) => i % 2 === 0) }
    : null
}
