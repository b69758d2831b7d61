import type { EventPlan, Project } from '../contract/plan.ts'
import { isObject } from '../core/objects.ts'
import { pathOf } from '../subjects/field-path.ts'

/**
 * A projection for the fields of a form. A form does not say whether what comes once is a list of one: the declaration
 * does, where it declares a list of that name.
 */
export function projectForm(project: Project, fields: EventPlan['fields']): Project {
  const lists = new Set(
    fields.flatMap(({ path }) => {
      const [name, element] = pathOf(path)
      return typeof name === 'string' && element === null ? [name] : []
    }),
  )
  if (lists.size === 0) return project
  return (form) => {
    if (!isObject(form)) return project(form)
    // Own properties, whatever their names.
    const read = ([name, value]: [string, unknown]): [string, unknown] => [
      name,
      lists.has(name) && typeof value === 'string' ? [value] : value,
    ]
    return project(Object.fromEntries(Object.entries(form).map(read)))
  }
}
