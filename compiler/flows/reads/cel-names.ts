import type { ASTNode } from '@marcbachmann/cel-js'

/** Where the name of what an expression calls stands in its text; `null` where it calls nothing. */
export function calledName(
  node: ASTNode,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  if (node.op !== 'call' && node.op !== 'rcall') return null
  const [name] = node.args
  const from = node.op === 'rcall' ? node.args[1].end : node.start
  const start = node.input.indexOf(name, from)
  return start < 0 || start >= node.end ? null : { name, start, end: start + name.length }
}
