import { EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml'
import type { ScalarNode } from './tree.ts'

export type NodeEvent = ScalarEvent | MappingEvent | SequenceEvent

/** js-yaml's numbers for the styles of scalars. */
export const styles: Readonly<Record<number, ScalarNode['style']>> = {
  1: 'plain',
  2: 'single',
  3: 'double',
  4: 'literal',
  5: 'folded',
}

/**
 * The offset of the next character from `from` on that is neither white space nor in a comment nor one of `also`.
 * `from` must be outside a scalar.
 */
export function skipBlank(text: string, from: number, also = ''): number {
  let at = from
  for (; at < text.length; at++) {
    const c = text[at] as string
    if (c === '#') {
      while (at + 1 < text.length && text[at + 1] !== '\n' && text[at + 1] !== '\r') at++
    } else if (c !== ' ' && c !== '\t' && c !== '\n' && c !== '\r' && c !== '\uFEFF' && !also.includes(c)) break
  }
  return at
}

/** The end of the last line between `start` and `end` that holds something, so that block scalars do not spill over. */
export function lastLineEnd(text: string, start: number, end: number): number {
  let at = end
  let found = end
  while (at > start) {
    const c = text.charCodeAt(at - 1)
    if (c === 10 || c === 13) found = at - 1
    else if (c !== 32 && c !== 9) break
    at--
  }
  return Math.max(found, start + 1)
}

/** The tag of a node, unless it has none or the one that it would have anyway. */
export function unsupportedTag(text: string, event: NodeEvent, core: string): string | null {
  if (event.tagStart < 0) return null
  const tag = text.slice(event.tagStart, event.tagEnd)
  return tag === '!' || tag === core || tag === `!<tag:yaml.org,2002:${core.slice(2)}>` ? null : tag
}

/** The pair of `[a: b]` is a map without braces; its event says so only by what stands at its start. */
export function isBarePair(text: string, event: MappingEvent, first: Event | undefined): boolean {
  return text[event.start] !== '{' || (first?.type === EVENT_ID.MAPPING && first.start === event.start)
}
