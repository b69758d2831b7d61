import { isMap } from '../syntax/plain-value.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { flowsOfDelivery } from './flows-of.ts'
import type { Judgement } from './judge.ts'

export interface Hint {
  /** UTF-16 offset after which it is shown. */
  readonly at: number
  readonly text: string
}

/** At each delivery of a route: on what basis it is sent, and for how long that may be kept. */
export function hintsIn({ compilation }: Judgement, file: ParsedFile, start: number, end: number): readonly Hint[] {
  const routes = file.root?.byKey.get('routes')?.value
  const { graph, model } = compilation
  if (routes?.kind !== 'map' || !graph || !model) return []
  const hints: Hint[] = []
  for (const route of routes.entries) {
    if (route.value.end < start || route.keyStart > end || route.value.kind !== 'map') continue
    const to = route.value.byKey.get('to')?.value
    if (to?.kind !== 'map') continue
    for (const { key, keyStart, keyEnd } of to.entries) {
      if (keyEnd < start || keyStart > end) continue
      const flows = flowsOfDelivery(graph, route.key, key)
      if (flows.length === 0) continue
      const role = new Set(flows.map((flow) => flow.role))
      const bases = [...new Set(flows.flatMap((flow) => flow.bases))].sort()
      const kept = [...new Set(flows.flatMap(({ retention }) => (retention ? [retention.name] : [])))].sort()
      const periods = kept.map((name) => {
        const value = model.retention.get(name)?.value
        return isMap(value) && typeof value.for === 'string' ? `${name} ${value.for}` : name
      })
      const basis = bases.length > 0 ? bases.join(', ') : role.has('processor') ? 'on instructions' : 'no basis stated'
      hints.push({ at: keyEnd, text: [basis, periods.join(', ') || 'no period stated'].join(' · ') })
    }
  }
  return hints
}
