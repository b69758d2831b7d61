import type { Route } from '../../../compiler/language/types.ts'
import type { EventType, Model, Resource } from '../../../compiler/model/model.ts'

/** An event type that the router takes in, and the sound routes that carry it. */
export interface RoutedEvent {
  readonly event: EventType
  readonly routes: readonly Resource<Route>[]
}

const indexes = new WeakMap<Model, readonly RoutedEvent[]>()

/** The sound event types that sound routes carry, in the order of the declaration. */
export function routedEvents(model: Model): readonly RoutedEvent[] {
  let found = indexes.get(model)
  if (!found) {
    const routes = new Map<string, Resource<Route>[]>()
    for (const route of model.routes.values())
      if (!route.poisoned)
        for (const event of route.value.events) {
          const carrying = routes.get(event)
          if (carrying) carrying.push(route)
          else routes.set(event, [route])
        }
    found = [...model.events].flatMap(([name, event]) => {
      const carrying = routes.get(name)
      return carrying && !event.resource.poisoned ? [{ event, routes: carrying }] : []
    })
    indexes.set(model, found)
  }
  return found
}
