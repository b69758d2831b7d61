import { resourceText } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import type { MovementChange } from './diff-movements.ts'
import type { DeclaredChange } from './diff-resources.ts'

/** The resources that a flow comes from or goes to, from the nearest to what it is. */
export function resourcesIn({ activity, origin, sink }: Flow): readonly string[] {
  const names: string[] = []
  if (sink.kind === 'recipient' && sink.channel !== null) names.push(`channels.${sink.channel}`)
  if (origin.kind === 'route')
    names.push(`routes.${origin.route}`, `events.${origin.event}`, `sources.${origin.source}`)
  if (sink.kind === 'recipient') names.push(`recipients.${sink.recipient}`)
  if (sink.kind === 'recipient' && sink.channel === null && origin.kind !== 'tracker') names.push('router')
  return [...names, `activities.${activity}`]
}

/**
 * Movements at what was edited. A flow has many places: where nothing was edited at its own, it is told at the change
 * that it tells, the channel that has another recipient rather than the message that goes there.
 */
export function placed(
  movements: readonly MovementChange[],
  told: readonly DeclaredChange[],
): readonly MovementChange[] {
  const by = Map.groupBy(told, ({ at }) => resourceText(at.place))
  return movements.map((change) => {
    if (change.at && by.has(resourceText(change.at.place))) return change
    const [flow] = change.flows
    const found = resourcesIn(flow)
      .flatMap((key) => by.get(key) ?? [])
      .find(
        ({ moves, class: kind }) =>
          (kind === 'neutral' || kind === change.class) && (typeof moves !== 'string' || moves === flow.category),
      )
    return found ? { ...change, at: found.at } : change
  })
}
