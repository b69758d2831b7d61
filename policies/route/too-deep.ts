import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Shape } from '../../compiler/model/shape.ts'
import { defineRule } from '../rule.ts'
import { routedIn } from '../support/routes/sources.ts'
import { quote } from '../support/text.ts'

export const routeTooDeep = defineRule({
  name: 'route/too-deep',
  summary: 'A routed event that is nested deeper than the router lets in.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    const depth = model.router?.poisoned === false ? model.router.value.limits?.depth : undefined
    const routed = depth === undefined ? null : routedIn(model)
    if (depth === undefined || !routed || !model.router) return
    for (const name of routed.events) {
      const event = model.events.get(name)
      if (!event || event.resource.poisoned) continue
      const own = depthOf(event.shape)
      if (own <= depth) continue
      yield {
        rule: 'route/too-deep',
        message: `Events of type ${quote(name)} are nested ${own} deep, and the router refuses what is deeper than ${depth}.`,
        at: valueAt(model.router, 'limits', 'depth'),
        related: [{ at: keyAt(event.resource, 'schema'), message: 'The event type is declared here.' }],
        help: 'Leave `depth` out (32), or allow at least what the events need.',
      } satisfies Finding
      return
    }
  },
})

/** Objects and lists within each other, the event itself included; what an opaque field holds is not known. */
function depthOf(shape: Shape): number {
  if (shape.kind === 'leaf') return 0
  if (shape.kind === 'list') return 1 + depthOf(shape.items)
  return 1 + Math.max(0, ...[...shape.properties.values()].map(depthOf))
}
