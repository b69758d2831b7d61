import type { FlowMap, MapKind, MapMove, MapNode } from '../../map/shape.ts'

/** The kinds of nodes by number. */
export const kinds: readonly MapKind[] = [
  'subject',
  'category',
  'activity',
  'route',
  'recipient',
  'store',
  'country',
  'basis',
  'promise',
]

/** Kind, name, title, note and cluster (numbers of texts), page (0: none, else as text). */
export type NodeRow = readonly [
  kind: number,
  name: string,
  title: string,
  note: number,
  cluster: number,
  page: string | 0,
]

/** Subjects, category, activity, bases, promises, broken, enforced, route, recipient, countries. */
export type MoveRow = readonly [
  subjects: number,
  category: number,
  activity: number,
  bases: number,
  promises: number,
  broken: number,
  enforced: 0 | 1,
  route: number,
  recipient: number,
  countries: number,
]

/** All of a map but what moves, which lies in parts of its own. */
export interface MapData {
  readonly title: string
  /** Notes and clusters; the first is none. */
  readonly texts: readonly string[]
  readonly nodes: readonly NodeRow[]
  readonly sets: readonly (readonly number[])[]
  /** For each part the nodes that something in it touches, ascending. */
  readonly parts: readonly (readonly number[])[]
}

/** A node with the page that is about it, relative to the site. */
export interface PagedNode extends MapNode {
  readonly page: string | null
}

export const nodesOf = ({ nodes, texts }: MapData): readonly PagedNode[] =>
  nodes.map(([kind, name, title, note, cluster, page]) => ({
    kind: kinds[kind] ?? 'subject',
    name,
    title,
    note: note === 0 ? null : (texts[note] ?? null),
    cluster: texts[cluster] ?? '',
    page: page === 0 ? null : page,
  }))

export function moveOf(row: MoveRow): MapMove {
  const [subjects, category, activity, bases, promises, broken, enforced, route, recipient, countries] = row
  return { subjects, category, activity, bases, promises, broken, enforced, route, recipient, countries }
}

function rowOf(move: MapMove): MoveRow {
  const { subjects, category, activity, bases, promises, broken, enforced, route, recipient, countries } = move
  return [subjects, category, activity, bases, promises, broken, enforced, route, recipient, countries]
}

/** How many movements a part holds at most, unless one activity has more. */
const most = 4000

/**
 * A map as a browser loads it: what there is, and what moves in parts by activity, so that only those are loaded that
 * touch what is chosen.
 */
export function dataOf(
  map: FlowMap,
  pageOf: (node: MapNode) => string | null,
): { readonly data: MapData; readonly parts: readonly (readonly MoveRow[])[] } {
  const texts = ['']
  const numbers = new Map([['', 0]])
  const textNumber = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, texts.length)
    return texts.push(text) - 1
  }
  const nodes = map.nodes.map((node): NodeRow => {
    const { kind, name, title, note, cluster } = node
    return [kinds.indexOf(kind), name, title, textNumber(note ?? ''), textNumber(cluster), pageOf(node) ?? 0]
  })
  const parts: MapMove[][] = []
  for (const moves of Map.groupBy(map.moves, ({ activity }) => activity).values()) {
    const last = parts.at(-1)
    if (last && last.length + moves.length <= most) last.push(...moves)
    else parts.push([...moves])
  }
  return {
    data: { title: map.title, texts, nodes, sets: map.sets, parts: parts.map((moves) => touchedIn(map, moves)) },
    parts: parts.map((moves) => moves.map(rowOf)),
  }
}

function touchedIn({ sets }: FlowMap, moves: readonly MapMove[]): readonly number[] {
  const found = new Set<number>()
  const usedSets = new Set<number>()
  for (const { subjects, bases, promises, countries, category, activity, route, recipient } of moves) {
    for (const set of [subjects, bases, promises, countries]) usedSets.add(set)
    for (const node of [category, activity, route, recipient]) if (node >= 0) found.add(node)
  }
  for (const set of usedSets) for (const node of sets[set] ?? []) found.add(node)
  return [...found].sort((a, b) => a - b)
}
