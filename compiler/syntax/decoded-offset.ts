import type { SourceFile } from '../source/source-file.ts'
import { type Decoded, decodeBlock, decodeFlow } from './decode-scalar.ts'
import type { ScalarNode } from './tree.ts'

const known = new WeakMap<ScalarNode, readonly number[]>()

/**
 * The offset in the file at which the character stands that an index of the decoded text of a scalar points at
 * (UTF-16, both). The text's length maps to the end of the content. Where one character of the file became several,
 * or several became one (escapes, folded lines), it is the offset of the first. Never outside the node.
 */
export function sourceOffset(file: SourceFile, node: ScalarNode, index: number): number {
  const { start, end, style, value } = node
  const at = Math.max(0, index)
  const length = typeof value === 'string' ? value.length : end - start
  if (style === 'plain' && length === end - start) return Math.min(start + at, end)
  if ((style === 'single' || style === 'double') && length === end - start - 2) return Math.min(start + 1 + at, end - 1)
  let offsets = known.get(node)
  if (!offsets) {
    offsets = read(file.text, node).offsets
    known.set(node, offsets)
  }
  const last = style === 'single' || style === 'double' ? end - 1 : end
  return Math.min(offsets[at] ?? last, last)
}

function read(text: string, node: ScalarNode): Decoded {
  const value = typeof node.value === 'string' ? node.value : ''
  return node.style === 'literal' || node.style === 'folded'
    ? decodeBlock(text, node.start, node.end, node.style === 'folded', value)
    : decodeFlow(text, node.start, node.end, node.style)
}
