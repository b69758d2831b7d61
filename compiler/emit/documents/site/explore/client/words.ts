import { type Facet, touched } from '../../../map/select.ts'
import type { FlowMap, MapMove } from '../../../map/shape.ts'
import type { PagedNode } from '../map-data.ts'

const headings: readonly (readonly [facet: Facet, heading: string])[] = [
  ['subject', 'Whose data'],
  ['category', 'Which data'],
  ['activity', 'What for'],
  ['basis', 'On which basis'],
  ['route', 'By which route'],
  ['recipient', 'Who receives it'],
  ['country', 'In which country'],
  ['promise', 'Promises about it'],
]

/** More names of a kind are counted. */
const most = 60

/** What remains in words: the names of each kind, linked to their pages. */
export function wordsOf(map: FlowMap, nodes: readonly PagedNode[], left: readonly MapMove[]): readonly Element[] {
  return headings.flatMap(([facet, heading]) => {
    const numbers = [...new Set(left.flatMap((move) => touched(map, move, facet)))]
    const own = numbers.flatMap((number) => nodes[number] ?? []).sort((a, b) => a.title.localeCompare(b.title, 'en'))
    if (own.length === 0) return []
    const list = document.createElement('ul')
    for (const node of own.slice(0, most)) list.append(itemOf(node))
    if (own.length > most) {
      const rest = document.createElement('li')
      rest.textContent = `and ${own.length - most} more`
      list.append(rest)
    }
    const title = document.createElement('h2')
    title.textContent = `${heading} (${own.length})`
    const section = document.createElement('section')
    section.append(title, list)
    return [section]
  })
}

function itemOf({ title, note, page }: PagedNode): Element {
  const item = document.createElement('li')
  if (page === null) item.append(title)
  else {
    const link = document.createElement('a')
    link.href = page
    link.textContent = title
    item.append(link)
  }
  if (note !== null && note !== '') {
    const small = document.createElement('span')
    small.className = 'quiet'
    small.textContent = ` ${note}`
    item.append(small)
  }
  return item
}
