import type { Box, Choice, Facet } from '../../map/select.ts'
import type { FlowMap, MapNode } from '../../map/shape.ts'

/** What flows can be chosen by, in the order in which it is asked. */
export const facets = ['subject', 'category', 'activity', 'basis', 'route', 'recipient', 'country', 'promise'] as const

/**
 * What is chosen, as it stands in the address: for each facet names, `store:` and a store of the router's, `@` and a
 * cluster, or the first and last of a range by title with `~` between. Names of a declaration hold none of these marks.
 */
export type Wanted = ReadonlyMap<Facet, readonly string[]>

const isFacet = (text: string): text is (typeof facets)[number] => facets.some((facet) => facet === text)

/** Reads the part of an address behind its `#`; what is no facet is left alone. */
export function readChoice(fragment: string): Wanted {
  const wanted = new Map<Facet, string[]>()
  for (const [facet, token] of new URLSearchParams(fragment)) {
    if (!isFacet(facet) || token === '') continue
    const known = wanted.get(facet)
    if (known) known.push(token)
    else wanted.set(facet, [token])
  }
  return wanted
}

/** What `readChoice` reads, in the order of the facets. */
export function writeChoice(wanted: Wanted): string {
  const params = new URLSearchParams()
  for (const facet of facets) for (const token of wanted.get(facet) ?? []) params.append(facet, token)
  return params.toString()
}

const isOf = ({ kind }: MapNode, facet: Facet): boolean => kind === facet || (facet === 'recipient' && kind === 'store')

/** How a node is called in an address. */
export const tokenOf = ({ kind, name }: MapNode): string => (kind === 'store' ? `store:${name}` : name)

/** The nodes that are chosen; a token that names nothing here chooses nothing, so that no flow remains. */
export function chosen(map: FlowMap, wanted: Wanted): Choice {
  return new Map(
    [...wanted].map(([facet, tokens]) => {
      const own = map.nodes.map((node, number) => ({ node, number })).filter(({ node }) => isOf(node, facet))
      return [facet, new Set(tokens.flatMap((token) => numbersOf(own, token)))] as const
    }),
  )
}

interface Numbered {
  readonly node: MapNode
  readonly number: number
}

function numbersOf(own: readonly Numbered[], token: string): readonly number[] {
  if (token.startsWith('@'))
    return own.filter(({ node }) => node.cluster === token.slice(1)).map(({ number }) => number)
  const [first = '', last] = token.split('~')
  if (last === undefined) return own.filter(({ node }) => tokenOf(node) === token).map(({ number }) => number)
  const ordered = [...own].sort((a, b) => compare(a.node.title, b.node.title) || a.number - b.number)
  const from = ordered.findIndex(({ node }) => tokenOf(node) === first)
  const to = ordered.findIndex(({ node }) => tokenOf(node) === last)
  return from < 0 || to < from ? [] : ordered.slice(from, to + 1).map(({ number }) => number)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What choosing a box of the picture asks for. */
export function choiceOfBox(map: FlowMap, { column, nodes, by }: Box): readonly [facet: Facet, token: string] {
  const titled = nodes.flatMap((number) => map.nodes[number] ?? [])
  const [first] = titled
  const last = titled.at(-1)
  if (!first || !last) return [column, '']
  if (by === 'cluster') return [column, `@${first.cluster}`]
  return [column, by === 'range' ? `${tokenOf(first)}~${tokenOf(last)}` : tokenOf(first)]
}
