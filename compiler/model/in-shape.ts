import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { isMap, type PlainMap } from '../syntax/plain-value.ts'
import { rewritten } from '../syntax/schema-walk.ts'
import { layersOf, type Shape } from '../syntax/shape.ts'
import type { EventType, Model, Resource } from './model.ts'
import { resourcesOf, withResources } from './sections.ts'

/** How a faulty resource gets the shape of the language. */
export interface Shaping {
  /** What stands for a value that is of none of the types which the schemas have there; `undefined`: nothing. */
  readonly instead: (value: unknown, types: readonly string[]) => unknown
  /** Whether maps and lists that have to be there are there, empty. */
  readonly completes: boolean
}

/**
 * A model whose faulty resources have the shape that the language gives them, so that whoever reads them may rely on it.
 * What is wrong is `check`'s to say; whoever else reads a declaration must stand it. The same model where nothing is faulty.
 */
export function inShape(model: Model, shaping: Shaping): Model {
  let shaped = model
  for (const section of sectionNames) {
    const resources = resourcesOf(shaped, section)
    if ([...resources.values()].some(({ poisoned }) => poisoned)) shaped = shapedIn(shaped, section, resources, shaping)
  }
  return shaped
}

const readables = new WeakMap<Model, Model>()

/** A model for whoever prints it or answers from it, whatever mistakes it has. */
export function readable(model: Model): Model {
  const known = readables.get(model) ?? inShape(model, stated)
  readables.set(model, known)
  return known
}

/** A number or a flag is the text that it is written as, and what else belongs nowhere is not stated. */
const stated: Shaping = {
  instead: (value, types) =>
    types.includes('string') && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : undefined,
  completes: true,
}

function shapedIn(
  model: Model,
  section: SectionName,
  resources: ReadonlyMap<string, Resource<object>>,
  { instead, completes }: Shaping,
): Model {
  const shaped = (resource: Resource<object>): Resource<object> => {
    if (!resource.poisoned) return resource
    const { name, value } = resource
    const single = singletons.has(section)
    const file = rewritten({ [section]: single ? value : { [name]: value } }, (each, layers) => {
      const kept = fits(each, layers) ? each : instead(each, typesOf(layers))
      return completes && isMap(kept) ? { ...kept, ...required(layers, kept) } : kept
    }) as Record<string, unknown>
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

/** The maps and lists that a map has to have, and lacks or has something else instead of. */
const required = (layers: readonly Shape[], map: PlainMap): PlainMap =>
  Object.fromEntries(
    layers.flatMap(({ schema, properties }) =>
      (schema.required ?? []).flatMap((key) => {
        const shape = properties.get(key)
        const value = map[key]
        const wanted = shape === undefined ? [] : layersOf(shape, value)
        const types = Object.hasOwn(map, key) && fits(value, wanted) ? [] : typesOf(wanted)
        return types.includes('object') ? [[key, {}]] : types.includes('array') ? [[key, []]] : []
      }),
    ),
  )

const typesOf = (layers: readonly Shape[]): readonly string[] =>
  layers.flatMap(({ schema }) => schema.type ?? (schema.enum || schema.const !== undefined ? 'string' : []))

/** Whether a value is of a type that is wanted there, or of any where none is. */
function fits(value: unknown, layers: readonly Shape[]): boolean {
  const types = typesOf(layers)
  return (
    types.length === 0 ||
    types.some((type) => isOf(value, type)) ||
    layers.some(({ schema }) => schema.const === value || schema.enum?.includes(value as never))
  )
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isMap(value)
  if (type === 'null') return value === null
  if (type === 'number' || type === 'integer') return Number.isFinite(value)
  return typeof value === type
}
