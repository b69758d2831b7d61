import type { Flow } from '../../flows/flow.ts'
import type { Words } from './words.ts'

/** Which data of whom moves, in a few words: `Email address, Name of Customers`. */
export function aboutText(words: Words, flows: readonly Flow[]): string | null {
  if (flows.length === 0) return null
  const listed = (all: readonly string[]): string => {
    const titles = [...new Set(all)].sort()
    return `${titles.slice(0, shown).join(', ')}${titles.length > shown ? ` and ${titles.length - shown} more` : ''}`
  }
  const data = listed(flows.map(({ category }) => words.category(category)))
  const whose = listed(flows.flatMap(({ subjects }) => subjects.map(words.people)))
  return whose === '' ? data : `${data}; of ${whose}`
}

const shown = 5
