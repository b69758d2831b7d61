import type { SectionName } from '../language/section.ts'
import type { Model, Resource } from './model.ts'

type Found = ReadonlyMap<string, Resource<object>>

const one = (resource: Resource<object> | null): Found => new Map(resource ? [['', resource]] : [])

/** The resources of a section by name; the one of `project`, `organisation` and `router` has the name `''`. */
export function resourcesOf(model: Model, section: SectionName): Found {
  switch (section) {
    case 'project':
    case 'organisation':
    case 'router':
      return one(model[section])
    case 'categories':
      return model.declaredCategories
    case 'events':
      return new Map([...model.events].map(([name, { resource }]) => [name, resource]))
    default:
      return model[section]
  }
}

/** The same model with other resources in a section. */
export function withResources(model: Model, section: SectionName, found: Found): Model {
  switch (section) {
    case 'project':
    case 'organisation':
    case 'router':
      return { ...model, [section]: found.get('') ?? null }
    case 'categories':
      return { ...model, declaredCategories: found } as Model
    case 'events':
      return model
    default:
      return { ...model, [section]: found } as Model
  }
}
