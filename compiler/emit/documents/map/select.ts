import type { FlowMap, MapKind, MapMove, MapNode } from './shape.ts'

/** What flows can be chosen by. A store is chosen as a recipient is. */
export type Facet = Exclude<MapKind, 'store'>

/** For each facet the nodes of which a movement must touch one; what is not in it does not matter. */
export type Choice = ReadonlyMap<Facet, ReadonlySet<number>>

/** The columns from left to right. */
export const columns = ['subject', 'category', 'activity', 'route', 'recipient', 'country'] as const
export type Column = (typeof columns)[number]

export const columnTitle: Readonly<Record<Column, string>> = {
  subject: 'Whose data',
  category: 'Which data',
  activity: 'What for',
  route: 'By which route',
  recipient: 'Who receives it',
  country: 'In which country',
}

export type GroupKind = 'node' | 'cluster' | 'range'

/** What is drawn as one: a node, or several where there are too many for a column. */
export interface Box {
  readonly column: Column
  readonly kind: MapKind
  readonly title: string
  readonly note: string | null
  readonly nodes: readonly number[]
  /** What is drawn as one: a node, all of a cluster that are there, or neighbours by title. */
  readonly by: GroupKind
  /** Of a recipient: titles of the categories that it receives, sorted. */
  readonly gets: readonly string[]
}

/** Movements between two boxes of neighbouring columns. */
export interface Link {
  readonly from: number
  readonly to: number
  /** How many movements. */
  readonly weight: number
  /** The router executes every one of them. */
  readonly enforced: boolean
  /** One of them breaks a promise. */
  readonly broken: boolean
}

/** A picture without positions. */
export interface Shown {
  readonly boxes: readonly Box[]
  /** Numbers of boxes by column, from top to bottom; columns without any are left out. */
  readonly order: readonly (readonly number[])[]
  readonly links: readonly Link[]
  readonly moves: readonly MapMove[]
  /** The box of each node, -1 where it is not drawn. */
  readonly boxOf: readonly number[]
}

/** The nodes of a facet that a movement touches. */
export function touched({ sets }: FlowMap, move: MapMove, facet: Facet): readonly number[] {
  if (facet === 'subject') return sets[move.subjects] ?? []
  if (facet === 'country') return sets[move.countries] ?? []
  if (facet === 'basis') return sets[move.bases] ?? []
  if (facet === 'promise') return sets[move.promises] ?? []
  return move[facet] < 0 ? [] : [move[facet]]
}

/** The movements that touch, of each facet that is chosen, one of the nodes. */
export const remaining = (map: FlowMap, choice: Choice): readonly MapMove[] =>
  map.moves.filter((move) =>
    [...choice].every(([facet, wanted]) => touched(map, move, facet).some((node) => wanted.has(node))),
  )

/**
 * What is drawn of a map.
 *
 * @param limit how many boxes a column holds at most; where there are more, they are drawn together
 * @param withRoutes whether routes have a column
 */
export function show(map: FlowMap, choice: Choice, limit: number, withRoutes: boolean): Shown {
  const moves = remaining(map, choice)
  const used = new Map<Column, Set<number>>(columns.map((column) => [column, new Set()]))
  for (const move of moves)
    for (const column of columns) {
      const set = used.get(column)
      for (const node of touched(map, move, column)) set?.add(node)
    }
  if (!withRoutes) used.get('route')?.clear()
  // A country that is not chosen is drawn all the same: a recipient may be in several.
  const boxes: Box[] = []
  const boxOf = map.nodes.map(() => -1)
  for (const column of columns)
    for (const { title, note, nodes, by } of together(map, [...(used.get(column) ?? [])], limit)) {
      const [first = 0] = nodes
      for (const node of nodes) boxOf[node] = boxes.length
      boxes.push({ column, kind: map.nodes[first]?.kind ?? column, title, note, nodes, by, gets: [] })
    }
  const gets = boxes.map(() => new Set<string>())
  for (const { recipient, category } of moves)
    if (recipient >= 0) gets[boxOf[recipient] ?? -1]?.add(map.nodes[category]?.title ?? '')
  const links = linksOf(map, moves, boxOf)
  return {
    boxes: boxes.map((box, i) => ({ ...box, gets: [...(gets[i] ?? [])].sort(compare) })),
    order: ordered(boxes, links),
    links,
    moves,
    boxOf,
  }
}

