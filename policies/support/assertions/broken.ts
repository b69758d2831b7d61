import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { placeId, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'
import { flowText } from './flow-text.ts'

/** The first flows that break an assertion, one for each place, and the backups where it asks how long data is kept. */
export function relatedBreaches(model: Model, flows: readonly Flow[], text: string): NonNullable<Finding['related']> {
  const found = new Map<string, { at: Flow['places'][number]; message: string }>()
  for (const flow of flows) {
    const [at] = flow.places
    if (at && !found.has(placeId(at))) found.set(placeId(at), { at, message: flowText(flow) })
    if (found.size === 5) break
  }
  return [...found.values(), ...(/\bretention\b/.test(text) ? backupsOf(model, flows) : [])]
}

/** Backups prolong what a rule ends, in a place that a flow does not lead to. */
function backupsOf(model: Model, flows: readonly Flow[]): NonNullable<Finding['related']> {
  const names = new Set(flows.flatMap(({ retention }) => (retention ? [retention.name] : [])))
  return [...names].flatMap((name) => {
    const rule = model.retention.get(name)
    const backups = rule?.value.backups
    return rule && backups !== undefined
      ? [{ at: valueAt(rule, 'backups'), message: `Backups hold it ${quote(backups)} longer.` }]
      : []
  })
}
