import type { Step } from '../diagnostics/place.ts'
import type { Node } from './tree.ts'

/** A map of a user's file: without a prototype, so that a key such as `constructor` is found only if it is there. */
export type PlainMap = Record<string, unknown>

export const isMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The plain value of a tree. What aliases share in the tree is copied.
 *
 * @param onMissing is told the path of each map that has a key `missing`
 */
export function plainValue(root: Node, onMissing: (path: readonly Step[]) => void): unknown {
  const path: Step[] = []

  const convert = (node: Node): unknown => {
    if (node.kind === 'scalar') return node.value
    if (node.kind === 'list') {
      const list: unknown[] = []
      for (const item of node.items) {
        path.push(list.length)
        list.push(convert(item))
        path.pop()
      }
      return list
    }
    const map: PlainMap = Object.create(null)
    for (const { key, value } of node.entries) {
      path.push(key)
      map[key] = convert(value)
      path.pop()
    }
    if ('missing' in map) onMissing([...path])
    return map
  }

  return convert(root)
}