/** The boxes that a movement passes, column by column, without those it skips. */
export const wayOf = (map: FlowMap, move: MapMove, boxOf: readonly number[]): readonly (readonly number[])[] =>
  columns
    .map((column) =>
      [...new Set(touched(map, move, column).map((node) => boxOf[node] ?? -1))].filter((box) => box >= 0),
    )
    .filter((boxes) => boxes.length > 0)

function linksOf(map: FlowMap, moves: readonly MapMove[], boxOf: readonly number[]): readonly Link[] {
  const links = new Map<number, { from: number; to: number; weight: number; enforced: boolean; broken: boolean }>()
  const size = map.nodes.length
  for (const move of moves) {
    const way = wayOf(map, move, boxOf)
    const broken = (map.sets[move.broken]?.length ?? 0) > 0
    for (let i = 1; i < way.length; i++)
      for (const from of way[i - 1] ?? [])
        for (const to of way[i] ?? []) {
          const key = from * size + to
          const link = links.get(key)
          if (link) {
            link.weight++
            link.enforced &&= move.enforced === 1
            link.broken ||= broken
          } else links.set(key, { from, to, weight: 1, enforced: move.enforced === 1, broken })
        }
  }
  return [...links.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

type Group = Pick<Box, 'title' | 'note' | 'nodes' | 'by'>

/** Nodes by title; where they are more than `limit`, those of a cluster as one, and where that is not enough, neighbours. */
function together({ nodes }: FlowMap, numbers: readonly number[], limit: number): readonly Group[] {
  const of = (number: number): MapNode | undefined => nodes[number]
  const titleOf = (number: number): string => of(number)?.title ?? ''
  const byTitle = [...numbers].sort((a, b) => compare(titleOf(a), titleOf(b)) || a - b)
  const alone = (number: number): Group => ({
    title: titleOf(number),
    note: of(number)?.note ?? null,
    nodes: [number],
    by: 'node',
  })
  if (byTitle.length <= limit) return byTitle.map(alone)
  const clusters = [...Map.groupBy(byTitle, (number) => of(number)?.cluster ?? '')].sort(([a], [b]) => compare(a, b))
  if (clusters.length > 1 && clusters.length <= limit)
    return clusters.map(([title, members]) => {
      const [only] = members
      if (only !== undefined && members.length === 1) return alone(only)
      return { title, note: namesOf(members.map(titleOf)), nodes: members, by: 'cluster' }
    })
  const size = Math.ceil(byTitle.length / limit)
  return Array.from({ length: Math.ceil(byTitle.length / size) }, (_, i) => {
    const members = byTitle.slice(i * size, (i + 1) * size)
    const [first = 0] = members
    if (members.length === 1) return alone(first)
    return {
      title: `${titleOf(first)} to ${titleOf(members.at(-1) ?? first)}`,
      note: `${members.length} together`,
      nodes: members,
      by: 'range',
    }
  })
}

/** The first names, and how many more there are. */
const namesOf = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`

const rounds = 6

/** Numbers of boxes by column, each near to what it is linked to, so that few lines cross. */
function ordered(boxes: readonly Box[], links: readonly Link[]): readonly (readonly number[])[] {
  const order = columns
    .map((column) => boxes.flatMap((box, i) => (box.column === column ? [i] : [])))
    .filter((numbers) => numbers.length > 0)
  const place = boxes.map(() => 0)
  const settle = (numbers: readonly number[]): void =>
    numbers.forEach((box, i) => {
      // Between 0 and 1, so that a short column can be compared with a long one.
      place[box] = (i + 0.5) / numbers.length
    })
  order.forEach(settle)
  const neighbours = boxes.map(() => ({ left: [] as number[], right: [] as number[] }))
  for (const { from, to } of links) {
    neighbours[from]?.right.push(to)
    neighbours[to]?.left.push(from)
  }
  for (let round = 0; round < rounds; round++) {
    const side = round % 2 === 0 ? 'left' : 'right'
    for (const numbers of side === 'left' ? order : order.toReversed()) {
      const wanted = new Map(
        numbers.map((box) => {
          const near = neighbours[box]?.[side] ?? []
          const sum = near.reduce((total, other) => total + (place[other] ?? 0), 0)
          return [box, near.length === 0 ? (place[box] ?? 0) : sum / near.length] as const
        }),
      )
      numbers.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b)
      settle(numbers)
    }
  }
  return order
}

/** By code units, which every machine and browser does alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
