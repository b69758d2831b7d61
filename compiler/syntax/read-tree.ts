import { EVENT_ID, type Event, getScalarValue, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml'
import type { Step } from '../diagnostics/place.ts'
import { createAnchors } from './anchors.ts'
import { coreScalar } from './core-scalar.ts'
import { printable } from './printable.ts'
import { mostFindings, type Problem } from './problem.ts'
import { isBarePair, lastLineEnd, type NodeEvent, skipBlank, styles, unsupportedTag } from './scan.ts'
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts'

/** A key that was left out of the tree: it stands twice, or is `__proto__`. */
export interface RefusedKey {
  readonly problem: Problem
  /** Steps from the root; the last is the key. */
  readonly path: readonly Step[]
}

export interface TreeReading {
  readonly root: Node
  /** What makes the whole file unreadable. */
  readonly fatal: readonly Problem[]
  readonly refused: readonly RefusedKey[]
}

/** A condition may begin with a negation, which YAML takes for a tag. */
const helpFor = (tag: string): string =>
  /^!(?:\(|[a-z]+\.)/.test(tag)
    ? "A negation at the beginning goes in quotes: `must: '!(...)'`."
    : 'Write the value without a tag.'

/**
 * Builds the positioned tree of one document from js-yaml's events. The events say where scalars lie and where
 * collections begin; where flow collections, block scalar headers and empty values lie is found by reading on from
 * the last token.
 */
export function readTree(text: string, events: readonly Event[]): TreeReading {
  const fatal: Problem[] = []
  const refused: RefusedKey[] = []
  const path: Step[] = []
  const anchors = createAnchors()
  let next = 1
  let cursor = 0
  let size = 0

  const fail = (start: number, end: number, message: string, help: string): void => {
    fatal.push({ rule: 'yaml/syntax', message, help, start, end })
  }

  const refuse = (key: string, problem: Problem): void => {
    if (refused.length < mostFindings) refused.push({ problem, path: [...path, key] })
  }

  const checkTag = (event: NodeEvent, core: string): void => {
    const tag = unsupportedTag(text, event, core)
    if (tag === null) return
    fail(event.tagStart, event.tagEnd, `The tag ${printable(tag)} is not supported.`, helpFor(tag))
  }

  const anchored = (event: NodeEvent, mark: string): Node => {
    const close = anchors.open(text.slice(event.anchorStart, event.anchorEnd))
    const before = size
    const node = unanchored(event, mark)
    close(node, size - before)
    return node
  }

  const unanchored = (event: NodeEvent, mark: string): Node => {
    if (event.type === EVENT_ID.SCALAR) return scalar(event, mark)
    return event.type === EVENT_ID.SEQUENCE ? list(event) : map(event)
  }

  /** Where a value that is not written would stand; `mark` is what comes before it. */
  const emptyAt = (event: ScalarEvent, mark: string): number => {
    const properties = Math.max(event.tagEnd, event.anchorEnd)
    if (properties >= 0) return properties
    const at = skipBlank(text, cursor, mark === ':' ? '?' : '')
    return mark !== '' && text[at] === mark ? at + 1 : cursor
  }

  const scalar = (event: ScalarEvent, mark: string): ScalarNode => {
    const style = styles[event.style] as ScalarNode['style']
    const decoded = getScalarValue(text, event)
    let start = event.valueStart
    let end = event.valueEnd
    if (start < 0) {
      start = emptyAt(event, mark)
      end = start
    } else if (style === 'single' || style === 'double') {
      start -= 1
      end += 1
    } else if (style === 'literal' || style === 'folded') {
      start = skipBlank(text, Math.max(cursor, event.tagEnd, event.anchorEnd), ':-?')
      end = lastLineEnd(text, start, end)
    }
    cursor = end
    checkTag(event, '!!str')
    const value = style === 'plain' && event.tagStart < 0 ? coreScalar(decoded) : decoded
    return { kind: 'scalar', value, style, start, end }
  }

  const list = (event: SequenceEvent): ListNode => {
    checkTag(event, '!!seq')
    const flow = text[event.start] === '['
    cursor = flow ? event.start + 1 : event.start
    const items: Node[] = []
    while (events[next]?.type !== EVENT_ID.POP) {
      path.push(items.length)
      items.push(node(flow ? '' : '-'))
      path.pop()
    }
    next++
    if (flow) cursor = skipBlank(text, cursor, ',:?') + 1
    return { kind: 'list', items, start: event.start, end: cursor }
  }

  const map = (event: MappingEvent): MapNode => {
    checkTag(event, '!!map')
    const braces = !isBarePair(text, event, events[next])
    cursor = braces ? event.start + 1 : event.start
    const entries: Entry[] = []
    const byKey = new Map<string, Entry>()
    while (events[next]?.type !== EVENT_ID.POP) {
      const read = entry()
      const first = read && byKey.get(read.key)
      if (!read) continue
      if (first) {
        refuse(read.key, {
          rule: 'yaml/duplicate-key',
          message: `The key ${printable(read.key)} stands twice in this map.`,
          help: 'Keep one of them, or rename one.',
          start: read.keyStart,
          end: read.keyEnd,
          related: { start: first.keyStart, end: first.keyEnd, message: 'It is declared here first.' },
        })
      } else {
        entries.push(read)
        byKey.set(read.key, read)
      }
    }
    next++
    if (braces) cursor = skipBlank(text, cursor, ',:?') + 1
    return { kind: 'map', entries, byKey, start: event.start, end: cursor }
  }

  const entry = (): Entry | null => {
    const event = events[next] as Event
    const from = cursor
    if (event.type !== EVENT_ID.SCALAR) {
      const before = fatal.length
      node('?')
      fatal.length = before
      fail(
        skipBlank(text, from, ',?'),
        cursor,
        'A key is a name, not a list, a map or an alias.',
        'Write the key as plain text.',
      )
      node(':')
      return null
    }
    const keyNode = node('?') as ScalarNode
    const { start: keyStart, end: keyEnd } = keyNode
    const key = event.valueStart < 0 ? '' : getScalarValue(text, event)
    if (key === '<<' && keyNode.style === 'plain') {
      fail(keyStart, keyEnd, 'Merge keys (`<<`) are not supported.', 'Write the keys out where they are used.')
    }
    path.push(key)
    const value = node(':')
    path.pop()
    if (key !== '__proto__') return { key, keyStart, keyEnd, value }
    refuse(key, {
      rule: 'yaml/syntax',
      message: '`__proto__` cannot be a key.',
      help: 'Choose another name.',
      start: keyStart,
      end: keyEnd,
    })
    return null
  }

  const node = (mark: string): Node => {
    const event = events[next++] as Event
    size++
    switch (event.type) {
      case EVENT_ID.SCALAR:
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return event.anchorStart < 0 ? unanchored(event, mark) : anchored(event, mark)
      case EVENT_ID.ALIAS:
        cursor = event.anchorEnd
        return alias(event.anchorStart, event.anchorEnd)
      default:
        throw new Error('js-yaml sent an event out of order')
    }
  }

  const alias = (start: number, end: number): Node => {
    const found = anchors.resolve(text.slice(start, end))
    if (found.node) {
      size += found.size - 1
      return found.node
    }
    if (!found.quiet) fail(start - 1, end, found.message, found.help)
    return { kind: 'scalar', value: null, style: 'plain', start: start - 1, end }
  }

  return { root: node(''), fatal, refused }
}
