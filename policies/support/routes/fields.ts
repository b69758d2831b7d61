import type { Flow } from '../../../compiler/flows/flow.ts'
import type { EventField } from '../../../compiler/model/event-field.ts'
import type { Model } from '../../../compiler/model/model.ts'

const indexes = new WeakMap<Model, Map<string, ReadonlyMap<string, EventField>>>()

/** The event's field that a route's flow begins at. */
export function fieldOf(model: Model, { origin }: Flow): EventField | undefined {
  if (origin.kind !== 'route') return undefined
  let index = indexes.get(model)
  if (!index) {
    index = new Map()
    indexes.set(model, index)
  }
  let fields = index.get(origin.event)
  if (!fields) {
    fields = new Map(model.events.get(origin.event)?.fields.map((field) => [field.text, field]))
    index.set(origin.event, fields)
  }
  return fields.get(origin.field)
}
