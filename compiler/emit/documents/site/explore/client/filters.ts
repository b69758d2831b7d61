import type { Facet } from '../../../map/select.ts'
import { facets, tokenOf, type Wanted } from '../choice.ts'
import type { PagedNode } from '../map-data.ts'

export interface FilterEvents {
  readonly changed: (facet: Facet, token: string) => void
  readonly cleared: () => void
  readonly fading: () => void
}

export interface Filters {
  readonly element: Element
  /** Shows what is chosen; lists of other facets hold what remains, or everything where nothing is chosen. */
  readonly show: (wanted: Wanted, present: ReadonlyMap<Facet, ReadonlySet<number>> | null) => void
  readonly fades: () => boolean
}

const labels: Readonly<Record<Facet, string>> = {
  subject: 'Whose data',
  category: 'Which data',
  activity: 'What for',
  basis: 'On which basis',
  route: 'By which route',
  recipient: 'Who receives it',
  country: 'In which country',
  promise: 'Which promise is about it',
}

/** A longer list cannot be read: it is offered when another choice has made it short. */
const longest = 600

/** One list for each thing that flows can be chosen by. */
export function createFilters(nodes: readonly PagedNode[], { changed, cleared, fading }: FilterEvents): Filters {
  const element = document.createElement('form')
  element.className = 'filters'
  element.addEventListener('submit', (event) => event.preventDefault())
  const lists = new Map<Facet, HTMLSelectElement>()
  const grid = made('div', 'grid')
  for (const facet of facets) {
    const own = numbersOf(nodes, facet)
    if (own.length === 0) continue
    const label = made('label', '')
    const name = made('span', '')
    name.textContent = labels[facet]
    const list = document.createElement('select')
    list.name = facet
    list.addEventListener('change', () => changed(facet, list.value))
    label.append(name, list)
    grid.append(label)
    lists.set(facet, list)
  }
  const fade = document.createElement('input')
  fade.type = 'checkbox'
  fade.addEventListener('change', fading)
  const fadeLabel = made('label', 'check')
  fadeLabel.append(fade, ' Keep the rest in view, faded')
  const clear = document.createElement('button')
  clear.type = 'button'
  clear.textContent = 'Show everything'
  clear.addEventListener('click', cleared)
  const row = made('div', 'row')
  row.append(clear, fadeLabel)
  element.append(grid, row)
  return {
    element,
    fades: () => fade.checked,
    show: (wanted, present) => {
      clear.disabled = wanted.size === 0
      for (const [facet, list] of lists) {
        const [token = ''] = wanted.get(facet) ?? []
        const there = token === '' ? present?.get(facet) : undefined
        const offered = numbersOf(nodes, facet).filter((number) => there === undefined || there.has(number))
        const options = [option('', token === '' ? anyOf(offered.length) : 'Any')]
        const isLong = offered.length > longest
        if (!isLong) options.push(...offered.flatMap((number) => optionOf(nodes[number])))
        if (token !== '' && !options.some(({ value }) => value === token))
          options.push(option(token, titleOf(nodes, facet, token)))
        list.replaceChildren(...options)
        list.value = token
        list.disabled = (isLong || offered.length === 0) && token === ''
      }
    },
  }
}

const anyOf = (count: number): string =>
  count > longest ? `Any of ${count}: choose something else first` : count === 0 ? 'None' : `Any of ${count}`

function numbersOf(nodes: readonly PagedNode[], facet: Facet): readonly number[] {
  const own = nodes.flatMap(({ kind }, number) =>
    kind === facet || (facet === 'recipient' && kind === 'store') ? [number] : [],
  )
  const title = (number: number): string => nodes[number]?.title ?? ''
  return own.sort((a, b) => title(a).localeCompare(title(b), 'en') || a - b)
}

const optionOf = (node: PagedNode | undefined): readonly HTMLOptionElement[] =>
  node ? [option(tokenOf(node), shortened(node.title))] : []

/** What a group of boxes is called in its list. */
function titleOf(nodes: readonly PagedNode[], facet: Facet, token: string): string {
  if (token.startsWith('@')) return `All of: ${token.slice(1)}`
  const named = (one: string): string =>
    nodes.find((node) => tokenOf(node) === one && (node.kind === facet || node.kind === 'store'))?.title ?? one
  const [first = '', last] = token.split('~')
  return last === undefined ? `${named(first)} (not in this map)` : `${named(first)} to ${named(last)}`
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)} …` : text)

function option(value: string, text: string): HTMLOptionElement {
  const made = document.createElement('option')
  made.value = value
  made.textContent = text
  return made
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (name !== '') element.className = name
  return element
}
