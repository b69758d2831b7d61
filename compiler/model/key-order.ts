import { isMap, newMap } from '../syntax/plain-value.ts'

/** JavaScript sets such keys before all others, whatever the order that they were given in. */
const likeAnIndex = /^\d+$/

/**
 * The same value with the keys of every map in the order of RFC 8785, so that `JSON.stringify` gives its canonical form
 * several times as fast as walking it does; `null` where an object cannot hold its keys in that order.
 */
export function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return all(value)
  if (!isMap(value)) return value
  const map = newMap()
  for (const key of Object.keys(value).sort()) {
    const given = value[key]
    const child = typeof given === 'object' && given !== null ? inKeyOrder(given) : given
    if (likeAnIndex.test(key) || (child === null && given !== null)) return null
    map[key] = child
  }
  return map
}

function all(list: readonly unknown[]): readonly unknown[] | null {
  const items: unknown[] = []
  for (const given of list) {
    const item = inKeyOrder(given)
    if (item === null && given !== null) return null
    items.push(item)
  }
  return items
}
