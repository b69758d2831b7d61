/** The words of a CEL expression. */
export type Tokens = readonly string[]

const pattern = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?u?|[A-Za-z_]\w*|&&|\|\||[<>=!]=|\S/g

/** The words of an expression; texts in one kind of quotation marks. */
export const tokens = (text: string): Tokens =>
  (text.match(pattern) ?? []).map((token) => (/^'[^"\\]*'$/.test(token) ? `"${token.slice(1, -1)}"` : token))

/** Splits at an operator that stands in no brackets, outer parentheses taken off first. */
export function split(list: Tokens, operator: string): readonly Tokens[] {
  const inner = withoutParentheses(list)
  const parts: string[][] = [[]]
  let depth = 0
  for (const token of inner) {
    if (token === '(' || token === '[' || token === '{') depth++
    if (token === ')' || token === ']' || token === '}') depth--
    // What decides by `? :` is one whole: its parts are no conjuncts.
    if (depth === 0 && token === '?') return [inner]
    if (depth === 0 && token === operator) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** What stands in the parentheses around all of it. */
export function withoutParentheses(list: Tokens): Tokens {
  if (list[0] !== '(' || list.at(-1) !== ')') return list
  let depth = 0
  for (const [i, token] of list.entries()) {
    if (token === '(') depth++
    if (token === ')') depth--
    if (depth === 0 && i < list.length - 1) return list
  }
  return withoutParentheses(list.slice(1, -1))
}
