import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { flowText } from './flow-text.ts'
import { placeId } from './place.ts'
import { quote } from './text.ts'

/** The first flows that break an assertion, one for each place. */
export function relatedBreaches(flows: readonly Flow[]): NonNullable<Finding['related']> {
  const found = new Map<string, { at: Flow['places'][number]; message: string }>()
  for (const flow of flows) {
    const [at] = flow.places
    if (at && !found.has(placeId(at))) found.set(placeId(at), { at, message: flowText(flow) })
    if (found.size === 5) break
  }
  return [...found.values()]
}

/** What backups add to the periods of flows: the other half of a promise about time that they break. */
export function relatedBackups(flows: readonly Flow[]): NonNullable<Finding['related']> {
  const rules = new Map(
    flows.flatMap(({ retention }) => (retention?.backups ? [[retention.name, retention.backups]] : [])),
  )
  return [...rules].slice(0, 5).map(([name, backups]) => ({
    at: { section: 'retention', name, path: ['backups'] },
    message: `Backups hold it for another ${quote(backups)}.`,
  }))
}
