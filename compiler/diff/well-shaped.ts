import type { SectionName } from '../language/section.ts'
import { sectionNames, singletons } from '../language/section.ts'
import type { EventType, Model, Resource } from '../model/model.ts'
import { resourcesOf, withResources } from '../model/sections.ts'
import { isMap } from '../syntax/plain-value.ts'
import { rewritten } from '../syntax/schema-walk.ts'
import type { Shape } from '../syntax/shape.ts'
import type { Side } from './side.ts'
import { canonical } from './verdict.ts'

/**
 * A side whose faulty resources have the shape that the language gives them, so that whatever compares them may rely on
 * it: a list or a map where a text or a number belongs is compared as it is written, and what is neither a list nor a
 * map where one belongs says nothing. What is wrong is `check`'s to say; a comparison must stand it.
 */
export function wellShaped(side: Side): Side {
  let { model } = side
  for (const section of sectionNames) {
    const resources = resourcesOf(model, section)
    if ([...resources.values()].some(({ poisoned }) => poisoned)) model = inShape(model, section, resources)
  }
  return model === side.model ? side : { ...side, model }
}

function inShape(model: Model, section: SectionName, resources: ReadonlyMap<string, Resource<object>>): Model {
  const shaped = (resource: Resource<object>): Resource<object> => {
    if (!resource.poisoned) return resource
    const { name, value } = resource
    const single = singletons.has(section)
    const file = rewritten({ [section]: single ? value : { [name]: value } }, inShapeOf) as Record<string, unknown>
    const found = single ? file[section] : isMap(file[section]) ? file[section][name] : null
    return { ...resource, value: isMap(found) ? found : {} }
  }
  if (section !== 'events')
    return withResources(model, section, new Map([...resources].map(([name, one]) => [name, shaped(one)])))
  const events = [...model.events].map(([name, event]) => [
    name,
    { ...event, resource: shaped(event.resource) as EventType['resource'] },
  ])
  return { ...model, events: new Map(events as [string, EventType][]) }
}

/** A value as the schemas that apply to it have its shape; what says nothing is left out. */
function inShapeOf(value: unknown, layers: readonly Shape[]): unknown {
  const types = layers.flatMap(
    ({ schema }) => schema.type ?? (schema.enum || schema.const !== undefined ? 'string' : []),
  )
  if (types.length === 0) return value
  if (Array.isArray(value) || isMap(value))
    return types.includes(Array.isArray(value) ? 'array' : 'object')
      ? value
      : types.every((type) => type === 'array' || type === 'object')
        ? undefined
        : canonical(value)
  return types.every((type) => type === 'array' || type === 'object') ? undefined : value
}
