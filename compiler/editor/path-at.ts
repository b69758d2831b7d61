import type { Step } from '../diagnostics/place.ts'
import type { Node, ParsedFile } from '../syntax/tree.ts'

/** The key at an offset, by its steps from the file's root. */
export function keyAt(
  { root }: ParsedFile,
  offset: number,
): { readonly path: readonly Step[]; readonly start: number; readonly end: number } | null {
  const path: Step[] = []
  let node: Node | undefined = root ?? undefined
  while (node) {
    if (node.kind === 'scalar') return null
    if (node.kind === 'list') {
      const index: number = node.items.findIndex(({ start, end }) => start <= offset && offset <= end)
      path.push(index)
      node = node.items[index]
      continue
    }
    let below: Node | undefined
    for (const { key, keyStart, keyEnd, value } of node.entries) {
      if (keyStart <= offset && offset <= keyEnd) return { path: [...path, key], start: keyStart, end: keyEnd }
      if (value.start <= offset && offset <= value.end) {
        path.push(key)
        below = value
        break
      }
    }
    node = below
  }
  return null
}
