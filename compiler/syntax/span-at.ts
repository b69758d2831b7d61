import type { Step } from '../diagnostics/place.ts'
import type { Span } from '../diagnostics/span.ts'
import type { Entry, MapNode, Node } from './tree.ts'

/** What stands at a path of a tree: the node, and the entry that holds it unless it is an item or the root. */
export interface Found {
  readonly node: Node
  readonly entry: Entry | null
}

/** Follows a path as far as the tree goes. */
export function nearest(root: Node, path: readonly Step[]): Found & { readonly complete: boolean } {
  let node = root
  let entry: Entry | null = null
  for (const step of path) {
    if (node.kind === 'map') {
      const below = node.byKey.get(String(step))
      if (!below) return { node, entry, complete: false }
      entry = below
      node = below.value
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)]
      if (!item) return { node, entry, complete: false }
      entry = null
      node = item
    } else return { node, entry, complete: false }
  }
  return { node, entry, complete: true }
}

/**
 * The span of a path's key or value. A value that is empty, or a map or list over several entries, is shown by its key;
 * what is absent by its nearest ancestor.
 */
export function spanAt(file: string, root: MapNode, path: readonly Step[], part: 'key' | 'value'): Span {
  const { node, entry, complete } = nearest(root, path)
  const small = node.kind === 'scalar' ? node.end > node.start : isFlow(node)
  if (entry && (part === 'key' || !complete || !small)) return { file, start: entry.keyStart, end: entry.keyEnd }
  if (small) return { file, start: node.start, end: node.end }
  const first = node.kind === 'map' ? node.entries[0]?.keyEnd : undefined
  return { file, start: node.start, end: first ?? Math.min(node.end, node.start + 1) }
}

/** Written in braces or brackets, as far as the tree tells: nothing precedes its first entry otherwise. */
function isFlow(node: Node): boolean {
  if (node.kind === 'map') return node.entries.length === 0 || (node.entries[0] as Entry).keyStart > node.start
  if (node.kind === 'list') return node.items.length === 0 || (node.items.at(-1) as Node).end < node.end
  return true
}
