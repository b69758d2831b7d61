import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'
import { coreScalar } from './core-scalar.ts'
import { isMisspeltMark, newMap, type PlainMap } from './plain-value.ts'

/** js-yaml's number for a scalar without quotes. */
const plain = 1

/**
 * The plain value of one document, straight from js-yaml's events, without the tree: what `readTree` and `plainValue`
 * give for it together. `null` where either would have something to say (a key twice, a tag, an anchor, a merge key, a
 * key that is no text), where a fact is marked as missing, and where the document is no map: then the tree is needed.
 */
export function readValue(text: string, events: readonly Event[]): PlainMap | null {
  let next = 1
  let isPlain = true

  const value = (): unknown => {
    const event = events[next++] as Event
    if (event.type === EVENT_ID.SCALAR) {
      if (event.tagStart >= 0 || event.anchorStart >= 0) isPlain = false
      const decoded = getScalarValue(text, event)
      return event.style === plain ? coreScalar(decoded) : decoded
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      if (event.tagStart >= 0 || event.anchorStart >= 0) isPlain = false
      const items: unknown[] = []
      while (isPlain && events[next]?.type !== EVENT_ID.POP) items.push(value())
      next++
      return items
    }
    if (event.type === EVENT_ID.MAPPING && event.tagStart < 0 && event.anchorStart < 0) return map()
    isPlain = false
    return null
  }

  const map = (): PlainMap | null => {
    const found = newMap()
    let count = 0
    while (isPlain && events[next]?.type !== EVENT_ID.POP) {
      const key = keyOf(text, events[next++])
      if (key === null || key in found) isPlain = false
      else {
        found[key] = value()
        count++
      }
    }
    next++
    if ('missing' in found || (count <= 2 && isMisspeltMark(found))) isPlain = false
    return found
  }

  const root = events[next]
  if (root?.type !== EVENT_ID.MAPPING) return null
  const found = value()
  return isPlain ? (found as PlainMap) : null
}

function keyOf(text: string, event: Event | undefined): string | null {
  if (event?.type !== EVENT_ID.SCALAR || event.tagStart >= 0 || event.anchorStart >= 0) return null
  const key = event.valueStart < 0 ? '' : getScalarValue(text, event)
  return key === '__proto__' || (key === '<<' && event.style === plain) ? null : key
}
