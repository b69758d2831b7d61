import { carriedBetween } from '../../../map/carried.ts'
import { drawInPage } from '../../../map/picture.ts'
import { type Box, type Facet, remaining, show, touched } from '../../../map/select.ts'
import type { FlowMap, MapMove } from '../../../map/shape.ts'
import { choiceOfBox, chosen, facets, readChoice, type Wanted, writeChoice } from '../choice.ts'
import { boxLimit, mostRoutes } from '../limits.ts'
import { type MapData, nodesOf } from '../map-data.ts'
import { createFilters } from './filters.ts'
import type { Parts } from './parts.ts'
import { wordsOf } from './words.ts'

/** Makes the map of a page one that can be explored: what is chosen stands in the address, and only that is drawn. */
export function explore(data: MapData, parts: Parts): void {
  const nodes = nodesOf(data)
  const whole = { title: data.title, nodes, sets: data.sets, moves: [] } as const
  const place = document.querySelector('#picture')
  const status = document.querySelector('#remains')
  const words = document.querySelector('#words')
  const form = document.querySelector('#filters')
  if (!place || !status || !words || !form) return
  const still = [...place.childNodes]
  const choose = (wanted: Wanted): void => {
    location.hash = writeChoice(wanted)
  }
  const filters = createFilters(nodes, {
    changed: (facet, token) => {
      const wanted = new Map(readChoice(location.hash.slice(1)))
      if (token === '') wanted.delete(facet)
      else wanted.set(facet, [token])
      choose(wanted)
    },
    cleared: () => choose(new Map()),
    fading: () => void draw(),
  })
  form.replaceChildren(filters.element)
  forwardLinks(place)

  let turn = 0
  const draw = async (): Promise<void> => {
    const mine = ++turn
    const wanted = readChoice(location.hash.slice(1))
    const choice = chosen(whole, wanted)
    if (wanted.size === 0) {
      filters.show(wanted, null)
      place.replaceChildren(...still)
      status.textContent = 'Everything is shown.'
      words.replaceChildren()
      return
    }
    const needed = data.parts.flatMap((touchedNodes, number) => {
      const there = new Set(touchedNodes)
      return [...choice.values()].every((set) => [...set].some((node) => there.has(node))) ? [number] : []
    })
    status.textContent = 'Loading …'
    let moves: readonly MapMove[]
    try {
      moves = await parts.load(filters.fades() && data.parts.length === 1 ? [0] : needed)
    } catch (error) {
      if (mine === turn) status.textContent = error instanceof Error ? error.message : String(error)
      return
    }
    if (mine !== turn) return
    const map: FlowMap = { ...whole, moves }
    const left = remaining(map, choice)
    filters.show(wanted, presentIn(map, left))
    status.textContent = left.length === 0 ? 'Nothing that is declared moves under this choice.' : countText(map, left)
    const focused = choiceAt(document.activeElement)
    place.replaceChildren(picture(map, choice, filters.fades() && data.parts.length === 1))
    if (focused !== null) focusOn(place, focused)
    words.replaceChildren(...wordsOf(map, nodes, left))
  }
  addEventListener('hashchange', () => void draw())
  void draw()
}

/** Without a script boxes lead to pages; with it they choose. */
function forwardLinks(place: Element): void {
  for (const link of place.querySelectorAll('a[data-choice]'))
    link.setAttribute('href', `#${link.getAttribute('data-choice') ?? ''}`)
}

function picture(map: FlowMap, choice: ReturnType<typeof chosen>, fades: boolean): Node {
  const drawn = fades ? new Map() : choice
  const left = new Set(remaining(map, choice).flatMap((move) => facets.flatMap((facet) => touched(map, move, facet))))
  const used = [...remaining(map, drawn)].flatMap(({ route }) => (route < 0 ? [] : [route]))
  const shown = show(map, drawn, boxLimit, new Set(used).size <= mostRoutes)
  const text = drawInPage(
    shown,
    { title: map.title, lineTitle: carriedBetween(map, shown) },
    {
      link: (box) => linkOf(map, box),
      faded: ({ nodes }) => fades && !nodes.some((node) => left.has(node)),
    },
  )
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true)
}

/** A box adds what it stands for to what is chosen already. */
function linkOf(map: FlowMap, box: Box): { readonly href: string; readonly choice: string } {
  const [facet, token] = choiceOfBox(map, box)
  const wanted = new Map(readChoice(location.hash.slice(1)))
  wanted.set(facet, [token])
  return { href: `#${writeChoice(wanted)}`, choice: writeChoice(new Map([[facet, [token]]])) }
}

const choiceAt = (element: Element | null): string | null => element?.getAttribute('data-choice') ?? null

function focusOn(place: Element, choice: string): void {
  for (const link of place.querySelectorAll<SVGAElement>('a[data-choice]'))
    if (choiceAt(link) === choice) {
      link.focus()
      return
    }
  document.querySelector<HTMLElement>('#remains')?.focus()
}

/** For each facet the nodes that what remains touches. */
function presentIn(map: FlowMap, left: readonly MapMove[]): ReadonlyMap<Facet, ReadonlySet<number>> {
  return new Map(facets.map((facet) => [facet, new Set(left.flatMap((move) => touched(map, move, facet)))] as const))
}

function countText(map: FlowMap, left: readonly MapMove[]): string {
  const present = presentIn(map, left)
  const count = (facet: Facet, one: string, many: string): string => {
    const size = present.get(facet)?.size ?? 0
    return `${size} ${size === 1 ? one : many}`
  }
  const broken = left.filter((move) => (map.sets[move.broken]?.length ?? 0) > 0).length
  const all = [
    count('category', 'category', 'categories'),
    count('activity', 'activity', 'activities'),
    count('recipient', 'recipient or store', 'recipients and stores'),
    count('country', 'country', 'countries'),
  ]
  return `What remains: ${all.join(', ')}.${broken === 0 ? '' : ' Red lines break a promise.'}`
}
