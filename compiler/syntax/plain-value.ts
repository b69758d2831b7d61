import { away } from '../diagnostics/away.ts'
import type { Step } from '../diagnostics/place.ts'
import type { Node } from './tree.ts'

/** A map of a user's file: without a prototype, so that a key such as `constructor` is found only if it is there. */
export type PlainMap = Record<string, unknown>

function Keys(): void {
  // There is nothing to set up.
}
Keys.prototype = Object.freeze(Object.create(null))

/** Makes a map that V8 keeps like other objects: what `Object.create(null)` makes are tables, slow to read and large. */
const NewMap = Keys as unknown as new () => PlainMap

export const newMap = (): PlainMap => new NewMap()

export const isMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether the keys of a map are those of `{missing: ..., ask: ...}`, misspelt: at most two, each near one of them. */
export function isMisspeltMark(map: PlainMap): boolean {
  const keys = Object.keys(map)
  return keys.length > 0 && keys.length <= 2 && !('missing' in map) && keys.every((key) => markMeant(key) !== null)
}

/** The same few keys stand in a declaration thousands of times. */
const known = new Map<string, 'missing' | 'ask' | null>()
const mostKnown = 10_000

/** The key of a mark that another was probably meant to be. */
export function markMeant(key: string): 'missing' | 'ask' | null {
  if (key.length < 2 || key.length > 9) return null
  let meant = known.get(key)
  if (meant === undefined) {
    meant = nearestMark(key)
    if (known.size < mostKnown) known.set(key, meant)
  }
  return meant
}

function nearestMark(key: string): 'missing' | 'ask' | null {
  const lower = key.toLowerCase()
  if (away(lower, 'missing') <= 2) return 'missing'
  return away(lower, 'ask') <= 1 ? 'ask' : null
}

/**
 * The plain value of a tree. What aliases share in the tree is copied.
 *
 * @param onMissing is told the path of each map that has a key `missing`, or keys that are near those of such a map
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
    const map = new NewMap()
    for (const { key, value } of node.entries) {
      path.push(key)
      map[key] = convert(value)
      path.pop()
    }
    if ((node.entries.length <= 2 && isMisspeltMark(map)) || 'missing' in map) onMissing([...path])
    return map
  }

  return convert(root)
}
