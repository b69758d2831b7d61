import { isSpan, type Location } from '../diagnostics/place.ts'
import type { Span } from '../diagnostics/span.ts'
import { singletons } from '../language/section.ts'
import { sourceOffset } from '../syntax/decoded-offset.ts'
import type { Entry, Node } from '../syntax/tree.ts'
import type { ResourceIndex } from './bound.ts'

/** A place with its offsets worked out, and the JSON pointer to it from the file's root. */
export interface Resolved {
  readonly span: Span
  readonly pointer: string | null
}

/**
 * Looks a location up in the files. What is absent resolves to the key of its nearest ancestor that exists; a map or
 * list resolves to its key, so that what is underlined is a word and not a page.
 */
export function locate(location: Location, index: ResourceIndex): Resolved {
  if (isSpan(location)) return { span: location, pointer: null }
  const resource = index.get(location.section)?.get(location.name)
  const root = resource?.file.root
  if (!resource || !root) return { span: { file: resource?.file.file.path ?? '', start: 0, end: 0 }, pointer: null }
  const steps = [location.section, ...(singletons.has(location.section) ? [] : [location.name]), ...location.path]

  let node: Node = root
  let entry: Entry | null = null
  let walked = 0
  for (const step of steps) {
    if (node.kind === 'map') {
      const next: Entry | undefined = node.byKey.get(String(step))
      if (!next) break
      entry = next
      node = next.value
    } else if (node.kind === 'list') {
      const item: Node | undefined = node.items[Number(step)]
      if (!item) break
      node = item
    } else break
    walked++
  }
  const file = resource.file.file
  const found = walked === steps.length
  const pointer = `/${steps.slice(0, walked).map(escapeStep).join('/')}`
  const span = (start: number, end: number): Resolved => ({ span: { file: file.path, start, end }, pointer })

  if (found && location.part !== 'key' && node.kind === 'scalar') {
    if (!location.within) return span(node.start, node.end)
    const start = sourceOffset(file, node, location.within.start)
    const end = Math.max(start, sourceOffset(file, node, location.within.end - 1) + 1)
    return span(start, end)
  }
  if (found && typeof steps[walked - 1] === 'number') {
    const first: Entry | undefined = node.kind === 'map' ? node.entries[0] : undefined
    return first ? span(first.keyStart, first.keyEnd) : span(node.start, node.end)
  }
  return entry ? span(entry.keyStart, entry.keyEnd) : span(0, 0)
}

function escapeStep(step: string | number): string {
  const text = String(step)
  return text.includes('~') || text.includes('/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text
}
